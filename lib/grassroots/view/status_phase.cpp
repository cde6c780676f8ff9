// SPDX-License-Identifier: MIT
// One phase: what is due in it, what is there, and who is missing.
#include <algorithm>
#include <map>

#include "grassroots/check/binder.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/view/status.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

Cell state_cell(const Piece& piece, Date day) {
  if (piece.is_done) return {Phrase(messages::done_on, to_string(piece.done)), Tone::good};
  if (piece.is_overdue) return {Phrase(messages::overdue_by, std::to_string(day.days - piece.due.days)), Tone::bad};
  return {messages::still_open, Tone::plain};
}

void add_tasks(const Plan& plan, const Phase& phase, Date day, Document& document) {
  Document part;
  Table& table = part.table({{messages::column_task}, {messages::column_owner}, {messages::column_due}, {messages::column_state}});
  for (const Task& task : plan.tasks) {
    if (task.phase != phase.id) continue;
    const Piece piece = piece_of(plan, task, day);
    table.rows.push_back({std::string(plan.text(task.name)), task.owner ? Phrase(std::string(plan.text(task.owner))) : Phrase("–"), to_string(piece.due), state_cell(piece, day)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::tasks_heading);
  document.blocks.push_back(std::move(part.blocks.front()));
}

// The deliverables of one kind in the phase.
struct Kind {
  std::vector<Piece> pieces;
  std::vector<bool> delivered;  // by team
  bool per_team = false;
  Date due;
};

// Teams that a requirement expects this kind from count even before they have a record of it.
std::map<std::string_view, Kind> kinds_of(const Plan& plan, const Phase& phase, Date day) {
  std::map<std::string_view, Kind> kinds;
  for (const Deliverable& deliverable : plan.deliverables) {
    if (deliverable.phase != phase.id) continue;
    Kind& kind = kinds[plan.text(deliverable.kind)];
    kind.delivered.resize(plan.teams.size());
    const Piece piece = piece_of(plan, deliverable, day);
    kind.pieces.push_back(piece);
    kind.due = std::max(kind.due, piece.due);
    if (const std::uint32_t team = plan.find(TableId::teams, deliverable.team); team != no_row) {
      kind.per_team = true;
      if (piece.is_done) kind.delivered[team] = true;
    }
  }
  return kinds;
}

void add_deliverables(const Plan& plan, const Phase& phase, Date day, Document& document) {
  const auto kinds = kinds_of(plan, phase, day);
  if (kinds.empty()) return;
  document.heading(messages::deliverables_heading);
  Table& table = document.table({{messages::column_kind}, {messages::column_delivered}, {messages::column_due}, {messages::column_state}, {messages::column_missing, Align::left, true}});
  for (const auto& [name, kind] : kinds) {
    const auto done = static_cast<std::size_t>(std::count_if(kind.pieces.begin(), kind.pieces.end(), [](const Piece& p) { return p.is_done; }));
    const bool overdue = std::any_of(kind.pieces.begin(), kind.pieces.end(), [](const Piece& p) { return p.is_overdue; });
    std::vector<Phrase> missing;
    std::size_t have = done, all = kind.pieces.size();
    if (kind.per_team) {
      have = static_cast<std::size_t>(std::count(kind.delivered.begin(), kind.delivered.end(), true));
      all = plan.teams.size();
      for (std::size_t i = 0; i < all; ++i)
        if (!kind.delivered[i]) missing.emplace_back(std::string(plan.text(plan.teams[i].id)));
    } else {
      for (const Piece& piece : kind.pieces)
        if (!piece.is_done) missing.push_back(short_phrase(plan, piece.ref));
    }
    const bool complete = have == all;
    const bool late = overdue || (!complete && kind.due.known() && kind.due < day);
    const Phrase count(kind.per_team ? messages::delivered_teams : messages::done_of_all, std::to_string(have), std::to_string(all));
    table.rows.push_back({std::string(name), {count, complete ? Tone::good : Tone::plain}, to_string(kind.due),
                          complete ? Cell(messages::complete, Tone::good)
                          : late   ? Cell(Phrase(messages::overdue_by, std::to_string(day.days - kind.due.days)), Tone::bad)
                                   : Cell(messages::still_open),
                          list_of(missing, 40)});
  }
}

// The requirements that fall due with the phase.
void add_phase_requirements(const Plan& plan, const Assessment& assessment, const Phase& phase, Document& document) {
  Document part;
  Table& table = part.table({{messages::column_clause}, {messages::column_requirement}, {messages::column_met}, {messages::column_state}, {messages::column_missing, Align::left, true}});
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (requirement.by.kind != Deadline::Kind::phase || requirement.by.anchor != phase.id || !result.is_understood) continue;
    std::vector<Phrase> unmet;
    for (const Outcome& outcome : result.outcomes)
      if (outcome.state == State::violated || outcome.state == State::pending) unmet.emplace_back(std::string(name_of(plan, outcome.subject)));
    if (result.outcomes.size() == 1 && result.outcomes.front().subject.table == TableId::plan) unmet.clear();
    const State worst = result.worst();
    table.rows.push_back({std::string(plan.text(requirement.clause)), std::string(plan.text(requirement.id)),
                          Phrase(messages::ratio, std::to_string(result.count(State::met) + result.count(State::waived)), std::to_string(result.outcomes.size())),
                          {word_for(worst), tone_of(worst)}, list_of(unmet, 6)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::due_with_phase);
  document.blocks.push_back(std::move(part.blocks.front()));
}

}  // namespace

Document status_of_phase(const Plan& plan, const Assessment& assessment, const Phase& phase) {
  Document document;
  add_head(plan, assessment.as_of, document);
  document.heading(Phrase(messages::phase_heading, std::string(plan.text(phase.name)), std::string(plan.text(phase.id)), dates_phrase(phase)));
  add_tasks(plan, phase, assessment.as_of, document);
  add_deliverables(plan, phase, assessment.as_of, document);
  add_phase_requirements(plan, assessment, phase, document);
  return document;
}

}  // namespace grassroots
