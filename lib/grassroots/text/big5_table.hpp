// SPDX-License-Identifier: MIT
// Which codes are of common characters, as generate_big5.py writes it: bits, the first of a word being the lowest.
#pragma once

#include <cstdint>

namespace grassroots::big5 {

// In the order of gb18030_table.hpp.
extern const std::uint64_t common_in_gbk[];
// By lead byte from 0xA4 to 0xC6, then by trail byte from 0x40 to 0x7E and from 0xA1 to 0xFE, up to C67E: the
// frequently used characters of Big5.
extern const std::uint64_t common_in_big5[];

}  // namespace grassroots::big5
