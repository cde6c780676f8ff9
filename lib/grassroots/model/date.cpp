// SPDX-License-Identifier: MIT
#include "grassroots/model/date.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <chrono>
#include <fmt/core.h>

namespace grassroots {

std::optional<Date> make_date(int year, unsigned month, unsigned day) {
  const std::chrono::year_month_day ymd{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (year < 0 || year > 9999 || !ymd.ok()) return std::nullopt;
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t count) {
    unsigned value = 0;
    const char* end = text.data() + at + count;
    const auto [stop, error] = std::from_chars(text.data() + at, end, value);
    return error == std::errc{} && stop == end ? std::optional<unsigned>(value) : std::nullopt;
  };
  const auto year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (!year || !month || !day) return std::nullopt;
  return make_date(static_cast<int>(*year), *month, *day);
}

namespace {

// A million stays are named by their first day.
std::string written(unsigned year, unsigned month, unsigned day) {
  std::string text(10, '-');
  const auto write_two_digits = [&](unsigned number, std::size_t at) {
    text[at] = static_cast<char>('0' + number / 10);
    text[at + 1] = static_cast<char>('0' + number % 10);
  };
  write_two_digits(year / 100, 0);
  write_two_digits(year % 100, 2);
  write_two_digits(month, 5);
  write_two_digits(day, 8);
  return text;
}

}  // namespace

CalendarDay calendar_day(Date date) {
  assert(date.known());
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{date.days}}};
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())};
}

std::string to_string(Date date) {
  if (!date.known()) return {};
  const auto [year, month, day] = calendar_day(date);
  if (year >= 0 && year <= 9999) return written(static_cast<unsigned>(year), month, day);
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);  // fmt 9's {:%Y-%m-%d} is wrong outside 1678–2261
}

std::string to_string(Moment moment) { return to_string(moment.date) + 'T' + time_text(moment.minutes); }

std::string time_text(int minutes) { return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60); }

Date plus_months(Date date, std::int32_t months) {
  if (!date.known()) return date;
  const std::chrono::year_month_day from{std::chrono::sys_days{std::chrono::days{date.days}}};
  const std::chrono::year_month month =
      std::chrono::year_month{from.year(), from.month()} + std::chrono::months{months};
  const std::chrono::year_month_day last{month / std::chrono::last};
  const std::chrono::year_month_day day{month.year(), month.month(), std::min(from.day(), last.day())};
  return Date{static_cast<std::int32_t>(std::chrono::sys_days{day}.time_since_epoch().count())};
}

}  // namespace grassroots
