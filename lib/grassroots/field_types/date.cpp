// SPDX-License-Identifier: MIT
// A day.
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/decoding.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_csv.hpp"
#include "grassroots/field_types/plain_toml.hpp"
#include "grassroots/field_types/written.hpp"

namespace grassroots {
namespace {

std::string meant(std::string_view text) {
  const auto day = date_in(text);
  return day ? to_string(*day) : std::string();
}

struct DateType {
  using Stored = Date;
  static constexpr FieldType type = FieldType::date;
  static constexpr Expected expected{messages::type_date, messages::type_date, messages::help_date,
                                     messages::help_csv_date, meant};
  static constexpr CsvForm csv_form{.whole = day_cell, .takes_days = true};
  static constexpr Value::Kind kind = Value::Kind::date;

  static bool decode(Decoding& in, const Field& field, Date& out, const RawValue& raw) {
    if (raw.kind == RawValue::Kind::text && is_no_day(raw.text)) {
      in.fault(rules::bad_value, Phrase(messages::no_such_day, std::string(raw.text)), raw.begin).help =
          messages::help_date;
      return false;
    }
    if (raw.kind != RawValue::Kind::date) return in.wrong_type(field, raw);
    out = raw.date;
    return true;
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
};

}  // namespace

std::optional<RawValue> day_in_cell(std::string_view cell, std::uint32_t at) {
  const auto day = date_in(cell);
  return day ? std::optional(RawValue(at, *day)) : std::nullopt;
}

const char* PlainCsv::day_otherwise(const char* at, Date& out) const {
  const auto found = parsed(at, date_in);
  out = found.value_or(Date{});
  return found ? at : nullptr;
}

constinit const FieldTypeRow date_type = row_of<DateType>();

}  // namespace grassroots
