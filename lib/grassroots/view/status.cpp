// SPDX-License-Identifier: MIT
#include "grassroots/view/status.hpp"

#include <algorithm>
#include <map>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/standing/standing.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

using Standings = std::vector<TeamStanding>;

constexpr std::size_t bar_cells = 10;

void add_phases(const Plan& plan, Date day, Document& document) {
  if (plan.phases.empty()) return;
  document.heading(messages::phases_heading);
  Table& table = document.table(
      {{messages::column_phase}, {messages::column_dates}, {messages::column_tasks}, {messages::column_deliverables}});
  for (const Phase& phase : plan.phases) {
    Tally tasks, deliverables;
    for (const Task& task : plan.tasks)
      if (task.phase == phase.id) tasks.add(piece_of(plan, task, day));
    for (const Deliverable& deliverable : plan.deliverables)
      if (deliverable.phase == phase.id) deliverables.add(piece_of(plan, deliverable, day));
    const bool now = phase.start <= day && day <= phase.end;
    table.rows.push_back(
        {{Phrase(messages::name_and_id, std::string(plan.text(phase.name)), std::string(plan.text(phase.id))),
          now ? Tone::strong : Tone::plain},
         dates_phrase(phase),
         tally_cell(tasks),
         tally_cell(deliverables)});
  }
}

Cell days_cell(const TeamStanding& team) {
  if (team.days_required <= 0)
    return Phrase(messages::days_plain, std::to_string(team.days_done), std::to_string(team.days_planned));
  return Phrase(messages::days_three, std::to_string(team.days_done), std::to_string(team.days_planned),
                number_text(team.days_required));
}

std::string days_bar(const TeamStanding& team) {
  const double need = team.days_required > 0 ? team.days_required : static_cast<double>(team.days_planned);
  return bar(need > 0 ? static_cast<double>(team.days_done) / need : 0, bar_cells);
}

Cell ratio(std::size_t part, std::size_t whole) {
  return whole == 0 ? Cell("–", Tone::muted)
                    : Cell(Phrase(messages::ratio, std::to_string(part), std::to_string(whole)));
}

void add_teams(const Plan& plan, const Standings& teams, Document& document) {
  document.heading(messages::teams_heading);
  Table& table = document.table({{messages::column_team},
                                 {messages::column_region, Align::left, false, 3},
                                 {messages::column_lead, Align::left, false, 5},
                                 {messages::column_days},
                                 {Phrase(), Align::left, false, 6},
                                 {messages::column_sites, Align::right, false, 4},
                                 {messages::column_priorities, Align::left, false, 2},
                                 {messages::column_findings, Align::left, false, 1},
                                 {messages::column_reports, Align::left, false, 1},
                                 {messages::column_state}});
  for (const TeamStanding& team : teams) {
    const Team& record = plan.teams[team.team];
    const std::uint32_t lead = plan.find(TableId::people, record.lead);
    table.rows.push_back(
        {std::string(plan.text(record.id)),
         names_of(plan, TableId::regions, plan.list(record.regions), 2),
         lead == no_row ? Phrase("–") : short_phrase(plan, {TableId::people, lead}),
         days_cell(team),
         days_bar(team),
         std::to_string(team.sites),
         ratio(team.priorities, top_priorities(plan)),
         Phrase(messages::ratio, std::to_string(team.findings_open), std::to_string(team.findings_resolved)),
         ratio(team.deliverables_done, team.deliverables),
         {word_for(team.standing), tone_of(team.standing)}});
  }
  document.line(Cell(messages::legend, Tone::muted));
}

bool needs_attention(const TeamStanding& team) { return team.standing >= Standing::attention; }

void add_attention(const Plan& plan, const Standings& teams, Document& document) {
  const auto count = std::count_if(teams.begin(), teams.end(), needs_attention);
  if (count == 0) {
    if (!teams.empty()) document.heading(messages::no_attention);
    return;
  }
  document.heading(Phrase(messages::attention_heading, std::to_string(count), std::to_string(teams.size())));
  List& list = document.list();
  for (const TeamStanding& team : teams)
    if (needs_attention(team))
      list.items.push_back(
          {Phrase(messages::subject_says, std::string(plan.text(plan.teams[team.team].id)), joined(team.reasons)),
           tone_of(team.standing)});
}

