// SPDX-License-Identifier: MIT
// The pairs of plain TOML: `key = value`, where keys may be dotted or quoted and values nested.
//
// Functions that read take the begin of a token and return its end; nullptr: it is not plain.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <vector>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/load/toml/plain_texts.hpp"

namespace grassroots {

// Room for `count` items, not yet initialised.
template <class T>
std::span<T> room_for(std::size_t count, std::pmr::memory_resource& memory) {
  if (count == 0) return {};
  return {static_cast<T*>(memory.allocate(count * sizeof(T), alignof(T))), count};
}

bool contains(std::span<const RawEntry> entries, std::string_view key);

class PlainPairs {
 public:
  static constexpr std::size_t most_segments = 8;  // of one key: far below what text_check.hpp refuses
  struct Segment {                                 // of a key
    std::string_view key;
    std::uint32_t begin = 0;
  };

  // What is read points into the bytes and `memory`. REQUIRES: a '\0' stands at `end`.
  PlainPairs(const char* begin, const char* end, std::pmr::memory_resource& memory);

  // A bare or quoted key and the spaces after it.
  const char* segment(const char* at, Segment& name);
  // A pair of the table that is open.
  const char* read(const char* at) { return pair(at, 0, 0); }
  // Ends the table that is open; false if two of its keys are the same.
  bool end_table(std::span<const RawEntry>& entries);
  void begin_table() { levels_.front() = {}; }

 private:
  // A table that is being filled: that of the header, of dotted keys, of braces.
  struct Level {
    Segment name{};          // of dotted keys
    std::size_t first = 0;   // of its entries
    std::uint64_t seen = 0;  // a bit for every key
  };

  const char* pair(const char* at, std::size_t floor, unsigned depth);
  const char* dotted(const char* at, std::size_t floor, Segment& name);
  bool add_key(Level& level, std::string_view key) const;
  bool close(const Level& level, RawTable& table);
  bool close_levels(std::size_t first);
  const char* nested(const char* at, unsigned depth, RawValue& out);
  const char* array(const char* at, unsigned depth, RawValue& out);
  const char* inline_table(const char* at, unsigned depth, RawValue& out);
  const char* scalar(const char* at, RawValue& out);
  template <class T>
  std::span<T> keep(std::vector<T>& list, std::size_t first);
  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  const char* begin_;
  const char* end_;
  std::pmr::memory_resource& memory_;
  PlainTexts texts_;
  std::vector<Level> levels_;      // the first: the header's table
  std::vector<RawEntry> entries_;  // of the levels, one after the other
  std::vector<RawValue> items_;    // of the arrays that are open
};

}  // namespace grassroots
