// SPDX-License-Identifier: MIT
// Findings as JSON.
#include <cmath>
#include <nlohmann/json.hpp>

#include "grassroots/document/write/json_text.hpp"
#include "grassroots/field_types/written_number.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"

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
    if (!d.period.empty()) json["period"] = d.period;
  }
  if (!d.help.empty()) json["help"] = render(d.help, language);
  if (d.has_suggestion()) json["suggestion"] = d.suggestion;
  if (d.replaces.known()) json["replaces"] = location(report.excerpts, d.replaces);
  if (d.is_sure) json["sure"] = true;
  if (d.waived) json["waived"] = render(*d.waived, language);
  json["fingerprint"] = d.fingerprint;
  return json;
}

Json json_value(double value) { return is_whole(value) ? Json(static_cast<std::int64_t>(value)) : Json(value); }

Json outcome_json(const PlanReport& report, const ReportedOutcome& reported, Language language) {
  const Outcome& outcome = reported.outcome;
  Json json{{"requirement", report.requirements[reported.requirement].id},
            {"clause", report.requirements[reported.requirement].clause},
            {"subject",
             {{"table", std::string(reported.table)}, {"id", reported.id}, {"name", render(reported.name, language)}}},
            {"state", name_of(outcome.state)},
            {"have", json_value(outcome.have)},
            {"need", json_value(outcome.need)}};
  if (!reported.value.empty()) json["value"] = reported.value;
  if (!reported.period.empty()) json["period"] = reported.period;
  if (outcome.state == State::pending) {
    json["pace"] = name_of(outcome.pace);
    json["expected"] = json_value(outcome.expected);
    if (outcome.reach) json["reach"] = json_value(*outcome.reach);
  }
  if (outcome.due.known()) json["by"] = to_string(outcome.due);
  if (outcome.is_late) json["late"] = true;
  if (outcome.is_closed) json["closed"] = true;
  return json;
}

Json plan_json(const PlanReport& report, Language language) {
  Json above = Json::array();
  for (const ReportedParent& parent : report.above) above.push_back({{"file", parent.path}, {"title", parent.title}});
  Json outcomes = Json::array();
  for (const ReportedOutcome& outcome : report.outcomes) outcomes.push_back(outcome_json(report, outcome, language));
  return {{"file", report.path},
          {"above", std::move(above)},
          {"as_of", to_string(report.as_of)},
          {"teams", report.teams},
          {"regions", report.regions},
          {"stays", report.stays},
          {"requirements",
           {{"met", report.count(State::met)},
            {"pending", report.count(State::pending)},
            {"violated", report.count(State::violated)},
            {"waived", report.count(State::waived)},
            {"not_understood", report.count_not_understood()}}},
          {"outcomes", std::move(outcomes)}};
}

std::string to_json(Reports reports, const ReportStyle& style) {
  Json json{{"version", json_version}, {"plans", Json::array()}, {"findings", Json::array()}};
  for (const PlanReport& report : reports) {
    if (report.has_plan) json["plans"].push_back(plan_json(report, style.language));
    for (const Diagnostic& d : report.findings) json["findings"].push_back(finding_json(report, d, style.language));
  }
  return to_json_text(json);
}

}  // namespace

constinit const Format formats::json{
    "json", {"for programs of your own", "供自己的程序读取"}, false, Keep::outcomes, &to_json};

}  // namespace grassroots
