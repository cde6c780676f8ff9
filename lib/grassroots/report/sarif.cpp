// SPDX-License-Identifier: MIT
// Findings as SARIF 2.1.0 (OASIS standard), which code scanning services read.
#include <fmt/core.h>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/document/write/json_text.hpp"
#include "grassroots/report/diagnostics.hpp"
#include "grassroots/report/formats.hpp"
#include "grassroots/report/messages.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

using Json = nlohmann::ordered_json;

// A path as a URI reference: relative where the path is.
std::string to_uri(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = is_letter(c) || is_digit(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain)
      uri += c;
    else
      uri += fmt::format("%{:02X}", byte);
  }
  return uri;
}

Json region_of(const Spot& spot) {
  return {{"startLine", spot.begin.line},
          {"startColumn", spot.begin.column},
          {"endLine", spot.end.line},
          {"endColumn", spot.end.column}};
}

Json location(const Excerpts& excerpts, const Place& place, const ReportStyle& style) {
  const Spot spot = spot_of(excerpts, place);
  Json json = Json::object();
  if (!spot.cell.empty()) {  // a workbook has no lines
    json["physicalLocation"] = {{"artifactLocation", {{"uri", to_uri(style.in_repository(spot.path))}}}};
    json["logicalLocations"] = Json::array({{{"fullyQualifiedName", spot.cell}}});
    return json;
  }
  json["physicalLocation"] = {{"artifactLocation", {{"uri", to_uri(style.in_repository(spot.path))}}},
                              {"region", region_of(spot)}};
  return json;
}

// What `validate --fix` would write; null where it would leave the place alone.
Json fixes(const PlanReport& report, const Diagnostic& d, const ReportStyle& style) {
  if (!has_sure_edit(report, d)) return nullptr;
  const Spot spot = spot_of(report.excerpts, d.pasted_at());
  Json change = Json::object();
  change["artifactLocation"] = {{"uri", to_uri(style.in_repository(spot.path))}};
  change["replacements"] =
      Json::array({{{"deletedRegion", region_of(spot)}, {"insertedContent", {{"text", d.suggestion}}}}});
  Json fix = Json::object();
  if (!d.help.empty()) fix["description"] = {{"text", render(d.help, style.language)}};
  fix["artifactChanges"] = Json::array({std::move(change)});
  return Json::array({std::move(fix)});
}

std::string_view level(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::info: return "note";
  }
  unreachable();
}

// Every integrity rule, and every requirement of the plans.
class Rules {
 public:
  Rules(Reports reports, Language language) {
    for (const Rule* rule : all_rules())
      add(rule->name, rule->summary.in(language), rule->why.in(language), rule->remedy.in(language), rule->severity,
          true);
    for (const PlanReport& report : reports)
      for (const ReportedRequirement& requirement : report.requirements) {
        const Check* check = find_check(requirement.check);
        if (requirement.id.empty() || check == nullptr) continue;
        const std::string own = render(requirement.text, language);
        add(requirement.id, own.empty() ? check->summary.in(language) : own, check->explanation.in(language),
            check->summary.in(language), requirement.severity, false);
      }
  }
  Json take() { return std::move(rules_); }
  // Of the rule or requirement that the finding is about; nothing if it is neither.
  std::optional<std::size_t> index(const Diagnostic& finding) const {
    const bool is_rule = finding.origin != Origin::requirement;
    const auto found = index_.find({is_rule, finding.name});
    return found == index_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  void add(std::string_view name, std::string_view summary, std::string_view description, std::string_view help,
           Severity severity, bool is_rule) {
    if (!index_.emplace(std::pair(is_rule, std::string(name)), rules_.size()).second) return;
    rules_.push_back({{"id", name},
                      {"shortDescription", {{"text", summary}}},
                      {"fullDescription", {{"text", description}}},
                      {"help", {{"text", help}}},
                      {"defaultConfiguration", {{"level", level(severity)}}}});
  }
  Json rules_ = Json::array();
  std::map<std::pair<bool, std::string>, std::size_t> index_;  // a requirement may have the name of a rule
};

Json result(const PlanReport& report, const Diagnostic& d, const Rules& rules, const ReportStyle& style) {
  const Language language = style.language;
  std::string text = render(d.message, language);
  if (!d.help.empty()) text.append(1, '\n').append(render(d.help, language));
  Json json{{"ruleId", d.name}};
  if (const auto index = rules.index(d)) json["ruleIndex"] = *index;
  json["level"] = level(d.severity);
  json["message"] = {{"text", std::move(text)}};
  if (d.place.known()) json["locations"] = Json::array({location(report.excerpts, d.place, style)});
  Json related = Json::array();
  for (const Label& label : d.labels) {
    if (!label.place.known()) continue;
    Json entry = location(report.excerpts, label.place, style);
    entry["message"] = {{"text", render(label.text, language)}};
    related.push_back(std::move(entry));
  }
  if (!related.empty()) json["relatedLocations"] = std::move(related);
  if (Json edits = fixes(report, d, style); !edits.is_null()) json["fixes"] = std::move(edits);
  json["partialFingerprints"] = {{"grassroots/v1", d.fingerprint}};
  // Where some results are suppressed, all must say whether they are.
  json["suppressions"] = Json::array();
  if (d.waived)
    json["suppressions"].push_back(
        {{"kind", "external"}, {"status", "accepted"}, {"justification", render(*d.waived, language)}});
  if (d.is_of_requirement()) json["properties"] = {{"check", d.check}, {"clause", d.clause}, {"subject", d.subject}};
  return json;
}

// Whether all could be read, and what could not: that is no finding about a plan.
Json invocation(Reports reports, const ReportStyle& style) {
  Json notifications = Json::array();
  for (const PlanReport& report : reports) {
    if (report.is_whole) continue;
    const Phrase why =
        report.has_plan ? Phrase(messages::plan_is_not_whole, report.path) : report.findings.front().message;
    Json place = Json::object();
    place["physicalLocation"] = {{"artifactLocation", {{"uri", to_uri(style.in_repository(report.path))}}}};
    notifications.push_back({{"level", "error"},
                             {"message", {{"text", render(why, style.language)}}},
                             {"locations", Json::array({std::move(place)})}});
  }
  Json json{{"executionSuccessful", notifications.empty()}};
  if (!notifications.empty()) json["toolExecutionNotifications"] = std::move(notifications);
  return json;
}

std::string to_sarif(Reports reports, const ReportStyle& style) {
  Rules rules(reports, style.language);
  Json results = Json::array();
  for (const PlanReport& report : reports) {
    if (!report.has_plan) continue;
    for (const Diagnostic& d : report.findings) results.push_back(result(report, d, rules, style));
  }
  Json run = Json::object();
  run["tool"] = {
      {"driver", {{"name", "grassroots"}, {"semanticVersion", GRASSROOTS_VERSION}, {"rules", rules.take()}}}};
  run["invocations"] = Json::array({invocation(reports, style)});
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  const Json json{
      {"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"},
      {"version", "2.1.0"},
      {"runs", Json::array({std::move(run)})}};
  return to_json_text(json);
}

}  // namespace

constinit const Format formats::sarif{
    "sarif",
    {"SARIF 2.1.0: for editors and code scanning", "SARIF 2.1.0：供编辑器和代码扫描读取"},
    false,
    Keep::findings,
    &to_sarif};

}  // namespace grassroots
