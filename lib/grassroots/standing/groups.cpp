// SPDX-License-Identifier: MIT
#include "grassroots/standing/groups.hpp"

#include <algorithm>
#include <map>

#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/ledger.hpp"

namespace grassroots {
namespace {

class Grouper {
 public:
  Grouper(const Plan& plan, const Assessment& assessment, const Campaign& campaign)
      : plan_(plan), assessment_(assessment), campaign_(campaign) {}

  std::vector<GroupStanding> run(GroupBy by) {
    switch (by) {
      case GroupBy::team: by_team(); break;
      case GroupBy::region: by_region(); break;
      case GroupBy::leader: by_leader(); break;
      case GroupBy::person: by_person(); break;
      case GroupBy::unit: by_unit(); break;
      case GroupBy::priority: break;
    }
    std::stable_sort(groups_.begin(), groups_.end(), [](const GroupStanding& a, const GroupStanding& b) {
      return std::tuple(b.standing, b.matters, b.is_short_of_days(), a.days_done) <
             std::tuple(a.standing, a.matters, a.is_short_of_days(), b.days_done);
    });
    return std::move(groups_);
  }

 private:
  // What its teams stand for; the work of a region or a person is counted by its own records.
  static void include(GroupStanding& group, const TeamStanding& team) {
    const bool is_first = group.teams.empty();
    group.teams.push_back(team.team);
    group.standing = std::max(group.standing, team.standing);
    group.days_required += team.days_required;
    group.days_expected += team.days_expected;
    group.closed += team.closed;
    group.is_judged = group.is_judged || team.is_judged;
    if (is_first || group.days_reach)
      group.days_reach =
          team.days_reach ? std::optional(group.days_reach.value_or(0) + *team.days_reach) : std::nullopt;
  }

  // How many different matters there are of all of its teams.
  void count_matters() {
    for (GroupStanding& group : groups_) {
      std::vector<std::uint32_t> known;
      for (const std::uint32_t team : group.teams)
        for (const std::uint32_t matter : campaign_.teams[team].matters)
          if (campaign_.matters[matter].standing >= Standing::behind) known.push_back(matter);
      std::sort(known.begin(), known.end());
      group.matters = static_cast<std::size_t>(std::unique(known.begin(), known.end()) - known.begin());
    }
  }

  // One for each record of the table, with the worst of what requirements say of it itself.
  void add_records(TableId table) {
    const std::uint32_t size = schema_of(table).size(plan_);
    for (std::uint32_t row = 0; row < size; ++row) {
      GroupStanding& group = groups_.emplace_back();
      group.about = {table, row};
      group.name = short_phrase(plan_, group.about);
    }
    for (const Result& result : assessment_.results)
      for (const Outcome& outcome : result.outcomes)
        if (outcome.subject.table == table) {
          Standing& own = groups_[outcome.subject.row].standing;
          own = std::max(own, standing_to_act(outcome));
          groups_[outcome.subject.row].is_judged = true;
          if (is_closed(outcome)) ++groups_[outcome.subject.row].closed;
        }
  }

  // The days that are asked of it itself, rather than of its teams.
  void require_own_days(TableId table) {
    const std::vector<RequiredDays> own = required_days_by(plan_, assessment_, table);
    for (std::size_t row = 0; row < own.size(); ++row)
      if (own[row].days_required > 0) static_cast<RequiredDays&>(groups_[row]) = own[row];
  }

  void by_team() {
    add_records(TableId::teams);
    for (const TeamStanding& team : campaign_.teams) {
      GroupStanding& group = groups_[team.team];
      include(group, team);
      static_cast<FieldWork&>(group) = team;
      group.closed = team.closed;
      group.priorities = team.priorities;
      group.next_stay = team.next_stay;
    }
    count_matters();
  }

