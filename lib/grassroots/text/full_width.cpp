// SPDX-License-Identifier: MIT
#include "grassroots/text/full_width.hpp"

namespace grassroots {

std::string to_half_width(std::string_view text) {
  std::string half;
  half.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = [&](std::size_t n) { return static_cast<unsigned char>(text[i + n]); };
    char plain = '\0';
    // All of them have three bytes in UTF-8.
    if (byte(0) >= 0xE3 && byte(0) <= 0xEF && i + 2 < text.size())
      plain = half_width_of(((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU));
    half += plain == '\0' ? text[i] : plain;
    if (plain != '\0') i += 2;
  }
  return half;
}

}  // namespace grassroots
