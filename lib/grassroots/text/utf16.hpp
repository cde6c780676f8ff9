// SPDX-License-Identifier: MIT
// UTF-16 with a byte order mark, which spreadsheets call Unicode text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace grassroots {

// Whether the bytes begin with one of its marks.
bool has_utf16_mark(std::string_view bytes);

// In UTF-8, without the mark; nothing if it is not well formed, or holds a NUL. REQUIRES: has_utf16_mark(bytes).
std::optional<std::string> decode_utf16(std::string_view bytes);

// The text in UTF-8 as UTF-16 in the order of bytes that `like` begins with the mark of. REQUIRES:
// has_utf16_mark(like), and the text is UTF-8.
std::string encode_utf16(std::string_view text, std::string_view like);

}  // namespace grassroots
