// SPDX-License-Identifier: MIT
#include "grassroots/view/status.hpp"

#include <algorithm>

#include "grassroots/query/naming.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/screen.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

constexpr std::size_t bar_cells = 10;
constexpr std::size_t few_rows = 20;

double days_needed(const GroupStanding& group) {
  return group.days_required > 0 ? group.days_required : static_cast<double>(group.days_planned);
}

Cell days_cell(const GroupStanding& group) {
  if (days_needed(group) <= 0) return {"–", Tone::muted};
  return Phrase(messages::ratio, std::to_string(group.days_done), number_text(days_needed(group)));
}

// How many days there will be; marked where they are not enough.
Cell reach_cell(const GroupStanding& group) {
  const std::string reach = number_text(group.days_reach.value_or(static_cast<double>(group.days_planned)));
  if (group.is_short_of_days()) return {Phrase(messages::short_of, reach), Tone::doubtful};
  return reach;
}

Cell next_cell(const Plan& plan, const GroupStanding& group, Date today) {
  if (group.next_stay == no_row) return nothing_cell();
  const Stay& stay = plan.stays[group.next_stay];
  const Span days{stay.start, stay.end};
  if (stay.start <= today) return {Phrase(messages::there_until, day_phrase(stay.end, today)), Tone::plain, days};
  return {Phrase(messages::goes_on, near_day_phrase(stay.start, today)), Tone::plain, days};
}

Cell teams_cell(const Plan& plan, const std::vector<std::uint32_t>& teams, std::size_t most, Cell none) {
  std::vector<RecordRef> records;
  std::vector<Phrase> names;
  for (const std::uint32_t team : teams) {
    records.push_back({TableId::teams, team});
    names.push_back(called(plan, records.back()));
  }
  return records_cell(plan, records, teams.empty() ? std::move(none) : Cell(list_of(names, most)));
}

const Message& column_of(GroupBy by) {
  switch (by) {
    case GroupBy::region: return messages::column_region;
    case GroupBy::leader: return messages::column_leader;
    case GroupBy::person: return messages::column_person;
    case GroupBy::unit: return messages::column_unit;
    case GroupBy::priority: return messages::column_priority;
    case GroupBy::team: break;
  }
  return messages::column_team;
}

std::vector<Column> columns_of(GroupBy by) {
  std::vector<Column> columns{keyed("state", {messages::column_state}), keyed("subject", {column_of(by)})};
  if (by != GroupBy::team) columns.push_back(keyed("teams", {messages::column_teams, Align::left, false, 3}));
  columns.push_back({messages::column_days, Align::right});
  columns.push_back({messages::column_reach, Align::right, false, 4});
  if (by == GroupBy::team)
    columns.push_back(keyed("priorities", {messages::column_priorities, Align::right, false, 7}));
  columns.push_back(keyed("open", {messages::column_open, Align::right, false, 6}));
  columns.push_back(keyed("reports", {messages::column_reports, Align::right, false, 8}));
  columns.push_back(keyed("closed", {messages::column_closed, Align::right, false, 3}));
  if (by == GroupBy::team || by == GroupBy::person)
    columns.push_back(keyed("next", {messages::column_next, Align::left, false, 2}));
  columns.push_back({Phrase(), Align::left, false, 5});
  columns.back().is_drawn = true;
  for (const auto& [key, heading] : {std::pair{"have", &messages::column_have},
                                     {"need", &messages::column_need},
                                     {"expected", &messages::column_expected},
                                     {"reach", &messages::column_reach}})
    columns.push_back(data_column(key, *heading));
  return columns;
}

std::vector<Cell> row_of(const Plan& plan, const GroupStanding& group, GroupBy by, Date today) {
  Cell state = state_cell(group.standing, group.is_judged);
  // That nobody is sent there is no reason to hide what is required of it.
  const bool is_alone = group.teams.empty() && by != GroupBy::person;
  if (is_alone && group.standing < Standing::behind) state = {messages::no_team, Tone::doubtful, StateWord{"no_team"}};
  const double done = static_cast<double>(group.days_done);
  std::vector<Cell> row{std::move(state), group.about.known() ? record_cell(plan, group.about) : Cell(group.name)};
  row.back().text = group.name;
  if (by != GroupBy::team) row.push_back(teams_cell(plan, group.teams, 2, nothing_cell()));
  row.push_back(days_cell(group));
  row.push_back(reach_cell(group));
  if (by == GroupBy::team)
    row.push_back(ratio_cell(static_cast<double>(group.priorities), static_cast<double>(top_priorities(plan))));
  row.push_back(count_cell(group.findings_open));
  row.push_back(ratio_cell(static_cast<double>(group.deliverables_done), static_cast<double>(group.deliverables)));
  row.push_back(group.closed > 0 ? count_cell(group.closed, Tone::doubtful) : count_cell(0, Tone::muted));
  if (by == GroupBy::team || by == GroupBy::person) row.push_back(next_cell(plan, group, today));
  row.emplace_back(bar(done, group.days_expected, days_needed(group), bar_cells), Tone::plain,
                   Bar{done, group.days_expected, days_needed(group)});
  row.push_back(number_cell(done));
  row.push_back(number_cell(group.days_required));
  row.push_back(number_cell(group.days_expected));
  row.push_back(number_cell(group.days_reach));
  return row;
}

