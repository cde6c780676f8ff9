// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <numeric>

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

// Whether what follows is the header of a table that the format does not have: it belongs to no record.
bool is_in_header(std::string_view before) {
  const std::size_t last = before.find_last_not_of("[ \t");
  const std::string_view between = before.substr(last == std::string_view::npos ? 0 : last + 1);
  const bool begins_line = last == std::string_view::npos || before[last] == '\n';
  return begins_line && between.find('[') != std::string_view::npos;
}

// Finds the record that a place lies in.
class PlaceIndex {
 public:
  explicit PlaceIndex(const Plan& plan) : plan_(plan) {
    for (const TableSchema& table : all_tables()) {
      std::vector<std::uint32_t>& rows = rows_[static_cast<std::size_t>(table.id)];
      rows.resize(table.size(plan));
      std::iota(rows.begin(), rows.end(), 0U);
      const auto is_before = [&](std::uint32_t a, std::uint32_t b) { return begin_of(table, a) < begin_of(table, b); };
      // Most tables are in the order of the files.
      if (!std::is_sorted(rows.begin(), rows.end(), is_before)) std::sort(rows.begin(), rows.end(), is_before);
    }
  }

  // teams[shaanxi].lead; where no field's value begins at the place, the text that stands there.
  std::string key_path(const Place& place) const {
    const std::string_view bytes = plan_.sources[place.file]->bytes();
    const std::string_view token = bytes.substr(place.begin, std::min<std::size_t>(place.end - place.begin, 200));
    if (is_in_header(bytes.substr(0, place.begin))) return fmt::format(".{}", token);
    const RecordRef ref = record_around(place);
    if (!ref.known()) return fmt::format(".{}", token);
    const TableSchema& table = schema_of(ref.table);
    const Record& record = table.row(plan_, ref.row);
    std::string path = fmt::format("{}[{}]", table.name, name_of(plan_, ref));
    if (place.begin == record.offset) return path;
    for (const Field& field : table.fields)
      if (plan_.places[record.places + table.index_of(field)] == place.begin)
        return fmt::format("{}.{}", path, field.key);
    return fmt::format("{}.{}", path, token);
  }

 private:
  using Begin = std::pair<FileIndex, std::uint32_t>;
  Begin begin_of(const TableSchema& table, std::uint32_t row) const {
    const Record& record = table.row(plan_, row);
    return {record.file, record.offset};
  }

  // The last that begins in the file at the place or before it.
  RecordRef record_around(const Place& place) const {
    RecordRef last;
    Begin last_begin{place.file, 0};
    for (const TableSchema& table : all_tables()) {
      const std::vector<std::uint32_t>& rows = rows_[static_cast<std::size_t>(table.id)];
      const auto next = std::upper_bound(rows.begin(), rows.end(), Begin{place.file, place.begin},
                                         [&](const Begin& at, std::uint32_t row) { return at < begin_of(table, row); });
      if (next == rows.begin()) continue;
      const std::uint32_t row = *std::prev(next);
      if (const Begin begin = begin_of(table, row); begin >= last_begin) {
        last_begin = begin;
        last = {table.id, row};
      }
    }
    return last;
  }

  const Plan& plan_;
  std::array<std::vector<std::uint32_t>, table_count> rows_;  // by table: in the order of the files
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
