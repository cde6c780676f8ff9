// SPDX-License-Identifier: MIT
// Full-width forms: what a Chinese input method writes for ASCII, （ for ( and １ for 1.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace grassroots {

// The ASCII character that a code point is the wide form of; 0 if it is none's.
constexpr char half_width_of(std::uint32_t point) {
  if (point == 0x3000) return ' ';
  return point >= 0xFF01 && point <= 0xFF5E ? static_cast<char>(point - 0xFF01 + 0x21) : '\0';
}

// The text with ASCII in place of every full-width form.
std::string to_half_width(std::string_view text);

}  // namespace grassroots
