// SPDX-License-Identifier: MIT
#include "grassroots/view/strip.hpp"

#include <algorithm>

#include "grassroots/query/days.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/periods.hpp"
#include "grassroots/text/width.hpp"
#include "grassroots/view/messages.hpp"

namespace grassroots {
namespace {

struct Tick {
  Date day;
  Phrase label;
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
    const std::string short_text = std::to_string(std::stoi(text)) + "/" + std::to_string(std::stoi(text.substr(3)));
    ticks.push_back({day, Phrase::in_two_languages(text, short_text)});
  }
  return ticks;
}

// A January has the year beside it. In English, three letters say which month it is.
std::vector<Tick> months(const Scale& scale) {
  std::vector<Tick> ticks;
  for (MonthOf month = month_of(scale.first); month.year < 9999 && month.first() <= scale.last; month = month.next()) {
    const Message& name = month_name(month.month);
    Phrase label =
        Phrase::in_two_languages(render(name, Language::english).substr(0, 3), render(name, Language::chinese));
    if (month.month == 1) label = Phrase(messages::month_of_year, std::move(label), std::to_string(month.year));
    ticks.push_back({std::max(month.first(), scale.first), std::move(label)});
  }
  return ticks;
}

std::vector<Tick> years(const Scale& scale) {
  std::vector<Tick> ticks;
  for (int year = month_of(scale.first).year; year < 9999; ++year) {
    const Date first = *make_date(year, 1, 1);
    if (first > scale.last) break;
    ticks.push_back({std::max(first, scale.first), Phrase(messages::strip_year, std::to_string(year))});
  }
  return ticks;
}

std::string ruler(const Scale& scale, const std::vector<Tick>& ticks, Language language) {
  std::string line;
  std::size_t width = 0;
  for (const Tick& tick : ticks) {
    const std::string label = render(tick.label, language);
    const std::size_t column = scale.column_of(tick.day), size = display_width(label);
    if ((width > 0 && column <= width) || column + size > scale.width) continue;
    line += std::string(column - width, ' ') + label;
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
  return Phrase::in_two_languages(ruler(*this, ticks, Language::english), ruler(*this, ticks, Language::chinese));
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
