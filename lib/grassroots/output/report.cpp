// SPDX-License-Identifier: MIT
#include "grassroots/output/report.hpp"

#include <algorithm>
#include <set>

#include "grassroots/check/binder.hpp"

namespace grassroots {
namespace {

ReportedRequirement reported(const Plan& plan, const Result& result) {
  const Requirement& requirement = plan.requirements[result.requirement];
  const auto text = [&](Symbol symbol) { return std::string(plan.text(symbol)); };
  return {text(requirement.id),      text(requirement.check),     text(requirement.clause), text_phrase(plan, requirement.text),
          severity_of(requirement), result.is_understood, result.is_for_others, result.worst()};
}

Sources used_sources(const Sources& sources, const Diagnostics& findings) {
  Sources used(sources.size());
  const auto use = [&](const Place& place) {
    if (place.known()) used[place.file] = sources[place.file];
  };
  for (const Diagnostic& finding : findings) {
    use(finding.place);
    for (const Label& label : finding.labels) use(label.place);
  }
  return used;
}

}  // namespace

std::size_t PlanReport::count(State state) const {
  return static_cast<std::size_t>(std::count_if(requirements.begin(), requirements.end(), [&](const ReportedRequirement& r) {
    return r.is_understood && !r.is_for_others && r.worst == state;
  }));
}

PlanReport report_on(const LoadedPlan& loaded, Assessment assessment) {
  const Plan& plan = loaded.plan;
  PlanReport report;
  report.path = plan.sources.front()->path();
  report.as_of = assessment.as_of;
  report.teams = plan.teams.size();
  report.regions = plan.regions.size();
  report.stays = plan.stays.size();
  for (const Result& result : assessment.results) report.requirements.push_back(reported(plan, result));
  report.findings = loaded.diagnostics;
  std::move(assessment.diagnostics.begin(), assessment.diagnostics.end(), std::back_inserter(report.findings));
  sort_by_place(report.findings);
  report.fingerprints = fingerprints_of(plan, report.findings);
  if (plan.divisions != nullptr) report.register_file = static_cast<FileIndex>(plan.sources.size() - 1);
  report.sources = used_sources(plan.sources, report.findings);
  return report;
}

void tell_registers_once(Report& reports) {
  std::set<const Source*> told;
  for (PlanReport& report : reports) {
    const Source* divisions = report.register_file == no_file ? nullptr : report.sources[report.register_file].get();
    if (divisions == nullptr || told.insert(divisions).second) continue;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      if (report.findings[i].place.file == report.register_file) continue;
      if (kept < i) {
        report.findings[kept] = std::move(report.findings[i]);
        report.fingerprints[kept] = std::move(report.fingerprints[i]);
      }
      ++kept;
    }
    report.findings.resize(kept);
    report.fingerprints.resize(kept);
  }
}

Spot spot_of(const Sources& sources, const Place& place) {
  const Source& source = *sources[place.file];
  return {source.path(), source.locate(place.begin), source.locate(std::max(place.end, place.begin))};
}

}  // namespace grassroots