void add_due_soon(const Plan& plan, const Assessment& assessment, Document& document) {
  constexpr std::size_t most = 12;
  const std::vector<DueItem> items = due_soon(plan, assessment);
  if (items.empty()) return;
  document.heading(Phrase(messages::due_soon_heading, std::to_string(items.size())));
  List& list = document.list();
  for (const DueItem& item : items) {
    if (list.items.size() == most) break;
    list.items.push_back(Cell(Phrase(messages::due_item, to_string(item.day), item.what)));
  }
  if (items.size() > most)
    list.items.push_back(Cell(Phrase(messages::more_items, std::to_string(items.size() - most))));
}

// What was late is told, though nothing can be done about it: how often, and the worst of it.
void add_closed_late(const Plan& plan, Date day, Document& document) {
  const std::vector<ClosedLate> late = closed_late(plan, day);
  if (late.empty()) return;
  document.heading(Phrase(messages::closed_late, std::to_string(late.size()), subject_phrase(plan, late.front().ref),
                          std::to_string(late.front().days())));
}

// Several teams, and what was done by them or where they are.
struct Group {
  Phrase name;
  FieldWork work;
  std::vector<const TeamStanding*> teams;
  Standing own = Standing::good;  // by what is required of it itself
};

std::vector<Cell> group_row(const Plan& plan, const Group& group) {
  TeamStanding sum;
  static_cast<FieldWork&>(sum) = group.work;
  sum.standing = group.own;
  std::vector<Phrase> names;
  for (const TeamStanding* team : group.teams) {
    sum.days_required += team->days_required;
    sum.standing = std::max(sum.standing, team->standing);
    names.emplace_back(std::string(plan.text(plan.teams[team->team].id)));
  }
  // That nobody is sent there is no reason to hide what is required of it.
  const bool is_alone = group.teams.empty();
  Cell state(word_for(sum.standing), tone_of(sum.standing));
  if (is_alone && sum.standing < Standing::attention) state = {messages::no_team, Tone::bad};
  return {group.name,
          is_alone ? Cell("–", Tone::bad) : Cell(list_of(names, 6)),
          days_cell(sum),
          days_bar(sum),
          std::to_string(sum.sites),
          Phrase(messages::ratio, std::to_string(sum.findings_open), std::to_string(sum.findings_resolved)),
          ratio(sum.deliverables_done, sum.deliverables),
          std::move(state)};
}

void add_groups(const Plan& plan, const std::vector<Group>& groups, const Message& heading, const Message& column,
                Document& document) {
  document.heading(heading);
  if (groups.empty()) return document.line(messages::plan_has_none);
  Table& table = document.table({{column},
                                 {messages::column_teams},
                                 {messages::column_days},
                                 {Phrase(), Align::left, false, 4},
                                 {messages::column_sites, Align::right, false, 3},
                                 {messages::column_findings, Align::left, false, 2},
                                 {messages::column_reports, Align::left, false, 1},
                                 {messages::column_state}});
  for (const Group& group : groups) table.rows.push_back(group_row(plan, group));
  document.line(Cell(messages::legend, Tone::muted));
}

// For each region, the teams sent to it or below it, and what was done there: a team of several regions is in each.
std::vector<Group> by_region(const Plan& plan, const Assessment& assessment, const Standings& teams) {
  std::vector<Group> groups;
  const auto work = field_work_by(plan, TableId::regions, assessment.as_of);
  for (std::size_t i = 0; i < plan.regions.size(); ++i) {
    const Region& region = plan.regions[i];
    groups.push_back(
        {Phrase(messages::id_and_label, std::string(plan.text(region.code)), std::string(plan.text(region.name))),
         work[i],
         {}});
  }
  for (const TeamStanding& team : teams)
    for (const std::uint32_t row : owners_of(plan, {TableId::teams, team.team}, TableId::regions))
      groups[row].teams.push_back(&team);
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes)
      if (outcome.subject.table == TableId::regions) {
        Standing& own = groups[outcome.subject.row].own;
        own = std::max(own, standing_of(outcome));
      }
  return groups;
}

