// SPDX-License-Identifier: MIT
// Findings as JUnit XML: a test case for every requirement and every integrity rule, so that what passed can be
// seen, too. What makes the run fail, mostly errors, is a failure; the others are the case's output.
#include <algorithm>
#include <fmt/core.h>
#include <map>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"
#include "grassroots/report/messages.hpp"
#include "grassroots/text/sanitise.hpp"

namespace grassroots {
namespace {

std::string escape(std::string_view text) {
  std::string escaped;
  for (const char c : sanitise(text)) {
    switch (c) {
      case '&': escaped += "&amp;"; break;
      case '<': escaped += "&lt;"; break;
      case '>': escaped += "&gt;"; break;
      case '"': escaped += "&quot;"; break;
      default: escaped += c;
    }
  }
  return escaped;
}

struct Case {
  std::string suite;
  std::string_view name;
  std::string skipped;  // why, if it was
  std::vector<const Diagnostic*> findings;
};

// What stands before the last dot is shown as a folder, what comes after as what is in it: the plan, and the clause.
std::string class_name(std::string_view path, std::string_view group) {
  std::string name(group);
  std::replace(name.begin(), name.end(), '.', '-');
  return fmt::format("{}.{}", path, name);
}

std::vector<Case> cases_of(const PlanReport& report, const ReportStyle& style) {
  const Language language = style.language;
  const std::string path = style.in_repository(report.path);
  std::vector<Case> cases;
  // A requirement may have the name of a rule.
  std::map<std::pair<bool, std::string_view>, std::size_t> index;
  const auto add = [&](bool is_rule, std::string_view group, std::string_view name, std::string skipped) {
    if (index.emplace(std::pair(is_rule, name), cases.size()).second)
      cases.push_back({class_name(path, group), name, std::move(skipped), {}});
  };
  for (const Rule* rule : all_rules()) add(true, "integrity", rule->name, {});
  for (const ReportedRequirement& requirement : report.requirements) {
    std::string skipped;
    if (requirement.worst == State::pending) skipped = messages::state_pending.in(language);
    if (requirement.worst == State::waived) skipped = messages::state_waived.in(language);
    if (requirement.is_for_others) skipped = messages::state_for_others.in(language);
    if (!requirement.is_understood) skipped = messages::state_unknown.in(language);
    const std::string_view clause = requirement.clause;
    add(false, clause.empty() ? "requirements" : clause, requirement.id, std::move(skipped));
  }
  if (!report.findings.counted().empty()) add(true, "integrity", unlisted, {});
  for (const Diagnostic& finding : report.findings)
    if (finding.counts()) {
      const bool is_rule = finding.origin != Origin::requirement;
      const auto found = index.find({is_rule, finding.name});
      if (found != index.end()) cases[found->second].findings.push_back(&finding);
    }
  return cases;
}

std::string line_of(const Excerpts& excerpts, const Diagnostic& finding, const ReportStyle& style) {
  Style plain = style;
  plain.color = false;
  std::string line = to_concise_text(finding, excerpts, plain, style.repository_path);
  line.pop_back();  // its line end
  return escape(line);
}

// Of a plan that cannot be read: an error is what kept a test from being run.
std::string unread_suite(const PlanReport& report, const ReportStyle& style) {
  const std::string path = style.in_repository(report.path);
  const Diagnostic& finding = report.findings.front();
  return fmt::format(
      "  <testsuite name=\"{0}\" tests=\"1\" errors=\"1\">\n    <testcase classname=\"{1}\" name=\"{2}\">\n"
      "      <error type=\"{2}\" message=\"{3}\"/>\n    </testcase>\n  </testsuite>\n",
      escape(path), escape(class_name(path, "loading")), finding.name, escape(render(finding.message, style.language)));
}

bool is_failure(const Diagnostic* finding, const ReportStyle& style) { return finding->severity <= style.fails_on; }

// One failure for a case, with a line for each finding: of several, readers show the first alone.
std::string findings_of(const PlanReport& report, const Case& c, const ReportStyle& style) {
  std::string failures, remarks, message;
  std::size_t more = 0;
  for (const Diagnostic* finding : c.findings) {
    (is_failure(finding, style) ? failures : remarks) += line_of(report.excerpts, *finding, style) + "\n";
    if (!is_failure(finding, style)) continue;
    if (message.empty())
      message = render(finding->message, style.language);
    else
      ++more;
  }
  if (more > 0) message = render(Phrase(messages::and_more, message, std::to_string(more)), style.language);
  std::string text;
  if (!failures.empty())
    text += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", escape(c.name), escape(message),
                        failures);
  if (!remarks.empty()) text += fmt::format("      <system-out>{}</system-out>\n", remarks);
  return text;
}

std::string case_text(const PlanReport& report, const Case& c, const ReportStyle& style) {
  std::string text = fmt::format("    <testcase classname=\"{}\" name=\"{}\"", escape(c.suite), escape(c.name));
  if (c.findings.empty() && c.skipped.empty()) return text + "/>\n";
  text += ">\n";
  if (c.findings.empty()) text += fmt::format("      <skipped message=\"{}\"/>\n", escape(c.skipped));
  return text + findings_of(report, c, style) + "    </testcase>\n";
}

std::string suite_of(const PlanReport& report, const ReportStyle& style) {
  const auto cases = cases_of(report, style);
  const auto failed = std::count_if(cases.begin(), cases.end(), [&](const Case& c) {
    return std::any_of(c.findings.begin(), c.findings.end(),
                       [&](const Diagnostic* finding) { return is_failure(finding, style); });
  });
  const auto skipped =
      std::count_if(cases.begin(), cases.end(), [](const Case& c) { return c.findings.empty() && !c.skipped.empty(); });
  std::string text = fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" skipped=\"{}\">\n",
                                 escape(style.in_repository(report.path)), cases.size(), failed, skipped);
  for (const Case& c : cases) text += case_text(report, c, style);
  return text + "  </testsuite>\n";
}

std::string to_junit(Reports reports, const ReportStyle& style) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"grassroots\">\n";
  for (const PlanReport& report : reports)
    text += report.has_plan ? suite_of(report, style) : unread_suite(report, style);
  return text + "</testsuites>\n";
}

}  // namespace

constinit const Format formats::junit{
    "junit",
    {"JUnit XML: a test case for every requirement", "JUnit XML：每项要求一个测试用例"},
    false,
    Keep::findings,
    &to_junit};

}  // namespace grassroots
