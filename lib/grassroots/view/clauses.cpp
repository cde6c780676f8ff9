// SPDX-License-Identifier: MIT
#include "grassroots/view/clauses.hpp"

#include <algorithm>

#include "grassroots/check/bounds.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/clause.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_evidence = 3;  // records shown for one subject

Phrase place_phrase(const Plan& plan, RecordRef ref) {
  const Record& record = record_at(plan, ref);
  if (record.file == no_file) return {};
  const Source& source = *plan.sources[record.file];
  return Phrase(messages::file_and_line, source.path(), std::to_string(source.locate(record.offset).line));
}

Cell outcomes_cell(const Result& result, State state) {
  const std::size_t count = result.count(state);
  if (count == 0) return {"·", Tone::muted, 0.0};
  return count_cell(count, tone_of(state));
}

void add_row(const Plan& plan, const Result& result, Table& table) {
  const Requirement& requirement = plan.requirements[result.requirement];
  const Cell clause = requirement.clause ? text_cell(plan, requirement.clause) : nothing_cell();
  std::vector<Cell> row{clause, text_cell(plan, requirement.id), text_cell(plan, requirement.check)};
  if (result.is_understood)
    for (const State state : {State::met, State::pending, State::violated, State::waived})
      row.push_back(outcomes_cell(result, state));
  else
    row.insert(row.end(), 4, Cell("?", Tone::bad));
  row.emplace_back(text_phrase(plan, requirement.text));
  row.push_back(result.is_understood ? state_cell(result.worst()) : Cell());
  table.rows.push_back(std::move(row));
}

void add_evidence(const Plan& plan, const Assessment& assessment, const Result& result, Document& document) {
  const Requirement& requirement = plan.requirements[result.requirement];
  document.heading(Phrase(messages::clause_and_requirement, std::string(plan.text(requirement.clause)),
                          std::string(plan.text(requirement.id))));
  document.line(text_phrase(plan, requirement.text));
  const auto shown = evidence(plan, result, assessment.as_of);
  Table& table = document.table({keyed("subject", {messages::column_subject}),
                                 {messages::column_have},
                                 keyed("state", {messages::column_state}),
                                 keyed("evidence", {messages::column_evidence, Align::left, true}),
                                 data_column("requirement", messages::column_requirement),
                                 data_column("have", messages::column_have),
                                 data_column("need", messages::column_need),
                                 data_column("by", messages::column_due)});
  table.name = "outcomes";
  for (std::size_t i = 0; i < result.outcomes.size(); ++i) {
    const Outcome& outcome = result.outcomes[i];
    std::vector<Phrase> places;
    if (i < shown.size())
      for (const RecordRef ref : shown[i]) places.push_back(place_phrase(plan, ref));
    Cell subject = record_cell(plan, outcome.subject);
    subject.text = subject_phrase(plan, requirement, outcome.whole_subject());
    table.rows.push_back({std::move(subject), have_of_need(plan, requirement, outcome.have, outcome.need),
                          state_cell(outcome.state), list_of(places, most_evidence), text_cell(plan, requirement.id),
                          number_cell(outcome.have), number_cell(outcome.need),
                          date_cell(outcome.due, assessment.as_of)});
  }
}

// The clauses that the plan names and that no requirement comes from.
std::vector<Phrase> uncovered_clauses(const Plan& plan, const ClausesOptions& options) {
  std::vector<Phrase> missing;
  const auto has_requirement = [&](std::string_view clause) {
    return std::any_of(plan.requirements.begin(), plan.requirements.end(), [&](const Requirement& requirement) {
      return is_clause_below(plan.text(requirement.clause), clause);
    });
  };
  for (const std::string_view clause : clauses_of(plan))
    if (!has_requirement(clause) && is_clause_below(clause, options.clause)) missing.emplace_back(std::string(clause));
  return missing;
}

}  // namespace

std::vector<std::string_view> clauses_of(const Plan& plan) {
  std::vector<std::string_view> clauses;
  const auto look = [&](Symbol symbol) {
    const std::string_view clause = plan.text(symbol);
    if (!clause.empty() && std::find(clauses.begin(), clauses.end(), clause) == clauses.end())
      clauses.push_back(clause);
  };
  for (const ListItem& item : plan.list(plan.info().clauses)) look(item.symbol);
  for (const Phase& phase : plan.phases) look(phase.clause);
  for (const Priority& priority : plan.priorities) look(priority.clause);
  for (const Requirement& requirement : plan.requirements) look(requirement.clause);
  return clauses;
}

Document clauses_matrix(const Plan& plan, const Assessment& assessment, const ClausesOptions& options) {
  Document document = document_of(plan, assessment.as_of, "clauses");
  add_head(plan, assessment.as_of, document);
  add_requirements(plan, assessment, document);
  document.heading(messages::clauses_heading);
  Table& table = document.table(
      {keyed("clause", {messages::column_clause}), keyed("id", {messages::column_requirement}),
       keyed("check", {messages::column_check}), keyed("met", {messages::column_met, Align::right}),
       keyed("pending", {messages::state_pending, Align::right}),
       keyed("violated", {messages::state_violated, Align::right}),
       keyed("waived", {messages::state_waived, Align::right}),
       keyed("text", {messages::column_text, Align::left, true}), data_column("state", messages::column_state)});
  table.name = "requirements";
  std::vector<const Result*> shown;
  std::vector<Phrase> without_clause;
  for (const Result& result : assessment.results) {
    const Requirement& requirement = plan.requirements[result.requirement];
    if (!requirement.clause && options.clause.empty())
      without_clause.emplace_back(std::string(plan.text(requirement.id)));
    if (is_clause_below(plan.text(requirement.clause), options.clause)) shown.push_back(&result);
  }
  for (const Result* result : shown) add_row(plan, *result, table);
  if (shown.empty()) {
    document.blocks.pop_back();
    document.line(options.clause.empty() ? Phrase(messages::plan_has_none)
                                         : Phrase(messages::no_clause, options.clause));
  }
  if (options.with_evidence)
    for (const Result* result : shown)
      if (result->is_understood) add_evidence(plan, assessment, *result, document);
  if (const auto missing = uncovered_clauses(plan, options); !missing.empty())
    document.heading(Phrase(messages::clauses_without_requirement, list_of(missing, 40)));
  if (!without_clause.empty())
    document.heading(Phrase(messages::requirements_without_clause, list_of(without_clause, 40)));
  return document;
}

}  // namespace grassroots
