// SPDX-License-Identifier: MIT
#include "grassroots/load/link/missing.hpp"

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/load/messages.hpp"

namespace grassroots {
namespace {

void report_missing(RecordRef ref, std::string_view key, const Message& help, Plan& plan, Diagnostics& diagnostics) {
  Record& record = schema_of(ref.table).edit(plan, ref.row);
  if (record.damaged) return;
  record.damaged = true;
  const bool may_be_merged = is_in_sheet(plan, record);
  if (key == "team" && plan.may_lack_ids(only(TableId::teams))) return;  // it may be the one that lost its id
  report(diagnostics, rules::missing_key,
         Phrase(messages::missing_key, Phrase(schema_of(ref.table).label), std::string(key)), plan, ref, key)
      .help = may_be_merged ? Phrase(messages::help_merged_cells, Phrase(help)) : Phrase(help);
}

// An attestation about the whole plan need not name anybody else.
bool is_about_plan(const Plan& plan, const Attestation& attestation) {
  const Requirement* requirement = plan.find(attestation.of);
  return requirement != nullptr && (!requirement->per || plan.text(requirement->per) == "plan");
}

}  // namespace

void require_owners(Plan& plan, Diagnostics& diagnostics) {
  const auto lacks = [&](RecordRef ref, std::string_view key, const Message& help) {
    report_missing(ref, key, help, plan, diagnostics);
  };
  for (const Stay& stay : plan.stays) {
    if (!stay.team) lacks(ref_to(plan, stay), "team", messages::help_missing_team);
  }
  for (const Site& site : plan.sites)
    if (!site.team && !site.region) lacks(ref_to(plan, site), "team", messages::help_missing_team);
  for (const Activity& activity : plan.activities)
    if (!activity.team && !activity.region && !activity.site)
      lacks(ref_to(plan, activity), "team", messages::help_missing_team);
  for (const Finding& finding : plan.findings)
    if (!finding.team && !finding.region && !finding.site)
      lacks(ref_to(plan, finding), "team", messages::help_missing_team);
  for (const Deliverable& deliverable : plan.deliverables)
    if (!deliverable.team && !deliverable.owner) lacks(ref_to(plan, deliverable), "team", messages::help_missing_owner);
  for (const Attestation& attestation : plan.attestations)
    if (!attestation.team && !attestation.stay && !attestation.person && !attestation.about &&
        !is_about_plan(plan, attestation))
      lacks(ref_to(plan, attestation), "team", messages::help_missing_attested);
}

void require_checks(Plan& plan, Diagnostics& diagnostics) {
  if (plan.incomplete) return;
  for (const Requirement& requirement : plan.requirements)
    if (!requirement.check)
      report_missing(ref_to(plan, requirement), "check", messages::help_missing_check, plan, diagnostics);
}

}  // namespace grassroots
