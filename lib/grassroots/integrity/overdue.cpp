// SPDX-License-Identifier: MIT
// What is overdue, and stays that are over and not confirmed.
#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {

void integrity::overdue(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  const Date as_of = context.as_of;
  const auto reported = context.reported;
  const auto check = [&](RecordRef ref, Date due, Date done, bool damaged) {
    if (damaged || !due.known() || due >= as_of || (done.known() && done <= as_of)) return;
    if (std::find(reported.begin(), reported.end(), ref) != reported.end()) return;
    report(diagnostics, rules::overdue,
           Phrase(messages::overdue, subject_phrase(plan, ref), to_string(due), std::to_string(as_of.days - due.days)),
           plan, ref, "due");
  };
  for (const Task& task : plan.tasks)
    check(ref_to(plan, task), due_day_of(plan, task, as_of).day, task.done, task.damaged);
  for (const Deliverable& deliverable : plan.deliverables)
    check(ref_to(plan, deliverable), due_day_of(plan, deliverable, as_of).day, deliverable.submitted,
          deliverable.damaged);
  for (const Finding& finding : plan.findings)
    if (!finding.date.known() || finding.date <= as_of)
      check(ref_to(plan, finding), due_day(plan, finding.due, as_of).day, finding.resolved, finding.damaged);
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status != StayStatus::planned || !stay.end.known() || stay.end >= as_of) continue;
    const std::uint32_t team = plan.find(TableId::teams, stay.team);
    if (team == no_row) continue;  // that it has none is told by itself
    report(diagnostics, rules::unconfirmed_stay,
           Phrase(messages::unconfirmed_stay, subject_phrase(plan, {TableId::teams, team}), to_string(stay.end)), plan,
           ref_to(plan, stay));
  }
}

}  // namespace grassroots
