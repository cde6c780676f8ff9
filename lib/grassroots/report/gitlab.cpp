// SPDX-License-Identifier: MIT
// Findings as the JSON that GitLab's code quality reads.
#include <nlohmann/json.hpp>

#include "grassroots/document/write/json_text.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

nlohmann::ordered_json line_and_column(LineColumn at) { return {{"line", at.line}, {"column", at.column}}; }

std::string_view severity_in_gitlab(Severity severity) {
  switch (severity) {
    case Severity::error: return "major";
    case Severity::warning: return "minor";
    case Severity::info: return "info";
  }
  unreachable();
}

std::string to_gitlab(Reports reports, const ReportStyle& style) {
  auto issues = nlohmann::ordered_json::array();
  for (const PlanReport& report : reports) {
    for (const Diagnostic& d : report.findings) {
      if (!d.counts() || (!d.place.known() && report.has_plan)) continue;
      const Spot spot = report.has_plan ? spot_of(report.excerpts, d.place) : Spot{report.path, {}, {}, {}};
      const std::string cell = spot.cell.empty() ? std::string() : spot.cell + ": ";
      issues.push_back(
          {{"description", cell + render(d.message, style.language)},
           {"check_name", d.name},
           {"fingerprint", d.fingerprint},
           {"severity", severity_in_gitlab(d.severity)},
           {"location",
            {{"path", style.in_repository(spot.path)},
             {"lines", {{"begin", spot.begin.line}, {"end", spot.end.line}}},
             {"positions", {{"begin", line_and_column(spot.begin)}, {"end", line_and_column(spot.end)}}}}}});
    }
  }
  return to_json_text(issues);
}

}  // namespace

constinit const Format formats::gitlab{
    "gitlab", {"GitLab's code quality report", "GitLab 的代码质量报告"}, false, Keep::findings, &to_gitlab};

}  // namespace grassroots
