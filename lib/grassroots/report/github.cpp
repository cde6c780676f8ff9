// SPDX-License-Identifier: MIT
// Findings as GitHub workflow commands, the most severe first: only so many of them are shown.
#include <algorithm>
#include <array>
#include <fmt/core.h>

#include "grassroots/report/formats.hpp"
#include "grassroots/report/messages.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

// What the runner undoes in a command's message, and, with `property`, in its properties.
std::string escape(std::string_view text, bool property) {
  std::string escaped;
  for (const char c : sanitise(text)) {
    if (c == '%' || (property && (c == ':' || c == ',')))
      escaped += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      escaped += c;
  }
  return escaped;
}

using Counts = std::array<std::size_t, 3>;  // by severity

// For the log: how many there are, of which GitHub shows only some.
std::string last_line(const Counts& counts, Language language) {
  constexpr std::size_t most_annotations = 10;  // of a kind and a step
  const Phrase all(messages::github_counts, std::to_string(counts[0]), std::to_string(counts[1]),
                   std::to_string(counts[2]));
  if (*std::max_element(counts.begin(), counts.end()) <= most_annotations) return render(all, language);
  return render(Phrase(messages::github_shows_some, all, std::to_string(most_annotations)), language);
}

std::string_view command_for(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "notice";
  }
  unreachable();
}

std::string to_github(Reports reports, const ReportStyle& style) {
  std::vector<std::pair<const PlanReport*, const Diagnostic*>> all;
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings)
      if (finding.counts()) all.emplace_back(&report, &finding);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second->severity < b.second->severity; });
  std::string text;
  Counts counts{};
  for (const auto& [report, finding] : all) {
    text += fmt::format("::{} ", command_for(finding->severity));
    std::string message;
    if (finding->place.known()) {
      const Spot spot = spot_of(report->excerpts, finding->place);
      const std::string path = style.in_repository(spot.path);
      text += fmt::format("file={},line={},col={},endLine={},endColumn={},", escape(path, true), spot.begin.line,
                          spot.begin.column, spot.end.line, spot.end.column);
      const std::string where = spot.cell.empty() ? fmt::format("{}:{}", path, spot.begin.line) : spot.text(path);
      message = escape(where + ": ", false);  // the log shows the message alone
    }
    message += escape(render(finding->message, style.language), false);
    if (!finding->help.empty()) message += "%0A" + escape(render(finding->help, style.language), false);
    text += fmt::format("title={}::{}\n", escape(finding->name, true), message);
    ++counts[static_cast<std::size_t>(finding->severity)];
  }
  return all.empty() ? text : text + last_line(counts, style.language) + '\n';
}

}  // namespace

constinit const Format formats::github{
    "github", {"annotations in a GitHub workflow", "GitHub 工作流中的标注"}, false, Keep::findings, &to_github};

}  // namespace grassroots
