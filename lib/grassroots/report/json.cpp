// SPDX-License-Identifier: MIT
// Findings as JSON, and as the JSON that GitLab's code quality reads.
#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <utf8proc.h>

#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"
#include "grassroots/report/json_text.hpp"
#include "grassroots/text/sanitise.hpp"

namespace grassroots {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;  // raised when a member changes its meaning or goes away

Json position(LineColumn at) { return {{"line", at.line}, {"column", at.column}}; }

Json location(const Excerpts& excerpts, const Place& place) {
  const Spot spot = spot_of(excerpts, place);
  Json json{{"file", spot.path}, {"begin", position(spot.begin)}, {"end", position(spot.end)}};
  if (!spot.cell.empty()) json["cell"] = spot.cell;
  return json;
}

Json finding_json(const PlanReport& report, const Diagnostic& d, Language language) {
  Json json{{"name", d.name}, {"severity", name_of(d.severity)}, {"message", render(d.message, language)}};
  if (d.place.known()) json["location"] = location(report.excerpts, d.place);
  if (!d.labels.empty()) {
    Json labels = Json::array();
    for (const Label& label : d.labels) {
      if (!label.place.known()) continue;
      Json entry{{"message", render(label.text, language)}};
      entry["location"] = location(report.excerpts, label.place);
      labels.push_back(std::move(entry));
    }
    json["related"] = std::move(labels);
  }
  if (d.is_of_requirement()) {
    json["check"] = d.check;
    json["clause"] = d.clause;
    json["requirement"] = render(d.requirement, language);
    json["subject"] = d.subject;
  }
  if (!d.help.empty()) json["help"] = render(d.help, language);
  if (!d.suggestion.empty()) json["suggestion"] = d.suggestion;
  if (d.waived) json["waived"] = render(*d.waived, language);
  json["fingerprint"] = d.fingerprint;
  return json;
}

Json plan_json(const PlanReport& report) {
  return {{"file", report.path},
          {"as_of", to_string(report.as_of)},
          {"teams", report.teams},
          {"regions", report.regions},
          {"stays", report.stays},
          {"requirements",
           {{"met", report.count(State::met)},
            {"pending", report.count(State::pending)},
            {"violated", report.count(State::violated)},
            {"waived", report.count(State::waived)},
            {"not_understood", report.count_not_understood()}}}};
}

}  // namespace

std::string to_json_text(const Json& json) {
  const std::string dumped = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(dumped.size() + 1);
  for (std::size_t i = 0; i < dumped.size();) {
    utf8proc_int32_t point = -1;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(dumped.data()) + i,
                                         static_cast<utf8proc_ssize_t>(dumped.size() - i), &point);
    const auto size = static_cast<std::size_t>(length > 0 ? length : 1);
    const auto value = static_cast<std::uint32_t>(point);
    if (point == '\n' || !is_unsafe(value))
      safe.append(dumped, i, size);
    else if (value <= 0xFFFF)
      safe += fmt::format("\\u{:04x}", value);
    else
      safe += fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0 + (value >> 10U), 0xDC00 + (value & 0x3FFU));
    i += size;
  }
  return safe + '\n';
}

std::string to_json(Reports reports, const ReportStyle& style) {
  Json json{{"version", json_version}, {"plans", Json::array()}, {"findings", Json::array()}};
  for (const PlanReport& report : reports) {
    if (report.has_plan) json["plans"].push_back(plan_json(report));
    for (const Diagnostic& d : report.findings) json["findings"].push_back(finding_json(report, d, style.language));
  }
  return to_json_text(json);
}

std::string to_gitlab(Reports reports, const ReportStyle& style) {
  Json issues = Json::array();
  for (const PlanReport& report : reports) {
    for (const Diagnostic& d : report.findings) {
      if (!d.counts() || (!d.place.known() && report.has_plan)) continue;
      const Spot spot = report.has_plan ? spot_of(report.excerpts, d.place) : Spot{report.path, {}, {}, {}};
      static constexpr std::string_view severities[] = {"major", "minor", "info"};
      const std::string cell = spot.cell.empty() ? std::string() : spot.cell + ": ";
      issues.push_back({{"description", cell + render(d.message, style.language)},
                        {"check_name", d.name},
                        {"fingerprint", d.fingerprint},
                        {"severity", severities[static_cast<std::size_t>(d.severity)]},
                        {"location",
                         {{"path", style.in_repository(spot.path)},
                          {"lines", {{"begin", spot.begin.line}, {"end", spot.end.line}}},
                          {"positions", {{"begin", position(spot.begin)}, {"end", position(spot.end)}}}}}});
    }
  }
  return to_json_text(issues);
}

}  // namespace grassroots
