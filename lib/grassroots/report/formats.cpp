// SPDX-License-Identifier: MIT
// The table of formats.
#include "grassroots/report/formats.hpp"

#include "grassroots/report/diagnostics.hpp"

namespace grassroots {
namespace {

constexpr Format table[] = {
    {"full",
     {"for people: each finding with its lines and what to do", "供人阅读：逐条列出问题，附原文和处理建议"},
     true,
     Keep::findings,
     &to_full},
    {"concise", {"for people: one line for each finding", "供人阅读：每条问题一行"}, true, Keep::findings, &to_concise},
    {"json", {"for programs of your own", "供自己的程序读取"}, false, Keep::outcomes, &to_json},
    {"sarif",
     {"SARIF 2.1.0: for editors and code scanning", "SARIF 2.1.0：供编辑器和代码扫描读取"},
     false,
     Keep::findings,
     &to_sarif},
    {"github", {"annotations in a GitHub workflow", "GitHub 工作流中的标注"}, false, Keep::findings, &to_github},
    {"gitlab", {"GitLab's code quality report", "GitLab 的代码质量报告"}, false, Keep::findings, &to_gitlab},
    {"junit",
     {"JUnit XML: a test case for every requirement", "JUnit XML：每项要求一个测试用例"},
     false,
     Keep::findings,
     &to_junit},
};

template <class ToText>
std::string each(Reports reports, const Style& style, ToText to_text) {
  std::string text;
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings)
      if (finding.counts()) text += to_text(finding, report.excerpts, style);
  return text;
}

}  // namespace

std::span<const Format> all_formats() { return table; }

const Format* find_format(std::string_view name) {
  for (const Format& format : table)
    if (format.name == name) return &format;
  return nullptr;
}

std::string to_full(Reports reports, const ReportStyle& style) { return each(reports, style, &to_full_text); }
std::string to_concise(Reports reports, const ReportStyle& style) {
  return each(reports, style, [](const auto&... what) { return to_concise_text(what...); });
}

}  // namespace grassroots
