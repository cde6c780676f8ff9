// SPDX-License-Identifier: MIT
#include "grassroots/query/periods.hpp"

#include <algorithm>
#include <cassert>
#include <fmt/core.h>

#include "grassroots/query/messages.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

using Unit = Recurrence::Unit;

// The first day of the whole period that holds the day.
Date first_day_of_whole(Unit unit, Date day) {
  const auto months_of_year = static_cast<std::int32_t>(calendar_day(day).month - 1);  // before that of the day
  switch (unit) {
    case Unit::week: return monday_of(day);
    case Unit::month: return first_of_month(day);
    case Unit::quarter: return plus_months(first_of_month(day), -(months_of_year % 3));
    case Unit::year: return plus_months(first_of_month(day), -months_of_year);
    case Unit::unset:
    case Unit::day:
    case Unit::days:
    case Unit::phase: return day;
  }
  unreachable();
}

// The last day of the whole period that begins on the day.
Date last_day_of_whole(const Recurrence& every, Date first) {
  switch (every.unit) {
    case Unit::week: return first.plus(6);
    case Unit::month: return plus_months(first, 1).plus(-1);
    case Unit::quarter: return plus_months(first, 3).plus(-1);
    case Unit::year: return plus_months(first, 12).plus(-1);
    case Unit::days: return first.plus(every.days - 1);
    case Unit::unset:
    case Unit::day:
    case Unit::phase: return first;
  }
  unreachable();
}

std::vector<Period> phases_between(const Plan& plan, Date first, Date last) {
  std::vector<Period> periods;
  for (const Phase& phase : plan.phases)
    if (phase.start.known() && phase.end.known() && phase.start <= last && first <= phase.end)
      periods.push_back({std::max(phase.start, first), std::min(phase.end, last), phase.id});
  std::stable_sort(periods.begin(), periods.end(), [](const Period& a, const Period& b) { return a.first < b.first; });
  return periods;
}

constexpr const Message* month_names[] = {&messages::january, &messages::february, &messages::march,
                                          &messages::april,   &messages::may,      &messages::june,
                                          &messages::july,    &messages::august,   &messages::september,
                                          &messages::october, &messages::november, &messages::december};
constexpr const Message* quarters[] = {&messages::quarter_1, &messages::quarter_2, &messages::quarter_3,
                                       &messages::quarter_4};

std::string year_text(const CalendarDay& day) { return fmt::format("{:04}", day.year); }

Phrase whole_phrase(const Recurrence& every, const Period& period) {
  const Date first = first_day_of_whole(every.unit, period.first);
  const CalendarDay day = calendar_day(first);
  switch (every.unit) {
    case Unit::week: return {messages::week_of, to_string(first)};
    case Unit::month: return {messages::month_of_year, Phrase(*month_names[day.month - 1]), year_text(day)};
    case Unit::quarter: return {*quarters[(day.month - 1) / 3], year_text(day)};
    case Unit::year: return {messages::whole_year, year_text(day)};
    case Unit::unset:
    case Unit::day:
    case Unit::days:
    case Unit::phase: break;
  }
  if (period.first == period.last) return to_string(period.first);
  return {messages::from_day_to_day, to_string(period.first), to_string(period.last)};
}

// The week of ISO 8601, whose year is that of its Thursday.
std::string week_name(Date first) {
  const Date thursday = first.plus(3);
  const Date new_year = first_day_of_whole(Unit::year, thursday);
  return fmt::format("{}-W{:02}", year_text(calendar_day(thursday)), (thursday.days - new_year.days) / 7 + 1);
}

}  // namespace

std::vector<Period> periods_between(const Plan& plan, const Recurrence& every, Date first, Date last) {
  if (!every.known() || !first.known() || !last.known() || last < first) return {};
  if (every.unit == Unit::phase) return phases_between(plan, first, last);
  std::vector<Period> periods;
  for (Date begin = first_day_of_whole(every.unit, first); begin <= last && periods.size() <= most_periods;) {
    const Date end = last_day_of_whole(every, begin);
    periods.push_back({std::max(begin, first), std::min(end, last), {}});
    begin = end.plus(1);
  }
  return periods;
}

const Message& month_name(unsigned month) {
  assert(month >= 1 && month <= std::size(month_names));
  return *month_names[month - 1];
}

Phrase period_phrase(const Plan& plan, const Recurrence& every, const Period& period) {
  if (const Phase* phase = plan.find(Id<Phase>{period.phase})) return std::string(plan.text(phase->name));
  const Phrase whole = whole_phrase(every, period);
  if (every.unit == Unit::day || every.unit == Unit::days) return whole;
  const Date first = first_day_of_whole(every.unit, period.first);
  const bool begins_late = first != period.first, ends_early = last_day_of_whole(every, first) != period.last;
  if (begins_late && ends_early)
    return {messages::period_between, whole, to_string(period.first), to_string(period.last)};
  if (begins_late) return {messages::period_from, whole, to_string(period.first)};
  return ends_early ? Phrase(messages::period_to, whole, to_string(period.last)) : whole;
}

std::string period_name(const Plan& plan, const Recurrence& every, const Period& period) {
  if (!period.known()) return {};
  const Date first = first_day_of_whole(every.unit, period.first);
  const CalendarDay day = calendar_day(first);
  switch (every.unit) {
    case Unit::phase: return std::string(plan.text(period.phase));
    case Unit::week: return week_name(first);
    case Unit::month: return fmt::format("{}-{:02}", year_text(day), day.month);
    case Unit::quarter: return fmt::format("{}-Q{}", year_text(day), (day.month - 1) / 3 + 1);
    case Unit::year: return year_text(day);
    case Unit::unset:
    case Unit::day:
    case Unit::days: break;
  }
  return to_string(first);
}

}  // namespace grassroots
