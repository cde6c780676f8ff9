// SPDX-License-Identifier: MIT
#include "tests/harness/judged_plan.hpp"

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots::test {
namespace {

std::string name_for(const Plan& plan, RecordRef ref) {
  return ref.table == TableId::plan ? "the plan" : std::string(name_of(plan, ref));
}

// The record that a place lies in.
std::string record_around(const Plan& plan, Place place) {
  RecordRef around;
  std::uint32_t nearest = 0;
  for (const TableSchema& table : all_tables())
    for (std::uint32_t row = 0; row < table.size(plan); ++row) {
      const Record& record = table.row(plan, row);
      if (record.file != place.file || record.offset > place.begin || record.offset < nearest) continue;
      nearest = record.offset;
      around = {table.id, row};
    }
  return around.known() ? name_for(plan, around) : "no record";
}

std::string_view word_for(const Outcome& outcome) {
  switch (outcome.state) {
    case State::met: return outcome.is_late ? "late" : "met";
    case State::pending: return "pending";
    case State::waived: return "waived";
    case State::violated: break;
  }
  return "violated";
}

std::string id_of(const Plan& plan, const Result& result) {
  return std::string(plan.text(plan.requirements[result.requirement].id));
}

void add_outcomes(Standing& standing, const Plan& plan, const Assessment& assessment) {
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes) {
      const std::string subject =
          outcome.value ? std::string(plan.text(outcome.value)) : name_for(plan, outcome.subject);
      std::string& state = standing[id_of(plan, result) + ": " + subject];
      if (state.empty() || state == "met") state = word_for(outcome);
    }
}

}  // namespace

JudgedPlan::JudgedPlan(const std::filesystem::path& folder, Date day)
    : loaded(load_plan(folder)), assessment(assess(loaded.plan, day)) {
  add_outcomes(standing, loaded.plan, assessment);
  for (const Diagnostics* diagnostics : {&loaded.diagnostics, &assessment.diagnostics})
    for (const Diagnostic& d : *diagnostics)
      if (!d.is_of_requirement())
        standing[std::string(d.name) + ": " + record_around(loaded.plan, d.place)] = "reported";
}

std::set<std::string> changes(const Standing& before, const Standing& after) {
  std::set<std::string> lines;
  const auto state = [](const Standing& standing, const std::string& key) {
    const auto found = standing.find(key);
    return found == standing.end() ? std::string("absent") : found->second;
  };
  for (const Standing* standing : {&before, &after})
    for (const auto& [key, unused] : *standing)
      if (const std::string old_state = state(before, key), new_state = state(after, key);
          old_state != new_state && (old_state != "met" || new_state != "absent"))
        lines.insert(key + " (" + old_state + " → " + new_state + ')');
  return lines;
}

Effect parse_effect(std::size_t line, std::string_view text) {
  const std::size_t colon = text.find(": ");
  if (colon == text.npos) fail_at(line, "names no subject");
  Effect effect{std::string(text.substr(0, colon)), {}, {}};
  effect.change = find_rule(effect.name) == nullptr ? "met → violated" : "absent → reported";
  std::string_view subjects = text.substr(colon + 2);
  if (const std::size_t open = subjects.find(" ("); open != subjects.npos && subjects.ends_with(')')) {
    effect.change = subjects.substr(open + 2, subjects.size() - open - 3);
    subjects = subjects.substr(0, open);
  }
  effect.subjects = split(subjects, ", ");
  return effect;
}

std::set<std::string> lines_of(const Effect& effect) {
  std::set<std::string> lines;
  for (const std::string& subject : effect.subjects)
    lines.insert(effect.name + ": " + subject + " (" + effect.change + ')');
  return lines;
}

}  // namespace grassroots::test
