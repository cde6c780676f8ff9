// SPDX-License-Identifier: MIT
// A plan without teams or requirements.
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

void integrity::emptiness(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  if (plan.may_lack_records()) return;
  const RecordRef whole{TableId::plan, 0};
  if (plan.teams.empty()) report(diagnostics, rules::no_teams, messages::says_no_teams, plan, whole);
  if (plan.requirements.empty())
    report(diagnostics, rules::no_requirements, messages::says_no_requirements, plan, whole);
}

}  // namespace grassroots
