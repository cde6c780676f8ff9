// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/plain_texts.hpp"

#include <charconv>
#include <cstring>
#include <utf8proc.h>

#include "grassroots/field_types/plain_scan.hpp"

namespace grassroots {

using scan::skip_text;

const char* PlainTexts::read(const char* at, std::string_view& out) {
  return *at == '"' ? basic(at, out) : *at == '\'' ? literal(at, out) : nullptr;
}

const char* PlainTexts::basic(const char* at, std::string_view& out) {
  const char* begin = at + 1;
  const char* stop = skip_text<'"', '\\'>(begin, end_);
  if (stop == nullptr) return nullptr;
  out = {begin, stop};
  if (*stop == '\\') return escaped(begin, stop, out);
  return *stop == '"' ? stop + 1 : nullptr;
}

const char* PlainTexts::literal(const char* at, std::string_view& out) const {
  const char* stop = skip_text<'\''>(at + 1, end_);
  if (stop == nullptr) return nullptr;
  out = {at + 1, stop};
  return *stop == '\'' ? stop + 1 : nullptr;
}

// A text that has a backslash at `stop`.
const char* PlainTexts::escaped(const char* at, const char* stop, std::string_view& out) {
  text_.clear();
  while (*stop == '\\') {
    text_.append(at, stop);
    at = escape(stop + 1);
    stop = at != nullptr ? skip_text<'"', '\\'>(at, end_) : nullptr;
    if (stop == nullptr) return nullptr;
  }
  text_.append(at, stop);
  char* kept = static_cast<char*>(memory_.allocate(text_.size() + 1, 1));
  std::memcpy(kept, text_.data(), text_.size());
  out = {kept, text_.size()};
  return *stop == '"' ? stop + 1 : nullptr;
}

// What follows a backslash.
const char* PlainTexts::escape(const char* at) {
  switch (*at) {
    case 'b': text_ += '\b'; break;
    case 'e': text_ += '\x1B'; break;
    case 'f': text_ += '\f'; break;
    case 'n': text_ += '\n'; break;
    case 'r': text_ += '\r'; break;
    case 't': text_ += '\t'; break;
    case '"': text_ += '"'; break;
    case '\\': text_ += '\\'; break;
    case 'x':
    case 'u':
    case 'U': {
      const std::ptrdiff_t length = *at == 'x' ? 3 : *at == 'u' ? 5 : 9;
      if (end_ - at < length) return nullptr;
      std::uint32_t point = 0;
      const auto [stop, error] = std::from_chars(at + 1, at + length, point, 16);
      if (error != std::errc{} || stop != at + length) return nullptr;
      if (point - 0xD800U < 0x800U || point > 0x10FFFF) return nullptr;
      utf8proc_uint8_t character[4];
      const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), character);
      text_.append(character, character + size);
      return stop;
    }
    default: return nullptr;
  }
  return at + 1;
}

}  // namespace grassroots
