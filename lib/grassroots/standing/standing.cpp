// SPDX-License-Identifier: MIT
#include "grassroots/standing/standing.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/standing/messages.hpp"
#include "grassroots/text/unreachable.hpp"

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

constexpr std::int32_t soon = 7;  // days

// Calls use(record, due day, day on which it was closed) for every task, deliverable and finding.
template <class Use>
void each_piece(const Plan& plan, Date day, Use use) {
  for (const Task& task : plan.tasks) use(ref_to(plan, task), due_day_of(plan, task, day).day, task.done);
  for (const Deliverable& deliverable : plan.deliverables)
    use(ref_to(plan, deliverable), due_day_of(plan, deliverable, day).day, deliverable.submitted);
  for (const Finding& finding : plan.findings)
    if (!finding.date.known() || finding.date <= day)
      use(ref_to(plan, finding), due_day(plan, finding.due, day).day, finding.resolved);
}

struct Piece {
  RecordRef ref;
  Date due;
};

// Those that are due within a week and not done, the next first.
std::vector<Piece> open_pieces_due_soon(const Plan& plan, Date day) {
  std::vector<Piece> pieces;
  each_piece(plan, day, [&](RecordRef ref, Date due, Date closed) {
    if (due.known() && due >= day && due <= day.plus(soon) && !is_known(closed, day)) pieces.push_back({ref, due});
  });
  std::stable_sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.due < b.due; });
  return pieces;
}

Phrase piece_phrase(const Plan& plan, const Piece& piece) {
  return Phrase(messages::piece_due_soon, subject_phrase(plan, piece.ref), to_string(piece.due));
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

  // A report or a problem that is due within a week: where no requirement tells of it.
  void pieces() {
    for (const Piece& piece : open_pieces_due_soon(plan_, assessment_.as_of))
      for (const std::uint32_t team : owners_of(plan_, piece.ref, TableId::teams))
        if (teams_[team].standing < Standing::due_soon)
          worsen(teams_[team], Standing::due_soon, piece_phrase(plan_, piece));
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
    const Standing standing = standing_of(outcome);
    Phrase reason;
    if (standing == Standing::violated)
      reason = Phrase(messages::reason_violated, id, have_of_need(outcome.have, outcome.need));
    if (standing == Standing::attention) reason = behind(id, outcome);
    if (standing == Standing::due_soon)
      reason = Phrase(messages::reason_due_soon, id, to_string(outcome.due), have_of_need(outcome.have, outcome.need));
    worsen(team, standing, std::move(reason));
  }

  static Phrase behind(const Phrase& id, const Outcome& outcome) {
    Phrase numbers = have_of_need(outcome.have, outcome.need);
    if (!outcome.is_out_of_reach())
      return Phrase(messages::reason_behind, id, std::move(numbers), number_text(outcome.expected));
    return Phrase(messages::reason_out_of_reach, id, std::move(numbers), number_text(*outcome.reach),
                  number_text(outcome.need - *outcome.reach));
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

Standing standing_of(const Outcome& outcome) {
  switch (outcome.state) {
    case State::met: return Standing::good;
    case State::waived: return Standing::waived;
    case State::violated: return Standing::violated;
    case State::pending: break;
  }
  if (outcome.pace == Pace::behind) return Standing::attention;
  return outcome.pace == Pace::due_soon ? Standing::due_soon : Standing::open;
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
  judge.pieces();
  for (const Diagnostic& d : assessment.diagnostics) judge.finding(d);
  return teams;
}

std::vector<ClosedLate> closed_late(const Plan& plan, Date day) {
  std::vector<ClosedLate> late;
  each_piece(plan, day, [&](RecordRef ref, Date due, Date closed) {
    if (due.known() && is_known(closed, day) && closed > due) late.push_back({ref, due, closed});
  });
  std::stable_sort(late.begin(), late.end(),
                   [](const ClosedLate& a, const ClosedLate& b) { return a.days() > b.days(); });
  return late;
}

std::vector<DueItem> due_soon(const Plan& plan, const Assessment& assessment) {
  std::vector<DueItem> items;
  for (const Piece& piece : open_pieces_due_soon(plan, assessment.as_of))
    items.push_back({piece.due, subject_phrase(plan, piece.ref)});
  for (const Result& result : assessment.results) {
    std::map<Date, std::size_t> open;  // by due day
    for (const Outcome& outcome : result.outcomes)
      if (outcome.state == State::pending && outcome.due.known() && outcome.due >= assessment.as_of &&
          outcome.due <= assessment.as_of.plus(soon))
        ++open[outcome.due];
    for (const auto& [day, count] : open)
      items.push_back(
          {day, Phrase(messages::subjects_due_soon, std::string(plan.text(plan.requirements[result.requirement].id)),
                       std::to_string(count), std::to_string(result.outcomes.size()))});
  }
  std::stable_sort(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) { return a.day < b.day; });
  return items;
}

Phrase word_for(Standing standing) {
  switch (standing) {
    case Standing::good: return messages::standing_good;
    case Standing::open: return messages::standing_open;
    case Standing::waived: return messages::standing_waived;
    case Standing::due_soon: return messages::standing_due_soon;
    case Standing::attention: return messages::standing_attention;
    case Standing::violated: return messages::standing_violated;
  }
  unreachable();
}

std::size_t top_priorities(const Plan& plan) {
  return static_cast<std::size_t>(
      std::count_if(plan.priorities.begin(), plan.priorities.end(), [](const Priority& p) { return !p.parent; }));
}

}  // namespace grassroots
