// SPDX-License-Identifier: MIT
// Findings as text for people.
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"

namespace grassroots {
namespace {

template <class ToText>
std::string each(Reports reports, const Style& style, ToText to_text) {
  std::string text;
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings)
      if (finding.counts()) text += to_text(finding, report.excerpts, style);
  return text;
}

std::string to_full(Reports reports, const ReportStyle& style) { return each(reports, style, &to_full_text); }
std::string to_concise(Reports reports, const ReportStyle& style) {
  return each(reports, style, [](const auto&... what) { return to_concise_text(what...); });
}

}  // namespace

constinit const Format formats::full{
    "full",
    {"for people: each finding with its lines and what to do", "供人阅读：逐条列出问题，附原文和处理建议"},
    true,
    Keep::findings,
    &to_full};
constinit const Format formats::concise{
    "concise", {"for people: one line for each finding", "供人阅读：每条问题一行"}, true, Keep::findings, &to_concise};

}  // namespace grassroots
