// SPDX-License-Identifier: MIT
// What is UTF-8: no byte too many or too few, no surrogates, nothing beyond U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace grassroots {

// With which some programs begin a file in UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Whether the byte belongs to a character that began before it.
inline bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
// The size of the first character; 0 if it is not UTF-8. REQUIRES: `rest` is not empty.
std::size_t character_size(std::string_view rest);
// The offset of the first byte that is not UTF-8; the size if all is well.
std::size_t first_not_utf8(std::string_view bytes);

}  // namespace grassroots
