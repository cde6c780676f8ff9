// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

// How a team's roster compares with that of the team with the same id in the plan before. Ids are compared as
// texts: the two plans number theirs differently.
struct Change {
  bool existed = false;
  std::vector<std::string_view> kept, fresh;
};

Change change_of(const Plan& plan, const Plan& previous, const Team& team) {
  Change change;
  const Team* before = previous.find(Id<Team>{previous.symbols.find(plan.text(team.id))});
  if (before == nullptr || !before->id) return change;
  change.existed = true;
  std::set<std::string_view> old;
  for (const Symbol person : roster_of(previous, *before)) old.insert(previous.text(person));
  for (const Symbol person : roster_of(plan, team))
    (old.contains(plan.text(person)) ? change.kept : change.fresh).push_back(plan.text(person));
  return change;
}

}  // namespace

Bound rotate(Binder& binder) {
  const Plan& plan = binder.plan;
  const Requirement& requirement = binder.requirement;
  if (!plan.info().previous) {
    binder.fault(messages::no_previous, "check").help = messages::help_no_previous;
    return {};
  }
  if (plan.previous == nullptr) {  // reported where it was read
    binder.fail();
    return {};
  }
  const auto keep = static_cast<std::size_t>(requirement.keep_min.or_else(0));
  const auto fresh = static_cast<std::size_t>(requirement.new_min.or_else(0));

  Bound bound;
  bound.subjects = binder.subjects(TableId::teams);
  const auto change = [&plan](Subject subject) { return change_of(plan, *plan.previous, plan.teams[subject.ref.row]); };
  bound.measure = [=](Subject subject, Date) {
    const Change c = change(subject);
    const double need = static_cast<double>(keep + fresh);
    if (!c.existed) return Measured{Verdict::silent, 0, need};
    const std::size_t have = std::min(c.kept.size(), keep) + std::min(c.fresh.size(), fresh);
    return Measured{have < keep + fresh ? Verdict::unmet : Verdict::met, static_cast<double>(have), need};
  };
  bound.is_doubtful = [&plan](Subject subject) { return plan.teams[subject.ref.row].damaged; };
  bound.evidence = [](Subject subject, Date) { return std::vector{subject.ref}; };
  bound.describe = [=, &plan](Subject subject, Date) {
    const Change c = change(subject);
    const bool keeps_too_few = c.kept.size() < keep;
    Detail detail = detail_of(plan, subject.ref,
                              Phrase(keeps_too_few ? messages::keeps_too_few : messages::brings_too_few,
                                     std::to_string(keeps_too_few ? c.kept.size() : c.fresh.size()),
                                     std::to_string(keeps_too_few ? keep : fresh)));
    detail.help = Phrase(messages::help_rotate, std::string(plan.text(plan.info().previous)));
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
