// SPDX-License-Identifier: MIT
#include "grassroots/standing/standing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grassroots/check/check.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/ledger.hpp"

namespace grassroots {
namespace {

bool is_known(Date fact, Date day) { return fact.known() && fact <= day; }

void count_days(const Plan& plan, TableId subjects, Date day, std::vector<FieldWork>& work) {
  std::vector<std::vector<StayDays::Span>> planned(work.size()), done(work.size());
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    if (!takes_place(stay)) continue;
    for (const std::uint32_t owner : owners_of(plan, {TableId::stays, row}, subjects)) {
      planned[owner].push_back({row, stay.start, stay.end});
      if (stay.status == StayStatus::done && stay.start <= day)
        done[owner].push_back({row, stay.start, std::min(stay.end, day)});
    }
  }
  for (std::size_t i = 0; i < work.size(); ++i) {
    work[i].days_planned = union_of_days(planned[i]);
    work[i].days_done = union_of_days(done[i]);
  }
}

void count_priorities(const Plan& plan, Date day, std::vector<TeamStanding>& teams) {
  std::vector<std::set<std::uint32_t>> priorities(teams.size());
  for (const Activity& activity : plan.activities) {
    if (activity.date > day) continue;
    const RecordRef ref = ref_to(plan, activity);
    const std::vector<std::uint32_t> covered = owners_of(plan, ref, TableId::priorities);
    for (const std::uint32_t team : owners_of(plan, ref, TableId::teams))
      for (const std::uint32_t row : covered)
        if (!plan.priorities[row].parent) priorities[team].insert(row);
  }
  for (std::size_t i = 0; i < teams.size(); ++i) teams[i].priorities = priorities[i].size();
}

// What one outcome says of the days of its subject: those of a period that is over are all expected, and no more come.
RequiredDays days_of(const Outcome& outcome, Date day) {
  RequiredDays days{outcome.need, outcome.expected, outcome.reach};
  if (!outcome.period.known()) return days;
  const bool is_over = outcome.due.known() && outcome.due < day;
  if (is_over) days.days_expected = outcome.need;
  if (is_over || outcome.state == State::met) days.days_reach = outcome.have;
  return days;
}

void find_next_stays(const Plan& plan, Date day, std::vector<TeamStanding>& teams) {
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    const std::uint32_t team = plan.find(TableId::teams, stay.team);
    if (team == no_row || !takes_place_from(stay, day)) continue;
    std::uint32_t& next = teams[team].next_stay;
    if (next == no_row || stay.start < plan.stays[next].start) next = row;
  }
}

// Of which teams something is asked. Whose every team is known already need not be looked up.
void find_judged(const Plan& plan, const Assessment& assessment, std::vector<TeamStanding>& teams) {
  std::size_t unknown = teams.size();
  const auto mark = [&](std::uint32_t team) {
    if (!teams[team].is_judged) --unknown;
    teams[team].is_judged = true;
  };
  for (const bool is_of_teams : {true, false})  // where it costs nothing first
    for (const Result& result : assessment.results)
      for (const Outcome& outcome : result.outcomes) {
        if (unknown == 0) return;
        if (outcome.subject.table == TableId::plan || (outcome.subject.table == TableId::teams) != is_of_teams)
          continue;
        if (is_of_teams)
          mark(outcome.subject.row);
        else
          for (const std::uint32_t team : owners_of(plan, outcome.subject, TableId::teams)) mark(team);
      }
}

void judge(const Plan& plan, const Assessment& assessment, const std::vector<Matter>& matters,
           std::vector<TeamStanding>& teams) {
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.state == State::met || outcome.subject.table == TableId::plan) continue;
      const Standing at_least = outcome.state == State::waived ? Standing::waived : Standing::on_track;
      for (const std::uint32_t team : owners_of(plan, outcome.subject, TableId::teams)) {
        ++teams[team].open;
        if (is_closed(outcome)) ++teams[team].closed;
        teams[team].standing = std::max(teams[team].standing, at_least);
      }
    }
  for (std::uint32_t i = 0; i < matters.size(); ++i)
    for (const std::uint32_t team : matters[i].teams) {
      teams[team].standing = std::max(teams[team].standing, matters[i].standing);
      teams[team].matters.push_back(i);
      teams[team].is_judged = true;
    }
}

}  // namespace

