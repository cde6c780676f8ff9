// SPDX-License-Identifier: MIT
// Findings as GitHub workflow commands, the most severe first: only so many of them are shown.
#include <algorithm>
#include <fmt/format.h>

#include "grassroots/report/formats.hpp"
#include "grassroots/text/sanitise.hpp"

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

}  // namespace

std::string to_github(Reports reports, const Style& style) {
  std::vector<std::pair<const PlanReport*, const Diagnostic*>> all;
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings)
      if (finding.counts()) all.emplace_back(&report, &finding);
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.second->severity < b.second->severity; });
  std::string text;
  for (const auto& [report, finding] : all) {
    static constexpr std::string_view commands[] = {"error", "warning", "notice"};
    text += fmt::format("::{} ", commands[static_cast<std::size_t>(finding->severity)]);
    if (finding->place.known()) {
      const Spot spot = spot_of(report->excerpts, finding->place);
      text += fmt::format("file={},line={},col={},endLine={},endColumn={},", escape(spot.path, true), spot.begin.line,
                          spot.begin.column, spot.end.line, spot.end.column);
    }
    std::string message = escape(render(finding->message, style.language), false);
    if (!finding->help.empty()) message += "%0A" + escape(render(finding->help, style.language), false);
    text += fmt::format("title={}::{}\n", escape(finding->name, true), message);
  }
  return text;
}

}  // namespace grassroots
