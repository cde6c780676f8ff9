// SPDX-License-Identifier: MIT
#include "grassroots/text/gb18030.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <iterator>
#include <unordered_map>

#include "grassroots/text/bytes.hpp"
#include "grassroots/text/gb18030_table.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

constexpr char32_t no_character = 0xFFFFFFFF;

// One comparison: what is below `first` wraps round.
bool is_from(unsigned byte, unsigned first, unsigned last) { return byte - first <= last - first; }

unsigned byte_at(const char* at) { return static_cast<unsigned char>(*at); }

bool is_trail(unsigned byte) { return is_from(byte, 0x40, 0xFE) && byte != 0x7F; }

// REQUIRES: they are bytes of a character of four.
char32_t point_of_four(const char* at) {
  const unsigned number =
      (((byte_at(at) - 0x81) * 10 + byte_at(at + 1) - '0') * 126 + byte_at(at + 2) - 0x81) * 10 + byte_at(at + 3) - '0';
  if (number >= gb18030::first_above) {
    const char32_t point = 0x10000 + (number - gb18030::first_above);
    return point <= 0x10FFFF ? point : no_character;
  }
  if (number >= gb18030::below_10000) return no_character;
  const gb18030::Range* const begin = gb18030::four_bytes;
  const gb18030::Range* const after =
      std::upper_bound(begin, begin + gb18030::four_bytes_count, number,
                       [](unsigned wanted, const gb18030::Range& range) { return wanted < range.first_number; });
  const gb18030::Range& range = *std::prev(after);
  return range.first_point + (number - range.first_number);
}

// REQUIRES: they are the bytes of a character of two.
char32_t point_of_two(unsigned lead, unsigned trail) {
  const char16_t unit = gb18030::two_bytes[gb18030::index_of(lead, trail)];
  const bool is_surrogate = (unit & 0xF800U) == 0xD800U;
  return is_surrogate ? gb18030::above_ffff[unit - 0xD800U] : unit;
}

// Writes UTF-8; gives its end. REQUIRES: a code point above 0x7F, and room for four bytes.
char* write(char32_t point, char* to) {
  assert(point > 0x7F && point <= 0x10FFFF);
  const auto continued = [&](unsigned shift) { return static_cast<char>(0x80U | (point >> shift & 0x3FU)); };
  if (point < 0x800) {
    *to++ = static_cast<char>(0xC0U | point >> 6U);
  } else if (point < 0x10000) {
    *to++ = static_cast<char>(0xE0U | point >> 12U);
    *to++ = continued(6);
  } else {
    *to++ = static_cast<char>(0xF0U | point >> 18U);
    *to++ = continued(12);
    *to++ = continued(6);
  }
  *to++ = continued(0);
  return to;
}

// Decodes a part at a time into a buffer, so that the text is written once and needs no room beyond it.
class Gb18030Decoder {
 public:
  explicit Gb18030Decoder(std::string_view bytes) : begin_(bytes.data()), end_(begin_ + bytes.size()), at_(begin_) {}

  DecodedText run() {
    DecodedText result;
    // Most characters of two bytes become three.
    result.text.reserve(static_cast<std::size_t>(end_ - begin_) * 3 / 2);
    while (at_ != end_) {
      const char* const to = fill();
      if (to == buffer_) break;
      result.text.append(buffer_, static_cast<std::size_t>(to - buffer_));
    }
    result.read = static_cast<std::size_t>(at_ - begin_);
    return result;
  }

 private:
  static constexpr std::size_t buffer_size = 8192, longest_step = 8;

  // Gives the end of what was written: the beginning of the buffer where the next bytes are no character.
  char* fill() {
    char* to = buffer_;
    const char* const last = buffer_ + buffer_size - longest_step;
    while (to <= last && at_ != end_) {
      if (byte_at(at_) < 0x80) {
        to = copy_ascii(to);
      } else if (end_ - at_ >= 2 && byte_at(at_) - 0x81 <= 0xFE - 0x81 && is_trail(byte_at(at_ + 1))) {
        to = write(point_of_two(byte_at(at_), byte_at(at_ + 1)), to);
        at_ += 2;
      } else if (char* const after = write_four(to)) {
        to = after;
      } else {
        break;
      }
    }
    return to;
  }

  // One character at least, up to eight where as many bytes are left.
  char* copy_ascii(char* to) {
    constexpr std::uint64_t high = 0x8080808080808080U;
    std::ptrdiff_t size = 1;
    if (end_ - at_ >= 8) {
      const std::uint64_t others = word_at(at_) & high;
      std::memcpy(to, at_, 8);
      if constexpr (std::endian::native == std::endian::little)
        size = std::countr_zero(others) / 8;
      else
        size = std::countl_zero(others) / 8;
    } else {
      *to = *at_;
    }
    at_ += size;
    return to + size;
  }

  // Null if there is none.
  char* write_four(char* to) {
    if (size_in_gb18030({at_, end_}) != 4) return nullptr;
    const char32_t point = point_of_four(at_);
    if (point == no_character) return nullptr;
    at_ += 4;
    return write(point, to);
  }

  const char *begin_, *end_, *at_;
  char buffer_[buffer_size];
};

// By the character in UTF-8. Where the standard has two codes for one, the first.
std::unordered_map<std::string, std::string> codes_of_two() {
  std::unordered_map<std::string, std::string> codes;
  for (unsigned lead = 0x81; lead <= 0xFE; ++lead)
    for (unsigned trail = 0x40; trail <= 0xFE; ++trail) {
      const std::string code{static_cast<char>(lead), static_cast<char>(trail)};
      if (is_trail(trail)) codes.try_emplace(decode_gb18030(code).text, code);
    }
  return codes;
}

}  // namespace

std::size_t size_in_gb18030(std::string_view rest) {
  assert(!rest.empty());
  const auto is = [&](std::size_t at, unsigned first, unsigned last) {
    return at < rest.size() && is_from(static_cast<unsigned char>(rest[at]), first, last);
  };
  if (is(0, 0x00, 0x7F)) return 1;
  if (!is(0, 0x81, 0xFE)) return 0;
  if (is(1, 0x40, 0x7E) || is(1, 0x80, 0xFE)) return 2;
  return is(1, '0', '9') && is(2, 0x81, 0xFE) && is(3, '0', '9') ? 4 : 0;
}

std::optional<std::string> encode_gb18030(std::string_view text) {
  static const std::unordered_map<std::string, std::string> codes = codes_of_two();
  std::string bytes;
  while (!text.empty()) {
    const std::size_t size = std::max<std::size_t>(character_size(text), 1);
    const std::string character(text.substr(0, size));
    text.remove_prefix(size);
    const auto code = codes.find(character);
    if (size > 1 && code == codes.end()) return std::nullopt;
    bytes += size > 1 ? code->second : character;
  }
  return bytes;
}

DecodedText decode_gb18030(std::string_view bytes) { return Gb18030Decoder(bytes).run(); }

}  // namespace grassroots
