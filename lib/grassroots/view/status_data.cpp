// SPDX-License-Identifier: MIT
#include "grassroots/view/status_data.hpp"

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

std::string_view course_word(Course course) {
  switch (course) {
    case Course::not_begun: return "not_begun";
    case Course::over: return "over";
    case Course::on_course: return "on_course";
    case Course::mostly: return "mostly_on_course";
    case Course::off_course: return "off_course";
  }
  unreachable();
}

Cell requirement_cell(const Plan& plan, std::uint32_t row) {
  return row == no_row ? Cell() : text_cell(plan, plan.requirements[row].id);
}

Cell period_cell(const Plan& plan, const Matter& matter) {
  if (!matter.period.known()) return {};
  return period_name(plan, plan.requirements[matter.requirement].every, matter.period);
}

// By how much it is too little, or too much; nothing where it is not.
Cell difference_cell(double difference) { return difference > 0 ? number_cell(difference) : Cell(); }

void add_matters_data(const Plan& plan, const Assessment& assessment, const Campaign& campaign, Document& document) {
  Table& table = data_table(
      document, "matters",
      {data_column("state", messages::column_state), data_column("subject", messages::column_subject),
       data_column("owner", messages::column_owner), data_column("what", messages::column_text),
       data_column("requirement", messages::column_requirement), data_column("clause", messages::column_clause),
       data_column("have", messages::column_have), data_column("need", messages::column_need),
       data_column("expected", messages::column_expected), data_column("reach", messages::column_reach),
       data_column("short_by", messages::column_shortfall), data_column("over_by", messages::column_excess),
       data_column("by", messages::column_due), data_column("since", messages::column_since),
       data_column("value", messages::column_value), data_column("period", messages::column_period)});
  const std::vector<Date> since = standing_since(plan, assessment, campaign.matters);
  for (std::size_t i = 0; i < campaign.matters.size(); ++i) {
    const Matter& matter = campaign.matters[i];
    const bool is_required = matter.requirement != no_row;
    table.rows.push_back({state_cell(matter.standing), record_cell(plan, matter.about), owner_of(plan, matter),
                          what_of(plan, matter), requirement_cell(plan, matter.requirement),
                          is_required ? text_cell(plan, plan.requirements[matter.requirement].clause) : Cell(),
                          number_cell(matter.have), number_cell(matter.need), number_cell(matter.expected),
                          number_cell(matter.reach), difference_cell(matter.shortfall()),
                          difference_cell(matter.have - matter.need), date_cell(matter.due, campaign.as_of),
                          date_cell(since[i], campaign.as_of), text_cell(plan, matter.value),
                          period_cell(plan, matter)});
  }
}

void add_closed_data(const Plan& plan, const Campaign& campaign, Document& document) {
  Table& table =
      data_table(document, "closed",
                 {data_column("subject", messages::column_subject), data_column("owner", messages::column_owner),
                  data_column("what", messages::column_text), data_column("requirement", messages::column_requirement),
                  data_column("clause", messages::column_clause), data_column("have", messages::column_have),
                  data_column("need", messages::column_need), data_column("by", messages::column_due),
                  data_column("value", messages::column_value), data_column("period", messages::column_period)});
  for (const Matter& matter : campaign.closed)
    table.rows.push_back({record_cell(plan, matter.about), owner_of(plan, matter), what_of(plan, matter),
                          requirement_cell(plan, matter.requirement),
                          text_cell(plan, plan.requirements[matter.requirement].clause), number_cell(matter.have),
                          number_cell(matter.need), date_cell(matter.due, campaign.as_of),
                          text_cell(plan, matter.value), period_cell(plan, matter)});
}

void add_requirements_data(const Plan& plan, const Assessment& assessment, Document& document) {
  Table& table =
      data_table(document, "requirements",
                 {data_column("id", messages::column_requirement), data_column("clause", messages::column_clause),
                  data_column("text", messages::column_text), data_column("state", messages::column_state),
                  data_column("met", messages::state_met), data_column("pending", messages::state_pending),
                  data_column("violated", messages::state_violated), data_column("waived", messages::state_waived)});
  for (const Result& result : assessment.results) {
    if (!result.is_understood || result.is_for_others) continue;
    const Requirement& requirement = plan.requirements[result.requirement];
    std::vector<Cell> row{text_cell(plan, requirement.id), text_cell(plan, requirement.clause),
                          text_phrase(plan, requirement.text), state_cell(result.worst())};
    for (const State state : {State::met, State::pending, State::violated, State::waived})
      row.push_back(count_cell(result.count(state)));
    table.rows.push_back(std::move(row));
  }
}

