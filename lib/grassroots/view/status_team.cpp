// SPDX-License-Identifier: MIT
// One team: its stays, findings and deliverables, and every requirement it does not meet yet.
#include <algorithm>

#include "grassroots/check/bounds.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/as_of.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/ledger.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status.hpp"
#include "grassroots/view/status_parts.hpp"
#include "grassroots/view/words.hpp"

namespace grassroots {
namespace {

Phrase person_name(const Plan& plan, Id<Person> id) {
  const std::uint32_t row = plan.find(TableId::people, id);
  return row == no_row ? Phrase(std::string(plan.text(id))) : short_phrase(plan, {TableId::people, row});
}

bool belongs_to(const Plan& plan, RecordRef record, const Team& team) {
  const auto owners = owners_of(plan, record, TableId::teams);
  return std::find(owners.begin(), owners.end(), ref_to(plan, team).row) != owners.end();
}

void add_roster(const Plan& plan, const Team& team, Document& document) {
  Table& table = document.table({{Phrase()}, {Phrase(), Align::left, true}});
  const auto row = [&](const Message& name, Phrase value) {
    if (!value.empty()) table.rows.push_back({{Phrase(name), Tone::muted}, std::move(value)});
  };
  row(messages::column_region, names_of(plan, TableId::regions, plan.list(team.regions)));
  if (team.lead) row(messages::column_lead, person_name(plan, team.lead));
  row(messages::row_deputies, names_of(plan, TableId::people, plan.list(team.deputies), 12));
  row(messages::row_members, names_of(plan, TableId::people, plan.list(team.members), 12));
  std::vector<Phrase> units;
  for (const ListItem& unit : plan.list(team.units)) units.emplace_back(std::string(plan.text(unit.symbol)));
  row(messages::row_units, list_of(units));
  if (team.size.known()) row(messages::row_size, std::to_string(team.size.value));
  if (table.rows.empty()) document.blocks.pop_back();
}

Cell stay_state(const Stay& stay, Date day) {
  switch (stay.status) {
    case StayStatus::cancelled: return {messages::stay_cancelled, Tone::muted, StateWord{"cancelled"}};
    case StayStatus::done:
      if (stay.end.known() && stay.end <= day) return {messages::stay_done, Tone::good, StateWord{"done"}};
      if (stay.start <= day) return {messages::stay_in_progress, Tone::strong, StateWord{"in_progress"}};
      break;
    default:
      if (is_over_before(stay, day)) return {messages::stay_unconfirmed, Tone::bad, StateWord{"unconfirmed"}};
      if (!stay.end.known() && stay.start <= day)
        return {messages::stay_in_progress, Tone::strong, StateWord{"in_progress"}};
  }
  return {messages::stay_planned, Tone::plain, StateWord{"planned"}};
}

Cell stay_days(const Stay& stay) {
  if (!stay.end.known()) return {Phrase(messages::from_open, to_string(stay.start)), Tone::plain, stay.start};
  return {Phrase(messages::from_to, to_string(stay.start), to_string(stay.end)), Tone::plain,
          Span{stay.start, stay.end}};
}

void add_stays(const Plan& plan, const Team& team, Date day, Document& document) {
  document.heading(messages::stays_heading);
  Table& table =
      document.table({keyed("dates", {messages::column_dates}), keyed("days", {messages::column_days, Align::right}),
                      keyed("site", {messages::column_site}), keyed("condition", {messages::column_condition}),
                      keyed("state", {messages::column_state})});
  table.name = "stays";
  std::vector<const Stay*> stays;
  for (const Stay& stay : plan.stays)
    if (stay.start.known() && belongs_to(plan, ref_to(plan, stay), team)) stays.push_back(&stay);
  std::stable_sort(stays.begin(), stays.end(), [](const Stay* a, const Stay* b) { return a->start < b->start; });
  for (const Stay* stay : stays) {
    const Site* site = plan.find(stay->site);
    table.rows.push_back(
        {stay_days(*stay), stay->end.known() ? number_cell(days_from_to(stay->start, stay->end)) : nothing_cell(),
         stay->site ? stay_place(plan, *stay) : Phrase(),
         site == nullptr ? Phrase() : Phrase(std::string(plan.text(site->condition))), stay_state(*stay, day)});
  }
}

void add_findings(const Plan& plan, const Campaign& campaign, const Team& team, Document& document) {
  const Date day = campaign.as_of;
  const Problems problems(plan);
  Document part;
  Table& table = part.table({keyed("text", {messages::column_finding, Align::left, true}),
                             keyed("owner", {messages::column_owner}), keyed("due", {messages::column_due}),
                             keyed("state", {messages::column_state})});
  table.name = "findings";
  for (const Finding& finding : plan.findings) {
    if (!problems.has(finding, day) || !belongs_to(plan, ref_to(plan, finding), team)) continue;
    const Date due = due_day(plan, finding.due, day, ref_to(plan, finding)).day;
    if (finding.resolved.known() && finding.resolved <= day) continue;
    table.rows.push_back({std::string(plan.text(finding.text)),
                          finding.owner ? text_cell(plan, finding.owner) : nothing_cell(),
                          {to_string(due), Tone::plain, due},
                          piece_cell(campaign.waived_lateness.seen(piece_of(plan, finding, day)), day)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::open_findings_heading);
  document.blocks.push_back(std::move(part.blocks.front()));
}

void add_deliverables(const Plan& plan, const Campaign& campaign, const Team& team, Document& document) {
  const Date day = campaign.as_of;
  Document part;
  Table& table = part.table({keyed("subject", {messages::column_deliverable}), keyed("kind", {messages::column_kind}),
                             keyed("due", {messages::column_due}), keyed("state", {messages::column_state})});
  table.name = "deliverables";
  for (const Deliverable& deliverable : plan.deliverables) {
    if (!belongs_to(plan, ref_to(plan, deliverable), team)) continue;
    const Piece piece = campaign.waived_lateness.seen(piece_of(plan, deliverable, day));
    table.rows.push_back({record_cell(plan, piece.ref),
                          text_cell(plan, deliverable.kind),
                          {to_string(piece.due), Tone::plain, piece.due},
                          piece_cell(piece, day)});
  }
  if (table.rows.empty()) return;
  document.heading(messages::deliverables_heading);
  document.blocks.push_back(std::move(part.blocks.front()));
}

Cell outcome_cell(const Outcome& outcome) {
  const Standing standing = standing_to_act(outcome);
  return standing == Standing::on_track ? state_cell(outcome.state) : state_cell(standing);
}

// What the team does not meet yet: the worst first, then by day; whose day is not known comes last.
void add_requirements_of(const Plan& plan, const Assessment& assessment, std::uint32_t team, Document& document) {
  struct Row {
    const Requirement* requirement;
    const Outcome* outcome;
  };
  std::vector<Row> rows;
  std::size_t met = 0;
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes) {
      const auto owners = owners_of(plan, outcome.subject, TableId::teams);
      if (std::find(owners.begin(), owners.end(), team) == owners.end()) continue;
      if (outcome.state == State::met)
        ++met;
      else
        rows.push_back({&plan.requirements[result.requirement], &outcome});
    }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const auto day = [](const Row& row) { return row.outcome->due.known() ? row.outcome->due : Date::latest(); };
    const Standing worse = standing_of(*a.outcome), other = standing_of(*b.outcome);
    return worse != other ? worse > other : day(a) < day(b);
  });
  document.heading(Phrase(messages::team_requirements_heading, std::to_string(met), std::to_string(rows.size())));
  if (rows.empty()) return;
  Table& table = document.table({keyed("state", {messages::column_state}),
                                 keyed("clause", {messages::column_clause, Align::left, false, 1}),
                                 keyed("text", {messages::column_requirement, Align::left, true}),
                                 keyed("subject", {messages::column_subject, Align::left, false, 2}),
                                 {messages::column_have, Align::right},
                                 keyed("by", {messages::column_due}),
                                 data_column("requirement", messages::column_requirement),
                                 data_column("have", messages::column_have),
                                 data_column("need", messages::column_need),
                                 data_column("expected", messages::column_expected),
                                 data_column("reach", messages::column_reach)});
  table.name = "requirements";
  for (const Row& row : rows) {
    const Phrase text = text_phrase(plan, row.requirement->text);
    const Outcome& outcome = *row.outcome;
    Cell subject = record_cell(plan, outcome.subject);
    if (outcome.subject.table == TableId::teams) subject.text = Phrase();
    if (outcome.period.known()) {
      Phrase period = period_phrase(plan, row.requirement->every, outcome.period);
      subject.text = subject.text.empty()
                         ? std::move(period)
                         : Phrase(messages::subject_in_period, std::move(subject.text), std::move(period));
    }
    table.rows.push_back({outcome_cell(outcome), text_cell(plan, row.requirement->clause),
                          text.empty() ? text_cell(plan, row.requirement->id) : Cell(text), std::move(subject),
                          have_of_need(plan, *row.requirement, outcome.have, outcome.need),
                          date_cell(outcome.due, assessment.as_of), text_cell(plan, row.requirement->id),
                          number_cell(outcome.have), number_cell(outcome.need), number_cell(outcome.expected),
                          number_cell(outcome.reach)});
  }
}

// What has to be done about it, the worst first.
void add_matters_of(const Plan& plan, const Campaign& campaign, const TeamStanding& team, Document& document) {
  if (team.matters.empty()) return;
  std::vector<Matter> own;
  for (const std::uint32_t matter : team.matters) own.push_back(campaign.matters[matter]);
  document.heading(messages::matters_of_team);
  Table& table = document.table(matter_columns());
  table.indent = 2;
  for (const MatterGroup& group : grouped(own))
    table.rows.push_back(
        {lateness_cell(group, campaign.as_of), owner_names(plan, group), matter_phrase(plan, group, campaign.as_of)});
}

}  // namespace

Document status_of_team(const Plan& plan, const Assessment& assessment, const Campaign& campaign, const Team& team) {
  Document document = document_of(plan, assessment.as_of, "status");
  const std::uint32_t row = ref_to(plan, team).row;
  const TeamStanding& standing = campaign.teams[row];
  add_head(plan, assessment.as_of, document);
  document.heading(Phrase(messages::subject_says, called(plan, {TableId::teams, row}), word_for(standing.standing)));
  add_roster(plan, team, document);
  add_matters_of(plan, campaign, standing, document);
  add_stays(plan, team, assessment.as_of, document);
  add_findings(plan, campaign, team, document);
  add_deliverables(plan, campaign, team, document);
  add_requirements_of(plan, assessment, row, document);
  return document;
}

}  // namespace grassroots
