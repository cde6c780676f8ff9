// SPDX-License-Identifier: MIT
#include "grassroots/load/link/link.hpp"

#include <algorithm>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/link/cell_lists.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/missing.hpp"
#include "grassroots/load/link/references.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/load/link/stays.hpp"
#include "grassroots/load/link/unseen_spaces.hpp"
#include "grassroots/load/link/words.hpp"
#include "grassroots/load/link/yardstick.hpp"

namespace grassroots {
namespace {

// A requirement can be about each word of a choice (`per = "status"`), which records have as a number alone.
void intern_words_of_subjects(Plan& plan) {
  const auto is_about_values = [&](const Requirement& requirement) {
    return requirement.per && find_subject(plan.text(requirement.per)) == nullptr;
  };
  if (std::none_of(plan.requirements.begin(), plan.requirements.end(), is_about_values)) return;
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      for (const Word& word : field.words) plan.symbols.intern(word.name);
}

void derive_levels(Plan& plan) {
  PlanInfo& info = plan.plan.front();
  if (info.levels.count > 0) return;
  info.levels.begin = static_cast<std::uint32_t>(plan.list_items.size());
  for (const std::string_view level : {"province", "prefecture", "county", "township", "village", "unit"})
    plan.list_items.push_back({plan.symbols.intern(level), 0});
  info.levels.count = static_cast<std::uint32_t>(plan.list_items.size()) - info.levels.begin;
}

template <class Row>
void check_span(const Row& row, Plan& plan, Diagnostics& diagnostics) {
  if (!row.start.known() || !row.end.known() || row.start <= row.end || row.damaged) return;
  const RecordRef ref = ref_to(plan, row);
  Diagnostic& d =
      report(diagnostics, rules::end_before_start,
             Phrase(messages::ends_before_start, to_string(row.end), to_string(row.start)), plan, ref, "end");
  const Place start = place_of(plan, ref, "start");
  d.labels.push_back({start, messages::label_start});
  if (is_written(plan, start, row.start) && is_written(plan, d.place, row.end))
    suggest_swapped(d, plan, start, d.place);
  if (d.has_suggestion()) d.help = messages::help_swapped;
  schema_of(ref.table).edit(plan, ref.row).damaged = true;
}

// What days are counted from is looked up before they are worked out.
void work_out_days(Plan& plan, References& references, Diagnostics& diagnostics) {
  collect_holidays(plan);
  const std::vector<CountedDay> days = counted_days(plan);
  references.connect(days);
  resolve_days(plan, days, diagnostics);
}

}  // namespace

FileRows rows_before(const Plan& plan) {
  FileRows rows;
  for (const TableSchema& table : all_tables()) rows.first[static_cast<std::size_t>(table.id)] = table.size(plan);
  return rows;
}

void derive_teams(Plan& plan, const FileRows& from) {
  const std::uint32_t first_team = from.first[static_cast<std::size_t>(TableId::teams)];
  if (plan.teams.size() != first_team + 1) return;
  const Id<Team> team = plan.teams.back().id;
  const auto fill = [&](auto& rows, auto leaves_out) {
    using R = typename std::decay_t<decltype(rows)>::value_type;
    for (std::size_t i = from.first[static_cast<std::size_t>(TableOf<R>::id)]; i < rows.size(); ++i)
      if (!rows[i].team && leaves_out(rows[i])) rows[i].team = team;
  };
  const auto always = [](const auto&) { return true; };
  fill(plan.sites, always);
  fill(plan.stays, always);
  fill(plan.activities, always);
  fill(plan.findings, always);
  fill(plan.deliverables, [](const Deliverable& d) { return !d.owner; });
  fill(plan.attestations, always);
}

void link(Plan& plan, Diagnostics& diagnostics) {
  derive_levels(plan);
  intern_words_of_subjects(plan);
  mend_codes(plan, diagnostics);
  check_columns(plan, diagnostics);
  check_format(plan, diagnostics);
  check_words(plan, diagnostics);
  read_labels_in_conditions(plan);
  report_moved_yardstick(plan, diagnostics);
  for (const TableSchema& table : all_tables())
    if (table.id != TableId::stays) index_ids(plan, table, diagnostics);
  // Names in sheets become ids before anything is derived from them: stays take their team from their site.
  References references(plan, diagnostics);
  for (const TableSchema& table : all_tables())
    if (table.id != TableId::attestations) references.connect(table);
  separate_lists(plan, diagnostics);
  check_holidays(plan, diagnostics);
  work_out_days(plan, references, diagnostics);
  for (const Phase& phase : plan.phases) check_span(phase, plan, diagnostics);
  for (const Holiday& holiday : plan.holidays) check_span(holiday, plan, diagnostics);
  derive_absences(plan, diagnostics);
  for (const Absence& absence : plan.absences) check_span(absence, plan, diagnostics);
  derive_stays(plan, references, diagnostics);
  for (const Stay& stay : plan.stays) check_span(stay, plan, diagnostics);
  index_ids(plan, schema_of(TableId::stays), diagnostics);
  references.connect(schema_of(TableId::attestations));
  references.report_unknown();
  require_owners(plan, diagnostics);
  for (Waiver& waiver : plan.waivers) references.connect_subjects(waiver);
  require_checks(plan, diagnostics);
  suggest_only_records(plan, diagnostics);
  report_unseen_spaces(plan, diagnostics);
}

}  // namespace grassroots
