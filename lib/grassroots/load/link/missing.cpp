// SPDX-License-Identifier: MIT
#include "grassroots/load/link/missing.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/load/messages.hpp"

namespace grassroots {
namespace {

// Helps name the keys that are meant.
Phrase what_to_do(const Plan& plan, RecordRef ref, const Message& help) {
  const auto name = [&](std::string_view key) { return name_in_file(plan, ref, key); };
  if (&help == &messages::help_missing_owner) return Phrase(help, name("team"), name("owner"));
  if (&help == &messages::help_missing_attested) return Phrase(help, name("stay"), name("team"));
  if (&help != &messages::help_missing_team) return Phrase(help);
  const bool is_sheet = is_in_sheet(plan, record_at(plan, ref));
  return Phrase(is_sheet ? messages::help_missing_team_in_sheet : help, name("team"));
}

void report_missing(RecordRef ref, std::string_view key, const Message& help, Plan& plan, Diagnostics& diagnostics) {
  Record& record = schema_of(ref.table).edit(plan, ref.row);
  if (record.damaged) return;
  record.damaged = true;
  const bool may_be_merged = is_in_sheet(plan, record) && !plan.sources[record.file]->is_sheet();
  if (key == "team" && plan.may_lack_ids(only(TableId::teams))) return;  // it may be the one that lost its id
  report(diagnostics, rules::missing_key,
         Phrase(messages::missing_key, Phrase(schema_of(ref.table).label), name_in_file(plan, ref, key)), plan, ref,
         key)
      .help =
      may_be_merged ? Phrase(messages::help_merged_cells, what_to_do(plan, ref, help)) : what_to_do(plan, ref, help);
}

// Looks in one table for the records that are nobody's.
class OwnerFinder {
 public:
  OwnerFinder(const TableSchema& table, Plan& plan, Diagnostics& diagnostics)
      : table_(table), plan_(plan), diagnostics_(diagnostics) {
    for (const std::string_view key : table.owned_by) fields_.push_back(table.find(key));
  }

  void run() {
    if (fields_.empty()) return;
    const bool may_name_owner = fields_.back()->key == "owner";
    const Message& help = may_name_owner ? messages::help_missing_owner : messages::help_missing_team;
    for (std::uint32_t row = 0, size = table_.size(plan_); row < size; ++row) {
      const Record& record = table_.row(plan_, row);
      if (has_owner(record)) continue;
      if (!has_counted_) count_rows_of_sheets();
      const auto sheet = sheets_.find(record.file);
      if (sheet != sheets_.end() && sheet->second.is_for_nobody())
        report_sheet({table_.id, row}, sheet->second);
      else
        report_missing({table_.id, row}, fields_.front()->key, help, plan_, diagnostics_);
    }
  }

 private:
  struct Sheet {
    std::size_t rows = 0;
    bool has_owners = false, is_reported = false;
    bool is_for_nobody() const { return rows > 1 && !has_owners; }
  };

  bool has_owner(const Record& record) const {
    return std::any_of(fields_.begin(), fields_.end(),
                       [&](const Field* field) { return bool(field->get<Symbol>(record)); });
  }

  // Only where something is nobody's: mostly nothing is.
  void count_rows_of_sheets() {
    has_counted_ = true;
    for (std::uint32_t row = 0, size = table_.size(plan_); row < size; ++row) {
      const Record& record = table_.row(plan_, row);
      if (!is_in_sheet(plan_, record)) continue;
      Sheet& sheet = sheets_[record.file];
      ++sheet.rows;
      sheet.has_owners = sheet.has_owners || has_owner(record);
    }
  }

  // A column that is missing, or was never filled, is told once.
  void report_sheet(RecordRef ref, Sheet& sheet) {
    Record& record = table_.edit(plan_, ref.row);
    const bool was_damaged = record.damaged;
    record.damaged = true;
    if (was_damaged || sheet.is_reported || plan_.may_lack_ids(only(TableId::teams))) return;
    sheet.is_reported = true;
    const Field& field = *fields_.front();
    const Phrase name = name_in_file(plan_, ref, field.key);
    report(diagnostics_, rules::missing_key, Phrase(messages::rows_without_owner, std::to_string(sheet.rows), name),
           plan_, ref, field.key)
        .help = Phrase(messages::help_owner_column, name, Phrase(field.help));
  }

  const TableSchema& table_;
  Plan& plan_;
  Diagnostics& diagnostics_;
  std::vector<const Field*> fields_;
  std::map<FileIndex, Sheet> sheets_;
  bool has_counted_ = false;
};

// The id of the one record that the field can name; none if there are several, or some could not be read.
Symbol only_id_for(const Plan& plan, const Field& field) {
  if (field.refers == 0 || plan.may_lack_ids(field.refers)) return {};
  Symbol found;
  for (const TableSchema& table : all_tables()) {
    if (!contains(field.refers, table.id) || table.size(plan) == 0) continue;
    if (found || table.size(plan) > 1) return {};
    found = table.id_field()->get<Symbol>(table.row(plan, 0));
  }
  return found;
}

// An attestation about the whole plan need not name anybody else.
bool is_about_plan(const Plan& plan, const Attestation& attestation) {
  const Requirement* requirement = plan.find(attestation.of);
  return requirement != nullptr && (!requirement->per || plan.text(requirement->per) == "plan");
}

}  // namespace

void require_owners(Plan& plan, Diagnostics& diagnostics) {
  const auto lacks = [&](RecordRef ref, std::string_view key, const Message& help) {
    report_missing(ref, key, help, plan, diagnostics);
  };
  for (const TableSchema& table : all_tables()) OwnerFinder(table, plan, diagnostics).run();
  for (const Attestation& attestation : plan.attestations)
    if (!attestation.team && !attestation.stay && !attestation.person && !attestation.about &&
        !is_about_plan(plan, attestation))
      lacks(ref_to(plan, attestation), "team", messages::help_missing_attested);
}

void suggest_only_records(const Plan& plan, Diagnostics& diagnostics) {
  for (Diagnostic& d : diagnostics) {
    if (d.name != rules::missing_key.name || !d.about.known() || d.has_suggestion()) continue;
    const Field* const field = schema_of(d.about.table).find(d.key);
    const Symbol only_id = field == nullptr ? Symbol{} : only_id_for(plan, *field);
    if (!only_id) continue;
    const std::string text = "\"" + std::string(plan.text(only_id)) + "\"";
    const std::string statement =
        std::string(field->key).append(" = ").append(type_of(*field).expected.is_list ? "[" + text + "]" : text);
    suggest_new_key(d, plan, place_of(plan, d.about), statement);
    if (d.has_suggestion()) d.help = Phrase(messages::help_missing_key_is, statement, Phrase(field->help));
  }
}

void require_checks(Plan& plan, Diagnostics& diagnostics) {
  if (plan.incomplete) return;
  for (const Requirement& requirement : plan.requirements)
    if (!requirement.check)
      report_missing(ref_to(plan, requirement), "check", messages::help_missing_check, plan, diagnostics);
}

}  // namespace grassroots
