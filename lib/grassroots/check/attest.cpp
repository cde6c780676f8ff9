// SPDX-License-Identifier: MIT
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {

Bound attest(Binder& binder) {
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  const std::string_view per = requirement.per ? plan.text(requirement.per) : "plan";
  if (per != "plan" && per != "team" && per != "stay" && per != "person") {
    binder.fault(Phrase(messages::cannot_attest, std::string(per)), "per").help = messages::help_cannot_attest;
    return {};
  }
  const auto selection = std::make_shared<const Selection>(binder.selection(schema_of(TableId::attestations)));

  Bound bound = over(binder, selection);
  // The statements about this subject itself: one about a stay says nothing of the team.
  const auto statements = [=, &plan, &requirement](Subject subject, Date day) {
    std::vector<const Attestation*> found;
    for (const std::uint32_t row : selection->rows(subject.ref, day)) {
      const Attestation& attestation = plan.attestations[row];
      const bool about_part = (attestation.stay && per != "stay") || (attestation.person && per != "person");
      if (attestation.of == requirement.id && !about_part) found.push_back(&attestation);
    }
    return found;
  };
  bound.evidence = [=, &plan](Subject subject, Date day) {
    std::vector<RecordRef> refs;
    for (const Attestation* attestation : statements(subject, day)) refs.push_back(ref_to(plan, *attestation));
    return refs;
  };
  bound.measure = [=](Subject subject, Date day) {
    const auto found = statements(subject, day);
    for (const Attestation* attestation : found)
      if (attestation->holds == Flag::no) return Measured{Verdict::broken, 0, 1};
    return Measured{found.empty() ? Verdict::unmet : Verdict::met, found.empty() ? 0.0 : 1.0, 1};
  };
  bound.describe = [=, &plan, &requirement](Subject subject, Date day) {
    for (const Attestation* attestation : statements(subject, day)) {
      if (attestation->holds != Flag::no) continue;
      Detail detail = detail_of(
          plan, subject.ref,
          Phrase(messages::attested_broken, std::string(plan.text(attestation->by)), to_string(attestation->date)));
      detail.labels.push_back({place_of(plan, ref_to(plan, *attestation), "holds"), messages::label_statement});
      detail.help = messages::help_attested_broken;
      return detail;
    }
    Detail detail = detail_of(plan, subject.ref, messages::not_attested);
    detail.help = Phrase(messages::help_not_attested, std::string(plan.text(requirement.id)));
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