  // The teams sent to it or below it, and what was done there: a team of several regions is in each.
  void by_region() {
    add_records(TableId::regions);
    const auto work = field_work_by(plan_, TableId::regions, campaign_.as_of);
    for (std::size_t row = 0; row < work.size(); ++row) static_cast<FieldWork&>(groups_[row]) = work[row];
    for (const TeamStanding& team : campaign_.teams)
      for (const std::uint32_t row : owners_of(plan_, {TableId::teams, team.team}, TableId::regions))
        include(groups_[row], team);
    require_own_days(TableId::regions);
    count_matters();
  }

  // The teams of the leader's regions, added up.
  void by_leader() {
    add_records(TableId::leaders);
    for (const TeamStanding& team : campaign_.teams)
      for (const std::uint32_t row : owners_of(plan_, {TableId::teams, team.team}, TableId::leaders)) {
        include(groups_[row], team);
        groups_[row].add(team);
      }
    require_own_days(TableId::leaders);
    count_matters();
  }

  // A person is not late because the team is: only what is required of the person counts.
  void by_person() {
    add_records(TableId::people);
    const auto work = field_work_by(plan_, TableId::people, campaign_.as_of);
    for (std::size_t row = 0; row < work.size(); ++row) static_cast<FieldWork&>(groups_[row]) = work[row];
    require_own_days(TableId::people);
    for (std::uint32_t team = 0; team < plan_.teams.size(); ++team)
      each_person(plan_, plan_.teams[team], [&](Symbol person) {
        if (const std::uint32_t row = plan_.find(TableId::people, person); row != no_row) {
          groups_[row].teams.push_back(team);
          groups_[row].next_stay = campaign_.teams[team].next_stay;
        }
      });
  }

  // By the units that teams name, in the order in which they come up.
  void by_unit() {
    std::map<std::uint32_t, std::size_t> known;
    for (const TeamStanding& team : campaign_.teams)
      for (const ListItem& item : plan_.list(plan_.teams[team.team].units)) {
        const auto [found, is_new] = known.try_emplace(item.symbol.value, groups_.size());
        if (is_new) groups_.emplace_back().name = std::string(plan_.text(item.symbol));
        GroupStanding& group = groups_[found->second];
        if (!group.teams.empty() && group.teams.back() == team.team) continue;
        include(group, team);
        group.add(team);
      }
    count_matters();
  }

  const Plan& plan_;
  const Assessment& assessment_;
  const Campaign& campaign_;
  std::vector<GroupStanding> groups_;
};

}  // namespace

std::vector<GroupStanding> groups_by(const Plan& plan, const Assessment& assessment, const Campaign& campaign,
                                     GroupBy by) {
  return Grouper(plan, assessment, campaign).run(by);
}

std::vector<PriorityStanding> priority_standings(const Plan& plan, Date day) {
  std::vector<PriorityStanding> standings(plan.priorities.size());
  std::vector<std::vector<bool>> covered(plan.priorities.size(), std::vector<bool>(plan.teams.size(), false));
  for (const Activity& activity : plan.activities) {
    if (activity.date > day) continue;
    const RecordRef ref = ref_to(plan, activity);
    const std::vector<std::uint32_t> teams = owners_of(plan, ref, TableId::teams);
    for (const std::uint32_t row : owners_of(plan, ref, TableId::priorities)) {
      ++standings[row].activities;
      for (const std::uint32_t team : teams) covered[row][team] = true;
    }
  }
  const Problems problems(plan);
  for (const Finding& finding : plan.findings) {
    if (!problems.has(finding, day)) continue;
    const bool is_open = piece_of(plan, finding, day).is_open_on(day);
    for (const std::uint32_t row : owners_of(plan, ref_to(plan, finding), TableId::priorities))
      ++(is_open ? standings[row].findings_open : standings[row].findings_resolved);
  }
  for (std::uint32_t row = 0; row < standings.size(); ++row) {
    standings[row].priority = row;
    for (std::uint32_t team = 0; team < plan.teams.size(); ++team)
      if (!covered[row][team]) standings[row].missing.push_back(team);
  }
  return standings;
}

}  // namespace grassroots
