// SPDX-License-Identifier: MIT
#include "cli/baseline.hpp"

#include <nlohmann/json.hpp>

#include "cli/messages.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/report/json_text.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int baseline_version = 1;

}  // namespace

std::set<std::string> read_baseline(const Files& files, const std::string& path) {
  const FileBytes file = read_file(files, path);
  if (!file.failure.empty()) throw EnvironmentError{Phrase(grassroots::messages::cannot_read, path, file.failure)};
  const Json json = Json::parse(file.bytes, nullptr, false);
  const EnvironmentError not_a_baseline{Phrase(messages::not_a_baseline, path)};
  if (!json.is_object() || json.value("version", Json()) != baseline_version || !json.contains("findings") ||
      !json["findings"].is_array())
    throw not_a_baseline;
  std::set<std::string> fingerprints;
  for (const Json& finding : json["findings"]) {
    if (!finding.is_object() || !finding.contains("fingerprint") || !finding["fingerprint"].is_string())
      throw not_a_baseline;
    fingerprints.insert(finding["fingerprint"].get<std::string>());
  }
  return fingerprints;
}

void write_baseline(Files& files, const std::string& path, const Report& reports) {
  Json json{{"version", baseline_version}, {"findings", Json::array()}};
  for (const PlanReport& report : reports)
    for (const Diagnostic& finding : report.findings) {
      if (!finding.counts()) continue;
      json["findings"].push_back({{"fingerprint", finding.fingerprint},
                                  {"name", finding.name},
                                  {"message", render(finding.message, Language::english)}});
    }
  write_file(files, path, to_json_text(json));
}

}  // namespace grassroots::cli
