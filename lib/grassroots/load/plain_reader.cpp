// SPDX-License-Identifier: MIT
#include "grassroots/load/plain_reader.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cstring>
#include <limits>
#include <vector>

#include "grassroots/load/text_check.hpp"

namespace grassroots {
namespace {

constexpr std::size_t few_keys = 32;  // a table with more is searched for repeated keys when it is whole
constexpr std::size_t most_subtables = 64;  // of one table
constexpr std::size_t most_segments = 8;    // of one key: far below what text_check.hpp refuses
constexpr std::ptrdiff_t most_digits = 18;  // of an integer, or before a decimal point
constexpr std::ptrdiff_t most_number = 40;  // characters of a decimal
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

bool is_digit(char c) { return c >= '0' && c <= '9'; }

constexpr auto bare_key_characters = [] {
  std::array<bool, 256> table{};
  for (unsigned c = '0'; c <= '9'; ++c) table[c] = true;
  for (unsigned c = 'A'; c <= 'Z'; ++c) table[c] = table[c - 'A' + 'a'] = true;
  table['-'] = table['_'] = true;
  return table;
}();

bool is_bare(char c) { return bare_key_characters[static_cast<unsigned char>(c)]; }

const char* skip_spaces(const char* at) {
  while (static_cast<unsigned char>(*at) <= ' ' && (*at == ' ' || *at == '\t')) ++at;
  return at;
}

// ---- Texts and comments: UTF-8 without control characters
// Outside of them the grammar has no room for either. DEL is looked for once, in the whole file.

// Past the character that begins with a byte of 0x80 or more; nullptr if it is not UTF-8. The '\0' at the end
// of all bytes continues no character, so nothing is read beyond it.
const char* skip_character(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto continues = [&](int i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xE0 && byte(0) < 0xF0) {
    if (!continues(1) || !continues(2)) return nullptr;
    const unsigned point = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool is_surrogate = point - 0xD800U < 0x800U;
    return point >= 0x800 && !is_surrogate ? at + 3 : nullptr;
  }
  if (byte(0) >= 0xC2 && byte(0) < 0xE0) return continues(1) ? at + 2 : nullptr;
  if (byte(0) >= 0xF0 && byte(0) < 0xF5) {
    if (!continues(1) || !continues(2) || !continues(3)) return nullptr;
    const unsigned top = (byte(0) & 0x07U) << 6U | (byte(1) & 0x3FU);
    return top >= 0x10 && top < 0x110 ? at + 4 : nullptr;
  }
  return nullptr;
}

bool is_utf8(const char* at, const char* end) {
  while (at != nullptr && at < end) at = static_cast<unsigned char>(*at) < 0x80 ? at + 1 : skip_character(at);
  return at == end;
}

constexpr std::uint64_t each_byte = 0x0101010101010101U;

// The high bit of every byte of a word that is less than `limit`. The lowest is right; a borrow may set wrong
// ones above it.
constexpr std::uint64_t bytes_below(std::uint64_t word, std::uint64_t limit) {
  return (word - each_byte * limit) & ~word & (each_byte << 7U);
}

// From `at` to the first of `stops`, or control character other than tab, or `end`; nullptr if what it passes
// is not UTF-8.
template <char... stops>
const char* skip_text(const char* at, const char* end) {
  const char* const begin = at;
  std::uint64_t passed = 0;  // all bytes, one over the other, and perhaps some that follow
  for (;; ++at) {
    if constexpr (std::endian::native == std::endian::little) {  // eight bytes at a time
      for (; end - at >= 8; at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        passed |= word;
        const std::uint64_t found = (bytes_below(word ^ (each_byte * static_cast<unsigned char>(stops)), 1) |
                                     ... | bytes_below(word, ' '));
        if (found == 0) continue;
        at += std::countr_zero(found) / 8;
        break;
      }
    }
    for (; at < end && static_cast<unsigned char>(*at) >= ' ' && ((*at != stops) && ...); ++at)
      passed |= static_cast<unsigned char>(*at);
    if (at == end || *at != '\t') break;
  }
  return (passed & (each_byte << 7U)) == 0 || is_utf8(begin, at) ? at : nullptr;
}

// ---- Reading

// Functions that read take where a thing begins and give where it ends; nullptr: it is not plain.
class PlainReader {
 public:
  PlainReader(std::string_view bytes, std::pmr::memory_resource& memory)
      : begin_(bytes.data()), end_(bytes.data() + bytes.size()), memory_(memory) {
    entries_.reserve(64);
    sections_.reserve(bytes.size() / 256 + 1);
    sections_.push_back({});
    levels_.push_back({});
  }

