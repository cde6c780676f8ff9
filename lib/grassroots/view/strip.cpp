// SPDX-License-Identifier: MIT
#include "grassroots/view/strip.hpp"

#include <algorithm>
#include <optional>

#include "grassroots/query/days.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/periods.hpp"
#include "grassroots/text/width.hpp"
#include "grassroots/view/messages.hpp"

namespace grassroots {
namespace {

constexpr int last_year = 9999;  // of the calendar

struct Tick {
  Date day;
  Phrase label;
};

std::vector<Tick> weeks(const Scale& scale) {
  std::vector<Tick> ticks;
  for (Date day = monday_of(scale.first.plus(6)); day <= scale.last; day = day.plus(7)) {
    const CalendarDay parts = calendar_day(day);
    ticks.push_back({day, Phrase::in_two_languages(to_string(day).substr(5),
                                                   std::to_string(parts.month) + "/" + std::to_string(parts.day))});
  }
  return ticks;
}

// A January has the year beside it. In English, three letters say which month it is.
std::vector<Tick> months(const Scale& scale) {
  std::vector<Tick> ticks;
  for (Date first = first_of_month(scale.first); first <= scale.last; first = plus_months(first, 1)) {
    const CalendarDay parts = calendar_day(first);
    if (parts.year >= last_year) break;
    const Message& name = month_name(parts.month);
    Phrase label =
        Phrase::in_two_languages(render(name, Language::english).substr(0, 3), render(name, Language::chinese));
    if (parts.month == 1) label = Phrase(messages::month_of_year, std::move(label), std::to_string(parts.year));
    ticks.push_back({std::max(first, scale.first), std::move(label)});
  }
  return ticks;
}

std::vector<Tick> years(const Scale& scale) {
  std::vector<Tick> ticks;
  for (int year = calendar_day(scale.first).year; year < last_year; ++year) {
    const Date first = *make_date(year, 1, 1);
    if (first > scale.last) break;
    ticks.push_back({std::max(first, scale.first), Phrase(messages::strip_year, std::to_string(year))});
  }
  return ticks;
}

// A label, where it begins and how wide it is.
struct PlacedLabel {
  std::size_t column, width;
  std::string text;
};

// Every `stride`-th one; nothing if two of them touch. One that does not fit before the right edge is left out.
std::optional<std::string> ruler_with(const Scale& scale, const std::vector<PlacedLabel>& labels, std::size_t stride) {
  std::string line;
  std::size_t width = 0;
  for (std::size_t i = 0; i < labels.size(); i += stride) {
    const PlacedLabel& label = labels[i];
    if (label.column + label.width > scale.width) continue;
    if (width > 0 && label.column <= width) return std::nullopt;
    line += std::string(label.column - width, ' ') + label.text;
    width = label.column + label.width;
  }
  return line;
}

// Labels at equal distances, as many as have room. What is only the rest of a month gives way to the whole one after
// it.
std::string ruler(const Scale& scale, const std::vector<Tick>& ticks, Language language) {
  std::vector<PlacedLabel> labels;
  for (const Tick& tick : ticks) {
    std::string text = render(tick.label, language);
    const std::size_t width = display_width(text);
    labels.push_back({scale.column_of(tick.day), width, std::move(text)});
  }
  const bool is_first_cut = labels.size() > 1 && labels[1].column <= labels[0].column + labels[0].width;
  if (is_first_cut && labels.size() > 2 && labels[1].column - labels[0].column < labels[2].column - labels[1].column)
    labels.erase(labels.begin());
  for (std::size_t stride = 1; stride < labels.size(); ++stride)
    if (auto line = ruler_with(scale, labels, stride)) return *line;
  return ruler_with(scale, labels, std::max<std::size_t>(labels.size(), 1)).value_or("");
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
