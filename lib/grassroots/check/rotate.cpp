// SPDX-License-Identifier: MIT
#include <algorithm>
#include <set>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message keeps_too_few{"{0} of {1} people kept from last time", "上期留任 {0} 人，应有 {1} 人"};
constexpr Message brings_too_few{"{0} of {1} people new", "新进 {0} 人，应有 {1} 人"};
constexpr Message help_rotate{"compared with the team {1} in {0}", "与 {0} 中的工作组 {1} 对照"};
constexpr Message help_new_team{"{0} has no team with its id, nor one that was sent to its regions",
                                "{0} 中没有同一编号的工作组，也没有派往同一地区的工作组"};
constexpr Message no_previous{"the plan names no previous plan to compare with", "计划没有写明用来对照的上期计划"};
constexpr Message help_no_previous{"add `previous = \"../last-year/plan.toml\"` to [plan]",
                                   "请在 [plan] 写上 `previous = \"../last-year/plan.toml\"`"};
constexpr Message no_roster{"the previous plan has no teams to compare with", "上期计划没有可供对照的工作组"};

// How a team's roster compares with that of its predecessor in the plan before. Ids are compared as texts: the two
// plans number theirs differently.
struct Change {
  const Team* before = nullptr;  // null: a new team
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

  Measured measure(const Subject& subject, AsOf) const override {
    const Change change = change_of(subject);
    const auto need = static_cast<double>(keep_min_ + new_min_);
    if (change.before == nullptr) return {Verdict::no_data, 0, need};
    const auto have = static_cast<double>(std::min(change.kept, keep_min_) + std::min(change.brought_in, new_min_));
    return {have < need ? Verdict::unmet : Verdict::met, have, need};
  }

  bool may_follow_from_reported_fault(const Subject& subject) const override { return team(subject).damaged; }

  Detail describe(const Subject& subject, AsOf) const override {
    const Change change = change_of(subject);
    const bool lacks_kept = change.kept < keep_min_;
    Detail detail =
        detail_of(plan_, subject.ref,
                  lacks_kept ? Phrase(keeps_too_few, std::to_string(change.kept), std::to_string(keep_min_))
                             : Phrase(brings_too_few, std::to_string(change.brought_in), std::to_string(new_min_)));
    std::string previous(plan_.text(plan_.info().previous));
    detail.help = change.before == nullptr
                      ? Phrase(help_new_team, std::move(previous))
                      : Phrase(help_rotate, std::move(previous), std::string(plan_.previous->text(change.before->id)));
    return detail;
  }

 private:
  const Team& team(const Subject& subject) const { return plan_.teams[subject.ref.row]; }

  // The team's people, each once.
  static std::set<std::string_view> names_of(const Plan& plan, const Team& team) {
    std::set<std::string_view> names;
    each_person(plan, team, [&](Symbol person) { names.insert(plan.text(person)); });
    return names;
  }

  // The ids of the regions that a team is sent to.
  static std::set<std::string_view> regions_of(const Plan& plan, const Team& team) {
    std::set<std::string_view> regions;
    for (const ListItem& region : plan.list(team.regions)) regions.insert(plan.text(region.symbol));
    return regions;
  }

  // The team of the plan before with the same id. A team does not get rid of its past by a new name: else the one
  // that was sent to the same regions and is not there any more.
  const Team* predecessor_of(const Team& team) const {
    const Plan& previous = *plan_.previous;
    const Team* same = previous.find(Id<Team>{previous.symbols.find(plan_.text(team.id))});
    if (same != nullptr) return same;
    const std::set<std::string_view> regions = regions_of(plan_, team);
    const Team* found = nullptr;
    for (const Team& other : previous.teams) {
      const bool is_here = plan_.find(Id<Team>{plan_.symbols.find(previous.text(other.id))}) != nullptr;
      if (!other.id || is_here || regions.empty() || regions_of(previous, other) != regions) continue;
      if (found != nullptr) return nullptr;  // one of several
      found = &other;
    }
    return found;
  }

  Change change_of(const Subject& subject) const {
    const Plan& previous = *plan_.previous;
    Change change{predecessor_of(team(subject))};
    if (change.before == nullptr) return change;
    const std::set<std::string_view> old = names_of(previous, *change.before);
    for (const std::string_view person : names_of(plan_, team(subject)))
      ++(old.contains(person) ? change.kept : change.brought_in);
    return change;
  }

  const Plan& plan_;
  std::size_t keep_min_, new_min_;
};

std::unique_ptr<BoundRequirement> bind_rotate(Binder& binder) {
  if (!binder.requirement.keep_min.known() && !binder.requirement.new_min.known()) {
    binder.fault(Phrase(messages::no_bounds, "keep_min", "new_min"), "check");
    return nullptr;
  }
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
    rotate_parameters,
    {"each team keeps some of last time's people and brings in new ones", "每个组既有上期留任的人，也有新进的人"},
    {"Compares each team's lead, deputies and members with those of the team with the same id in `plan.previous`, or, "
     "where it has a new id, with the one that was sent to the same regions: at least `keep_min` were there before and "
     "at least `new_min` were not.",
     "把每个组的组长、副组长、组员与 `plan.previous` 中同一编号的组对照，编号改了的与上期派往同一地区的组对照：至少 "
     "`keep_min` 人留任，至少 `new_min` 人新进。"},
    "check = \"rotate\"\nkeep_min = 1\nnew_min = 1\n",
    &bind_rotate,
    {.subjects = TableId::teams, .needs_previous = true},
};

}  // namespace grassroots::checks
