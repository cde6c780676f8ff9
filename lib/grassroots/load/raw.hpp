// SPDX-License-Identifier: MIT
// What a reader hands to the decoder: values as they stand in the file, with their places. Nothing here
// outlives the reading of one file.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <span>
#include <string_view>

#include "grassroots/model/date.hpp"

namespace grassroots {

struct RawEntry;

struct RawValue {
  enum class Kind : std::uint8_t { text, integer, number, flag, date, other, array, table };
  Kind kind = Kind::other;
  std::uint32_t begin = 0;  // offset in the file
  std::string_view text;
  std::int64_t integer = 0;
  double number = 0;
  bool flag = false;
  Date date;
  std::span<const RawValue> items;    // array
  std::span<const RawEntry> entries;  // table, in the order of the file
};

struct RawEntry {
  std::string_view key;
  std::uint32_t key_begin = 0;
  RawValue value;
};

using RawTable = std::span<const RawEntry>;

}  // namespace grassroots
