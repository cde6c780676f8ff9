// SPDX-License-Identifier: MIT
// What a requirement of the plan at hand asks, and how each of its subjects stands.
#include <algorithm>

#include "cli/explain.hpp"
#include "cli/explain_messages.hpp"
#include "cli/messages.hpp"
#include "grassroots/check/bounds.hpp"
#include "grassroots/check/check.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/record_text.hpp"
#include "grassroots/query/day_words.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/matcher.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots::cli {
namespace {

constexpr std::size_t few_subjects = 4;

// "clause 三(一)2", "error", "by 2018-09-30"
void add_facts(const Plan& plan, const Requirement& requirement, const Result& result, Document& document) {
  std::vector<Phrase> facts;
  if (requirement.clause) facts.emplace_back(messages::requirement_clause, plan.text(requirement.clause));
  facts.push_back(word_for(severity_of(requirement)));
  const Phrase by = in_words(plan, requirement.by);
  std::vector<Date> due;
  for (const Outcome& outcome : result.outcomes)
    if (outcome.due.known() && std::find(due.begin(), due.end(), outcome.due) == due.end()) due.push_back(outcome.due);
  const bool is_date = requirement.by.kind == Deadline::Kind::date;
  if (due.size() == 1 && !by.empty() && !is_date)
    facts.emplace_back(messages::requirement_due_on, by, to_string(due.front()));
  else if (!by.empty())
    facts.emplace_back(messages::requirement_due, by);
  document.line(list_of(facts));
}

// "counted: deliverables whose kind is circular", "each month from …": what stands in braces in the file, in words.
void add_conditions(const Plan& plan, RecordRef ref, Document& document) {
  const Requirement& requirement = plan.requirements[ref.row];
  const TableSchema& records = record_table(plan, requirement);
  const TableSchema& subjects = subject_table(plan, requirement);
  Groupings groupings(plan);
  const auto add = [&](const Message& form, const TableSchema& table, Filter filter) {
    Diagnostics ignored;  // what is wrong is reported by validate
    const Matcher matcher(plan, table, ref, filter, groupings, ignored, {}, &subjects);
    if (filter.count > 0 && matcher.ok())
      document.line(Phrase(messages::indented, Phrase(form, records_of(table), matcher.describe())));
  };
  add(messages::requirement_each, subjects, requirement.each);
  add(messages::requirement_where, records, requirement.where);
  add(messages::requirement_among, records, requirement.among);
}

// "each month", "from the beginning of …": when it is asked for.
void add_days(const Plan& plan, const Requirement& requirement, Document& document) {
  if (requirement.every.known())
    document.line(Phrase(messages::indented, Phrase(messages::requirement_every, in_words(requirement.every))));
  if (requirement.from.known())
    document.line(
        Phrase(messages::indented, Phrase(messages::requirement_from, in_words(plan, requirement.from, Edge::first))));
  if (requirement.to.known())
    document.line(Phrase(messages::indented, Phrase(messages::requirement_to, in_words(plan, requirement.to))));
}

void add_subjects(const Plan& plan, const Result& result, Extent extent, Document& document) {
  std::vector<const Outcome*> outcomes;
  for (const Outcome& outcome : result.outcomes) outcomes.push_back(&outcome);
  std::stable_sort(outcomes.begin(), outcomes.end(),
                   [](const Outcome* a, const Outcome* b) { return a->state > b->state; });
  const std::size_t shown = extent == Extent::full ? outcomes.size() : std::min(outcomes.size(), few_subjects);
  Table& table = document.table({{Phrase()}, {Phrase()}, {Phrase()}});
  for (const Outcome* outcome : std::span(outcomes).first(shown))
    table.rows.push_back({Phrase(messages::indented,
                                 subject_phrase(plan, plan.requirements[result.requirement], outcome->whole_subject())),
                          have_of_need(plan, plan.requirements[result.requirement], outcome->have, outcome->need),
                          {word_for(outcome->state), tone_of(outcome->state)}});
  if (shown < outcomes.size()) document.line(Phrase(messages::more_subjects, std::to_string(outcomes.size() - shown)));
}

Phrase counts_of(const Result& result) {
  std::vector<Phrase> counts;
  for (const State state : {State::met, State::pending, State::violated, State::waived})
    if (const std::size_t count = result.count(state); count > 0)
      counts.emplace_back(messages::count_of_state, std::to_string(count), word_for(state));
  return list_of(counts);
}

}  // namespace

Document about_requirement(const Plan& plan, const Assessment& assessment, const Result& result, Extent extent) {
  const RecordRef ref{TableId::requirements, result.requirement};
  const Requirement& requirement = plan.requirements[result.requirement];
  Document document;
  std::vector<Cell> title{Cell(std::string(plan.text(requirement.id)), Tone::strong)};
  if (requirement.text.english) title.emplace_back(Phrase(messages::colon, text_phrase(plan, requirement.text)));
  document.line(std::move(title));
  add_facts(plan, requirement, result, document);
  if (const Check* check = find_check(plan.text(requirement.check)))
    document.line(Phrase(messages::requirement_check, check->name, check->summary));
  add_lines(fields_as_toml(plan, ref, "\n",
                           {"id", "text", "clause", "by", "severity", "note", "source", "each", "where", "among",
                            "every", "from", "to"}),
            document);
  add_conditions(plan, ref, document);
  add_days(plan, requirement, document);
  if (result.is_for_others) {
    document.line(messages::requirement_for_others);
  } else if (!result.is_understood) {
    document.line(messages::requirement_not_understood);
  } else if (result.outcomes.empty()) {
    document.line(Phrase(messages::requirement_of_nobody, to_string(assessment.as_of)));
  } else {
    document.line(Phrase(messages::requirement_states, to_string(assessment.as_of), counts_of(result)));
    add_subjects(plan, result, extent, document);
  }
  return document;
}

}  // namespace grassroots::cli
