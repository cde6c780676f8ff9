// SPDX-License-Identifier: MIT
#include "cli/baseline.hpp"

#include <nlohmann/json.hpp>

#include "cli/messages.hpp"
#include "grassroots/document/write/json_text.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int baseline_version = 1;

// Takes the fingerprints as they come: {"version": 1, "findings": [{"fingerprint": "…"}]}. Nothing else of the file is
// kept, however much it holds and however deep it nests.
class BaselineReader : public nlohmann::json_sax<Json> {
 public:
  std::set<std::string> fingerprints;
  bool is_baseline() const { return has_version_ && has_findings_; }

  bool null() override { return other(); }
  bool boolean(bool) override { return other(); }
  bool number_integer(number_integer_t value) override { return number(value == baseline_version); }
  bool number_unsigned(number_unsigned_t value) override { return number(value == baseline_version); }
  bool number_float(number_float_t, const string_t&) override { return other(); }
  bool binary(binary_t&) override { return other(); }
  bool string(string_t& text) override {
    if (!is_at_fingerprint()) return other();
    fingerprints.insert(std::move(text));
    has_fingerprint_ = true;
    return true;
  }
  bool start_object(std::size_t) override {
    if (depth_ == 2 && in_findings_) has_fingerprint_ = false;
    return (depth_ == 0 || depth_ >= 2 || other()) && go_down();
  }
  bool end_object() override {
    --depth_;
    return !(depth_ == 2 && in_findings_) || has_fingerprint_;
  }
  bool start_array(std::size_t) override {
    if (depth_ == 1 && key_ == "findings") has_findings_ = in_findings_ = true;
    return (in_findings_ ? depth_ != 2 : depth_ != 0) && !is_at_fingerprint() && go_down();
  }
  bool end_array() override {
    if (--depth_ == 1) in_findings_ = false;
    return true;
  }
  bool key(string_t& name) override {
    key_ = std::move(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override { return false; }

 private:
  bool go_down() { return ++depth_ <= limits::nesting.most; }
  bool is_at_fingerprint() const { return depth_ == 3 && in_findings_ && key_ == "fingerprint"; }
  bool number(bool is_version) {
    if (depth_ == 1 && key_ == "version") return has_version_ = is_version;
    return other();
  }
  // A value that means nothing to a baseline. False where one belongs that does.
  bool other() const {
    const bool is_known_key = depth_ == 1 && (key_ == "version" || key_ == "findings");
    return depth_ > 0 && !is_known_key && !(depth_ == 2 && in_findings_) && !is_at_fingerprint();
  }

  std::size_t depth_ = 0;
  std::string key_;  // the last that was read
  bool has_version_ = false, has_findings_ = false, in_findings_ = false, has_fingerprint_ = false;
};

}  // namespace

std::set<std::string> read_baseline(const Files& files, const std::string& path) {
  const FileBytes file = read_file(files, path);
  if (!file.failure.empty()) throw EnvironmentError{Phrase(grassroots::messages::cannot_read, path, file.failure)};
  BaselineReader reader;
  if (!Json::sax_parse(file.bytes, &reader) || !reader.is_baseline())
    throw EnvironmentError{Phrase(messages::not_a_baseline, path)};
  return std::move(reader.fingerprints);
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
