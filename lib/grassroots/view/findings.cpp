// SPDX-License-Identifier: MIT
#include "grassroots/view/findings.hpp"

#include <algorithm>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/standing/messages.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

std::vector<Column> ledger_columns() {
  Column state{messages::column_state}, text{messages::column_finding}, cause{messages::column_cause},
      remedy{messages::column_remedy}, due{messages::column_due}, level{messages::column_level},
      team{messages::column_team};
  state.is_whole = due.is_whole = true;
  text.wraps = cause.wraps = remedy.wraps = true;
  cause.spare = 5, remedy.spare = 4, level.spare = 3, team.spare = 2;
  return {keyed("state", state),
          keyed("owner", {messages::column_owner}),
          keyed("due", due),
          keyed("text", text),
          keyed("team", team),
          keyed("level", level),
          keyed("cause", cause),
          keyed("remedy", remedy),
          data_column("id", messages::column_id),
          data_column("found", messages::column_found),
          data_column("resolved", messages::column_resolved),
          data_column("days_late", messages::column_days_late)};
}

Cell ledger_state(const LedgerEntry& entry, Date today) {
  const StateWord word{entry.is_open() && entry.matter.standing == Standing::on_track ? std::string_view("open")
                       : entry.is_open()                                              ? name_of(entry.matter.standing)
                                                                                      : std::string_view("resolved")};
  if (!entry.is_open()) {
    Phrase resolved(messages::resolved_on, day_phrase(entry.resolved, today));
    if (!entry.days_late(today)) return {std::move(resolved), Tone::good, word};
    return {Phrase(messages::and_also, std::move(resolved),
                   Phrase(messages::so_many_days_late, std::to_string(*entry.days_late(today)))),
            Tone::doubtful, word};
  }
  if (!entry.matter.due.known()) return {messages::finding_without_day, Tone::doubtful, word};
  if (entry.matter.standing == Standing::waived) return {word_for(Standing::waived), Tone::plain, word};
  if (entry.matter.standing == Standing::on_track) return {messages::finding_open, Tone::plain, word};
  if (entry.matter.standing == Standing::due_soon) return {word_for(Standing::due_soon), Tone::soon, word};
  const std::string days = std::to_string(entry.matter.days_late(today).value_or(0));
  return {Phrase(messages::overdue_days, days), Tone::bad, word};
}

Cell teams_cell(const Plan& plan, const std::vector<std::uint32_t>& teams) {
  if (teams.empty()) return {};
  Cell cell = record_cell(plan, {TableId::teams, teams.front()});
  if (teams.size() > 1) cell.text = Phrase(messages::first_and_others, cell.text, std::to_string(teams.size() - 1));
  return cell;
}

std::vector<Cell> ledger_row(const Plan& plan, const LedgerEntry& entry, Date today) {
  const Finding& finding = plan.findings[entry.matter.about.row];
  const auto late = entry.days_late(today);
  return {ledger_state(entry, today),           owner_of(plan, entry.matter),
          date_cell(entry.matter.due, today),   what_of(plan, entry.matter),
          teams_cell(plan, entry.matter.teams), text_cell(plan, finding.level),
          text_cell(plan, finding.cause),       text_cell(plan, finding.remedy),
          name_of(plan, entry.matter.about),    date_cell(entry.found, today),
          date_cell(entry.resolved, today),     late ? number_cell(static_cast<double>(*late)) : Cell()};
}

// Columns in which nothing stands are left out for people.
void hide_empty_columns(Table& table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) { return row[i].text.empty(); }))
      table.columns[i].is_data = true;
}

class LedgerView {
 public:
  LedgerView(const Plan& plan, const Assessment& assessment, const FindingsOptions& options)
      : plan_(plan),
        assessment_(assessment),
        options_(options),
        document_(document_of(plan, assessment.as_of, "findings")) {}

  Document lay_out() {
    add_head(plan_, document_.as_of, document_);
    std::vector<LedgerEntry> entries = ledger_of(plan_, assessment_, options_.next);
    std::erase_if(entries, [&](const LedgerEntry& entry) { return !is_asked(entry); });
    LedgerGroup all{Phrase(), {}, {}};
    for (const LedgerEntry& entry : entries) all.entries.push_back(&entry);
    document_.line(counts_of(all, messages::ledger_now));
    if (options_.since.known())
      document_.line(Phrase(messages::only_since, day_phrase(options_.since, document_.as_of)));
    if (options_.by)
      for (const LedgerGroup& group : ledger_by(plan_, entries, *options_.by)) add_group(group);
    else
      add_table(all);
    const auto hidden =
        std::count_if(entries.begin(), entries.end(), [&](const LedgerEntry& e) { return !is_shown(e); });
    if (hidden > 0) document_.line(Cell(Phrase(messages::resolved_not_shown, std::to_string(hidden)), Tone::muted));
    return std::move(document_);
  }

 private:
  bool is_asked(const LedgerEntry& entry) const {
    const std::vector<std::uint32_t>& teams = entry.matter.teams;
    if (options_.team != no_row && std::find(teams.begin(), teams.end(), options_.team) == teams.end()) return false;
    return !options_.since.known() || has_changed_since(entry, options_.since);
  }

  // What is resolved is shown where it is asked for, as is what changed since a day.
  bool is_shown(const LedgerEntry& entry) const {
    return entry.is_open() || options_.with_resolved || options_.since.known();
  }

  static Phrase counts_of(const LedgerGroup& group, const Message& form) {
    const std::size_t resolved = group.count(Standing::met);
    return Phrase(form, std::to_string(group.entries.size() - resolved), std::to_string(group.count(Standing::overdue)),
                  std::to_string(resolved));
  }

  void add_group(const LedgerGroup& group) {
    const auto is_to_show = [&](const LedgerEntry* entry) { return is_shown(*entry); };
    if (std::none_of(group.entries.begin(), group.entries.end(), is_to_show)) return;
    document_.heading(Phrase(messages::subject_says, group.name, counts_of(group, messages::ledger_of_group)));
    add_table(group);
  }

  void add_table(const LedgerGroup& group) {
    Table table;
    table.name = "findings";
    table.columns = ledger_columns();
    for (const LedgerEntry* entry : group.entries)
      if (is_shown(*entry)) table.rows.push_back(ledger_row(plan_, *entry, document_.as_of));
    if (!options_.by) document_.gap();
    if (table.rows.empty()) table.is_data = true;
    hide_empty_columns(table);
    document_.blocks.emplace_back(std::move(table));
  }

  const Plan& plan_;
  const Assessment& assessment_;
  const FindingsOptions& options_;
  Document document_;
};

}  // namespace

Document findings_ledger(const Plan& plan, const Assessment& assessment, const FindingsOptions& options) {
  return LedgerView(plan, assessment, options).lay_out();
}

}  // namespace grassroots