void FieldWork::add(const FieldWork& other) {
  days_done += other.days_done;
  days_planned += other.days_planned;
  sites += other.sites;
  findings_open += other.findings_open;
  findings_resolved += other.findings_resolved;
  deliverables += other.deliverables;
  deliverables_done += other.deliverables_done;
}

std::vector<FieldWork> field_work_by(const Plan& plan, TableId subjects, Date day) {
  std::vector<FieldWork> work(schema_of(subjects).size(plan));
  count_days(plan, subjects, day, work);
  const auto each = [&](const auto& rows, const auto& use) {
    for (const auto& record : rows)
      for (const std::uint32_t owner : owners_of(plan, ref_to(plan, record), subjects)) use(record, work[owner]);
  };
  each(plan.sites, [](const Site&, FieldWork& of) { ++of.sites; });
  const Problems problems(plan);
  each(plan.findings, [&](const Finding& finding, FieldWork& of) {
    if (!problems.has(finding, day)) return;
    ++(is_known(finding.resolved, day) ? of.findings_resolved : of.findings_open);
  });
  each(plan.deliverables, [&](const Deliverable& deliverable, FieldWork& of) {
    ++of.deliverables;
    if (is_known(deliverable.submitted, day)) ++of.deliverables_done;
  });
  return work;
}

std::vector<RequiredDays> required_days_by(const Plan& plan, const Assessment& assessment, TableId subjects) {
  std::vector<RequiredDays> most(schema_of(subjects).size(plan));
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (traits_of(plan, requirement).measures != Measures::days || !requirement.min.known()) continue;
    std::map<std::uint32_t, RequiredDays> sums;  // by row
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.subject.table != subjects) continue;
      const RequiredDays days = days_of(outcome, assessment.as_of);
      const auto [sum, is_first] = sums.try_emplace(outcome.subject.row, days);
      if (is_first) continue;
      sum->second.days_required += days.days_required;
      sum->second.days_expected += days.days_expected;
      if (sum->second.days_reach && days.days_reach)
        *sum->second.days_reach += *days.days_reach;
      else
        sum->second.days_reach = std::nullopt;
    }
    for (const auto& [row, sum] : sums) {
      RequiredDays& of = most[row];
      of.days_required = std::max(of.days_required, sum.days_required);
      of.days_expected = std::max(of.days_expected, sum.days_expected);
      if (sum.days_reach && (!of.days_reach || *sum.days_reach < *of.days_reach)) of.days_reach = sum.days_reach;
    }
  }
  return most;
}

std::vector<TeamStanding> team_standings(const Plan& plan, const Assessment& assessment,
                                         const std::vector<Matter>& matters) {
  std::vector<TeamStanding> teams;
  const std::vector<RequiredDays> required = required_days_by(plan, assessment, TableId::teams);
  for (const FieldWork& work : field_work_by(plan, TableId::teams, assessment.as_of)) {
    TeamStanding& team = teams.emplace_back();
    static_cast<FieldWork&>(team) = work;
    team.team = static_cast<std::uint32_t>(teams.size() - 1);
    static_cast<RequiredDays&>(team) = required[team.team];
  }
  count_priorities(plan, assessment.as_of, teams);
  find_next_stays(plan, assessment.as_of, teams);
  find_judged(plan, assessment, teams);
  judge(plan, assessment, matters, teams);
  return teams;
}

std::vector<ClosedLate> closed_late(const Plan& plan, Date day) {
  std::vector<ClosedLate> late;
  each_piece(plan, day, [&](const Piece& piece) {
    if (piece.is_closed_late_by(day)) late.push_back({piece.ref, piece.due, piece.closed});
  });
  std::stable_sort(late.begin(), late.end(),
                   [](const ClosedLate& a, const ClosedLate& b) { return a.days() > b.days(); });
  return late;
}

std::size_t top_priorities(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.priorities.begin(), plan.priorities.end(), [](const Priority& p) { return !p.parent; }));
}

}  // namespace grassroots
