// SPDX-License-Identifier: MIT
#include "grassroots/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>

#include "grassroots/text/bytes.hpp"

namespace grassroots {
namespace {

constexpr bool is_little = std::endian::native == std::endian::little;

// Whether a character of three bytes begins there, as most of Chinese, and the first byte says that there is nothing
// more to look at. REQUIRES: as many can be read.
bool is_plain_three(const char* at) {
  constexpr std::uint16_t bits = is_little ? 0xC0F0 : 0xF0C0, wanted = is_little ? 0x80E0 : 0xE080;
  return (word_at<std::uint16_t>(at) & bits) == wanted && continues_character(at[2]) && *at != '\xE0' && *at != '\xED';
}

// Of the first character, where at least four bytes can be read.
std::size_t size_of_first(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto continues = [&](int i) { return continues_character(at[i]); };
  if (byte(0) < 0x80) return 1;
  if (byte(0) >= 0xE0 && byte(0) < 0xF0) {  // as most of Chinese
    if (!continues(1) || !continues(2)) return 0;
    const unsigned point = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U;
    const bool is_surrogate = point - 0xD800U < 0x800U;
    return point >= 0x800 && !is_surrogate ? 3 : 0;
  }
  if (byte(0) >= 0xC2 && byte(0) < 0xE0) return continues(1) ? 2 : 0;
  if (byte(0) < 0xF0 || byte(0) > 0xF4 || !continues(1) || !continues(2) || !continues(3)) return 0;
  const unsigned top = (byte(0) & 0x07U) << 6U | (byte(1) & 0x3FU);
  return top >= 0x10 && top < 0x110 ? 4 : 0;
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
}

std::size_t character_size(std::string_view rest) {
  assert(!rest.empty());
  char first[4] = {};  // what is missing continues nothing
  if (rest.size() >= sizeof first) return size_of_first(rest.data());
  std::memcpy(first, rest.data(), rest.size());
  return size_of_first(first);
}

std::size_t first_not_utf8(std::string_view bytes) {
  constexpr std::uint64_t high = 0x8080808080808080U;
  const char* at = bytes.data();
  const char* const end = at + bytes.size();
  while (at != end) {
    if constexpr (is_little) {  // eight bytes at a time, to the first that is not ASCII
      for (; end - at >= 8; at += 8) {
        const std::uint64_t word = word_at(at) & high;
        if (word == 0) continue;
        at += std::countr_zero(word) / 8;
        break;
      }
    }
    while (end - at >= 3 && is_plain_three(at)) at += 3;
    if (at == end) break;
    const std::size_t size = character_size({at, end});
    if (size == 0) return static_cast<std::size_t>(at - bytes.data());
    at += size;
  }
  return bytes.size();
}

}  // namespace grassroots
