// SPDX-License-Identifier: MIT
// UTF-8 validation: no overlong or truncated sequences, no surrogates, nothing beyond U+10FFFF.
#pragma once

#include <cstddef>
#include <string_view>

namespace grassroots {

// The UTF-8 byte order mark.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Whether this is a continuation byte.
inline bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }
// REQUIRES: the text is UTF-8.
std::size_t count_characters(std::string_view text);
// The size of the first character; 0 if it is not UTF-8. REQUIRES: `rest` is not empty.
std::size_t character_size(std::string_view rest);
// The offset of the first byte that is not UTF-8; the size if there is none.
std::size_t first_not_utf8(std::string_view bytes);

}  // namespace grassroots
