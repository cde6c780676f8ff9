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

bool Selection::lets_through(const Diagnostics::Kind& kind) const {
  return (select.empty() || names(select, kind)) && !names(ignore, kind);
}

std::set<std::string, std::less<>> names_in(const std::string& list, std::string_view option, const Report& reports) {
  std::set<std::string, std::less<>> found;
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
      throw UsageError{with_suggestion(Phrase(messages::unknown_finding, option, name), name, known)};
    found.emplace(*one);
  }
  return found;
}

std::size_t narrow(Report& reports, const Selection& selection) {
  std::size_t known = 0;
  for (PlanReport& report : reports) {
    if (!report.has_plan) continue;  // nobody can leave out that it could not be read
    erase_if(report.findings, [&](const Diagnostic& finding) { return !selection.lets_through(kind_of(finding)); });
    std::erase_if(report.findings.counted(), [&](const auto& kind) { return !selection.lets_through(kind.first); });
    list_counted(report);
    known += erase_if(report.findings,
                      [&](const Diagnostic& finding) { return selection.baseline.contains(finding.fingerprint); });
  }
  return known;
}

}  // namespace grassroots::cli
