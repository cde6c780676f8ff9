// SPDX-License-Identifier: MIT
// Dates as people and spreadsheets write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grassroots/model/date.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// The year first, in four digits: 2018-06-01, 2018/6/1, 2018.6.1, 2018年6月1日, also in full-width digits and with a
// time of midnight behind it.
std::optional<Date> date_in(std::string_view text);
// Written like a date, and not in the calendar: 2018-02-30, 2018/13/1.
bool is_no_day(std::string_view text);

// Where a date is meant, also 20180601.
std::optional<Date> day_meant(std::string_view text);
bool is_no_day_meant(std::string_view text);
// Whether the day stands at the place as such, and is not counted from something.
bool is_written(const Plan& plan, Place place, Date day);

// Of a day that is behind the last of its month, 2018-06-31: the last.
std::optional<Date> last_day_meant(std::string_view text);

// A day with a time behind it: 2018-06-01 18:00.
std::optional<Moment> moment_meant(std::string_view text);
// Two days with a word or a dash between them, of which both are known: 2018.6.1-6.30, 2018年6月1日至30日. The second
// has its year, and its month, from the first; it is not before it.
std::optional<DateWindow> span_meant(std::string_view text);
// 2018年6月上旬: days 1 to 10, 11 to 20, 21 to the end.
std::optional<DateWindow> third_of_month_meant(std::string_view text);

// Why a text that is meant as a date leaves doubt, what to do, and the date where only one can be meant; nothing if it
// does not look like a date at all.
struct UncertainDate {
  Phrase message;
  Phrase help;
  std::string date;  // 2018-06-01
};
// How dates are written where the text stands.
enum class DateForm : bool { toml, sheet };
const Message& help_date_in(DateForm form);
std::optional<UncertainDate> uncertain_date(std::string_view text, DateForm form);

}  // namespace grassroots