  std::optional<RawTable> read() {
    if (std::memchr(begin_, '\x7F', static_cast<std::size_t>(end_ - begin_)) != nullptr) return std::nullopt;
    const char* at = begin_;
    if (std::string_view(begin_, end_).starts_with("\xEF\xBB\xBF")) at += 3;
    for (at = skip_blank(at); at != end_; at = skip_blank(at)) {
      at = *at == '[' ? header(at) : pair(at, 0, 0);
      if (at == nullptr) return std::nullopt;
      if (*at == '\n') continue;
      at = skip_spaces(at);
      if (at != end_ && !ends_line(at) && *at != '#') return std::nullopt;
    }
    if (!close_section()) return std::nullopt;
    return assemble();
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
    std::uint32_t count = 1;
    std::uint32_t last = 0;     // section
    std::uint32_t next = none;  // group of the same parent
    std::span<RawValue> items{};
  };

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  static bool ends_line(const char* at) { return *at == '\n' || (*at == '\r' && at[1] == '\n'); }

  // Past spaces, lines and comments. It stays at a comment that is not plain, and nothing begins with its
  // `#`.
  const char* skip_blank(const char* at) const {
    for (;; ++at) {
      if (static_cast<unsigned char>(*at) > '#') return at;  // as most lines begin
      at = skip_spaces(at);
      if (*at == '#') {
        const char* end = skip_text(at, end_);
        if (end == nullptr || (end != end_ && !ends_line(end))) return at;
        at = end;
      }
      if (*at == '\r' && at[1] == '\n') ++at;
      if (*at != '\n') return at;
    }
  }

  // ---- Keys and tables ----

  const char* header(const char* at) {
    if (!close_section()) return nullptr;
    const std::uint32_t begin = offset(at);
    const bool is_array = at[1] == '[';
    Segment name;
    std::uint32_t parent = 0;
    at = segment(skip_spaces(at + (is_array ? 2 : 1)), name);
    for (std::size_t segments = 1; at != nullptr && *at == '.'; ++segments) {
      const std::uint32_t group = find_group(parent, name.key);
      if (group == none || segments == most_segments) return nullptr;
      parent = groups_[group].last;
      at = segment(skip_spaces(at + 1), name);
    }
    if (at == nullptr || *at != ']' || (is_array && *++at != ']')) return nullptr;
    return open_section(parent, name, begin, is_array) ? at + 1 : nullptr;
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
      groups_.push_back({.name = name, .begin = begin, .parent = parent, .is_array = is_array});
    }
    groups_[group].last = section;
    recent_group_ = group;
    sections_.push_back({.begin = begin, .group = group});
    levels_.front() = {};
    return true;
  }

  bool close_section() { return close_levels(1) && close(levels_.front(), sections_.back().entries); }

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
    if (*at != '=' || !claim(levels_.back(), name.key)) return nullptr;
    at = skip_spaces(at + 1);
    if (opens(*at)) {
      RawValue value;
      at = nested(at, depth, value);
      if (at == nullptr) return nullptr;
      RawEntry& entry = entries_.emplace_back();
      entry.key = name.key;
      entry.key_begin = name.begin;
      // By its parts: to copy as a whole what was written in parts just before stalls the processor.
      if (value.kind == RawValue::Kind::array) std::construct_at(&entry.value, value.begin, value.items);
      else std::construct_at(&entry.value, value.begin, value.entries);
      return at;
    }
    RawEntry& entry = entries_.emplace_back();
    entry.key = name.key;
    entry.key_begin = name.begin;
    return scalar(at, entry.value);
  }

