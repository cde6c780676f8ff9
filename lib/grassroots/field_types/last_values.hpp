// SPDX-License-Identifier: MIT
// What the fast ways to read values remember of those before: guesses at what comes next. A guess is compared with the
// bytes before anything is read; where it is right, nothing more has to be done.
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/model/values.hpp"
#include "grassroots/text/bytes.hpp"

namespace grassroots {

// A text that was read in the fast way: nothing in it is unusual.
struct KnownText {
  const char* data = nullptr;  // where it stands in the file
  std::uint32_t size = 0;
  Symbol symbol;

  // REQUIRES: as many bytes can be read.
  bool is_at(const char* at) const { return symbol && same_bytes(data, at, size); }
};

// Of a field: its value in the record before, where it was read in the fast way.
struct LastValue {
  KnownText text{};
  TextList texts{};
  OpenTable entries{};
};

// What stands at an index of the list of the record before; null if the list or the pool ends before.
template <class Item>
const Item* last_item(const std::vector<Item>& pool, Slice<Item> last, std::uint32_t index) {
  const std::uint32_t at = last.begin + index;
  return index < last.count && at < pool.size() ? &pool[at] : nullptr;
}

// The texts that were read last, by size and last character: of ids that take turns, one of them.
class RecentTexts {
 public:
  // One of this size that may stand at `at`; one without a symbol if there is none. REQUIRES: as many bytes can be read
  // there, and size > 0.
  KnownText like(const char* at, std::uint32_t size) const {
    const KnownText& text = texts_[slot_of(at, size)];
    return text.size == size ? text : KnownText{};
  }
  // Gives what it then knows of it.
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

// Reads dates, YYYY-MM-DD, most of which are in a month that was there before.
class DateReader {
 public:
  // Where the date ends; nullptr: it is none.
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
