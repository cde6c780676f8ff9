// SPDX-License-Identifier: MIT
// One phase: what is due in it, what is there, and who is missing.
#include <algorithm>
#include <map>

#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

void add_tasks(const Plan& plan, const WaivedLateness& waived, const Phase& phase, Date day, Document& document) {
  Document part;
  Table& table = part.table({keyed("subject", {messages::column_task}), keyed("owner", {messages::column_owner}),
                             keyed("due", {messages::column_due}), keyed("state", {messages::column_state})});
  table.name = "tasks";
  for (const Task& task : plan.tasks) {
    const Piece piece = waived.seen(piece_of(plan, task, day));
    if (!is_of_phase(task.phase, piece, phase)) continue;
    table.rows.push_back({record_cell(plan, piece.ref),
                          task.owner ? text_cell(plan, task.owner) : nothing_cell(),
                          {to_string(piece.due), Tone::plain, piece.due},
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
      if (plan.text(condition.path) != "kind" || condition.any || condition.by_field || condition.values.count != 1)
        continue;
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

Kinds kinds_of(const Plan& plan, const WaivedLateness& waived, const Assessment& assessment, const Phase& phase) {
  Kinds kinds;
  for (const Deliverable& deliverable : plan.deliverables) {
    const Piece piece = waived.seen(piece_of(plan, deliverable, assessment.as_of));
    if (!is_of_phase(deliverable.phase, piece, phase)) continue;
    Kind& kind = kinds[{plan.text(deliverable.kind), piece.due}];
    kind.expected.resize(plan.teams.size());
    kind.outstanding.resize(plan.teams.size());
    kind.pieces.push_back(piece);
    const std::uint32_t team = plan.find(TableId::teams, deliverable.team);
    if (team == no_row) continue;
    kind.is_per_team = kind.expected[team] = true;
    if (piece.is_open_on(assessment.as_of)) kind.outstanding[team] = true;
  }
  expect_by_requirement(plan, assessment, kinds);
  return kinds;
}

// Who is missing; "all" where it is everybody.
Cell missing_cell(const Plan& plan, const std::vector<RecordRef>& missing, std::size_t all) {
  if (missing.size() == all && all > 3) return records_cell(plan, missing, messages::all_of_them);
  std::vector<Phrase> names;
  for (const RecordRef& ref : missing)
    names.push_back(ref.table == TableId::deliverables ? short_phrase(plan, ref) : called(plan, ref));
  return records_cell(plan, missing, list_of(names, 8));
}

std::vector<Cell> kind_row(const Plan& plan, std::string_view name, Date due, const Kind& kind, Date day) {
  std::vector<RecordRef> missing;
  std::size_t all = kind.pieces.size();
  if (kind.is_per_team) {
    all = static_cast<std::size_t>(std::count(kind.expected.begin(), kind.expected.end(), true));
    for (std::size_t i = 0; i < kind.outstanding.size(); ++i)
      if (kind.outstanding[i]) missing.push_back({TableId::teams, static_cast<std::uint32_t>(i)});
  } else {
    for (const Piece& piece : kind.pieces)
      if (piece.is_open_on(day)) missing.push_back(piece.ref);
  }
  const std::size_t have = all - missing.size();
  const auto waived =
      static_cast<std::size_t>(std::count_if(kind.pieces.begin(), kind.pieces.end(), [&](const Piece& piece) {
        return piece.is_waived && piece.is_open_on(day);
      }));
  const Phrase count(kind.is_per_team ? messages::delivered_teams : messages::done_of_all, std::to_string(have),
                     std::to_string(all));
  Cell state(messages::still_open, Tone::plain, StateWord{"open"});
  if (missing.empty())
    state = Cell(messages::complete, Tone::good, StateWord{"done"});
  else if (due.known() && due < day && waived >= missing.size())
    state = Cell(word_for(State::waived), Tone::plain, StateWord{"waived"});
  else if (due.known() && due < day)
    state = Cell(Phrase(messages::overdue_days, std::to_string(day.days - due.days)), Tone::bad, StateWord{"overdue"});
  return {
      std::string(name),
      {count, missing.empty() ? Tone::good : Tone::plain, Ratio{static_cast<double>(have), static_cast<double>(all)}},
      {to_string(due), Tone::plain, due},
      state,
      missing_cell(plan, missing, all)};
}

void add_deliverables(const Plan& plan, const WaivedLateness& waived, const Assessment& assessment, const Phase& phase,
                      Document& document) {
  const auto kinds = kinds_of(plan, waived, assessment, phase);
  if (kinds.empty()) return;
  document.heading(messages::deliverables_heading);
  Table& table =
      document.table({keyed("kind", {messages::column_kind}), keyed("delivered", {messages::column_delivered}),
                      keyed("due", {messages::column_due}), keyed("state", {messages::column_state}),
                      keyed("missing", {messages::column_missing, Align::left, true})});
  table.name = "deliverables";
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
      stays.add({ref_to(plan, stay), {}, stay.status == StayStatus::done ? stay.end : Date{}}, day);
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

struct DueRequirement {
  const Result* result;
  Date due;  // the first of its subjects'
};

// Those that fall due in the phase: what is not kept first, then by day.
std::vector<DueRequirement> due_requirements(const Plan& plan, const Assessment& assessment, const Phase& phase) {
  std::vector<DueRequirement> due;
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (result.is_understood && is_due_in(plan, requirement, phase, assessment.as_of))
      due.push_back({&result, due_day(plan, requirement.by, assessment.as_of).day});
  }
  std::stable_sort(due.begin(), due.end(), [](const DueRequirement& a, const DueRequirement& b) {
    const bool a_is_broken = a.result->worst() == State::violated, b_is_broken = b.result->worst() == State::violated;
    return std::pair(!a_is_broken, a.due) < std::pair(!b_is_broken, b.due);
  });
  return due;
}

void add_phase_requirements(const Plan& plan, const Assessment& assessment, const Phase& phase, Document& document) {
  const std::vector<DueRequirement> due = due_requirements(plan, assessment, phase);
  if (due.empty()) return;
  document.heading(messages::due_with_phase);
  Table& table = document.table({keyed("clause", {messages::column_clause, Align::left, false, 1}),
                                 keyed("text", {messages::column_requirement, Align::left, true}),
                                 keyed("met", {messages::column_met, Align::right}),
                                 keyed("by", {messages::column_due}), keyed("state", {messages::column_state}),
                                 keyed("missing", {messages::column_missing, Align::left, true}),
                                 data_column("id", messages::column_requirement)});
  table.name = "requirements";
  for (const auto& [result, day] : due) {
    const Requirement& requirement = plan.requirements[result->requirement];
    std::vector<RecordRef> unmet;
    std::size_t met = 0, all = 0;
    for (const Outcome& outcome : result->outcomes) {
      if (outcome.period.known() && outcome.due != day) continue;  // another period's
      const bool is_open = outcome.state == State::violated || outcome.state == State::pending;
      if (is_open && outcome.subject.table != TableId::plan) unmet.push_back(outcome.subject);
      met += is_open ? 0 : 1;
      ++all;
    }
    const Phrase text = text_phrase(plan, requirement.text);
    table.rows.push_back({text_cell(plan, requirement.clause),
                          text.empty() ? text_cell(plan, requirement.id) : Cell(text),
                          {Phrase(messages::ratio, std::to_string(met), std::to_string(all)), Tone::plain,
                           Ratio{static_cast<double>(met), static_cast<double>(all)}},
                          {day_phrase(day, assessment.as_of), Tone::plain, day},
                          state_cell(result->worst()),
                          missing_cell(plan, unmet, all),
                          text_cell(plan, requirement.id)});
  }
}

}  // namespace

Document status_of_phase(const Plan& plan, const Assessment& assessment, const Phase& phase) {
  Document document = document_of(plan, assessment.as_of, "status");
  add_head(plan, assessment.as_of, document);
  document.heading(Phrase(messages::phase_heading, std::string(plan.text(phase.name)), std::string(plan.text(phase.id)),
                          dates_phrase(phase)));
  const WaivedLateness waived(plan, assessment);
  add_tasks(plan, waived, phase, assessment.as_of, document);
  add_field_work(plan, phase, assessment.as_of, document);
  add_deliverables(plan, waived, assessment, phase, document);
  add_phase_requirements(plan, assessment, phase, document);
  return document;
}

}  // namespace grassroots
