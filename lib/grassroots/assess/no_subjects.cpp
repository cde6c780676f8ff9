// SPDX-License-Identifier: MIT
#include "grassroots/assess/no_subjects.hpp"

#include "grassroots/assess/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/query/against_arrow.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {
namespace {

// Whether there must be somebody by now.
bool is_due(const Plan& plan, const Requirement& requirement, const TableSchema& table, bool is_named, Date as_of) {
  if (!requirement.by.known()) return is_named || table.is(TableTrait::structural);
  const Date due = due_day(plan, requirement.by, as_of).day;
  return due.known() && due < as_of;
}

// Whether it is told by itself that the plan has none of them.
bool is_told_by_itself(const Plan& plan, const TableSchema& table) {
  if (table.id == TableId::teams && plan.teams.empty()) return true;
  const Id<Region> own = plan.info().region;
  return table.id == TableId::regions && own && plan.find(own) == nullptr;
}

// A condition of `each` that compares a field of other records with one of their own, where the subject's may be meant:
// { teams.lead = { field = "id" } } compares the lead of a team with that team's id.
void explain_field(const Plan& plan, const Requirement& requirement, const TableSchema& table, Diagnostic& d) {
  for (const Condition& condition : plan.list(requirement.each)) {
    const auto asked = against_arrow(table, plan.text(condition.path));
    if (!condition.by_field || !asked) continue;
    const std::string_view text = plan.text(plan.list(condition.values).front().symbol);
    if (text.starts_with("subject.")) continue;
    d.help = Phrase(messages::help_field_of_subject, std::string(text), records_of(*asked->table), records_of(table));
  }
}

// There are records, but in none stands what is looked at: nothing is broken yet.
void report_not_filled_in(const Plan& plan, const Requirement& requirement, std::string_view field,
                          Diagnostics& diagnostics) {
  Rule rule = rules::no_subjects;
  if (!requirement.by.known()) rule.severity = Severity::warning;
  report(diagnostics, rule, Phrase(messages::filled_in_nowhere, std::string(field)), plan, ref_to(plan, requirement),
         "check")
      .help = Phrase(messages::help_filled_in_nowhere, std::string(field));
}

}  // namespace

bool report_no_subjects(const Plan& plan, const Requirement& requirement, const BoundRequirement& bound, Date as_of,
                        Diagnostics& diagnostics) {
  const TableSchema* named = find_subject(plan.text(requirement.per));
  const bool is_about_records = bound.about() != TableId::plan;  // and `per` says whose they are
  if (is_about_records) named = nullptr;
  const TableSchema& table = named != nullptr ? *named : schema_of(bound.about());
  if (table.id == TableId::plan || plan.may_lack_records() || is_told_by_itself(plan, table)) return false;
  if (!is_due(plan, requirement, table, named != nullptr, as_of)) return false;
  const RecordRef ref = ref_to(plan, requirement);
  if (requirement.inherited) {
    report(diagnostics, rules::no_subjects, Phrase(messages::no_subjects, records_of(table)), plan, {TableId::plan, 0})
        .labels.push_back({place_of(plan, ref, "id"), messages::label_required});
    return true;
  }
  if (!bound.needed_field().empty() && table.size(plan) > 0) {
    report_not_filled_in(plan, requirement, bound.needed_field(), diagnostics);
    return true;
  }
  const bool lets_none_through = requirement.each.count > 0 && table.size(plan) > 0;
  Diagnostic& d = report(
      diagnostics, rules::no_subjects,
      Phrase(lets_none_through ? messages::no_subjects_selected : messages::no_subjects, records_of(table)), plan, ref,
      lets_none_through  ? "each"
      : named != nullptr ? "per"
                         : "check");
  if (lets_none_through) explain_field(plan, requirement, table, d);
  return true;
}

}  // namespace grassroots
