// SPDX-License-Identifier: MIT
// A day.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/unclear_date.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

struct DateType {
  using Stored = Date;
  static constexpr FieldType type = FieldType::date;
  static constexpr Expected expected{messages::type_date, messages::type_date, messages::help_date,
                                     messages::help_csv_date, date_meant_by};
  static constexpr CsvForm csv_form{.whole = day_cell, .takes_days = true};
  static constexpr Value::Kind kind = Value::Kind::date;
  static TomlForm toml_form(const Field&) { return TomlForm{.is = TomlForm::Is::date}.with_help(messages::form_date); }

  static bool decode(Decoding& in, const Field& field, Date& out, const RawValue& raw) {
    if (is_unclear_date(in, field, raw)) return false;
    if (raw.kind != RawValue::Kind::date) return is_no_date(in, field, raw);
    out = raw.date;
    return true;
  }

  // Of a day with a time, the day may be meant.
  static bool is_no_date(Decoding& in, const Field& field, const RawValue& raw) {
    in.wrong_type(field, raw);
    if (raw.kind == RawValue::Kind::moment) in.guess_last(to_string(raw.moment.date));
    return false;
  }

  static const char* plain_toml(PlainToml& in, const Field&, LastValue&, Date& out, const char* at) {
    return in.dates.read(at, in.end, out);
  }
  static const char* plain_csv(PlainCsv& in, CsvColumn&, Date& out, const char* at) { return in.day(at, out); }

  static std::string toml(const Plan&, const Field&, Date date) { return to_string(date); }
  static std::optional<CsvCells> csv(const Plan&, const Field&, Date date, Language) {
    return csv_whole(to_string(date));
  }

  static bool any_value(const Plan&, const Field&, Date date, Symbol, ValueUse use) {
    return date.known() && use(Value(date));
  }
  static void move(Date& date, std::int32_t days) {
    if (date.known()) date = date.plus(days);
  }
};

// Says of a text that looks like a date why it is none.
bool is_text_unclear(Decoding& in, std::string_view text, std::uint32_t begin) {
  const DateForm form = in.is_csv() ? DateForm::sheet : DateForm::toml;
  if (is_no_day_meant(text)) {
    Diagnostic& d = in.fault(rules::bad_value, Phrase(messages::no_such_day, std::string(text)), begin);
    d.help = help_date_in(form);
    if (const auto last = last_day_meant(text)) in.guess_last(to_string(*last));
    return true;
  }
  if (day_meant(text)) return false;
  auto unclear = uncertain_date(text, form);
  if (!unclear) return false;
  Diagnostic& d = in.fault(rules::bad_value, std::move(unclear->message), begin);
  d.help = std::move(unclear->help);
  d.suggestion = std::move(unclear->date);
  return true;
}

// 20180601 and 43252 without quotes.
bool is_day_in_digits(Decoding& in, const Field& field, const RawValue& raw) {
  const std::string digits = std::to_string(raw.integer);
  if (is_text_unclear(in, digits, raw.begin)) return true;
  if (!day_meant(digits)) return false;
  in.wrong_type(field, raw);
  in.suggest_last(date_meant_by(digits));
  return true;
}

}  // namespace

std::string date_meant_by(std::string_view text) {
  const auto day = day_meant(text);
  return day ? to_string(*day) : std::string();
}

bool is_unclear_date(Decoding& in, const Field& field, const RawValue& raw) {
  const bool is_text = raw.kind == RawValue::Kind::text;
  if (const auto moment = is_text && field.type != FieldType::date ? moment_meant(raw.text) : std::nullopt) {
    in.wrong_type(field, raw);
    in.suggest_last(to_string(*moment));
    return true;
  }
  return (raw.kind == RawValue::Kind::text && is_text_unclear(in, raw.text, raw.begin)) ||
         (raw.kind == RawValue::Kind::integer && is_day_in_digits(in, field, raw));
}

std::optional<RawValue> day_in_cell(std::string_view cell, std::uint32_t at) {
  const auto day = day_meant(cell);
  return day ? std::optional(RawValue(at, *day)) : std::nullopt;
}

const char* PlainCsv::day_otherwise(const char* at, Date& out) const {
  const auto found = parsed(at, day_meant);
  out = found.value_or(Date{});
  return found ? at : nullptr;
}

constinit const FieldTypeRow date_type = row_of<DateType>();

}  // namespace grassroots
