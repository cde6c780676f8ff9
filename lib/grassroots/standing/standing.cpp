// SPDX-License-Identifier: MIT
#include "grassroots/standing/standing.hpp"

#include <algorithm>
#include <set>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/standing/messages.hpp"

namespace grassroots {
namespace {

bool is_known(Date fact, Date day) { return fact.known() && fact <= day; }

void count_days(const Plan& plan, TableId subjects, Date day, std::vector<FieldWork>& work) {
  std::vector<std::vector<StayDays::Span>> planned(work.size()), done(work.size());
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    if (stay.status == StayStatus::cancelled || !stay.start.known() || stay.end < stay.start) continue;
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
    const std::uint32_t team = plan.find(TableId::teams, activity.team);
    if (team == no_row || activity.date > day) continue;
    for (const std::uint32_t row : owners_of(plan, ref_to(plan, activity), TableId::priorities))
      if (!plan.priorities[row].parent) priorities[team].insert(row);
  }
  for (std::size_t i = 0; i < teams.size(); ++i) teams[i].priorities = priorities[i].size();
}

class Judge {
 public:
  Judge(const Plan& plan, const Assessment& assessment, std::vector<TeamStanding>& teams)
      : plan_(plan), assessment_(assessment), teams_(teams) {}

  void outcomes() {
    for (const Result& result : assessment_.results) {
      const Requirement& requirement = plan_.requirements[result.requirement];
      if (plan_.text(requirement.check) == "days" && requirement.min.known()) require_days(result);
      for (const Outcome& outcome : result.outcomes) {
        if (outcome.state == State::met) continue;
        for (const std::uint32_t team : owners_of(plan_, outcome.subject, TableId::teams))
          judge(teams_[team], requirement, outcome);
      }
    }
  }

  // Findings about a team's records: an overdue problem, an unconfirmed stay, a broken reference.
  void finding(const Diagnostic& d) {
    if (d.severity == Severity::info || d.is_of_requirement() || !d.counts() || !d.about.known()) return;
    for (const std::uint32_t team : owners_of(plan_, d.about, TableId::teams))
      worsen(teams_[team], Standing::attention, d.message);
  }

 private:
  void require_days(const Result& result) {
    for (const Outcome& outcome : result.outcomes)
      if (outcome.subject.table == TableId::teams) {
        double& required = teams_[outcome.subject.row].days_required;
        required = std::max(required, static_cast<double>(outcome.need));
      }
  }

  void judge(TeamStanding& team, const Requirement& requirement, const Outcome& outcome) {
    const Phrase id(std::string(plan_.text(requirement.id)));
    const Phrase numbers = have_of_need(outcome.have, outcome.need);
    if (outcome.state == State::violated)
      worsen(team, Standing::violated, Phrase(messages::reason_violated, id, numbers));
    else if (outcome.state == State::waived)
      worsen(team, Standing::waived, {});
    else if (outcome.is_behind)
      worsen(team, Standing::attention, Phrase(messages::reason_behind, id, numbers));
    else
      worsen(team, Standing::open, {});
  }

  static void worsen(TeamStanding& team, Standing standing, Phrase reason) {
    team.standing = std::max(team.standing, standing);
    if (!reason.empty()) team.reasons.push_back(std::move(reason));
  }

  const Plan& plan_;
  const Assessment& assessment_;
  std::vector<TeamStanding>& teams_;
};

}  // namespace

std::vector<FieldWork> field_work_by(const Plan& plan, TableId subjects, Date day) {
  std::vector<FieldWork> work(schema_of(subjects).size(plan));
  count_days(plan, subjects, day, work);
  const auto each = [&](const auto& rows, const auto& use) {
    for (const auto& record : rows)
      for (const std::uint32_t owner : owners_of(plan, ref_to(plan, record), subjects)) use(record, work[owner]);
  };
  each(plan.sites, [](const Site&, FieldWork& of) { ++of.sites; });
  each(plan.findings, [&](const Finding& finding, FieldWork& of) {
    if (finding.date > day || !(finding.due.known() || finding.resolved.known())) return;
    ++(is_known(finding.resolved, day) ? of.findings_resolved : of.findings_open);
  });
  each(plan.deliverables, [&](const Deliverable& deliverable, FieldWork& of) {
    ++of.deliverables;
    if (is_known(deliverable.submitted, day)) ++of.deliverables_done;
  });
  return work;
}

std::vector<TeamStanding> team_standings(const Plan& plan, const Assessment& assessment) {
  std::vector<TeamStanding> teams;
  for (const FieldWork& work : field_work_by(plan, TableId::teams, assessment.as_of)) {
    TeamStanding& team = teams.emplace_back();
    static_cast<FieldWork&>(team) = work;
    team.team = static_cast<std::uint32_t>(teams.size() - 1);
  }
  count_priorities(plan, assessment.as_of, teams);
  Judge judge(plan, assessment, teams);
  judge.outcomes();
  for (const Diagnostic& d : assessment.diagnostics) judge.finding(d);
  return teams;
}

Phrase word_for(Standing standing) {
  switch (standing) {
    case Standing::good: return messages::standing_good;
    case Standing::open: return messages::standing_open;
    case Standing::waived: return messages::standing_waived;
    case Standing::attention: return messages::standing_attention;
    case Standing::violated: break;
  }
  return messages::standing_violated;
}

std::size_t top_priorities(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.priorities.begin(), plan.priorities.end(), [](const Priority& p) { return !p.parent; }));
}

}  // namespace grassroots