  // The rest of a dotted key. Opens the tables that it names and gives its last segment. A table stays open
  // while the keys go on naming it; to come back to it later counts as repeating a key, and is not plain.
  const char* dotted(const char* at, std::size_t floor, Segment& name) {
    std::size_t level = floor;
    for (std::size_t segments = 1; at != nullptr && *at == '.'; ++segments) {
      if (segments == most_segments) return nullptr;
      const bool is_open = level + 1 < levels_.size() && levels_[level + 1].name.key == name.key;
      if (!is_open) {
        if (!close_levels(level + 1) || !claim(levels_.back(), name.key)) return nullptr;
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
    while (is_bare(*at)) ++at;
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
    return std::any_of(entries.begin(), entries.end(),
                       [&](const RawEntry& entry) { return entry.key == key; });
  }

  // False if the table has the key already, as far as it is searched now.
  bool claim(Level& level, std::string_view key) const {
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

  // Moves the level's entries to where they stay; false if two have the same key.
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
    if (depth == deepest_nesting) return nullptr;
    return *at == '[' ? array(at, depth + 1, out) : inline_table(at, depth + 1, out);
  }

  const char* array(const char* at, unsigned depth, RawValue& out) {
    const std::uint32_t begin = offset(at);
    const std::size_t first = items_.size();
    for (at = skip_blank(at + 1); *at != ']'; at = skip_blank(at + 1)) {
      if (opens(*at)) {
        RawValue item;
        at = nested(at, depth, item);
        items_.push_back(item);
      } else {
        at = scalar(at, items_.emplace_back());
      }
      if (at == nullptr) return nullptr;
      at = skip_blank(at);
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
    at = skip_spaces(at + 1);
    while (*at != '}') {
      at = pair(at, floor, depth);
      if (at == nullptr) return nullptr;
      at = skip_spaces(at);
      if (*at == '}') break;
      if (*at != ',') return nullptr;
      at = skip_spaces(at + 1);
      if (*at == '}') return nullptr;  // TOML has no comma after the last
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
      case 'f': {
        const bool flag = *at == 't';
        const std::string_view word = flag ? "true" : "false";
        std::construct_at(&out, offset(at), flag);
        return std::string_view(at, end_).starts_with(word) ? at + word.size() : nullptr;
      }
      default: return number(at, out);
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
      case 'f': text_ += '\f'; break;
      case 'n': text_ += '\n'; break;
      case 'r': text_ += '\r'; break;
      case 't': text_ += '\t'; break;
      case '"': text_ += '"'; break;
      case '\\': text_ += '\\'; break;
      case 'u':
      case 'U': {
        const std::ptrdiff_t length = *at == 'u' ? 5 : 9;
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

  // An integer, a decimal or a date.
  const char* number(const char* at, RawValue& out) {
    const std::uint32_t begin = offset(at);
    const bool is_negative = *at == '-';
    const char* digits = at + (is_negative ? 1 : 0);
    std::int64_t integer = 0;
    for (at = digits; is_digit(*at); ++at) {
      if (at - digits == most_digits) return nullptr;
      integer = integer * 10 + (*at - '0');
    }
    const auto count = static_cast<std::size_t>(at - digits);
    if (count == 4 && *at == '-' && !is_negative) return date(digits, static_cast<int>(integer), out);
    if (count == 0 || (count > 1 && *digits == '0')) return nullptr;
    if (*at != '.') {
      std::construct_at(&out, begin, is_negative ? -integer : integer);
      return at;
    }
    const char* point = at++;
    while (is_digit(*at)) ++at;
    if (at == point + 1 || at - digits > most_number) return nullptr;
    double number = 0;
    const auto [stop, error] = std::from_chars(digits, at, number);
    if (error != std::errc{} || stop != at) return nullptr;
    std::construct_at(&out, begin, is_negative ? -number : number);
    return at;
  }

  // YYYY-MM-DD: the year is read.
  const char* date(const char* at, int year, RawValue& out) const {
    const auto two_digits = [&](int i) { return is_digit(at[i]) && is_digit(at[i + 1]); };
    if (!two_digits(5) || at[7] != '-' || !two_digits(8)) return nullptr;
    const auto two = [&](int i) { return static_cast<unsigned>((at[i] - '0') * 10 + (at[i + 1] - '0')); };
    const auto made = make_date(year, two(5), two(8));
    if (!made) return nullptr;
    std::construct_at(&out, offset(at), *made);
    return at + 10;
  }

  // ---- The whole ----

  // The items of a list from the first on, moved to where they stay.
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
    for (std::uint32_t i = section.first_subtable; i != none; i = groups_[i].next, ++at) {
      const Group& group = groups_[i];
      const RawValue value =
          group.is_array ? RawValue(group.begin, std::span<const RawValue>(group.items)) : group.items[0];
      std::construct_at(&*at, RawEntry{group.name.key, group.name.begin, value});
    }
    return all;
  }

  // From the last section to the first, so that a table is whole before the one above it.
  RawTable assemble() {
    for (Group& group : groups_) group.items = make<RawValue>(group.count);
    for (std::size_t i = sections_.size() - 1; i > 0; --i) {
      const Section& section = sections_[i];
      Group& group = groups_[section.group];
      std::construct_at(&group.items[--group.count], section.begin, table(section));
    }
    return table(sections_.front());
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
  std::string text_;
};

}  // namespace

std::optional<RawTable> read_plain(std::string_view bytes, std::pmr::memory_resource& memory) {
  if (bytes.size() > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return PlainReader(bytes, memory).read();
}

}  // namespace grassroots
