// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/plain_reader.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <memory>
#include <vector>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/load/toml/plain_pairs.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_subtables = 64;  // of one table
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

using namespace scan;

// Functions that read take the begin of a token and return its end; nullptr: it is not plain.
class PlainReader {
 public:
  PlainReader(std::string_view bytes, std::pmr::memory_resource& memory, RecordSink* sink)
      : begin_(bytes.data()), end_(begin_ + bytes.size()), memory_(memory), pairs_(begin_, end_, memory), sink_(sink) {
    sections_.push_back({});
  }

  std::optional<RawTable> read() {
    const char* at = begin_;
    if (std::string_view(begin_, end_).starts_with(byte_order_mark)) at += byte_order_mark.size();
    for (at = skip_blank(at, end_); at != end_; at = skip_blank(at, end_)) {
      at = *at == '[' ? header(at) : end_line(pairs_.read(at), end_);
      if (at == nullptr) return std::nullopt;
    }
    if (!close_section()) return std::nullopt;
    hand_over();
    assemble(0, 0);
    return table(sections_.front());
  }

 private:
  using Segment = PlainPairs::Segment;
  // What stands under one header.
  struct Section {
    std::span<const RawEntry> entries{};
    std::uint32_t begin = 0;
    std::uint32_t group = none;
    std::uint32_t first_subtable = none;  // a group
    std::uint32_t last_subtable = none;
    std::uint32_t subtables = 0;
  };
  // A name given by headers: one section, or the elements of an array.
  struct Group {
    Segment name;
    std::uint32_t begin = 0;
    std::uint32_t parent = 0;  // a section
    bool is_array = false;
    TableId table = TableId::none;  // the sink takes its elements
    std::uint32_t count = 1;
    std::uint32_t last = 0;     // section; none: the sink has it
    std::uint32_t next = none;  // group of the same parent
    std::span<RawValue> items{};
  };

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  const char* header(const char* const line) {
    if (!close_section()) return nullptr;
    const bool is_array = line[1] == '[';
    Segment name;
    std::uint32_t parent = 0, top = 0;
    const char* at = pairs_.segment(skip_spaces(line + (is_array ? 2 : 1)), name);
    for (std::size_t segments = 1; at != nullptr && *at == '.'; ++segments) {
      const std::uint32_t group = find_group(parent, name.key);
      if (group == none || groups_[group].last == none || segments == PlainPairs::most_segments) return nullptr;
      parent = groups_[group].last;
      if (segments == 1) top = parent;
      at = pairs_.segment(skip_spaces(at + 1), name);
    }
    if (at == nullptr || *at != ']' || (is_array && *++at != ']')) return nullptr;
    if (top != record_.section) hand_over();
    if (!open_section(parent, name, offset(line), is_array)) return nullptr;
    return groups_[recent_group_].table == TableId::none ? end_line(at + 1, end_) : records(line, at + 1);
  }

  // Lets the sink read consecutive records with the same header; the first that it cannot read is left open. `at`: the
  // end of the first header.
  const char* records(const char* line, const char* at) {
    Group& group = groups_[recent_group_];
    record_ = {static_cast<std::uint32_t>(sections_.size() - 1), static_cast<std::uint32_t>(groups_.size())};
    if (*at != '\n') return end_line(at, end_);
    const std::string_view header(line, at + 1);
    for (;;) {
      const char* next = sink_->read(group.table, offset(line), line + header.size());
      if (next == nullptr) break;
      line = next;
      if (begins_with(line, end_, header)) continue;
      close_record();
      return line;
    }
    sections_.back().begin = offset(line);
    return line + header.size();
  }

  // Closes the open record, if there is one, and hands it to the sink.
  void hand_over() {
    const auto [section, group] = record_;
    if (section == none) return;
    assemble(section, group);
    sink_->take(groups_[sections_[section].group].table, table(sections_[section]), sections_[section].begin);
    close_record();
  }

