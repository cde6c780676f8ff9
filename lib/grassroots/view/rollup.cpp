// SPDX-License-Identifier: MIT
#include "grassroots/view/rollup.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/standing/standing.hpp"
#include "grassroots/view/cells.hpp"
#include "grassroots/view/messages.hpp"
#include "grassroots/view/status_parts.hpp"

namespace grassroots {
namespace {

// Worse plans come first: by errors, then by what is not kept.
bool is_worse(const PlanSummary& a, const PlanSummary& b) {
  return std::tuple(b.errors, b.violated, b.pending, a.path) < std::tuple(a.errors, a.violated, a.pending, b.path);
}

Cell plan_state_cell(const PlanSummary& plan) {
  if (plan.errors > 0)
    return {Phrase(messages::plan_has_errors, std::to_string(plan.errors)), Tone::bad, StateWord{"faulty"}};
  if (plan.violated > 0) return state_cell(State::violated);
  if (plan.pending > 0) return state_cell(State::pending);
  if (plan.met > 0) return state_cell(State::met);
  return plan.waived > 0 ? state_cell(State::waived) : nothing_cell();
}

Cell count(std::size_t number, Tone tone = Tone::plain) {
  return number == 0 ? Cell("·", Tone::muted, 0.0) : count_cell(number, tone);
}

std::vector<Cell> row_of(const PlanSummary& plan, Phrase name) {
  return {std::move(name),
          count_cell(plan.teams),
          count_cell(plan.stays),
          {Phrase(messages::days_plain, std::to_string(plan.days_done), std::to_string(plan.days_planned)), Tone::plain,
           Ratio{static_cast<double>(plan.days_done), static_cast<double>(plan.days_planned)}},
          count(plan.met),
          count(plan.pending),
          count(plan.violated, Tone::bad),
          count(plan.waived),
          plan_state_cell(plan),
          plan.path,
          plan.title,
          count_cell(plan.errors)};
}

PlanSummary sum_of(const std::vector<PlanSummary>& plans) {
  PlanSummary sum;
  for (const PlanSummary& plan : plans) {
    sum.teams += plan.teams;
    sum.stays += plan.stays;
    sum.days_done += plan.days_done;
    sum.days_planned += plan.days_planned;
    sum.met += plan.met;
    sum.pending += plan.pending;
    sum.violated += plan.violated;
    sum.waived += plan.waived;
    sum.errors += plan.errors;
  }
  return sum;
}

// The regions of a plan with plans below it that none of those is for.
void add_missing(const std::vector<PlanSummary>& plans, Document& document) {
  std::map<std::string_view, std::set<std::string_view>> regions_below;  // by the plan above
  for (const PlanSummary& plan : plans)
    if (!plan.region.empty()) regions_below[plan.parent].insert(plan.region);
  for (const PlanSummary& above : plans) {
    const auto have = regions_below.find(above.real_path);
    if (have == regions_below.end()) continue;
    std::vector<Phrase> missing;
    for (const auto& [code, name] : above.regions)
      if (code != above.region && !have->second.contains(code))
        missing.emplace_back(messages::id_and_label, code, name);
    if (missing.empty()) continue;
    document.heading(Phrase(messages::regions_without_plan, above.title, std::to_string(missing.size())));
    document.list().items.emplace_back(list_of(missing, 60));
  }
}

}  // namespace

PlanSummary summarise(const LoadedPlan& loaded, const Assessment& assessment) {
  const Plan& plan = loaded.plan;
  PlanSummary summary;
  summary.path = plan.sources.front()->path();
  summary.real_path = loaded.real_path;
  summary.title = plan.text(plan.info().title);
  if (plan.parent != nullptr) summary.parent = loaded.above.front();
  summary.region = plan.text(plan.info().region);
  for (const Region& region : plan.regions)
    if (!region.inherited) summary.regions.emplace_back(plan.text(region.code), plan.text(region.name));
  summary.teams = plan.teams.size();
  summary.stays = plan.stays.size();
  for (const FieldWork& work : field_work_by(plan, TableId::teams, assessment.as_of)) {
    summary.days_done += work.days_done;
    summary.days_planned += work.days_planned;
  }
  summary.met = assessment.count(State::met);
  summary.pending = assessment.count(State::pending);
  summary.violated = assessment.count(State::violated);
  summary.waived = assessment.count(State::waived);
  summary.errors = count_faults(loaded.diagnostics) + count_faults(assessment.diagnostics);
  return summary;
}

Document rollup(std::vector<PlanSummary> plans, Date as_of) {
  Document document;
  document.line(Cell(Phrase(messages::rollup_heading, std::to_string(plans.size()), to_string(as_of)), Tone::strong));
  std::sort(plans.begin(), plans.end(), is_worse);
  document.name = "status";
  document.as_of = as_of;
  Table& table = document.table({{messages::column_plan},
                                 keyed("teams", {messages::column_teams, Align::right}),
                                 keyed("stays", {messages::column_stays, Align::right}),
                                 keyed("days", {messages::column_days}),
                                 keyed("met", {messages::column_met, Align::right}),
                                 keyed("pending", {messages::state_pending, Align::right}),
                                 keyed("violated", {messages::state_violated, Align::right}),
                                 keyed("waived", {messages::state_waived, Align::right}),
                                 keyed("state", {messages::column_state}),
                                 data_column("file", messages::column_plan),
                                 data_column("title", messages::column_title),
                                 data_column("errors", messages::column_errors)});
  table.name = "plans";
  const PlanSummary sum = sum_of(plans);
  table.rows.push_back(row_of(sum, messages::all_plans));
  table.rows.front()[table.columns.size() - 2] = messages::all_plans;
  for (const PlanSummary& plan : plans)
    table.rows.push_back(row_of(plan, Phrase(messages::name_and_id, plan.title, plan.path)));
  add_missing(plans, document);
  return document;
}

}  // namespace grassroots
