// SPDX-License-Identifier: MIT
#include "grassroots/field_types/plain_scan.hpp"

#include <charconv>
#include <cstring>
#include <memory>

namespace grassroots::scan {
namespace {

constexpr std::ptrdiff_t most_digits = 18;  // of an integer, or before a decimal point
constexpr std::ptrdiff_t most_number = 40;  // characters of a decimal

}  // namespace

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

const char* flag(const char* at, const char* end, std::uint32_t begin, RawValue& out) {
  const bool is_true = *at == 't';
  const std::string_view word = is_true ? "true" : "false";
  std::construct_at(&out, begin, is_true);
  return std::string_view(at, end).starts_with(word) ? at + word.size() : nullptr;
}

const char* date(const char* at, Date& out) {
  constexpr std::size_t size = 10;  // 2018-06-01
  const auto day = parse_date({at, strnlen(at, size)});
  if (!day) return nullptr;
  out = *day;
  return at + size;
}

}  // namespace grassroots::scan
