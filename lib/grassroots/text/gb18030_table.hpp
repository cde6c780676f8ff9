// SPDX-License-Identifier: MIT
// The characters of GB 18030, as generate_gb18030.py writes them.
#pragma once

#include <cstddef>
#include <cstdint>

namespace grassroots::gb18030 {

// By lead byte from 0x81 to 0xFE, then by trail byte from 0x40 to 0xFE without 0x7F; one more ends the
// literal. A surrogate, 0xD800 + n, stands for above_ffff[n].
inline constexpr std::size_t trails = 190;
extern const char16_t two_bytes[126 * trails + 1];
inline std::size_t index_of(unsigned lead, unsigned trail) {
  return (lead - 0x81) * trails + trail - 0x40 - (trail > 0x7F ? 1U : 0U);
}
extern const char32_t above_ffff[6];

// Codes of four bytes, numbered in their order, which go on one by one with code points from `first_point`.
// The first `below_10000` numbers are of characters below U+10000; from `first_above` on the code points from
// U+10000 follow.
struct Range {
  std::uint16_t first_number;
  char16_t first_point;
};
extern const Range four_bytes[];
extern const std::size_t four_bytes_count;
inline constexpr std::uint32_t below_10000 = 39420, first_above = 189000;

}  // namespace grassroots::gb18030
