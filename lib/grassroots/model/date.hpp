// SPDX-License-Identifier: MIT
// A day of the proleptic Gregorian calendar, as a number of days since 1970-01-01.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace grassroots {

struct Date {
  static constexpr std::int32_t unset = std::numeric_limits<std::int32_t>::min();
  std::int32_t days = unset;

  constexpr bool known() const { return days != unset; }
  // The day after n more days; an unknown date stays unknown.
  constexpr Date plus(std::int32_t n) const { return known() ? Date{days + n} : Date{}; }
  friend constexpr auto operator<=>(Date, Date) = default;

  static Date earliest() { return {unset + 1}; }
  static Date latest() { return {std::numeric_limits<std::int32_t>::max()}; }
};

// A day and a time of it, in minutes.
struct Moment {
  Date date;
  std::int16_t minutes = 0;
};
// From one day to another.
struct DateWindow {
  Date first, last;
};

// A day's parts, as the calendar has them.
struct CalendarDay {
  int year = 0;
  unsigned month = 0, day = 0;  // from 1
};
// REQUIRES: it is known.
CalendarDay calendar_day(Date date);
// 0 on a Monday, 6 on a Sunday. Day 0 was a Thursday.
constexpr std::int32_t days_since_monday(Date date) { return ((date.days % 7) + 10) % 7; }
constexpr Date monday_of(Date date) { return date.plus(-days_since_monday(date)); }
inline Date first_of_month(Date date) { return date.plus(1 - static_cast<std::int32_t>(calendar_day(date).day)); }

// Nothing if the day does not exist (2018-02-30). Years 0 to 9999.
std::optional<Date> make_date(int year, unsigned month, unsigned day);
// Accepts YYYY-MM-DD only.
std::optional<Date> parse_date(std::string_view text);
// YYYY-MM-DD; empty when unknown.
std::string to_string(Date date);
// Of a day: 18:00.
std::string time_text(int minutes);
// As TOML writes it: 2018-06-01T18:00.
std::string to_string(Moment moment);
// So many calendar months later: 31 January and one month are the last day of February.
Date plus_months(Date date, std::int32_t months);

}  // namespace grassroots
