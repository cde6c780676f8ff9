// SPDX-License-Identifier: MIT
#include "grassroots/report/report.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <set>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/report/messages.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

std::uint32_t last_of(const Place& place) { return std::max(place.end, place.begin); }

ReportedRequirement reported(const Plan& plan, const Result& result) {
  const Requirement& requirement = plan.requirements[result.requirement];
  const auto text = [&](Symbol symbol) { return std::string(plan.text(symbol)); };
  return {
      text(requirement.id),     text(requirement.check), text(requirement.clause), text_phrase(plan, requirement.text),
      severity_of(requirement), result.is_understood,    result.is_for_others,     result.worst()};
}

std::vector<ReportedOutcome> reported_outcomes(const Plan& plan, const Assessment& assessment) {
  std::vector<ReportedOutcome> outcomes;
  for (std::size_t i = 0; i < assessment.results.size(); ++i)
    for (const Outcome& outcome : assessment.results[i].outcomes) {
      const bool is_plan = outcome.subject.table == TableId::plan;
      const Requirement& requirement = plan.requirements[assessment.results[i].requirement];
      ReportedOutcome& told = outcomes.emplace_back();
      told.requirement = i;
      told.table = schema_of(outcome.subject.table).name;
      if (!is_plan) told.id = name_of(plan, outcome.subject);
      told.name = is_plan ? Phrase(std::string(plan.text(plan.info().title))) : short_phrase(plan, outcome.subject);
      told.value = plan.text(outcome.value);
      if (outcome.period.known()) told.period = period_name(plan, requirement.every, outcome.period);
      told.outcome = outcome;
    }
  return outcomes;
}

// Of what the findings point at.
Excerpts excerpts_of(const Plan& plan, const Diagnostics& findings) {
  std::vector<std::vector<std::uint32_t>> offsets(plan.sources.size());
  const auto use = [&](const Place& place) {
    if (place.known()) offsets[place.file].insert(offsets[place.file].end(), {place.begin, last_of(place)});
  };
  for (const Diagnostic& finding : findings) {
    use(finding.place);
    use(finding.replaces);
    for (const Label& label : finding.labels) use(label.place);
  }
  Excerpts excerpts(plan.sources.size());
  for (std::size_t file = 0; file < offsets.size(); ++file)
    if (!offsets[file].empty()) excerpts[file] = Excerpt(*plan.sources[file], std::move(offsets[file]));
  return excerpts;
}

// 蹲点!B12: row 12, column 2.
LineColumn place_of_cell(std::string_view cell) {
  LineColumn at{0, 0};
  for (const char c : cell.substr(cell.rfind('!') + 1)) {
    if (is_digit(c))
      at.line = at.line * 10 + static_cast<std::uint32_t>(c - '0');
    else
      at.column = at.column * 26 + static_cast<std::uint32_t>(c - 'A' + 1);
  }
  return at;
}

}  // namespace

std::size_t PlanReport::count(State state) const {
  return static_cast<std::size_t>(std::count_if(
      requirements.begin(), requirements.end(),
      [&](const ReportedRequirement& r) { return r.is_understood && !r.is_for_others && r.worst == state; }));
}

std::size_t PlanReport::count_not_understood() const {
  return static_cast<std::size_t>(std::count_if(requirements.begin(), requirements.end(),
                                                [](const ReportedRequirement& r) { return !r.is_understood; }));
}

PlanReport report_on(const LoadedPlan& loaded, Assessment assessment, Keep keep) {
  const Plan& plan = loaded.plan;
  PlanReport report;
  report.path = plan.sources.front()->path();
  report.as_of = assessment.as_of;
  report.teams = plan.teams.size();
  report.regions = plan.regions.size();
  report.stays = plan.stays.size();
  for (const Plan* above = plan.parent.get(); above != nullptr; above = above->parent.get())
    report.above.push_back({above->sources.front()->path(), std::string(above->text(above->info().title))});
  for (const Result& result : assessment.results) report.requirements.push_back(reported(plan, result));
  if (keep == Keep::outcomes) report.outcomes = reported_outcomes(plan, assessment);
  report.findings = loaded.diagnostics;
  report.findings.append(std::move(assessment.diagnostics));
  sort_by_place(report.findings);
  add_fingerprints(plan, report.findings);
  if (plan.divisions != nullptr) report.register_file = static_cast<FileIndex>(plan.sources.size() - 1);
  list_counted(report);
  report.excerpts = excerpts_of(plan, report.findings);
  report.is_whole = loaded.all_read;
  return report;
}

PlanReport report_on_unread(const std::string& path, Phrase why, Date as_of) {
  PlanReport report;
  report.path = path;
  report.as_of = as_of;
  report.has_plan = report.is_whole = false;
  Diagnostic& finding = report.findings.add({std::string(unreadable), {}, Origin::loading, Severity::error});
  finding.message = std::move(why);
  finding.fingerprint = fingerprint_of(path, unreadable);
  return report;
}

void list_counted(PlanReport& report) {
  erase_if(report.findings, [](const Diagnostic& d) { return d.name == unlisted; });
  std::size_t all = 0;
  Severity severity = Severity::info;
  std::vector<Phrase> names;
  for (const auto& [kind, times] : report.findings.counted()) {
    all += times;
    severity = std::min(severity, kind.severity);
    names.emplace_back(messages::times_of, kind.name, std::to_string(times));
  }
  if (all == 0) return;
  Diagnostic finding;
  finding.name = unlisted;
  finding.severity = severity;
  finding.message = Phrase(messages::findings_unlisted, std::to_string(all), list_of(names));
  finding.help = messages::help_limits;
  finding.place = {0, 0, 0};  // the whole plan
  finding.fingerprint = fingerprint_of(report.path, unlisted);
  report.findings.push_beyond(std::move(finding));
}

void deduplicate_register_diagnostics(Report& reports) {
  std::set<std::string_view> told;
  for (PlanReport& report : reports) {
    if (report.register_file == no_file) continue;
    const std::string_view path = report.excerpts[report.register_file].path();
    if (path.empty() || told.insert(path).second) continue;
    erase_if(report.findings, [&](const Diagnostic& d) { return d.place.file == report.register_file; });
  }
}

Spot spot_of(const Excerpts& excerpts, const Place& place) {
  const Excerpt& excerpt = excerpts[place.file];
  const std::string& cell = excerpt.cell_at(place.begin);
  if (cell.empty()) return {excerpt.path(), excerpt.locate(place.begin), excerpt.locate(last_of(place)), {}};
  const LineColumn at = place_of_cell(cell);
  return {excerpt.path(), at, {at.line, at.column + 1}, cell};
}

bool has_sure_edit(const PlanReport& report, const Diagnostic& finding) {
  const Place& place = finding.pasted_at();
  return finding.is_sure && finding.counts() && finding.has_suggestion() && place.known() && place.begin < place.end &&
         place.file != report.register_file && report.excerpts[place.file].cell_at(place.begin).empty();
}

std::string Spot::text(const std::string& shown) const {
  return cell.empty() ? fmt::format("{}:{}:{}", shown, begin.line, begin.column) : shown + " " + cell;
}

}  // namespace grassroots
