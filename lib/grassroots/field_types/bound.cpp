// SPDX-License-Identifier: MIT
// A bound of a requirement: a number, or { field = "subject.amounts.target" }, the subject's own; without `subject.`
// the record's own.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"

namespace grassroots {
namespace {

std::optional<RawValue> bound_cell(std::string_view cell, std::uint32_t at) {
  const auto number = number_in(cell), written = number ? number : written_number(cell);
  return written ? std::optional(RawValue(at, *written)) : std::nullopt;
}

constexpr CsvPart bound_csv_parts[] = {{"field", CellForm{}}};

struct BoundType {
  using Stored = Bound;
  static constexpr FieldType type = FieldType::bound;
  static constexpr Expected expected{messages::type_bound, messages::type_number, messages::help_number,
                                     messages::help_number, number_meant};
  static constexpr CsvForm csv_form{.whole = CellForm{.says = CellForm::Says::parsed, .parse = bound_cell},
                                    .parts = bound_csv_parts};
  static constexpr Value::Kind kind = Value::Kind::number;
  static TomlForm toml_form(const Field& field) {
    return toml_form::either({toml_form::number_of(field), toml_form::path()});
  }

  static bool decode(Decoding& in, const Field& field, Bound& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::table) return decode_path(in, field, out, raw);
    if (raw.kind != RawValue::Kind::integer && raw.kind != RawValue::Kind::number) return is_no_number(in, field, raw);
    const double number = raw.kind == RawValue::Kind::integer ? static_cast<double>(raw.integer) : raw.number;
    if (!in.is_within_bounds(field, number, raw.begin)) return false;
    out.number.value = number;
    return true;
  }

  static std::string toml(const Plan& plan, const Field&, const Bound& bound) {
    if (bound.path) return "{ field = " + toml_text(plan, bound.path) + " }";
    return bound.known() ? exact_number(bound.number.value) : "";
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field& field, const Bound& bound, Language) {
    if (bound.path) return CsvCells{{"field", csv_text(plan, bound.path)}};
    return csv_whole(toml(plan, field, bound));
  }

  static bool any_value(const Plan&, const Field&, const Bound& bound, Symbol, ValueUse use) {
    return bound.known() && use(bound.path ? Value(true) : Value(bound.number.value));
  }
  static void remap(Remap& remap, Bound& bound) {
    bound.path = remap(bound.path);
    bound.offset = remap.place_of(bound.offset);
  }

 private:
  // 30% of a share is 0.3; of what else it would be, nobody can tell.
  static bool is_no_number(Decoding& in, const Field& field, const RawValue& raw) {
    in.wrong_type(field, raw);
    const std::string part = raw.kind == RawValue::Kind::text ? part_meant(raw.text) : std::string();
    if (!part.empty()) in.guess_last(part);
    return false;
  }
  static bool decode_path(Decoding& in, const Field& field, Bound& out, const RawValue& raw) {
    for (const RawEntry& entry : raw.entries)
      if (entry.key != "field") {
        in.unknown_key(entry, field.key, {"field"});
        return false;
      }
    if (raw.entries.size() != 1) return in.wrong_type(field, raw);
    const RawValue& path = raw.entries.front().value;
    if (path.kind != RawValue::Kind::text) return in.wrong_type("field", text_type, path);
    if (path.text.empty()) {
      in.fault(rules::bad_value, Phrase(messages::empty_value, std::string("field")), path.begin);
      return false;
    }
    out.path = in.intern(path.text);
    out.offset = path.begin;
    return true;
  }
};

}  // namespace

constinit const FieldTypeRow bound_type = row_of<BoundType>();

}  // namespace grassroots
