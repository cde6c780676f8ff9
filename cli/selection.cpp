// SPDX-License-Identifier: MIT
#include "cli/selection.hpp"

#include <algorithm>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots::cli {
namespace {

// All findings belong to one of these.
constexpr std::string_view integrity = "integrity";
constexpr std::string_view requirements = "requirements";

bool names(const std::set<std::string, std::less<>>& list, const Diagnostics::Kind& kind) {
  const bool is_of_requirement = kind.origin == Origin::requirement || kind.origin == Origin::late;
  return list.contains(kind.name) || (is_of_requirement && list.contains(kind.check)) ||
         list.contains(is_of_requirement ? requirements : integrity);
}

Diagnostics::Kind kind_of(const Diagnostic& d) { return {d.name, d.check, d.origin, d.severity}; }

std::vector<std::string_view> known_names(const Report& reports) {
  std::vector<std::string_view> known{integrity, requirements};
  for (const Rule* rule : all_rules()) known.push_back(rule->name);
  for (const Check* check : all_checks()) known.push_back(check->name);
  for (const PlanReport& report : reports)
    for (const ReportedRequirement& requirement : report.requirements) known.push_back(requirement.id);
  return known;
}

}  // namespace

NamesInList names_in(const std::string& list, std::string_view option, const Report& reports) {
  NamesInList found;
  const auto known = known_names(reports);
  const std::string typed = to_half_width(list);  // its commas, too
  for (std::size_t at = 0; at <= typed.size() && !typed.empty();) {
    const std::size_t end = std::min(typed.find(',', at), typed.size());
    std::string name = typed.substr(at, end - at);
    name.erase(0, name.find_first_not_of(' '));  // an id may have blanks inside
    name.erase(name.find_last_not_of(' ') + 1);
    at = end + 1;
    if (name.empty()) continue;
    auto one = std::find(known.begin(), known.end(), name);
    if (one == known.end())
      one = std::find_if(known.begin(), known.end(), [&](std::string_view k) { return to_half_width(k) == name; });
    if (one == known.end())
      found.unknown.push_back({with_suggestion(Phrase(messages::unknown_finding, option, name), name, known)});
    else
      found.known.emplace(*one);
  }
  return found;
}

LeftOut leave_out_unselected(Report& reports, const Selection& selection) {
  LeftOut left;
  const auto is_left_out = [&](const Diagnostics::Kind& kind, std::size_t times) {
    const bool is_selected = selection.select.empty() || names(selection.select, kind);
    if (is_selected && !names(selection.ignore, kind)) return false;
    (is_selected ? left.by_ignore : left.by_select) += times;
    if (kind.severity == Severity::error) left.errors += times;
    return true;
  };
  for (PlanReport& report : reports) {
    if (!report.has_plan) continue;  // nobody can leave out that it could not be read
    erase_if(report.findings, [&](const Diagnostic& finding) {
      return is_left_out(kind_of(finding), finding.counts() && finding.name != unlisted ? 1 : 0);
    });
    std::erase_if(report.findings.counted(), [&](const auto& kind) { return is_left_out(kind.first, kind.second); });
    list_counted(report);
  }
  return left;
}

LeftOut leave_out_known(Report& reports, const std::set<std::string>& baseline) {
  LeftOut left;
  const auto is_known = [&](const Diagnostic& finding) {
    if (!baseline.contains(finding.fingerprint)) return false;
    ++left.by_baseline;
    if (finding.severity == Severity::error) ++left.errors;
    return true;
  };
  for (PlanReport& report : reports)
    if (report.has_plan) erase_if(report.findings, is_known);
  return left;
}

}  // namespace grassroots::cli
