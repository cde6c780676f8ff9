// SPDX-License-Identifier: MIT
#include "grassroots/text/utf16.hpp"

#include <cassert>
#include <cstdint>
#include <utf8proc.h>

namespace grassroots {
namespace {

constexpr std::string_view little_endian_mark = "\xFF\xFE";
constexpr std::string_view big_endian_mark = "\xFE\xFF";

}  // namespace

bool has_utf16_mark(std::string_view bytes) {
  return bytes.starts_with(little_endian_mark) || bytes.starts_with(big_endian_mark);
}

std::optional<std::string> decode_utf16(std::string_view bytes) {
  const std::size_t high = bytes.starts_with(big_endian_mark) ? 0 : 1;  // which byte of two
  if (bytes.size() % 2 != 0) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + high]) << 8U |
                                      static_cast<unsigned char>(bytes[at + 1 - high]));
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    std::uint32_t point = unit(at);
    if (point >= 0xD800 && point < 0xDC00 && at + 2 < bytes.size()) {
      const std::uint32_t low = unit(at += 2);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      point = 0x10000 + ((point - 0xD800) << 10U) + (low - 0xDC00);
    }
    if (point == 0 || (point >= 0xD800 && point < 0xE000)) return std::nullopt;
    utf8proc_uint8_t encoded[4];
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), encoded);
    text.append(encoded, encoded + size);
  }
  return text;
}

std::string encode_utf16(std::string_view text, std::string_view like) {
  const bool high_first = like.starts_with(big_endian_mark);
  std::string bytes(like.substr(0, 2));
  const auto add = [&](std::uint32_t unit) {
    const char high = static_cast<char>(unit >> 8U), low = static_cast<char>(unit & 0xFFU);
    bytes += high_first ? high : low;
    bytes += high_first ? low : high;
  };
  while (!text.empty()) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
    assert(size > 0);
    text.remove_prefix(static_cast<std::size_t>(size));
    const auto above = static_cast<std::uint32_t>(point) - 0x10000;
    if (point < 0x10000) {
      add(static_cast<std::uint32_t>(point));
    } else {
      add(0xD800 + (above >> 10U));
      add(0xDC00 + (above & 0x3FFU));
    }
  }
  return bytes;
}

}  // namespace grassroots
