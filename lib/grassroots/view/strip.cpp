// SPDX-License-Identifier: MIT
#include "grassroots/view/strip.hpp"

#include <algorithm>
#include <array>

#include "grassroots/query/days.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots {
namespace {

struct Tick {
  Date day;
  std::string english, chinese;
};

struct MonthOf {
  int year;
  unsigned month;
  Date first() const { return *make_date(year, month, 1); }
  MonthOf next() const { return month == 12 ? MonthOf{year + 1, 1} : MonthOf{year, month + 1}; }
};

MonthOf month_of(Date day) {
  const std::string text = to_string(day);
  return {std::stoi(text.substr(0, 4)), static_cast<unsigned>(std::stoi(text.substr(5, 2)))};
}

std::vector<Tick> weeks(const Scale& scale) {
  std::vector<Tick> ticks;
  const std::int32_t after_monday = (((scale.first.days + 3) % 7) + 7) % 7;  // day 0 was a Thursday
  for (Date day = scale.first.plus(after_monday == 0 ? 0 : 7 - after_monday); day <= scale.last; day = day.plus(7)) {
    const std::string text = to_string(day).substr(5);
    ticks.push_back({day, text, std::to_string(std::stoi(text)) + "/" + std::to_string(std::stoi(text.substr(3)))});
  }
  return ticks;
}

// A January has the year beside it.
std::vector<Tick> months(const Scale& scale) {
  static constexpr std::array<const char*, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::vector<Tick> ticks;
  for (MonthOf month = month_of(scale.first); month.year < 9999 && month.first() <= scale.last; month = month.next()) {
    const std::string year = month.month == 1 ? std::to_string(month.year) : std::string();
    ticks.push_back({std::max(month.first(), scale.first), names[month.month - 1] + (year.empty() ? "" : " " + year),
                     (year.empty() ? "" : year + "年") + std::to_string(month.month) + "月"});
  }
  return ticks;
}

std::vector<Tick> years(const Scale& scale) {
  std::vector<Tick> ticks;
  for (int year = month_of(scale.first).year; year < 9999; ++year) {
    const Date first = *make_date(year, 1, 1);
    if (first > scale.last) break;
    ticks.push_back({std::max(first, scale.first), std::to_string(year), std::to_string(year) + "年"});
  }
  return ticks;
}

std::string ruler(const Scale& scale, const std::vector<Tick>& ticks, std::string Tick::*label) {
  std::string line;
  std::size_t width = 0;
  for (const Tick& tick : ticks) {
    const std::size_t column = scale.column_of(tick.day), size = display_width(tick.*label);
    if ((width > 0 && column <= width) || column + size > scale.width) continue;
    line += std::string(column - width, ' ') + tick.*label;
    width = column + size;
  }
  return line;
}

}  // namespace

std::size_t Scale::column_of(Date day) const {
  const auto all = static_cast<std::uint64_t>(days_from_to(first, last));
  return static_cast<std::size_t>(static_cast<std::uint64_t>(day.days - first.days) * width / all);
}

std::size_t Scale::end_of(Date day) const {
  const std::size_t begin = column_of(day);
  return std::max(begin + 1, day == last ? width : column_of(day.plus(1)));
}

Phrase Scale::heading() const {
  constexpr std::int32_t few_weeks = 70, few_years = 1100;  // days
  const std::int32_t days = days_from_to(first, last);
  const std::vector<Tick> ticks = days <= few_weeks ? weeks(*this) : days <= few_years ? months(*this) : years(*this);
  return Phrase::in_two_languages(ruler(*this, ticks, &Tick::english), ruler(*this, ticks, &Tick::chinese));
}

void Strip::fill(Date from, Date to, const char* glyph) {
  if (!from.known() || !to.known() || to < from || to < scale_.first || from > scale_.last) return;
  const std::size_t end = scale_.end_of(std::min(to, scale_.last));
  for (std::size_t i = scale_.column_of(std::max(from, scale_.first)); i < end; ++i) cells_[i] = glyph;
}

void Strip::mark(Date day, const char* glyph) {
  if (scale_.holds(day)) cells_[scale_.column_of(day)] = glyph;
}

void Strip::mark_empty(Date day, const char* glyph) {
  if (scale_.holds(day) && cells_[scale_.column_of(day)] == " ") cells_[scale_.column_of(day)] = glyph;
}

std::string Strip::text() const {
  std::string text;
  for (const std::string& cell : cells_) text += cell;
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace grassroots
