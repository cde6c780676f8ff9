// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/days.hpp"

namespace grassroots::checks {
namespace {

// Calls use(person) for everybody in the role.
template <class Use>
void each_in_role(const Plan& plan, const Team& team, RosterRole role, Use use) {
  if (role == RosterRole::lead && team.lead) use(Symbol(team.lead));
  if (role == RosterRole::deputies || role == RosterRole::members)
    for (const ListItem& item : plan.list(role == RosterRole::deputies ? team.deputies : team.members))
      use(item.symbol);
}

}  // namespace

Bound attend(Binder& binder) {
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  if (!requirement.min_days.known() && !requirement.min_share.known())
    binder.fault(messages::attend_without_bound, "check");
  Matcher matcher(plan, schema_of(TableId::stays), ref_to(plan, requirement), requirement.where, binder.diagnostics());
  if (!matcher.ok()) binder.fail();
  const auto selection = std::make_shared<const Selection>(
      plan, schema_of(TableId::stays), binder.groupings().get(TableId::stays, TableId::teams), std::move(matcher));
  const StayDays days(selection);
  const RosterRole role = requirement.who;

  Bound bound;
  bound.subjects = binder.subjects(TableId::teams);
  bound.looks_at = only(TableId::stays);
  // The person of the role who was there least, and for how long.
  struct Presence {
    Symbol person;
    std::int64_t days = 0, whole = 0;
    bool has_people = false;
  };
  const auto presence = [=, &plan](Subject subject, Date day) {
    Presence least;
    const Team& team = plan.teams[subject.ref.row];
    const auto spans = days.spans(subject.ref, day);
    least.whole = union_of_days(spans);
    std::vector<StayDays::Span> theirs;
    theirs.reserve(spans.size());
    each_in_role(plan, team, role, [&](Symbol person) {
      theirs.clear();
      for (const auto& span : spans)
        if (has_person(plan, plan.stays[span.row], person)) theirs.push_back(span);
      const std::int64_t count = union_of_days(theirs);
      if (!least.has_people || count < least.days) least.person = person, least.days = count;
      least.has_people = true;
    });
    return least;
  };
  const auto need = [=, &requirement](std::int64_t whole) {
    const double share = std::ceil(requirement.min_share.or_else(0) * static_cast<double>(whole) - 1e-9);
    return std::max(static_cast<double>(requirement.min_days.or_else(0)), share);
  };
  bound.measure = [=](Subject subject, Date day) {
    const Presence p = presence(subject, day);
    const auto have = static_cast<double>(p.days);
    if (p.whole == 0) return Measured{Verdict::silent, 0, need(0)};
    return Measured{p.has_people && have >= need(p.whole) ? Verdict::met : Verdict::unmet, have, need(p.whole)};
  };
  bound.is_doubtful = [=, &plan](Subject subject) {
    return plan.teams[subject.ref.row].damaged || selection->is_doubtful(subject.ref);
  };
  bound.evidence = [=](Subject subject, Date day) { return selection->records(subject.ref, day); };
  bound.describe = [=, &plan](Subject subject, Date day) {
    const Presence p = presence(subject, day);
    if (!p.has_people) {
      Detail detail = detail_of(plan, subject.ref, messages::nobody_in_role);
      detail.help = messages::help_nobody_in_role;
      return detail;
    }
    const std::uint32_t row = plan.find(TableId::people, p.person);
    Detail detail = detail_of(
        plan, subject.ref,
        Phrase(messages::attends_too_few,
               row == no_row ? Phrase(std::string(plan.text(p.person))) : subject_phrase(plan, {TableId::people, row}),
               std::to_string(p.days), std::to_string(p.whole), number_text(need(p.whole))));
    detail.help = messages::help_attend;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