// For each leader, the teams of the leader's regions, added up.
std::vector<Group> by_leader(const Plan& plan, const Standings& teams) {
  std::vector<Group> groups;
  for (const Leader& leader : plan.leaders) groups.push_back({std::string(plan.text(leader.name)), {}, {}});
  for (const TeamStanding& team : teams)
    for (const std::uint32_t row : owners_of(plan, {TableId::teams, team.team}, TableId::leaders)) {
      FieldWork& sum = groups[row].work;
      groups[row].teams.push_back(&team);
      sum.days_done += team.days_done;
      sum.days_planned += team.days_planned;
      sum.sites += team.sites;
      sum.findings_open += team.findings_open;
      sum.findings_resolved += team.findings_resolved;
      sum.deliverables += team.deliverables;
      sum.deliverables_done += team.deliverables_done;
    }
  return groups;
}

void add_priorities(const Plan& plan, Date day, Document& document) {
  document.heading(messages::priorities_heading);
  if (plan.priorities.empty()) return document.line(messages::plan_has_none);
  Table& table = document.table({{messages::column_priority},
                                 {messages::column_activities, Align::right},
                                 {messages::column_teams_covering},
                                 {messages::column_findings},
                                 {messages::column_missing, Align::left, true}});
  std::vector<std::vector<bool>> covered(plan.priorities.size(), std::vector<bool>(plan.teams.size(), false));
  std::vector<std::size_t> activities(plan.priorities.size(), 0), open(plan.priorities.size(), 0),
      resolved(plan.priorities.size(), 0);
  for (const Activity& activity : plan.activities) {
    if (activity.date > day) continue;
    const std::uint32_t team = plan.find(TableId::teams, activity.team);
    for (const std::uint32_t row : owners_of(plan, ref_to(plan, activity), TableId::priorities)) {
      ++activities[row];
      if (team != no_row) covered[row][team] = true;
    }
  }
  for (const Finding& finding : plan.findings) {
    if (finding.date > day || !(finding.due.known() || finding.resolved.known())) continue;
    for (const std::uint32_t row : owners_of(plan, ref_to(plan, finding), TableId::priorities))
      ++(finding.resolved.known() && finding.resolved <= day ? resolved : open)[row];
  }
  for (std::uint32_t row = 0; row < plan.priorities.size(); ++row) {
    const Priority& priority = plan.priorities[row];
    std::vector<Phrase> missing;
    for (std::size_t team = 0; team < plan.teams.size(); ++team)
      if (!covered[row][team]) missing.emplace_back(std::string(plan.text(plan.teams[team].id)));
    std::string name(plan.text(priority.name));
    if (priority.parent) name.insert(0, 2, ' ');
    const std::size_t count = plan.teams.size() - missing.size();
    table.rows.push_back({std::move(name), std::to_string(activities[row]), ratio(count, plan.teams.size()),
                          Phrase(messages::ratio, std::to_string(open[row]), std::to_string(resolved[row])),
                          list_of(missing, 6)});
  }
}

}  // namespace

Document status_overview(const Plan& plan, const Assessment& assessment, GroupBy by) {
  Document document;
  const Standings teams = team_standings(plan, assessment);
  add_head(plan, assessment.as_of, document);
  add_requirements(plan, assessment, document);
  add_phases(plan, assessment.as_of, document);
  switch (by) {
    case GroupBy::team: add_teams(plan, teams, document); break;
    case GroupBy::region:
      add_groups(plan, by_region(plan, assessment, teams), messages::regions_heading, messages::column_region,
                 document);
      break;
    case GroupBy::leader:
      add_groups(plan, by_leader(plan, teams), messages::leaders_heading, messages::column_leader, document);
      break;
    case GroupBy::priority: add_priorities(plan, assessment.as_of, document); break;
  }
  add_attention(plan, teams, document);
  add_due_soon(plan, assessment, document);
  add_closed_late(plan, assessment.as_of, document);
  return document;
}

}  // namespace grassroots
