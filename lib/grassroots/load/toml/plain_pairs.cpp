// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/plain_pairs.hpp"

#include <algorithm>
#include <cstring>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

constexpr std::size_t few_keys = 32;  // a table with more is searched for repeated keys when it is whole

using namespace scan;

bool opens(char c) { return c == '[' || c == '{'; }

}  // namespace

PlainPairs::PlainPairs(const char* begin, const char* end, std::pmr::memory_resource& memory)
    : begin_(begin), end_(end), memory_(memory), texts_(end, memory) {
  entries_.reserve(64);
  levels_.push_back({});
}

bool PlainPairs::end_table(std::span<const RawEntry>& entries) {
  return close_levels(1) && close(levels_.front(), entries);
}

// `floor`: the level of the table that the pair stands in; those above it are of dotted keys.
const char* PlainPairs::pair(const char* at, std::size_t floor, unsigned depth) {
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
const char* PlainPairs::dotted(const char* at, std::size_t floor, Segment& name) {
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
const char* PlainPairs::segment(const char* at, Segment& name) {
  name.begin = offset(at);
  const char* begin = at;
  at = skip_bare(at);
  name.key = {begin, at};
  if (at == begin) {
    std::string_view quoted;
    at = texts_.read(at, quoted);
    if (at == nullptr) return nullptr;
    name.key = quoted;
  }
  return skip_spaces(at);
}

bool contains(std::span<const RawEntry> entries, std::string_view key) {
  return std::any_of(entries.begin(), entries.end(), [&](const RawEntry& entry) { return entry.key == key; });
}

// Adds a key to the level; false if it is known to have the key already. Large tables are searched in close().
bool PlainPairs::add_key(Level& level, std::string_view key) const {
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
bool PlainPairs::close(const Level& level, RawTable& table) {
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
bool PlainPairs::close_levels(std::size_t first) {
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

// `depth`: how many brackets and braces are open.
const char* PlainPairs::nested(const char* at, unsigned depth, RawValue& out) {
  if (depth == limits::nesting.most) return nullptr;
  return *at == '[' ? array(at, depth + 1, out) : inline_table(at, depth + 1, out);
}

const char* PlainPairs::array(const char* at, unsigned depth, RawValue& out) {
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

const char* PlainPairs::inline_table(const char* at, unsigned depth, RawValue& out) {
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

const char* PlainPairs::scalar(const char* at, RawValue& out) {
  switch (*at) {
    case '"':
    case '\'': {
      std::construct_at(&out, offset(at), std::string_view());
      return texts_.read(at, out.text);
    }
    case 't':
    case 'f': return flag(at, end_, offset(at), out);
    default: return number(at, offset(at), out);
  }
}

// Moves the items of a list, from `first` on, to memory_.
template <class T>
std::span<T> PlainPairs::keep(std::vector<T>& list, std::size_t first) {
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);
  const std::span<T> kept = room_for<T>(list.size() - first, memory_);
  if (!kept.empty()) std::memcpy(kept.data(), &list[first], kept.size_bytes());
  list.resize(first);
  return kept;
}

}  // namespace grassroots
