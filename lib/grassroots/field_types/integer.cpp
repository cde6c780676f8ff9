// SPDX-License-Identifier: MIT
// A whole number within the bounds of its field.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"

namespace grassroots {
namespace {

// 8.0 is 8; 2.5 is a number, if not a whole one: so it is said.
std::optional<RawValue> integer_cell(std::string_view cell, std::uint32_t at) {
  if (const auto integer = integer_in(cell)) return RawValue(at, *integer);
  auto written = number_in(cell);
  if (!written) written = written_number(cell);
  if (!written) return std::nullopt;
  return is_whole(*written) ? RawValue(at, static_cast<std::int64_t>(*written)) : RawValue(at, *written);
}

std::string whole_number_meant(std::string_view text) {
  const std::string number = count_meant(text);
  return number.find('.') == std::string::npos ? number : "";
}

struct IntegerType {
  using Stored = Integer;
  static constexpr FieldType type = FieldType::integer;
  static constexpr Expected expected{messages::type_integer, messages::type_integer, rules::wrong_type.remedy,
                                     messages::help_number, whole_number_meant};
  static constexpr CsvForm csv_form{.whole = CellForm{.says = CellForm::Says::parsed, .parse = integer_cell}};
  static constexpr Value::Kind kind = Value::Kind::number;
  static TomlForm toml_form(const Field& field) { return toml_form::whole_number_of(field); }

  static bool decode(Decoding& in, const Field& field, Integer& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::integer) return in.wrong_type(field, raw);
    if (!in.is_within_bounds(field, static_cast<double>(raw.integer), raw.begin)) return false;
    out.value = static_cast<std::int32_t>(raw.integer);
    return true;
  }

  static const char* plain_toml(PlainToml&, const Field& field, LastValue&, Integer& out, const char* at) {
    RawValue raw;
    at = scan::number(at, 0, raw);
    if (at == nullptr || raw.kind != RawValue::Kind::integer) return nullptr;
    const auto value = static_cast<double>(raw.integer);
    if (value < field.least || value > field.most) return nullptr;
    out.value = static_cast<std::int32_t>(raw.integer);
    return at;
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn& column, Integer& out, const char* at) {
    return in.number(*column.field, out, at, integer_in);
  }

  static std::string toml(const Plan&, const Field&, Integer integer) {
    return integer.known() ? std::to_string(integer.value) : "";
  }
  static std::optional<CsvCells> csv(const Plan& plan, const Field& field, Integer integer, Language) {
    return csv_whole(toml(plan, field, integer));
  }

  static bool any_value(const Plan&, const Field&, Integer integer, Symbol, ValueUse use) {
    return integer.known() && use(Value(static_cast<double>(integer.value)));
  }
};

}  // namespace

constinit const FieldTypeRow integer_type = row_of<IntegerType>();

}  // namespace grassroots
