// SPDX-License-Identifier: MIT
// A plan without teams or requirements.
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

void check_emptiness(const Plan& plan, IntegrityFindings& findings) {
  if (plan.may_lack_records()) return;
  const RecordRef whole{TableId::plan, 0};
  if (plan.teams.empty()) found(findings, rules::no_teams, messages::says_no_teams, place_of(plan, whole), whole);
  if (plan.requirements.empty())
    found(findings, rules::no_requirements, messages::says_no_requirements, place_of(plan, whole), whole);
}

}  // namespace grassroots
