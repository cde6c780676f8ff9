// SPDX-License-Identifier: MIT
#include "grassroots/load/plain_scan.hpp"

#include <algorithm>
#include <memory>

namespace grassroots::scan {
namespace {

constexpr std::ptrdiff_t most_digits = 18;  // of an integer, or before a decimal point
constexpr std::ptrdiff_t most_number = 40;  // characters of a decimal

// Past the character that begins with a byte of 0x80 or more; nullptr if it is not UTF-8. The '\0' at the end
// of all bytes continues no character, so nothing is read beyond it.
const char* skip_character(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto continues = [&](int i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (byte(0) >= 0xE0 && byte(0) < 0xF0) {
    if (!continues(1) || !continues(2)) return nullptr;
    const unsigned point = (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    const bool is_surrogate = point - 0xD800U < 0x800U;
    return point >= 0x800 && !is_surrogate ? at + 3 : nullptr;
  }
  if (byte(0) >= 0xC2 && byte(0) < 0xE0) return continues(1) ? at + 2 : nullptr;
  if (byte(0) >= 0xF0 && byte(0) < 0xF5) {
    if (!continues(1) || !continues(2) || !continues(3)) return nullptr;
    const unsigned top = (byte(0) & 0x07U) << 6U | (byte(1) & 0x3FU);
    return top >= 0x10 && top < 0x110 ? at + 4 : nullptr;
  }
  return nullptr;
}

}  // namespace

bool is_utf8(const char* at, const char* end) {
  while (at != nullptr && at < end) at = static_cast<unsigned char>(*at) < 0x80 ? at + 1 : skip_character(at);
  return at == end;
}

const char* skip_blank(const char* at, const char* end) {
  for (;; ++at) {
    if (static_cast<unsigned char>(*at) > '#') return at;  // as most lines begin
    at = skip_spaces(at);
    if (*at == '#') {
      const char* stop = skip_text(at, end);
      if (stop == nullptr || (stop != end && !ends_line(stop))) return at;
      at = stop;
    }
    if (*at == '\r' && at[1] == '\n') ++at;
    if (*at != '\n') return at;
  }
}

const char* number(const char* at, std::uint32_t begin, RawValue& out) {
  const bool is_negative = *at == '-';
  const char* digits = at + (is_negative ? 1 : 0);
  std::int64_t integer = 0;
  for (at = digits; is_digit(*at); ++at) {
    if (at - digits == most_digits) return nullptr;
    integer = integer * 10 + (*at - '0');
  }
  const auto count = static_cast<std::size_t>(at - digits);
  if (count == 4 && *at == '-' && !is_negative) {
    Date day;
    at = date(digits, day);
    if (at != nullptr) std::construct_at(&out, begin, day);
    return at;
  }
  if (count == 0 || (count > 1 && *digits == '0')) return nullptr;
  if (*at != '.') {
    std::construct_at(&out, begin, is_negative ? -integer : integer);
    return at;
  }
  const char* point = at++;
  while (is_digit(*at)) ++at;
  if (at == point + 1 || at - digits > most_number) return nullptr;
  double decimal = 0;
  const auto [stop, error] = std::from_chars(digits, at, decimal);
  if (error != std::errc{} || stop != at) return nullptr;
  std::construct_at(&out, begin, is_negative ? -decimal : decimal);
  return at;
}

const char* date(const char* at, Date& out) {
  constexpr std::string_view shape = "0000-00-00";
  unsigned part[3] = {0, 0, 0}, *now = part;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '-' ? at[i] != '-' : !is_digit(at[i])) return nullptr;
    if (shape[i] == '-') ++now;
    else *now = *now * 10 + static_cast<unsigned>(at[i] - '0');
  }
  const auto made = make_date(static_cast<int>(part[0]), part[1], part[2]);
  if (!made) return nullptr;
  out = *made;
  return at + shape.size();
}

}  // namespace grassroots::scan
