// SPDX-License-Identifier: MIT
#include "cli/findings_text.hpp"

#include <algorithm>
#include <map>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/report/diagnostics.hpp"

namespace grassroots::cli {
namespace {

// Those that count, by severity and name; the unlisted each under its own.
std::map<std::pair<Severity, std::string_view>, std::size_t> counts_of(const PlanReport& report) {
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const Diagnostic& finding : report.findings)
    if (finding.counts() && finding.name != unlisted) ++counts[{finding.severity, finding.name}];
  for (const auto& [kind, times] : report.findings.counted()) counts[{kind.severity, kind.name}] += times;
  return counts;
}

std::size_t count(const PlanReport& report, Severity severity) {
  std::size_t all = 0;
  for (const auto& [what, number] : counts_of(report))
    if (what.first == severity) all += number;
  return all;
}

Phrase judged_by(const PlanReport& report) {
  std::vector<Phrase> paths;
  for (const ReportedParent& above : report.above) paths.emplace_back(above.path);
  return paths.empty() ? Phrase(messages::no_plan_above) : Phrase(messages::plan_above, list_of(paths));
}

Phrase last_line(const PlanReport& report) {
  const auto states = [&](State state) { return std::to_string(report.count(state)); };
  Phrase requirements(messages::requirement_counts, states(State::met), states(State::pending), states(State::violated),
                      states(State::waived));
  const std::size_t lost = report.count_not_understood();
  if (lost > 0) requirements = Phrase(messages::not_understood, std::move(requirements), std::to_string(lost));
  return Phrase(
      messages::valid_plan, report.path, to_string(report.as_of),
      Phrase(messages::counts, std::to_string(report.teams), std::to_string(report.regions),
             std::to_string(report.stays), std::move(requirements), std::to_string(count(report, Severity::error)),
             std::to_string(count(report, Severity::warning)), judged_by(report)));
}

Document statistics(const Report& reports) {
  std::map<std::pair<Severity, std::string_view>, std::size_t> counts;
  for (const PlanReport& report : reports)
    if (report.has_plan)
      for (const auto& [what, number] : counts_of(report)) counts[what] += number;
  std::vector<std::pair<std::size_t, std::pair<Severity, std::string_view>>> rows;
  for (const auto& [what, number] : counts) rows.emplace_back(number, what);
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  Document document;
  Table& table = document.table({{Phrase(), Align::right}, {Phrase()}, {Phrase()}});
  for (const auto& [number, what] : rows)
    table.rows.push_back({std::to_string(number), word_for(what.first), std::string(what.second)});
  return document;
}

std::string last_lines(const Report& reports, const Style& style) {
  std::string text;
  for (const PlanReport& report : reports)
    if (report.has_plan) text += CommandLine::localise(last_line(report), style) + '\n';
  return text;
}

}  // namespace

std::string findings_text(const Report& reports, const Format& format, std::size_t limit, const Style& style) {
  std::string text;
  const ReportStyle report_style{style, {}};
  const auto is_waived = [](const Diagnostic& finding) { return !finding.counts(); };
  for (const PlanReport& report : reports) {
    if (!report.has_plan) continue;  // standard error says why
    const auto all = report.findings.size() -
                     static_cast<std::size_t>(std::count_if(report.findings.begin(), report.findings.end(), is_waived));
    if (all > limit) {
      PlanReport first = report;
      erase_if(first.findings, is_waived);
      first.findings.keep_first(limit);
      text += format.write({&first, 1}, report_style);
      text += CommandLine::localise(Phrase(messages::more_findings, std::to_string(all - limit)), style) + '\n';
    } else {
      text += format.write({&report, 1}, report_style);
    }
    text += CommandLine::localise(last_line(report), style) + '\n';
  }
  return text;
}

std::string statistics_text(const Report& reports, const Style& style) {
  return to_text(statistics(reports), style) + last_lines(reports, style);
}

}  // namespace grassroots::cli