void add_groups(const Plan& plan, const Assessment& assessment, const Campaign& campaign, GroupBy by, Rows rows,
                Document& document) {
  const std::vector<GroupStanding> groups = groups_by(plan, assessment, campaign, by);
  if (groups.empty()) return document.line(messages::plan_has_none);
  const auto worse = static_cast<std::size_t>(std::count_if(
      groups.begin(), groups.end(), [](const GroupStanding& group) { return group.standing > Standing::on_track; }));
  const std::size_t wanted = std::max(std::min(worse, many_rows), few_rows);
  const std::size_t shown = rows == Rows::all ? groups.size() : std::min(groups.size(), wanted);
  Table& table = document.table(columns_of(by));
  table.name = "groups";
  const bool has_closed =
      std::any_of(groups.begin(), groups.end(), [](const GroupStanding& group) { return group.closed > 0; });
  for (Column& column : table.columns)  // of what the plan has none, programs alone read
    if ((column.key == "closed" && !has_closed) || (column.key == "priorities" && plan.priorities.empty()) ||
        (column.key == "reports" && plan.deliverables.empty()) || (column.key == "open" && plan.findings.empty()))
      column.is_data = true;
  for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row_of(plan, groups[i], by, campaign.as_of));
  if (shown < groups.size())
    document.line(Cell(
        Phrase(shown < worse ? messages::more_rows : messages::more_on_track, std::to_string(groups.size() - shown)),
        Tone::muted));
  if (std::any_of(groups.begin(), groups.end(), [](const GroupStanding& group) { return group.is_short_of_days(); }))
    document.line(Cell(messages::short_of_legend, Tone::muted));
}

void add_priorities(const Plan& plan, Date day, Document& document) {
  if (plan.priorities.empty()) return document.line(messages::plan_has_none);
  Table& table = document.table({keyed("subject", {messages::column_priority}),
                                 keyed("activities", {messages::column_activities, Align::right}),
                                 keyed("teams", {messages::column_teams_covering, Align::right}),
                                 keyed("open", {messages::column_open, Align::right}),
                                 keyed("missing", {messages::column_missing, Align::left, true})});
  table.name = "groups";
  for (const PriorityStanding& standing : priority_standings(plan, day)) {
    const Priority& priority = plan.priorities[standing.priority];
    Cell name = record_cell(plan, {TableId::priorities, standing.priority});
    name.text = std::string(priority.parent ? "  " : "") + std::string(plan.text(priority.name));
    table.rows.push_back({std::move(name), count_cell(standing.activities),
                          ratio_cell(static_cast<double>(plan.teams.size() - standing.missing.size()),
                                     static_cast<double>(plan.teams.size())),
                          count_cell(standing.findings_open), teams_cell(plan, standing.missing, 6, {})});
  }
}

void add_phases(const Plan& plan, const Campaign& campaign, Document& document) {
  if (plan.phases.empty()) return;
  document.heading(messages::phases_heading);
  Table& table = document.table({keyed("subject", {messages::column_phase}),
                                 keyed("dates", {messages::column_dates}),
                                 {messages::column_tasks},
                                 {messages::column_deliverables}});
  table.name = "phases";
  const Date day = campaign.as_of;
  const auto seen = [&](const auto& record) { return campaign.waived_lateness.seen(piece_of(plan, record, day)); };
  for (const Phase& phase : plan.phases) {
    Tally tasks, deliverables;
    for (const Task& task : plan.tasks)
      if (const Piece piece = seen(task); is_of_phase(task.phase, piece, phase)) tasks.add(piece, day);
    for (const Deliverable& deliverable : plan.deliverables)
      if (const Piece piece = seen(deliverable); is_of_phase(deliverable.phase, piece, phase))
        deliverables.add(piece, day);
    Cell name = record_cell(plan, ref_to(plan, phase));
    if (phase.start <= day && day <= phase.end) name.tone = Tone::strong;
    table.rows.push_back({std::move(name),
                          {dates_phrase(phase), Tone::plain, Span{phase.start, phase.end}},
                          tally_cell(tasks),
                          tally_cell(deliverables)});
  }
}

// Promises that are broken and that nobody can mend: whose, which and by how much.
void add_closed_promises(const Plan& plan, const Campaign& campaign, Document& document) {
  if (campaign.closed.empty()) return;
  document.heading(Phrase(messages::closed_promises, std::to_string(campaign.closed.size())));
  std::vector<Column> columns(2);
  columns[1].wraps = true;
  Table& table = document.table(std::move(columns));
  table.indent = 2;
  for (const Matter& matter : campaign.closed)
    table.rows.push_back({owner_of(plan, matter), matter_phrase(plan, {&matter}, campaign.as_of)});
}

}  // namespace

Document status_by(const Plan& plan, const Assessment& assessment, const Campaign& campaign, GroupBy by, Rows rows) {
  Document document = document_of(plan, campaign.as_of, "status");
  add_head(plan, campaign.as_of, document);
  document.gap();
  if (by == GroupBy::priority)
    add_priorities(plan, campaign.as_of, document);
  else
    add_groups(plan, assessment, campaign, by, rows, document);
  return document;
}

Document status_in_full(const Plan& plan, const Assessment& assessment, const Campaign& campaign) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  Document document = status_screen(plan, campaign, {all, all, all, all});
  add_phases(plan, campaign, document);
  document.heading(messages::teams_heading);
  add_groups(plan, assessment, campaign, GroupBy::team, Rows::all, document);
  add_closed_promises(plan, campaign, document);
  return document;
}

}  // namespace grassroots
