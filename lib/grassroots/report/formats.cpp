// SPDX-License-Identifier: MIT
// The table of formats.
#include "grassroots/report/formats.hpp"

#include "grassroots/report/diagnostics.hpp"

namespace grassroots {
namespace {

constexpr Format table[] = {
    {"full", true, &to_full},    {"concise", true, &to_concise}, {"json", false, &to_json},
    {"sarif", false, &to_sarif}, {"github", false, &to_github},  {"gitlab", false, &to_gitlab},
    {"junit", false, &to_junit},
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

std::string to_full(Reports reports, const Style& style) { return each(reports, style, &to_full_text); }
std::string to_concise(Reports reports, const Style& style) { return each(reports, style, &to_concise_text); }

}  // namespace grassroots
