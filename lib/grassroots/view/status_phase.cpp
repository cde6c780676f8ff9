// SPDX-License-Identifier: MIT
// One phase: what is due in it, what is there, and who is missing.
#include <algorithm>
#include <map>

#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

void add_tasks(const Plan& plan, const Phase& phase, Date day, Document& document) {
  Document part;
  Table& table =
      part.table({{messages::column_task}, {messages::column_owner}, {messages::column_due}, {messages::column_state}});
  for (const Task& task : plan.tasks) {
    if (task.phase != phase.id) continue;
    const Piece piece = piece_of(plan, task, day);
    table.rows.push_back({std::string(plan.text(task.name)),
                          task.owner ? Phrase(std::string(plan.text(task.owner))) : Phrase("–"), to_string(piece.due),
                          piece_cell(piece, day)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::tasks_heading);
  document.blocks.push_back(std::move(part.blocks.front()));
}

// The deliverables of one kind in the phase that are due on one day.
struct Kind {
  std::vector<Piece> pieces;
  std::vector<bool> expected, outstanding;  // by team
  bool is_per_team = false;
};
using Kinds = std::map<std::pair<std::string_view, Date>, Kind>;  // unknown days first

// A team is expected to deliver a kind where it has a record of it, or where a requirement asks it of every team: then
// with the last deadline of that kind.
void expect_by_requirement(const Plan& plan, const Assessment& assessment, Kinds& kinds) {
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (plan.text(requirement.of) != "deliverables" || plan.text(requirement.per) != "team") continue;
    for (const Condition& condition : plan.list(requirement.where)) {
      if (plan.text(condition.path) != "kind" || condition.any || condition.values.count != 1) continue;
      const std::string_view name = plan.text(plan.list(condition.values).front().symbol);
      std::vector<Kind*> of_kind;
      for (auto& [key, kind] : kinds)
        if (key.first == name) of_kind.push_back(&kind);
      for (const Outcome& outcome : result.outcomes) {
        const std::uint32_t team = outcome.subject.row;
        const auto expects = [&](const Kind* kind) { return kind->expected[team]; };
        if (of_kind.empty() || std::any_of(of_kind.begin(), of_kind.end(), expects)) continue;
        of_kind.back()->expected[team] = of_kind.back()->outstanding[team] = true;
      }
    }
  }
}

Kinds kinds_of(const Plan& plan, const Assessment& assessment, const Phase& phase) {
  Kinds kinds;
  for (const Deliverable& deliverable : plan.deliverables) {
    if (deliverable.phase != phase.id) continue;
    const Piece piece = piece_of(plan, deliverable, assessment.as_of);
    Kind& kind = kinds[{plan.text(deliverable.kind), piece.due}];
    kind.expected.resize(plan.teams.size());
    kind.outstanding.resize(plan.teams.size());
    kind.pieces.push_back(piece);
    const std::uint32_t team = plan.find(TableId::teams, deliverable.team);
    if (team == no_row) continue;
    kind.is_per_team = kind.expected[team] = true;
    if (!piece.is_done) kind.outstanding[team] = true;
  }
  expect_by_requirement(plan, assessment, kinds);
  return kinds;
}

std::vector<Cell> kind_row(const Plan& plan, std::string_view name, Date due, const Kind& kind, Date day) {
  std::vector<Phrase> missing;
  std::size_t all = kind.pieces.size();
  if (kind.is_per_team) {
    all = static_cast<std::size_t>(std::count(kind.expected.begin(), kind.expected.end(), true));
    for (std::size_t i = 0; i < kind.outstanding.size(); ++i)
      if (kind.outstanding[i]) missing.emplace_back(std::string(plan.text(plan.teams[i].id)));
  } else {
    for (const Piece& piece : kind.pieces)
      if (!piece.is_done) missing.push_back(short_phrase(plan, piece.ref));
  }
  const Phrase count(kind.is_per_team ? messages::delivered_teams : messages::done_of_all,
                     std::to_string(all - missing.size()), std::to_string(all));
  Cell state(messages::still_open);
  if (missing.empty())
    state = Cell(messages::complete, Tone::good);
  else if (due.known() && due < day)
    state = Cell(Phrase(messages::overdue_by, std::to_string(day.days - due.days)), Tone::bad);
  return {std::string(name),
          {count, missing.empty() ? Tone::good : Tone::plain},
          to_string(due),
          state,
          list_of(missing, 40)};
}

void add_deliverables(const Plan& plan, const Assessment& assessment, const Phase& phase, Document& document) {
  const auto kinds = kinds_of(plan, assessment, phase);
  if (kinds.empty()) return;
  document.heading(messages::deliverables_heading);
  Table& table = document.table({{messages::column_kind},
                                 {messages::column_delivered},
                                 {messages::column_due},
                                 {messages::column_state},
                                 {messages::column_missing, Align::left, true}});
  for (const auto& [key, kind] : kinds)
    table.rows.push_back(kind_row(plan, key.first, key.second, kind, assessment.as_of));
}

// The stays and activities that lie in the phase.
void add_field_work(const Plan& plan, const Phase& phase, Date day, Document& document) {
  Tally stays;
  std::size_t activities = 0;
  for (const Stay& stay : plan.stays)
    if (stay.status != StayStatus::cancelled && stay.start <= phase.end && stay.end >= phase.start &&
        stay.start.known())
      stays.add({ref_to(plan, stay), stay.end, stay.end, stay.status == StayStatus::done && stay.end <= day, false});
  for (const Activity& activity : plan.activities)
    if (activity.date >= phase.start && activity.date <= std::min(phase.end, day)) ++activities;
  if (stays.all == 0 && activities == 0) return;
  document.heading(
      Phrase(messages::field_work, std::to_string(stays.done), std::to_string(stays.all), std::to_string(activities)));
}

// Whether its deadline is the phase's last day, or lies in it.
bool is_due_in(const Plan& plan, const Requirement& requirement, const Phase& phase, Date day) {
  if (!requirement.by.known()) return false;
  if (requirement.by.kind == Deadline::Kind::phase) return requirement.by.anchor == phase.id;
  const Date due = due_day(plan, requirement.by, day).day;
  return due.known() ? phase.start <= due && due <= phase.end : requirement.by.anchor == phase.id;
}

// The requirements that fall due in the phase.
void add_phase_requirements(const Plan& plan, const Assessment& assessment, const Phase& phase, Document& document) {
  Document part;
  Table& table = part.table({{messages::column_clause},
                             {messages::column_requirement},
                             {messages::column_met},
                             {messages::column_state},
                             {messages::column_missing, Align::left, true}});
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (!result.is_understood || !is_due_in(plan, requirement, phase, assessment.as_of)) continue;
    std::vector<Phrase> unmet;
    for (const Outcome& outcome : result.outcomes)
      if (outcome.state == State::violated || outcome.state == State::pending)
        unmet.emplace_back(name_of(plan, outcome.subject));
    if (result.outcomes.size() == 1 && result.outcomes.front().subject.table == TableId::plan) unmet.clear();
    const State worst = result.worst();
    table.rows.push_back(
        {std::string(plan.text(requirement.clause)),
         std::string(plan.text(requirement.id)),
         Phrase(messages::ratio, std::to_string(result.count(State::met) + result.count(State::waived)),
                std::to_string(result.outcomes.size())),
         {word_for(worst), tone_of(worst)},
         list_of(unmet, 6)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::due_with_phase);
  document.blocks.push_back(std::move(part.blocks.front()));
}

}  // namespace

Document status_of_phase(const Plan& plan, const Assessment& assessment, const Phase& phase) {
  Document document;
  add_head(plan, assessment.as_of, document);
  document.heading(Phrase(messages::phase_heading, std::string(plan.text(phase.name)), std::string(plan.text(phase.id)),
                          dates_phrase(phase)));
  add_tasks(plan, phase, assessment.as_of, document);
  add_field_work(plan, phase, assessment.as_of, document);
  add_deliverables(plan, assessment, phase, document);
  add_phase_requirements(plan, assessment, phase, document);
  return document;
}

}  // namespace grassroots
