// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/assess/assess.hpp"
#include "grassroots/assess/pace.hpp"
#include "grassroots/check/binder.hpp"

namespace grassroots {
namespace {

bool is_behind(const Outcome& outcome) { return outcome.state == State::pending && outcome.pace == Pace::behind; }

Date first_day_of(const Plan& plan) {
  Date first = plan.info().issued;
  for (const Phase& phase : plan.phases)
    if (phase.start.known() && (!first.known() || phase.start < first)) first = phase.start;
  return first;
}

bool was_behind(const Plan& plan, const BoundRequirement& bound, const Subject& subject, const DueDay& due, Date day) {
  const AsOf then = seen_on(day, due);
  const Measured measured = bound.measure(subject, then);
  Outcome outcome;
  outcome.have = measured.have;
  outcome.need = measured.need;
  if (measured.verdict == Verdict::met) return false;
  set_pace(plan, bound, subject, due, then, outcome);
  return outcome.pace == Pace::behind;
}

}  // namespace

std::vector<Date> behind_since(const Plan& plan, const Result& result, Date as_of) {
  std::vector<Date> since(result.outcomes.size());
  if (std::none_of(result.outcomes.begin(), result.outcomes.end(), is_behind)) return since;
  Groupings groupings(plan);
  Diagnostics ignored;
  const Requirement& requirement = plan.requirements[result.requirement];
  const auto bound = bind(plan, requirement, as_of, groupings, ignored);
  const Date first = first_day_of(plan);
  for (std::size_t i = 0; i < since.size(); ++i) {
    if (!is_behind(result.outcomes[i])) continue;
    since[i] = as_of;
    if (!first.known() || first >= as_of) continue;
    if (result.outcomes[i].is_out_of_reach()) {
      since[i] = first;
      continue;
    }
    const Subject subject = bound->subject(i);
    const DueDay due = deadline_of(plan, requirement, *bound, subject, as_of);
    while (since[i] > first && was_behind(plan, *bound, subject, due, since[i].plus(-1))) since[i] = since[i].plus(-1);
  }
  return since;
}

}  // namespace grassroots
