// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

IntegerPair or_one(IntegerPair given) { return given.known() ? given : IntegerPair{1, 1}; }

// Who is matched with whom: for each region its teams, for each team its regions among those that count.
struct Matching {
  const Plan* plan;
  std::vector<RecordRef> subjects;  // the plan, then the regions, then the teams
  std::size_t region_count = 0;
  std::vector<std::vector<std::uint32_t>> partners;  // by subject
  IntegerPair regions_per_team, teams_per_region;
  std::int64_t teams;  // how many there shall be; Integer::unset: any number

  IntegerPair bounds(std::size_t subject) const { return is_region(subject) ? teams_per_region : regions_per_team; }
  bool is_region(std::size_t subject) const { return subject <= region_count; }
  bool is_whole() const {
    for (std::size_t i = 1; i < subjects.size(); ++i)
      if (measure(i).verdict != Verdict::met) return false;
    return true;
  }
  Measured measure(std::size_t subject) const {
    if (subject == 0) {
      const std::size_t count = subjects.size() - 1 - region_count;
      const auto have = static_cast<double>(count);
      // One fault is one finding: a region without a team says it better than a wrong number.
      if (teams == Integer::unset || count == static_cast<std::size_t>(teams) || !is_whole())
        return {Verdict::met, have, teams == Integer::unset ? have : static_cast<double>(teams)};
      return {Verdict::broken, have, static_cast<double>(teams)};
    }
    const auto have = static_cast<std::int32_t>(partners[subject].size());
    const IntegerPair range = bounds(subject);
    if (have > range.second) return {Verdict::broken, static_cast<double>(have), static_cast<double>(range.second)};
    return {have < range.first ? Verdict::unmet : Verdict::met, static_cast<double>(have),
            static_cast<double>(range.first)};
  }
};

Matching match(Binder& binder) {
  const Plan& plan = binder.plan;
  Matching m;
  m.plan = &plan;
  m.regions_per_team = or_one(binder.requirement.regions_per_team);
  m.teams_per_region = or_one(binder.requirement.teams_per_region);
  m.teams = binder.requirement.teams.value;
  for (const auto& [key, range] :
       {std::pair{"regions_per_team", m.regions_per_team}, std::pair{"teams_per_region", m.teams_per_region}})
    if (range.first > range.second)
      binder.fault(Phrase(messages::min_above_max, std::to_string(range.first), std::to_string(range.second)), key);
  m.subjects.push_back({TableId::plan, 0});
  m.partners.emplace_back();
  std::vector<std::size_t> index_of_region(plan.regions.size(), 0);
  for (const RecordRef region : binder.subjects(TableId::regions)) {
    index_of_region[region.row] = m.subjects.size();
    m.subjects.push_back(region);
    m.partners.emplace_back();
  }
  m.region_count = m.subjects.size() - 1;
  const Matcher matcher(plan, schema_of(TableId::teams), ref_to(plan, binder.requirement), binder.requirement.where,
                        binder.diagnostics());
  if (!matcher.ok()) binder.fail();
  for (std::uint32_t team = 0; team < plan.teams.size(); ++team) {
    if (!matcher.matches({TableId::teams, team}, Date::latest())) continue;
    m.subjects.push_back({TableId::teams, team});
    std::vector<std::uint32_t>& regions = m.partners.emplace_back();
    for (const ListItem& item : plan.list(plan.teams[team].regions)) {
      const std::uint32_t row = plan.find(TableId::regions, item.symbol);
      if (row == no_row || index_of_region[row] == 0) continue;
      regions.push_back(row);
      m.partners[index_of_region[row]].push_back(team);
    }
  }
  return m;
}

}  // namespace

Bound pair(Binder& binder) {
  const auto matching = std::make_shared<const Matching>(match(binder));
  const bool doubtful =
      binder.plan.may_lack(only(TableId::teams)) ||
      std::any_of(binder.plan.teams.begin(), binder.plan.teams.end(), [](const Team& team) { return team.damaged; });
  Bound bound;
  bound.subjects = matching->subjects;
  bound.measure = [matching](Subject subject, Date) { return matching->measure(subject.index); };
  bound.is_doubtful = [=](Subject subject) {
    const RecordRef ref = subject.ref;
    return ref.table == TableId::teams ? record_at(*matching->plan, ref).damaged : doubtful;
  };
  bound.evidence = [matching](Subject subject, Date) {
    std::vector<RecordRef> refs;
    const TableId table = matching->is_region(subject.index) ? TableId::teams : TableId::regions;
    for (const std::uint32_t row : matching->partners[subject.index]) refs.push_back({table, row});
    return refs;
  };
  bound.describe = [=](Subject subject, Date) {
    const Plan& plan = *matching->plan;
    const Measured measured = matching->measure(subject.index);
    const bool is_region = matching->is_region(subject.index);
    const Phrase have = number_text(measured.have), need = number_text(measured.need);
    if (subject.index == 0) {
      Detail detail = detail_of(plan, matching->subjects[0], Phrase(messages::wrong_number_of_teams, have, need));
      detail.place = {};
      return detail;
    }
    const bool too_many = measured.have > measured.need;
    Detail detail = detail_of(
        plan, subject.ref,
        is_region
            ? (measured.have == 0 ? Phrase(messages::region_without_team)
                                  : Phrase(too_many ? messages::region_too_many : messages::region_too_few, have, need))
            : Phrase(too_many ? messages::team_too_many : messages::team_too_few, have, need));
    for (const std::uint32_t row : matching->partners[subject.index]) {
      if (detail.labels.size() == 4) break;
      const RecordRef partner{is_region ? TableId::teams : TableId::regions, row};
      detail.labels.push_back({place_of_id(plan, partner), subject_phrase(plan, partner)});
    }
    detail.help = is_region && measured.have == 0
                      ? Phrase(messages::help_region_without_team, name_of(plan, subject.ref))
                      : Phrase(messages::help_pair);
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
