// SPDX-License-Identifier: MIT
// The tokens of plain TOML: spaces, lines, comments, texts on one line, numbers, dates.
//
// Every function takes the begin of a token and returns its end; nullptr: it is not plain. A '\0' follows the
// bytes, so that whatever looks at one byte after another stops there; only where `end` is a parameter can a '\0' be
// one of the bytes.
#pragma once

#include <array>
#include <bit>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/bytes.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots::scan {

inline constexpr auto bare_key_characters = [] {
  std::array<bool, 256> table{};
  for (unsigned c = 0; c < 128; ++c) table[c] = is_digit(static_cast<char>(c)) || is_letter(static_cast<char>(c));
  table['-'] = table['_'] = true;
  return table;
}();

inline bool is_bare(char c) { return bare_key_characters[static_cast<unsigned char>(c)]; }

inline const char* skip_spaces(const char* at) {
  while (static_cast<unsigned char>(*at) <= ' ' && is_blank(*at)) ++at;
  return at;
}

// ---- Texts and comments: UTF-8 without control characters. Outside of them the grammar has no room for either.

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;

// Sets the high bit of every byte of a word that is less than `limit`. Only the lowest one is reliable: a borrow may
// set others above it.
constexpr std::uint64_t bytes_below(std::uint64_t word, std::uint64_t limit) {
  return (word - each_byte * limit) & ~word & (each_byte << 7U);
}

// The first of `stops`, control character other than tab, or `end`, from `at` on. `passed`: the bitwise or of the bytes
// before it.
template <char... stops>
const char* find_stop(const char* at, const char* end, std::uint64_t& passed) {
  for (;; ++at) {
    if constexpr (std::endian::native == std::endian::little) {  // eight bytes at a time
      for (; end - at >= 8; at += 8) {
        const auto word = word_at(at);
        const std::uint64_t found =
            (bytes_below(word ^ (each_byte * static_cast<unsigned char>(stops)), 1) | ... | bytes_below(word, ' '));
        if (found == 0) {
          passed |= word;
          continue;
        }
        const std::uint64_t first = found & (0 - found);  // the highest bit of its byte
        passed |= word & ((first >> 7U) - 1);             // what stands before it
        at += std::countr_zero(found) / 8;
        break;
      }
    }
    for (; at < end && static_cast<unsigned char>(*at) >= ' ' && ((*at != stops) && ...); ++at)
      passed |= static_cast<unsigned char>(*at);
    if (at == end || *at != '\t') return at;
  }
}

// The same, which stops at DEL, too; nullptr if what it passes is not UTF-8.
template <char... stops>
const char* skip_text(const char* at, const char* end) {
  const char* const begin = at;
  std::uint64_t passed = 0;
  at = find_stop<stops..., '\x7F'>(at, end, passed);
  const std::string_view all(begin, at);
  return (passed & (each_byte << 7U)) == 0 || first_not_utf8(all) == all.size() ? at : nullptr;
}

// A text in double quotes without escapes.
inline const char* simple_text(const char* at, const char* end, std::string_view& out) {
  if (*at != '"') return nullptr;
  const char* stop = skip_text<'"', '\\'>(at + 1, end);
  if (stop == nullptr || *stop != '"') return nullptr;
  out = {at + 1, stop};
  return stop + 1;
}

// ---- Lines

inline bool ends_line(const char* at) { return *at == '\n' || (*at == '\r' && at[1] == '\n'); }

// Past spaces, lines and comments. It stays at a comment that is not plain, and nothing begins with its `#`.
const char* skip_blank(const char* at, const char* end);

// After what a line says: stays where it can end, at a comment, too.
inline const char* end_line(const char* at, const char* end) {
  if (at == nullptr || *at == '\n') return at;
  at = skip_spaces(at);
  return at == end || ends_line(at) || *at == '#' ? at : nullptr;
}

// ---- Keys and tables

inline const char* skip_bare(const char* at) {
  while (is_bare(*at)) ++at;
  return at;
}

// Past a `=` and the spaces around it.
inline const char* skip_equals(const char* at) {
  at = skip_spaces(at);
  return *at == '=' ? skip_spaces(at + 1) : nullptr;
}

// After an entry of an inline table: to the next one, or to the brace that closes it.
inline const char* next_in_braces(const char* at, const char* end) {
  at = skip_blank(at, end);
  if (*at == ',') return skip_blank(at + 1, end);
  return *at == '}' ? at : nullptr;
}

// ---- Numbers, flags and dates

// An integer, a decimal or a date. `begin`: its offset in the file.
const char* number(const char* at, std::uint32_t begin, RawValue& out);
// true or false.
const char* flag(const char* at, const char* end, std::uint32_t begin, RawValue& out);
// YYYY-MM-DD.
const char* date(const char* at, Date& out);

}  // namespace grassroots::scan
