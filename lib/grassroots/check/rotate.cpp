// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message keeps_too_few{"{0} of {1} people kept from last time", "上期留任 {0} 人，应有 {1} 人"};
constexpr Message brings_too_few{"{0} of {1} people new", "新进 {0} 人，应有 {1} 人"};
constexpr Message help_rotate{"compared with the team of the same id in {0}", "与 {0} 中同一编号的工作组对照"};
constexpr Message no_previous{"the plan names no previous plan to compare with", "计划没有写明用来对照的上期计划"};
constexpr Message help_no_previous{"add `previous = \"../last-year/plan.toml\"` to [plan]",
                                   "请在 [plan] 写上 `previous = \"../last-year/plan.toml\"`"};
constexpr Message no_roster{"the previous plan has no teams to compare with", "上期计划没有可供对照的工作组"};

// How a team's roster compares with that of the team with the same id in the plan before. Ids are compared as
// texts: the two plans number theirs differently.
struct Change {
  bool existed = false;
  std::size_t kept = 0, brought_in = 0;
};

class Rotate : public BoundRequirement {
 public:
  // REQUIRES: the plan has a previous one.
  Rotate(const Binder& binder, std::vector<RecordRef> teams)
      : BoundRequirement(std::move(teams)),
        plan_(binder.plan),
        keep_min_(static_cast<std::size_t>(binder.requirement.keep_min.or_else(0))),
        new_min_(static_cast<std::size_t>(binder.requirement.new_min.or_else(0))) {}

  TableId about() const override { return TableId::teams; }

  Measured measure(Subject subject, AsOf) const override {
    const Change change = change_of(subject);
    const auto need = static_cast<double>(keep_min_ + new_min_);
    if (!change.existed) return {Verdict::no_data, 0, need};
    const auto have = static_cast<double>(std::min(change.kept, keep_min_) + std::min(change.brought_in, new_min_));
    return {have < need ? Verdict::unmet : Verdict::met, have, need};
  }

  bool may_follow_from_reported_fault(Subject subject) const override { return team(subject).damaged; }

  Detail describe(Subject subject, AsOf) const override {
    const Change change = change_of(subject);
    const bool lacks_kept = change.kept < keep_min_;
    Detail detail =
        detail_of(plan_, subject.ref,
                  lacks_kept ? Phrase(keeps_too_few, std::to_string(change.kept), std::to_string(keep_min_))
                             : Phrase(brings_too_few, std::to_string(change.brought_in), std::to_string(new_min_)));
    detail.help = Phrase(help_rotate, std::string(plan_.text(plan_.info().previous)));
    return detail;
  }

 private:
  const Team& team(Subject subject) const { return plan_.teams[subject.ref.row]; }

  // The team's people, each once.
  static std::set<std::string_view> names_of(const Plan& plan, const Team& team) {
    std::set<std::string_view> names;
    each_person(plan, team, [&](Symbol person) { names.insert(plan.text(person)); });
    return names;
  }

  Change change_of(Subject subject) const {
    const Plan& previous = *plan_.previous;
    Change change;
    const Team* before = previous.find(Id<Team>{previous.symbols.find(plan_.text(team(subject).id))});
    if (before == nullptr) return change;
    change.existed = true;
    const std::set<std::string_view> old = names_of(previous, *before);
    for (const std::string_view person : names_of(plan_, team(subject)))
      ++(old.contains(person) ? change.kept : change.brought_in);
    return change;
  }

  const Plan& plan_;
  std::size_t keep_min_, new_min_;
};

std::unique_ptr<BoundRequirement> bind_rotate(Binder& binder) {
  if (!binder.plan.info().previous) {
    binder.fault(no_previous, "check").help = help_no_previous;
    return nullptr;
  }
  if (binder.plan.previous == nullptr) return nullptr;  // reported where it was read
  if (binder.plan.previous->teams.empty() && !binder.plan.teams.empty()) {
    binder.fault(no_roster, "check").help = help_no_previous;
    return nullptr;
  }
  return std::make_unique<Rotate>(binder, binder.subjects(TableId::teams));
}

constexpr Parameter rotate_parameters[] = {{"keep_min"}, {"new_min"}, {"each"}};

}  // namespace

constinit const Check rotate{
    "rotate",
    {"轮换"},
    rotate_parameters,
    {"each team keeps some of last time's people and brings in new ones", "每个组既有上期留任的人，也有新进的人"},
    {"Compares each team's lead, deputies and members with those of the team with the same id in `plan.previous`: at "
     "least `keep_min` were there before and at least `new_min` were not.",
     "把每个组的组长、副组长、组员与 `plan.previous` 中同一编号的组对照：至少 `keep_min` 人留任，至少 `new_min` "
     "人新进。"},
    "check = \"rotate\"\nkeep_min = 1\nnew_min = 1\n",
    &bind_rotate,
    {.subjects = TableId::teams, .needs_previous = true},
};

}  // namespace grassroots::checks