  void close_record() {
    groups_[sections_[record_.section].group].last = none;
    sections_.resize(record_.section);
    groups_.resize(record_.group);
    recent_group_ = none;
    record_ = {};
    is_open_ = false;
  }

  std::uint32_t find_group(std::uint32_t parent, std::string_view key) {
    const auto is_it = [&](const Group& group) { return group.parent == parent && group.name.key == key; };
    if (recent_group_ != none && is_it(groups_[recent_group_])) return recent_group_;
    std::uint32_t i = sections_[parent].first_subtable;
    while (i != none && !is_it(groups_[i])) i = groups_[i].next;
    return i;
  }

  bool open_section(std::uint32_t parent, const Segment& name, std::uint32_t begin, bool is_array) {
    std::uint32_t group = find_group(parent, name.key);
    const auto section = static_cast<std::uint32_t>(sections_.size());
    if (group != none) {
      if (!is_array || !groups_[group].is_array) return false;
      ++groups_[group].count;
    } else {
      group = static_cast<std::uint32_t>(groups_.size());
      Section& above = sections_[parent];
      if (++above.subtables > most_subtables || contains(above.entries, name.key)) return false;
      (above.first_subtable == none ? above.first_subtable : groups_[above.last_subtable].next) = group;
      above.last_subtable = group;
      const TableId table = sink_ != nullptr && parent == 0 && is_array ? sink_->table_of(name.key) : TableId::none;
      groups_.push_back({.name = name, .begin = begin, .parent = parent, .is_array = is_array, .table = table});
    }
    groups_[group].last = section;
    recent_group_ = group;
    sections_.push_back({.begin = begin, .group = group});
    pairs_.begin_table();
    is_open_ = true;
    return true;
  }

  bool close_section() { return !is_open_ || pairs_.end_table(sections_.back().entries); }

  // A section's own entries, and one for each group below it, which is whole.
  RawTable table(const Section& section) {
    if (section.subtables == 0) return section.entries;
    const std::span<RawEntry> all = room_for<RawEntry>(section.entries.size() + section.subtables, memory_);
    auto at = std::uninitialized_copy(section.entries.begin(), section.entries.end(), all.begin());
    for (std::uint32_t i = section.first_subtable; i != none; i = groups_[i].next) {
      const Group& group = groups_[i];
      if (group.table != TableId::none) continue;
      const RawValue value =
          group.is_array ? RawValue(group.begin, std::span<const RawValue>(group.items)) : group.items[0];
      std::construct_at(&*at++, RawEntry{group.name.key, group.name.begin, value});
    }
    return {all.begin(), at};
  }

  // The sections and groups after these, from the last to the first, so that a table is whole before the one above it.
  void assemble(std::uint32_t section, std::uint32_t first_group) {
    for (std::size_t i = first_group; i < groups_.size(); ++i)
      if (groups_[i].table == TableId::none) groups_[i].items = room_for<RawValue>(groups_[i].count, memory_);
    for (std::size_t i = sections_.size() - 1; i > section; --i) {
      Group& group = groups_[sections_[i].group];
      std::construct_at(&group.items[--group.count], sections_[i].begin, table(sections_[i]));
    }
  }

  const char* begin_;
  const char* end_;
  std::pmr::memory_resource& memory_;
  PlainPairs pairs_;
  std::vector<Section> sections_;  // the first: the root
  std::vector<Group> groups_;
  std::uint32_t recent_group_ = none;
  bool is_open_ = true;  // the last section
  RecordSink* sink_;
  // The record that is left open for the sink: its section, and the first group below it.
  struct OpenRecord {
    std::uint32_t section = none, group = none;
  } record_;
};

}  // namespace

std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory, RecordSink* sink) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  assert(bytes.empty() || bytes.data()[bytes.size()] == '\0');
  return PlainReader(bytes, memory, sink).read();
}

}  // namespace grassroots
