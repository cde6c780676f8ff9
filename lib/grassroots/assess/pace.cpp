// SPDX-License-Identifier: MIT
#include "grassroots/assess/pace.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace grassroots {
namespace {

// The part of the time up to a due day that has passed, 0 to 1, the day itself included. REQUIRES: it is not over.
double elapsed(Date start, Date due, Date day) {
  if (!start.known() || day < start) return 0;
  return std::min(1.0, static_cast<double>(days_from_to(start, day)) / days_from_to(start, due));
}

// From when on something that is due can be worked at: the phase that holds the day, the shortest of several, else the
// plan's first day.
Date start_of_pace(const Plan& plan, const Subject& subject, const DueDay& due) {
  if (subject.period.known()) return subject.period.first;
  if (due.phase != nullptr && due.phase->start.known()) return due.phase->start;
  const Phase* shortest = nullptr;
  Date first;
  for (const Phase& phase : plan.phases) {
    if (!phase.start.known() || phase.end < phase.start) continue;
    if (!first.known() || phase.start < first) first = phase.start;
    if (due.day < phase.start || due.day > phase.end) continue;
    if (shortest == nullptr || days_from_to(phase.start, phase.end) < days_from_to(shortest->start, shortest->end))
      shortest = &phase;
  }
  return shortest != nullptr ? shortest->start : first.known() ? first : plan.info().issued;
}

// What the elapsed part of the time asks for, and no more than the plan itself had scheduled by now.
double expected(const Plan& plan, const BoundRequirement& bound, const Subject& subject, const DueDay& due, Date day,
                double need) {
  if (!bound.is_spread() || need < 2) return 0;
  const double pace = need * elapsed(start_of_pace(plan, subject, due), due.day, day);
  if (pace < 1) return 0;
  return std::floor(std::min(pace, bound.scheduled(subject, day, need).value_or(pace)) + slack);
}

}  // namespace

DueDay deadline_of(const Plan& plan, const Requirement& requirement, const BoundRequirement& bound,
                   const Subject& subject, Date day) {
  if (!requirement.by.known() && bound.has_own_deadlines()) return bound.due(subject, day);
  if (!requirement.by.known() && subject.period.known()) return {subject.period.last};
  DayContext context;
  context.known_on = day;
  context.subject = context.record = subject.ref;
  context.period = {subject.period.first, subject.period.last};
  context.end_of_stays = bound.end_of_stays(subject, day);
  return due_day(plan, requirement.by, context);
}

void set_pace(const Plan& plan, const BoundRequirement& bound, const Subject& subject, const DueDay& due, AsOf as_of,
              Outcome& outcome) {
  assert(due.day.known() && due.day >= as_of.day);
  outcome.expected = expected(plan, bound, subject, due, as_of.day, outcome.need);
  outcome.reach = bound.reach(subject, as_of);
  if (outcome.have < outcome.expected || outcome.is_out_of_reach())
    outcome.pace = Pace::behind;
  else if (due.day <= as_of.day.plus(due_soon_days) && !(subject.period.first > as_of.day))
    outcome.pace = Pace::due_soon;
}

}  // namespace grassroots
