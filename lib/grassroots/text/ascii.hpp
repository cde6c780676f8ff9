// SPDX-License-Identifier: MIT
// Kinds of ASCII characters, whatever the locale.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace grassroots {

constexpr bool is_digit(char c) { return static_cast<unsigned char>(c - '0') < 10; }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
// A blank, or what ends a line.
constexpr bool is_space(char c) { return is_blank(c) || c == '\n' || c == '\r'; }
constexpr char to_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_letter(char c) { return to_lower(c) >= 'a' && to_lower(c) <= 'z'; }

// Nothing else, and at least one.
inline bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// Whether something in it is beyond ASCII, as all Chinese is.
inline bool is_beyond_ascii(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

inline std::string to_lower(std::string text) {
  for (char& c : text) c = to_lower(c);
  return text;
}

}  // namespace grassroots
