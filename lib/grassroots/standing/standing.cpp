// SPDX-License-Identifier: MIT
#include "grassroots/standing/standing.hpp"

#include <algorithm>
#include <set>

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

// The days that requirements ask of each team, and how it comes along with them.
void require_days(const Plan& plan, const Assessment& assessment, std::vector<TeamStanding>& teams) {
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (plan.text(requirement.check) != "days" || !requirement.min.known()) continue;
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.subject.table != TableId::teams || outcome.period.known()) continue;
      TeamStanding& team = teams[outcome.subject.row];
      team.days_required = std::max(team.days_required, outcome.need);
      team.days_expected = std::max(team.days_expected, outcome.expected);
      if (outcome.reach && (!team.days_reach || *outcome.reach < *team.days_reach)) team.days_reach = outcome.reach;
    }
  }
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

void judge(const Plan& plan, const Assessment& assessment, const std::vector<Matter>& matters,
           std::vector<TeamStanding>& teams) {
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes) {
      if (outcome.state == State::met || outcome.subject.table == TableId::plan) continue;
      const Standing at_least = outcome.state == State::waived ? Standing::waived : Standing::on_track;
      for (const std::uint32_t team : owners_of(plan, outcome.subject, TableId::teams)) {
        ++teams[team].open;
        teams[team].standing = std::max(teams[team].standing, at_least);
      }
    }
  for (std::uint32_t i = 0; i < matters.size(); ++i)
    for (const std::uint32_t team : matters[i].teams) {
      teams[team].standing = std::max(teams[team].standing, matters[i].standing);
      teams[team].matters.push_back(i);
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
  each(plan.findings, [&](const Finding& finding, FieldWork& of) {
    if (!is_in_ledger(finding, day)) return;
    ++(is_known(finding.resolved, day) ? of.findings_resolved : of.findings_open);
  });
  each(plan.deliverables, [&](const Deliverable& deliverable, FieldWork& of) {
    ++of.deliverables;
    if (is_known(deliverable.submitted, day)) ++of.deliverables_done;
  });
  return work;
}

std::vector<TeamStanding> team_standings(const Plan& plan, const Assessment& assessment,
                                         const std::vector<Matter>& matters) {
  std::vector<TeamStanding> teams;
  for (const FieldWork& work : field_work_by(plan, TableId::teams, assessment.as_of)) {
    TeamStanding& team = teams.emplace_back();
    static_cast<FieldWork&>(team) = work;
    team.team = static_cast<std::uint32_t>(teams.size() - 1);
  }
  count_priorities(plan, assessment.as_of, teams);
  require_days(plan, assessment, teams);
  find_next_stays(plan, assessment.as_of, teams);
  judge(plan, assessment, matters, teams);
  return teams;
}

std::vector<ClosedLate> closed_late(const Plan& plan, Date day) {
  std::vector<ClosedLate> late;
  each_piece(plan, day, [&](const Piece& piece) {
    if (piece.due.known() && piece.is_done_on(day) && piece.closed > piece.due)
      late.push_back({piece.ref, piece.due, piece.closed});
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
