// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "grassroots/output/report.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/rules.hpp"

namespace grassroots {
namespace {

// FNV-1a: a hash that is the same on every machine and in every version.
std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  return hash;
}

// Whether what follows is the header of a table that the format does not have: it belongs to no record.
bool is_in_header(std::string_view before) {
  const std::size_t last = before.find_last_not_of("[ \t");
  const std::string_view between = before.substr(last == std::string_view::npos ? 0 : last + 1);
  const bool begins_line = last == std::string_view::npos || before[last] == '\n';
  return begins_line && between.find('[') != std::string_view::npos;
}

// All records by where they begin, to find the one that a place lies in.
class PlaceIndex {
 public:
  explicit PlaceIndex(const Plan& plan) : plan_(plan) {
    for (const TableSchema& table : all_tables())
      for (std::uint32_t row = 0; row < table.size(plan); ++row) {
        const Record& record = table.row(plan, row);
        if (record.file != no_file) records_.push_back({record.file, record.offset, {table.id, row}});
      }
    std::sort(records_.begin(), records_.end(), [](const Entry& a, const Entry& b) {
      return std::pair(a.file, a.offset) < std::pair(b.file, b.offset);
    });
  }

  // teams[shaanxi].lead; where no field's value begins at the place, the text that stands there.
  std::string key_path(const Place& place) const {
    const auto next = std::upper_bound(records_.begin(), records_.end(), place, [](const Place& p, const Entry& entry) {
      return std::pair(p.file, p.begin) < std::pair(entry.file, entry.offset);
    });
    const std::string_view bytes = plan_.sources[place.file]->bytes();
    const std::string_view token = bytes.substr(place.begin, std::min<std::size_t>(place.end - place.begin, 200));
    if (is_in_header(bytes.substr(0, place.begin))) return fmt::format(".{}", token);
    if (next == records_.begin() || std::prev(next)->file != place.file) return fmt::format(".{}", token);
    const RecordRef ref = std::prev(next)->record;
    const TableSchema& table = schema_of(ref.table);
    const Record& record = table.row(plan_, ref.row);
    std::string path = fmt::format("{}[{}]", table.name, name_of(plan_, ref));
    if (place.begin == record.offset) return path;
    for (const Field& field : table.fields)
      if (plan_.places[record.places + table.index_of(field)] == place.begin) return fmt::format("{}.{}", path, field.key);
    return fmt::format("{}.{}", path, token);
  }

 private:
  struct Entry {
    FileIndex file;
    std::uint32_t offset;
    RecordRef record;
  };
  const Plan& plan_;
  std::vector<Entry> records_;
};

// What the finding is about. Of two stays in conflict either can be the later one in the file.
std::string subject_of(const Plan& plan, const PlaceIndex& index, const Diagnostic& finding) {
  // The plan itself has no id, and its title may change.
  if (!finding.check.empty() && finding.subject == plan.text(plan.info().title)) return "plan";
  if (!finding.check.empty() && !finding.subject.empty()) return finding.subject;
  const std::string path = index.key_path(finding.place);
  if (finding.name != rules::double_booked.name || finding.labels.empty()) return path;
  const std::string other = index.key_path(finding.labels.front().place);
  return std::min(path, other) + "\n" + std::max(path, other);
}

}  // namespace

std::vector<std::string> fingerprints_of(const Plan& plan, const Diagnostics& findings) {
  if (findings.empty()) return {};
  const PlaceIndex index(plan);
  const std::string path = std::filesystem::path(plan.sources.front()->path()).lexically_normal().string();
  std::map<std::string, int> seen;
  std::vector<std::string> fingerprints;
  for (const Diagnostic& finding : findings) {
    std::string what = fmt::format("{}\n{}\n{}", path, finding.name, subject_of(plan, index, finding));
    if (const int before = seen[what]++; before > 0) what += fmt::format("\n{}", before);
    fingerprints.push_back(fmt::format("{:016x}", stable_hash(what)));
  }
  return fingerprints;
}

}  // namespace grassroots
