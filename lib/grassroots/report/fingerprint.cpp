// SPDX-License-Identifier: MIT
#include <algorithm>
#include <filesystem>
#include <fmt/core.h>
#include <map>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/report/report.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {
namespace {

// FNV-1a: a hash that is the same on every machine and in every version.
std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

// teams[shaanxi].lead; of what no record was made, the text that stands there.
std::string path_of(const Plan& plan, RecordRef about, std::string_view key, const Place& place) {
  if (!about.known()) return fmt::format(".{}", place.known() ? text_at(plan, place) : key);
  const std::string record = fmt::format("{}[{}]", schema_of(about.table).name, name_of(plan, about));
  return key.empty() ? record : fmt::format("{}.{}", record, key);
}

std::string what_it_is_about(const Plan& plan, const Diagnostic& d) {
  // The plan itself has no id, and its title may change.
  if (d.is_of_requirement()) {
    const std::string subject = d.about.table == TableId::plan ? "plan" : d.subject;
    return d.period.empty() ? subject : subject + "\n" + d.period;
  }
  std::string path = path_of(plan, d.about, d.key, d.place);
  // Of two stays in conflict either can be the later one in the file.
  if (d.name != rules::double_booked.name || d.labels.empty()) return path;
  std::string other = path_of(plan, d.labels.front().about, {}, d.labels.front().place);
  return std::min(path, other) + "\n" + std::max(path, other);
}

std::string normal_path(std::string_view path) { return std::filesystem::path(path).lexically_normal().string(); }

std::string hash_text(std::string_view what) { return fmt::format("{:016x}", stable_hash(what)); }

}  // namespace

std::string fingerprint_of(std::string_view path, std::string_view name) {
  return hash_text(fmt::format("{}\n{}", normal_path(path), name));
}

void add_fingerprints(const Plan& plan, Diagnostics& diagnostics) {
  const std::string path = normal_path(plan.sources.front()->path());
  std::map<std::string, int> seen;
  for (Diagnostic& d : diagnostics) {
    std::string what = fmt::format("{}\n{}\n{}", path, d.name, what_it_is_about(plan, d));
    if (const int before = seen[what]++; before > 0) what += fmt::format("\n{}", before);
    d.fingerprint = hash_text(what);
  }
}

}  // namespace grassroots
