// SPDX-License-Identifier: MIT
// Predictions of the fast paths: the values of the previous record. A prediction is compared with the bytes; where it
// matches, nothing needs to be parsed.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/model/values.hpp"
#include "grassroots/text/bytes.hpp"

namespace grassroots {

// A text that a fast path has read: it needs no unescaping.
struct KnownText {
  const char* data = nullptr;  // in the file
  std::uint32_t size = 0;
  Symbol symbol;

  // REQUIRES: `size` bytes are readable at `at`.
  bool is_at(const char* at) const { return symbol && same_bytes(data, at, size); }
};

// The value of a field in the previous record, where a fast path read it.
struct LastValue {
  KnownText text{};
  TextList texts{};
  OpenTable entries{};
};

// The item at an index of the previous record's list; null if the list or the pool is shorter.
template <class Item>
const Item* last_item(const std::vector<Item>& pool, Slice<Item> last, std::uint32_t index) {
  const std::uint32_t at = last.begin + index;
  return index < last.count && at < pool.size() ? &pool[at] : nullptr;
}

// Recently read texts, by size and last character: ids often alternate between a few.
class RecentTexts {
 public:
  // A recent text of this size that may be at `at`; without a symbol if there is none. REQUIRES: size > 0, and as many
  // bytes are readable.
  KnownText like(const char* at, std::uint32_t size) const {
    const KnownText& text = texts_[slot_of(at, size)];
    return text.size == size ? text : KnownText{};
  }
  // Returns the text as remembered.
  KnownText add(std::string_view text, Symbol symbol) {
    const KnownText known{text.data(), static_cast<std::uint32_t>(text.size()), symbol};
    if (symbol) texts_[slot_of(known.data, known.size)] = known;
    return known;
  }

 private:
  static std::size_t slot_of(const char* at, std::uint32_t size) {
    return (static_cast<unsigned char>(at[size - 1]) + size * 16) % 256;
  }
  std::array<KnownText, 256> texts_{};
};

// Reads dates, YYYY-MM-DD. Caches months: most dates are in one that was seen before.
class DateReader {
 public:
  // Returns the end of the date; nullptr if it is none.
  const char* read(const char* at, const char* end, Date& out) {
    if (end - at < 10) return nullptr;  // 2018-06-01
    const auto day = [&] { return (at[8] - '0') * 10 + (at[9] - '0'); };
    Month& month = months_[static_cast<std::size_t>((at[5] & 1) << 4 | (at[6] & 15))];
    const bool is_known = month.eve.known() && same_bytes(at, month.text.data(), month.text.size()) &&
                          is_digit(at[8]) && is_digit(at[9]) && day() >= 1 && day() <= 28;  // which every month has
    if (is_known) {
      out = month.eve.plus(day());
      return at + 10;
    }
    const char* const stop = scan::date(at, out);
    if (stop == nullptr) return nullptr;
    std::copy_n(at, month.text.size(), month.text.begin());
    month.eve = out.plus(-day());
    return stop;
  }

 private:
  struct Month {
    std::array<char, 8> text{};  // 2018-06-
    Date eve;                    // the day before its first
  };
  std::array<Month, 32> months_{};  // by its digits: those of one year all have their own
};

}  // namespace grassroots
