// SPDX-License-Identifier: MIT
// A number within the bounds of its field.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"

namespace grassroots {
namespace {

std::optional<RawValue> number_cell(std::string_view cell, std::uint32_t at) {
  const auto number = number_in(cell), written = number ? number : written_number(cell);
  return written ? std::optional(RawValue(at, *written)) : std::nullopt;
}

struct NumberType {
  using Stored = Number;
  static constexpr FieldType type = FieldType::number;
  static constexpr Expected expected{messages::type_number, messages::type_number, messages::help_number,
                                     messages::help_number, number_meant};
  static constexpr CsvForm csv_form{.whole = CellForm{.says = CellForm::Says::parsed, .parse = number_cell}};
  static constexpr Value::Kind kind = Value::Kind::number;
  static TomlForm toml_form(const Field& field) { return toml_form::number_of(field); }

  static bool decode(Decoding& in, const Field& field, Number& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::integer && raw.kind != RawValue::Kind::number) return in.wrong_type(field, raw);
    const double number = raw.kind == RawValue::Kind::integer ? static_cast<double>(raw.integer) : raw.number;
    if (!in.is_within_bounds(field, number, raw.begin)) return false;
    out.value = number;
    return true;
  }

  static const char* plain_csv(PlainCsv& in, CsvColumn& column, Number& out, const char* at) {
    return in.number(*column.field, out, at, number_in);
  }

  static std::string toml(const Plan&, const Field&, Number number) {
    return number.known() ? exact_number(number.value) : "";
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field& field, Number number, Language) {
    return csv_whole(toml(plan, field, number));
  }

  static bool any_value(const Plan&, const Field&, Number number, Symbol, ValueUse use) {
    return number.known() && use(Value(number.value));
  }
};

}  // namespace

constinit const FieldTypeRow number_type = row_of<NumberType>();

}  // namespace grassroots
