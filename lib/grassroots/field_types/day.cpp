// SPDX-License-Identifier: MIT
// A planned day: a date, or what it is counted from, which linking works out.
#include "grassroots/field_types/day_rules.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/unclear_date.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_date.hpp"

namespace grassroots {
namespace {

struct DayType {
  using Stored = Date;
  static constexpr FieldType type = FieldType::day;
  static constexpr Expected expected{messages::type_date, messages::type_date, messages::help_date,
                                     messages::help_csv_date, date_meant_by};
  static constexpr CsvForm csv_form = day_csv_form;
  static constexpr Value::Kind kind = Value::Kind::date;
  static TomlForm toml_form(const Field&) { return day_toml_form(); }
  static Phrase described(const Field&) { return messages::type_deadline; }

  static bool decode(Decoding& in, const Field& field, Date& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::date) {
      out = raw.date;
      return true;
    }
    if (is_unclear_date(in, field, raw)) return false;
    // In quotes it would be an id, and no id looks like a day.
    if (raw.kind == RawValue::Kind::text && day_meant(raw.text)) return in.wrong_type(field, raw);
    const auto rule = decode_day_rule(in, field, raw);
    if (rule) out = Day::by_rule(*rule);
    return rule.has_value();
  }

  static const char* plain_toml(PlainToml& in, const Field&, LastValue&, Date& out, const char* at) {
    return in.dates.read(at, in.end, out);
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn&, Date& out, const char* at) { return in.day(at, out); }

  static std::string toml_of_field(const Plan& plan, const Field& field, const Record& record) {
    const std::uint32_t rule = day_rule_of(plan, field, record);
    return rule == 0 ? to_string(field.get<Date>(record)) : day_rule_to_toml(plan, rule);
  }
  static std::optional<CsvCells> csv_of_field(const Plan& plan, const Field& field, const Record& record) {
    const std::uint32_t rule = day_rule_of(plan, field, record);
    return rule == 0 ? csv_whole(to_string(field.get<Date>(record))) : day_rule_to_csv(plan, rule);
  }

  static bool any_value(const Plan&, const Field&, Date day, Symbol, ValueUse use) {
    return day.known() && use(Value(day));
  }
  static void move(Date& day, std::int32_t days) {
    if (day.known()) day = day.plus(days);
  }
};

}  // namespace

constinit const FieldTypeRow day_type = row_of<DayType>();

}  // namespace grassroots
