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
  enum class Kind : std::uint8_t { text, integer, number, flag, date, moment, window, other, array, table };

  RawValue() : integer(0) {}
  RawValue(std::uint32_t at, std::string_view value) : kind(Kind::text), begin(at), text(value) {}
  RawValue(std::uint32_t at, std::int64_t value) : kind(Kind::integer), begin(at), integer(value) {}
  RawValue(std::uint32_t at, double value) : kind(Kind::number), begin(at), number(value) {}
  RawValue(std::uint32_t at, bool value) : kind(Kind::flag), begin(at), flag(value) {}
  RawValue(std::uint32_t at, Date value) : kind(Kind::date), begin(at), date(value) {}
  RawValue(std::uint32_t at, Moment value) : kind(Kind::moment), begin(at), moment(value) {}
  RawValue(std::uint32_t at, DateWindow value) : kind(Kind::window), begin(at), window(value) {}
  RawValue(std::uint32_t at, std::span<const RawValue> value) : kind(Kind::array), begin(at), items(value) {}
  RawValue(std::uint32_t at, std::span<const RawEntry> value) : kind(Kind::table), begin(at), entries(value) {}

  Kind kind = Kind::other;
  std::uint32_t begin = 0;  // offset in the file
  union {                   // the kind says which; nothing for `other`
    std::string_view text;
    std::int64_t integer;
    double number;
    bool flag;
    Date date;
    Moment moment;
    DateWindow window;
    std::span<const RawValue> items;    // array
    std::span<const RawEntry> entries;  // table, in the order of the file
  };
};

struct RawEntry {
  std::string_view key;
  std::uint32_t key_begin = 0;
  RawValue value;
};

using RawTable = std::span<const RawEntry>;

}  // namespace grassroots
