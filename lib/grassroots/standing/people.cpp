// SPDX-License-Identifier: MIT
#include "grassroots/standing/people.hpp"

#include <algorithm>

#include "grassroots/query/absences.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {
namespace {

struct Spans {
  std::vector<StayDays::Span> all;   // of one person, on whatever day
  std::vector<StayDays::Span> open;  // of stays without a last day: that of the period, for nobody knows a nearer one
};

// The parts that lie in the period.
std::vector<StayDays::Span> spans_within(const Period& period, const std::vector<StayDays::Span>& spans) {
  std::vector<StayDays::Span> within;
  for (const StayDays::Span& span : spans)
    if (const StayDays::Span part = StayDays::within(period, span); part.has_days()) within.push_back(part);
  return within;
}

std::vector<StayDays::Span> spans_of_absences(const Plan& plan, const std::vector<std::uint32_t>& rows) {
  std::vector<StayDays::Span> spans;
  spans.reserve(rows.size());
  for (const std::uint32_t row : rows) spans.push_back({row, plan.absences[row].start, plan.absences[row].end});
  return spans;
}

std::vector<Spans> spans_by_person(const Plan& plan, const Period& period) {
  std::vector<Spans> spans(plan.people.size());
  const auto add = [](std::vector<StayDays::Span>& to, StayDays::Span span) {
    if (to.empty() || to.back().row != span.row) to.push_back(span);
  };
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    const bool is_open = takes_place_from(stay, stay.start) && !stay.end.known();
    if (!is_open && !takes_place(stay)) continue;
    each_person(plan, stay, [&](Symbol person) {
      const std::uint32_t of = plan.find(TableId::people, person);
      if (of == no_row) return;
      if (!is_open) return add(spans[of].all, {row, stay.start, stay.end});
      if (stay.start <= period.last) add(spans[of].open, {row, stay.start, period.last});
    });
  }
  for (Spans& one : spans)
    std::stable_sort(one.all.begin(), one.all.end(),
                     [](const StayDays::Span& a, const StayDays::Span& b) { return a.first < b.first; });
  return spans;
}

void find_clashes(const Plan& plan, const std::vector<StayDays::Span>& in_period, PersonDays& person) {
  for (std::size_t i = 0; i < in_period.size(); ++i)
    for (std::size_t j = i + 1; j < in_period.size() && in_period[j].first <= in_period[i].last; ++j) {
      const StayDays::Span &one = in_period[i], &other = in_period[j];
      const Stay &first = plan.stays[one.row], &second = plan.stays[other.row];
      if (has_settled_days(plan, first) && has_settled_days(plan, second) && exclude_each_other(first, second))
        person.clashes.push_back({one.row, other.row, other.first, std::min(one.last, other.last)});
    }
}

}  // namespace

std::vector<PersonDays> people_in(const Plan& plan, Date first, Date last) {
  const Period period{first, last, {}};
  const std::vector<Spans> spans = spans_by_person(plan, period);
  const auto absences = absences_by_person(plan);
  std::vector<PersonDays> people(plan.people.size());
  for (std::uint32_t row = 0; row < people.size(); ++row) {
    PersonDays& person = people[row];
    person.person = row;
    person.days_in_all = union_of_days(spans[row].all);
    std::vector<StayDays::Span> in_period = spans_within(period, spans[row].all);
    const std::vector<StayDays::Span> open = spans_within(period, spans[row].open);
    for (const StayDays::Span& span : in_period) person.stays.push_back({span.row, span.first, span.last});
    for (const StayDays::Span& span : open) person.stays.push_back({span.row, span.first, span.last});
    std::stable_sort(person.stays.begin(), person.stays.end(),
                     [](const PersonStay& a, const PersonStay& b) { return a.first < b.first; });
    person.days_in_period = union_of_days(in_period);
    find_clashes(plan, in_period, person);
    in_period.insert(in_period.end(), open.begin(), open.end());
    const std::vector<StayDays::Span> away = spans_within(period, spans_of_absences(plan, absences[row]));
    for (const StayDays::Span& span : away) person.absences.push_back({span.first, span.last, {}});
    person.days_away = union_of_days(away);
    in_period.insert(in_period.end(), away.begin(), away.end());
    person.days_free = days_from_to(first, last) - union_of_days(in_period);
  }
  for (std::uint32_t team = 0; team < plan.teams.size(); ++team)
    each_person(plan, plan.teams[team], [&](Symbol id) {
      const std::uint32_t row = plan.find(TableId::people, id);
      if (row != no_row && (people[row].teams.empty() || people[row].teams.back() != team))
        people[row].teams.push_back(team);
    });
  std::stable_sort(people.begin(), people.end(), [](const PersonDays& a, const PersonDays& b) {
    return std::tuple(a.clashes.empty(), -a.days_in_period, -a.days_in_all) <
           std::tuple(b.clashes.empty(), -b.days_in_period, -b.days_in_all);
  });
  return people;
}

}  // namespace grassroots
