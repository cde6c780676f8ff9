// SPDX-License-Identifier: MIT
// Spaces that are not seen: what word processors, web pages and input methods leave around a word.
#pragma once

#include <string>
#include <string_view>

namespace grassroots {

// The size of the space that the text begins or ends with, in bytes: a blank, a line end, a no-break or full-width
// space, a character without width; 0 if it is none.
std::size_t leading_space(std::string_view text);
// Whether one can begin with this byte: for whoever decides quickly that a text begins with none.
constexpr bool can_begin_space(char first) {
  const auto byte = static_cast<unsigned char>(first);
  return byte <= ' ' || (byte >= 0xC2 && (byte < 0xE4 || byte > 0xEE));  // between them: U+4000 to U+EFFF, letters
}
std::size_t trailing_space(std::string_view text);

// Without the spaces around it.
std::string_view trim_spaces(std::string_view text);

// Whether it may begin or end with a space beyond ASCII: quick, for where most texts do not.
inline bool may_have_wide_space(std::string_view text) {
  const auto is_lead = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xC2 || (byte >= 0xE1 && byte <= 0xE3) || byte == 0xEF;
  };
  const auto byte = [&](std::size_t back) { return text[text.size() - back]; };
  return !text.empty() && (is_lead(text.front()) || (text.size() >= 3 && is_lead(byte(3))) ||
                           (text.size() >= 2 && static_cast<unsigned char>(byte(2)) == 0xC2));
}

// For messages: every space but the plain one as an escape, `team\u00a0`. What has no width at all is left to whoever
// prints it (sanitise.hpp).
std::string with_spaces_shown(std::string_view text);

}  // namespace grassroots
