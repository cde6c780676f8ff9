// SPDX-License-Identifier: MIT
// Records of an inner table: contacts = [{ name = "…", phone = "…" }].
#include <cassert>
#include <fmt/core.h>

#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

struct RowsType {
  using Stored = Slice<Record>;
  static constexpr FieldType type = FieldType::rows;
  static constexpr Expected expected{messages::type_tables, messages::type_tables, rules::wrong_type.remedy,
                                     rules::wrong_type.remedy};
  static constexpr CsvForm csv_form{};
  static constexpr Value::Kind kind = Value::Kind::none;
  static TomlForm toml_form(const Field&) { return toml_form::list_of({.is = TomlForm::Is::records}, true); }

  static bool decode(Decoding& in, const Field& field, Slice<Record>& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::array) return in.wrong_type(field, raw);
    const TableSchema& table = schema_of(field.rows_of);
    Slice<Record> rows{table.size(in.plan()), 0};
    for (const RawValue& item : raw.items) {
      if (item.kind != RawValue::Kind::table) return in.wrong_type(field, raw);
      in.record(table, item.entries, item.begin);
      ++rows.count;
    }
    out = rows;
    return true;
  }

  static std::string toml(const Plan& plan, const Field& field, Slice<Record> rows) {
    if (rows.count == 0) return {};
    const auto row = [&](std::size_t i) {
      const RecordRef ref{field.rows_of, rows.begin + static_cast<std::uint32_t>(i)};
      return fmt::format("{{ {} }}", fields_as_toml(plan, ref, ", "));
    };
    return fmt::format("[{}]", joined(rows.count, row));
  }
  static std::optional<CsvCells> csv(const Plan&, const Field&, Slice<Record> rows, Language) {
    return rows.count == 0 ? std::optional(CsvCells{}) : std::nullopt;
  }

  static bool any_value(const Plan&, const Field&, Slice<Record> rows, Symbol, ValueUse use) {
    return rows.count > 0 && use(Value(true));
  }
  static void remap(Remap&, Slice<Record>& rows) {
    assert(rows.count == 0 && "no table that is inherited has an inner one");
    rows = {};
  }
};

}  // namespace

constinit const FieldTypeRow rows_type = row_of<RowsType>();

}  // namespace grassroots
