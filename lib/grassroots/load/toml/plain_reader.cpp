// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/plain_reader.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <limits>
#include <utf8proc.h>
#include <vector>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/load/toml/text_check.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

constexpr std::size_t few_keys = 32;        // a table with more is searched for repeated keys when it is whole
constexpr std::size_t most_subtables = 64;  // of one table
constexpr std::size_t most_segments = 8;    // of one key: far below what text_check.hpp refuses
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

using namespace scan;

// Functions that read take the begin of a token and return its end; nullptr: it is not plain.
class PlainReader {
 public:
  PlainReader(std::string_view bytes, std::pmr::memory_resource& memory, RecordSink* sink)
      : begin_(bytes.data()), end_(bytes.data() + bytes.size()), memory_(memory), sink_(sink) {
    entries_.reserve(64);
    sections_.push_back({});
    levels_.push_back({});
  }

  std::optional<RawTable> read() {
    const char* at = begin_;
    if (std::string_view(begin_, end_).starts_with(byte_order_mark)) at += byte_order_mark.size();
    for (at = skip_blank(at, end_); at != end_; at = skip_blank(at, end_)) {
      at = *at == '[' ? header(at) : end_line(pair(at, 0, 0), end_);
      if (at == nullptr) return std::nullopt;
    }
    if (!close_section()) return std::nullopt;
    hand_over();
    assemble(0, 0);
    return table(sections_.front());
  }

 private:
  struct Segment {  // of a key
    std::string_view key;
    std::uint32_t begin = 0;
  };
  // A table that is being filled: that of the last header, of dotted keys, of braces.
  struct Level {
    Segment name{};          // of dotted keys
    std::size_t first = 0;   // of its entries
    std::uint64_t seen = 0;  // a bit for every key
  };
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

  // ---- Keys and tables ----