void add_teams_data(const Plan& plan, const Campaign& campaign, Document& document) {
  Table& table =
      data_table(document, "teams",
                 {data_column("state", messages::column_state), data_column("subject", messages::column_team),
                  data_column("have", messages::column_days), data_column("need", messages::column_need),
                  data_column("expected", messages::column_expected), data_column("reach", messages::column_reach),
                  data_column("next", messages::column_next)});
  for (const TeamStanding& team : campaign.teams) {
    const Stay* next = team.next_stay == no_row ? nullptr : &plan.stays[team.next_stay];
    table.rows.push_back({state_cell(team.standing, team.is_judged), record_cell(plan, {TableId::teams, team.team}),
                          number_cell(static_cast<double>(team.days_done)), number_cell(team.days_required),
                          number_cell(team.days_expected), number_cell(team.days_reach),
                          next == nullptr ? Cell() : span_cell({next->start, next->end}, campaign.as_of)});
  }
}

void add_presence_data(const Plan& plan, const Campaign& campaign, Document& document) {
  for (const auto& [name, all] : {std::pair{"in_field", &campaign.in_field}, std::pair{"next", &campaign.next}}) {
    Table& table =
        data_table(document, name,
                   {data_column("team", messages::column_team), data_column("first", messages::column_first_day),
                    data_column("last", messages::column_last_day)});
    for (const Presence& presence : *all)
      table.rows.push_back({record_cell(plan, {TableId::teams, presence.team}),
                            date_cell(presence.first, campaign.as_of), date_cell(presence.last, campaign.as_of)});
  }
}

// The whole in one row.
class Summary {
 public:
  explicit Summary(Document& document) : table_(data_table(document, "campaign", {})) {
    table_.is_one = true;
    table_.rows.emplace_back();
  }
  void add(std::string_view key, Cell cell) {
    table_.columns.push_back(data_column(key, messages::column_text));
    table_.rows.front().push_back(std::move(cell));
  }
  void add(std::string_view key, std::size_t count) { add(key, count_cell(count)); }

 private:
  Table& table_;
};

void add_campaign_data(const Campaign& campaign, Document& document) {
  Summary summary(document);
  summary.add("course", Cell(Phrase(), Tone::plain, StateWord{course_word(course_of(campaign))}));
  summary.add("faults", campaign.faults);
  const RequirementCounts& requirements = campaign.requirements;
  summary.add("requirements_met", requirements.met);
  summary.add("requirements_pending", requirements.pending);
  summary.add("requirements_violated", requirements.violated);
  summary.add("requirements_waived", requirements.waived);
  summary.add("findings_open", campaign.ledger.open);
  summary.add("findings_overdue", campaign.ledger.overdue);
  summary.add("findings_resolved", campaign.ledger.resolved);
  summary.add("days_done", number_cell(campaign.days_done));
  summary.add("days_expected", number_cell(campaign.days_expected));
  summary.add("days_required", number_cell(campaign.days_required));
  const Changes& changes = campaign.changes;
  if (!changes.since.known()) return;
  summary.add("since", Cell(Phrase(), Tone::plain, changes.since));
  summary.add("newly_met", changes.met.size());
  summary.add("newly_late", changes.became_late.size());
  summary.add("newly_closed", changes.closed.size());
  summary.add("newly_found", changes.found);
  summary.add("newly_begun", changes.began.size());
  summary.add("more_days", number_cell(static_cast<double>(changes.days)));
}

}  // namespace

Document status_data(const Plan& plan, const Assessment& assessment, const Campaign& campaign) {
  Document document = document_of(plan, campaign.as_of, "status");
  add_campaign_data(campaign, document);
  add_matters_data(plan, assessment, campaign, document);
  add_closed_data(plan, campaign, document);
  add_requirements_data(plan, assessment, document);
  add_teams_data(plan, campaign, document);
  add_presence_data(plan, campaign, document);
  return document;
}

}  // namespace grassroots
