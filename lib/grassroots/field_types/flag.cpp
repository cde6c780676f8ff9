// SPDX-License-Identifier: MIT
// true or false.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

std::optional<RawValue> flag_cell(std::string_view cell, std::uint32_t at) {
  const auto flag = flag_in(cell);
  return flag ? std::optional(RawValue(at, *flag)) : std::nullopt;
}

std::string flag_meant(std::string_view text) {
  const auto flag = flag_in(text);
  return flag ? std::string(flag_text(*flag, Language::english)) : std::string();
}

struct FlagType {
  using Stored = Flag;
  static constexpr FieldType type = FieldType::flag;
  static constexpr Expected expected{messages::type_flag, messages::type_flag, rules::wrong_type.remedy,
                                     messages::help_csv_flag, flag_meant};
  static constexpr CsvForm csv_form{.whole = CellForm{.says = CellForm::Says::parsed, .parse = flag_cell},
                                    .words = flag_words};
  static constexpr Value::Kind kind = Value::Kind::flag;
  static TomlForm toml_form(const Field&) { return {.is = TomlForm::Is::flag}; }

  static bool decode(Decoding& in, const Field& field, Flag& out, const RawValue& raw) {
    if (raw.kind != RawValue::Kind::flag) return in.wrong_type(field, raw);
    out = raw.flag ? Flag::yes : Flag::no;
    return true;
  }

  static const char* plain_toml(PlainToml& in, const Field&, LastValue&, Flag& out, const char* at) {
    RawValue raw;
    at = scan::flag(at, in.end, 0, raw);
    out = raw.flag ? Flag::yes : Flag::no;
    return at;
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn&, Flag& out, const char* at) {
    const auto found = in.parsed(at, flag_in);
    if (!found) return nullptr;
    out = *found ? Flag::yes : Flag::no;
    return at;
  }

  static std::string toml(const Plan&, const Field&, Flag flag) {
    return flag == Flag::unset ? "" : flag == Flag::yes ? "true" : "false";
  }
  static std::optional<CsvCells> csv(const Plan&, const Field&, Flag flag, Language language) {
    return csv_whole(flag == Flag::unset ? "" : std::string(flag_text(flag == Flag::yes, language)));
  }

  static bool any_value(const Plan&, const Field&, Flag flag, Symbol, ValueUse use) {
    return flag != Flag::unset && use(Value(flag == Flag::yes));
  }
};

}  // namespace

constinit const FieldTypeRow flag_type = row_of<FlagType>();

}  // namespace grassroots