  const char* header(const char* const line) {
    if (!close_section()) return nullptr;
    const bool is_array = line[1] == '[';
    Segment name;
    std::uint32_t parent = 0, top = 0;
    const char* at = segment(skip_spaces(line + (is_array ? 2 : 1)), name);
    for (std::size_t segments = 1; at != nullptr && *at == '.'; ++segments) {
      const std::uint32_t group = find_group(parent, name.key);
      if (group == none || groups_[group].last == none || segments == most_segments) return nullptr;
      parent = groups_[group].last;
      if (segments == 1) top = parent;
      at = segment(skip_spaces(at + 1), name);
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
    levels_.front() = {};
    is_open_ = true;
    return true;
  }

  bool close_section() { return !is_open_ || (close_levels(1) && close(levels_.front(), sections_.back().entries)); }

  // `floor`: the level of the table that the pair stands in; those above it are of dotted keys.
  const char* pair(const char* at, std::size_t floor, unsigned depth) {
    Segment name;
    at = segment(at, name);
    if (at == nullptr) return nullptr;
    if (*at == '.') {
      at = dotted(at, floor, name);
      if (at == nullptr) return nullptr;
    } else if (!close_levels(floor + 1)) {
      return nullptr;
    }
    if (*at != '=' || !add_key(levels_.back(), name.key)) return nullptr;
    at = skip_spaces(at + 1);
    if (opens(*at)) {
      RawValue value;
      at = nested(at, depth, value);
      if (at == nullptr) return nullptr;
      RawEntry& entry = entries_.emplace_back();
      entry.key = name.key;
      entry.key_begin = name.begin;
      // Copied member by member (bytes.hpp).
      if (value.kind == RawValue::Kind::array)
        std::construct_at(&entry.value, value.begin, value.items);
      else
        std::construct_at(&entry.value, value.begin, value.entries);
      return at;
    }
    RawEntry& entry = entries_.emplace_back();
    entry.key = name.key;
    entry.key_begin = name.begin;
    return scalar(at, entry.value);
  }

  // The rest of a dotted key. Opens the tables that it names and returns its last segment. A table stays open while
  // consecutive keys name it; coming back to it later counts as a repeated key, and is not plain.
  const char* dotted(const char* at, std::size_t floor, Segment& name) {
    std::size_t level = floor;
    for (std::size_t segments = 1; at != nullptr && *at == '.'; ++segments) {
      if (segments == most_segments) return nullptr;
      const bool is_open = level + 1 < levels_.size() && levels_[level + 1].name.key == name.key;
      if (!is_open) {
        if (!close_levels(level + 1) || !add_key(levels_.back(), name.key)) return nullptr;
        levels_.push_back({.name = name, .first = entries_.size()});
      }
      ++level;
      at = segment(skip_spaces(at + 1), name);
    }
    return close_levels(level + 1) ? at : nullptr;
  }

  // A bare or quoted key and the spaces after it.
  const char* segment(const char* at, Segment& name) {
    name.begin = offset(at);
    const char* begin = at;
    at = skip_bare(at);
    name.key = {begin, at};
    if (at == begin) {
      std::string_view quoted;
      at = *at == '"' ? basic_text(at, quoted) : *at == '\'' ? literal_text(at, quoted) : nullptr;
      if (at == nullptr) return nullptr;
      name.key = quoted;
    }
    return skip_spaces(at);
  }

  static bool contains(std::span<const RawEntry> entries, std::string_view key) {
    return std::any_of(entries.begin(), entries.end(), [&](const RawEntry& entry) { return entry.key == key; });
  }

  // Adds a key to the level; false if it is known to have the key already. Large tables are searched in close().
  bool add_key(Level& level, std::string_view key) const {
    const auto byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(key[i])}; };
    const std::size_t hash = key.empty() ? 0 : byte(0) * 5 + byte(key.size() - 1) + key.size() * 11;
    const std::uint64_t bit = std::uint64_t{1} << (hash % 64);
    if ((level.seen & bit) == 0) {
      level.seen |= bit;
      return true;
    }
    const std::span<const RawEntry> entries = std::span(entries_).subspan(level.first);
    return entries.size() > few_keys || !contains(entries, key);
  }

  // Moves the level's entries to memory_; false if two have the same key.
  bool close(const Level& level, RawTable& table) {
    const std::span<const RawEntry> entries = std::span(entries_).subspan(level.first);
    if (entries.size() > few_keys) {
      std::vector<std::string_view> keys;
      for (const RawEntry& entry : entries) keys.push_back(entry.key);
      std::sort(keys.begin(), keys.end());
      if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) return false;
    }
    table = keep(entries_, level.first);
    return true;
  }

  // Ends the tables of dotted keys from a level on.
  bool close_levels(std::size_t first) {
    while (levels_.size() > first) {
      const Level level = levels_.back();
      RawTable table;
      if (!close(level, table)) return false;
      levels_.pop_back();
      const auto& [key, begin] = level.name;
      entries_.push_back({key, begin, RawValue(begin, table)});
    }
    return true;
  }

  // ---- Values ----

  static bool opens(char c) { return c == '[' || c == '{'; }

  // `depth`: how many brackets and braces are open.
  const char* nested(const char* at, unsigned depth, RawValue& out) {
    if (depth == limits::nesting.most) return nullptr;
    return *at == '[' ? array(at, depth + 1, out) : inline_table(at, depth + 1, out);
  }

  const char* array(const char* at, unsigned depth, RawValue& out) {
    const std::uint32_t begin = offset(at);
    const std::size_t first = items_.size();
    for (at = skip_blank(at + 1, end_); *at != ']'; at = skip_blank(at + 1, end_)) {
      if (opens(*at)) {
        RawValue item;
        at = nested(at, depth, item);
        items_.push_back(item);
      } else {
        at = scalar(at, items_.emplace_back());
      }
      if (at == nullptr) return nullptr;
      at = skip_blank(at, end_);
      if (*at == ']') break;
      if (*at != ',') return nullptr;
    }
    std::construct_at(&out, begin, std::span<const RawValue>(keep(items_, first)));
    return at + 1;
  }

  const char* inline_table(const char* at, unsigned depth, RawValue& out) {
    const std::uint32_t begin = offset(at);
    const std::size_t floor = levels_.size();
    levels_.push_back({.first = entries_.size()});
    at = skip_blank(at + 1, end_);
    while (*at != '}') {
      at = pair(at, floor, depth);
      if (at == nullptr || (at = next_in_braces(at, end_)) == nullptr) return nullptr;
    }
    RawTable table;
    if (!close_levels(floor + 1) || !close(levels_.back(), table)) return nullptr;
    levels_.pop_back();
    std::construct_at(&out, begin, table);
    return at + 1;
  }

  const char* scalar(const char* at, RawValue& out) {
    switch (*at) {
      case '"':
      case '\'': {
        std::construct_at(&out, offset(at), std::string_view());
        return *at == '"' ? basic_text(at, out.text) : literal_text(at, out.text);
      }
      case 't':
      case 'f': return flag(at, end_, offset(at), out);
      default: return number(at, offset(at), out);
    }
  }

  const char* basic_text(const char* at, std::string_view& out) {
    const char* begin = at + 1;
    const char* stop = skip_text<'"', '\\'>(begin, end_);
    if (stop == nullptr) return nullptr;
    out = {begin, stop};
    if (*stop == '\\') return escaped_text(begin, stop, out);
    return *stop == '"' ? stop + 1 : nullptr;
  }

  const char* literal_text(const char* at, std::string_view& out) const {
    const char* stop = skip_text<'\''>(at + 1, end_);
    if (stop == nullptr) return nullptr;
    out = {at + 1, stop};
    return *stop == '\'' ? stop + 1 : nullptr;
  }

  // A text that has a backslash at `stop`.
  const char* escaped_text(const char* at, const char* stop, std::string_view& out) {
    text_.clear();
    while (*stop == '\\') {
      text_.append(at, stop);
      at = escape(stop + 1);
      stop = at != nullptr ? skip_text<'"', '\\'>(at, end_) : nullptr;
      if (stop == nullptr) return nullptr;
    }
    text_.append(at, stop);
    char* kept = static_cast<char*>(memory_.allocate(text_.size() + 1, 1));
    std::memcpy(kept, text_.data(), text_.size());
    out = {kept, text_.size()};
    return *stop == '"' ? stop + 1 : nullptr;
  }

  // What follows a backslash.
  const char* escape(const char* at) {
    switch (*at) {
      case 'b': text_ += '\b'; break;
      case 'e': text_ += '\x1B'; break;
      case 'f': text_ += '\f'; break;
      case 'n': text_ += '\n'; break;
      case 'r': text_ += '\r'; break;
      case 't': text_ += '\t'; break;
      case '"': text_ += '"'; break;
      case '\\': text_ += '\\'; break;
      case 'x':
      case 'u':
      case 'U': {
        const std::ptrdiff_t length = *at == 'x' ? 3 : *at == 'u' ? 5 : 9;
        if (end_ - at < length) return nullptr;
        std::uint32_t point = 0;
        const auto [stop, error] = std::from_chars(at + 1, at + length, point, 16);
        if (error != std::errc{} || stop != at + length) return nullptr;
        if (point - 0xD800U < 0x800U || point > 0x10FFFF) return nullptr;
        utf8proc_uint8_t character[4];
        const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), character);
        text_.append(character, character + size);
        return stop;
      }
      default: return nullptr;
    }
    return at + 1;
  }

  // ---- The whole ----

  // Moves the items of a list, from `first` on, to memory_.
  template <class T>
  std::span<T> keep(std::vector<T>& list, std::size_t first) {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
    const std::span<T> kept = make<T>(list.size() - first);
    if (!kept.empty()) std::memcpy(kept.data(), &list[first], kept.size_bytes());
    list.resize(first);
    return kept;
  }

  // Room for `count` items, not yet initialised.
  template <class T>
  std::span<T> make(std::size_t count) {
    if (count == 0) return {};
    return {static_cast<T*>(memory_.allocate(count * sizeof(T), alignof(T))), count};
  }

  // A section's own entries, and one for each group below it, which is whole.
  RawTable table(const Section& section) {
    if (section.subtables == 0) return section.entries;
    const std::span<RawEntry> all = make<RawEntry>(section.entries.size() + section.subtables);
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
      if (groups_[i].table == TableId::none) groups_[i].items = make<RawValue>(groups_[i].count);
    for (std::size_t i = sections_.size() - 1; i > section; --i) {
      Group& group = groups_[sections_[i].group];
      std::construct_at(&group.items[--group.count], sections_[i].begin, table(sections_[i]));
    }
  }

  const char* begin_;
  const char* end_;
  std::pmr::memory_resource& memory_;
  std::vector<Level> levels_;      // the first: the last header's table
  std::vector<RawEntry> entries_;  // of the levels, one after the other
  std::vector<RawValue> items_;    // of the arrays that are open
  std::vector<Section> sections_;  // the first: the root
  std::vector<Group> groups_;
  std::uint32_t recent_group_ = none;
  bool is_open_ = true;  // the last section
  RecordSink* sink_;
  // The record that is left open for the sink: its section, and the first group below it.
  struct OpenRecord {
    std::uint32_t section = none, group = none;
  } record_;
  std::string text_;
};

}  // namespace

std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory, RecordSink* sink) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  assert(bytes.empty() || bytes.data()[bytes.size()] == '\0');
  return PlainReader(bytes, memory, sink).read();
}

}  // namespace grassroots
