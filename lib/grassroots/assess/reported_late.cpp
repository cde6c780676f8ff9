// SPDX-License-Identifier: MIT
#include "grassroots/assess/reported_late.hpp"

#include "grassroots/query/matcher.hpp"

namespace grassroots {
namespace {

// Which reports are missing in a period is not known before they are handed in.
void add_deliverables(const Plan& plan, const Requirement& requirement, const Outcome& outcome, Groupings& groupings,
                      std::vector<RecordRef>& refs) {
  if (outcome.period.known() || outcome.value) return;
  const RecordRef subject = outcome.subject;
  Diagnostics ignored;
  const Matcher matcher(plan, schema_of(TableId::deliverables), ref_to(plan, requirement), requirement.where, groupings,
                        ignored, "submitted", &schema_of(subject.table));
  for (const std::uint32_t row : groupings.get(TableId::deliverables, subject.table)->rows(subject.row))
    if (matcher.matches({TableId::deliverables, row}, {Date::latest()}, subject))
      refs.push_back({TableId::deliverables, row});
}

}  // namespace

std::vector<RecordRef> reported_late(const Plan& plan, std::span<const Result> results, Groupings& groupings) {
  std::vector<RecordRef> refs;
  for (const Result& result : results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (!result.is_understood) continue;
    const bool of_deliverables = plan.text(requirement.of) == "deliverables";
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.state != State::violated && outcome.state != State::waived) continue;
      if (outcome.subject.table == TableId::tasks) refs.push_back(outcome.subject);
      if (of_deliverables) add_deliverables(plan, requirement, outcome, groupings, refs);
    }
  }
  return refs;
}

}  // namespace grassroots
