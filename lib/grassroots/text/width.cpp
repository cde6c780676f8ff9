// SPDX-License-Identifier: MIT
#include "grassroots/text/width.hpp"

#include <utf8proc.h>

namespace grassroots {
namespace {

struct Glyph {
  utf8proc_int32_t code_point;
  std::size_t bytes;
  std::size_t columns;
};

Glyph next_glyph(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  if (first < 0x80) return {first, 1, 1};
  utf8proc_int32_t code_point = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (length <= 0) return {0xFFFD, 1, 1};
  const int columns = utf8proc_charwidth(code_point);
  return {code_point, static_cast<std::size_t>(length), columns > 0 ? static_cast<std::size_t>(columns) : 0};
}

// Punctuation that must not begin a line.
bool stays_behind(utf8proc_int32_t code_point) {
  switch (code_point) {
    case 0x3001:
    case 0x3002:
    case 0xFF0C:
    case 0xFF1B:
    case 0xFF1A:
    case 0xFF09:
    case 0xFF01:
    case 0xFF1F:
    case 0x300B: return true;
    default: return false;
  }
}

// Punctuation that must not end a line: （ and 《.
bool leads(utf8proc_int32_t code_point) { return code_point == 0xFF08 || code_point == 0x300A; }

bool is_digit(utf8proc_int32_t code_point) { return code_point >= '0' && code_point <= '9'; }

// A number and its unit, and the parts of a date: 30天, 9月30日.
bool holds_together(utf8proc_int32_t before, utf8proc_int32_t after) {
  constexpr utf8proc_int32_t year = 0x5E74, month = 0x6708;
  return is_digit(before) || (is_digit(after) && (before == year || before == month));
}

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Glyph glyph = next_glyph(text);
    width += glyph.columns;
    text.remove_prefix(glyph.bytes);
  }
  return width;
}

std::string fit(std::string_view text, std::size_t columns) {
  if (display_width(text) <= columns) return std::string(text);
  std::string kept;
  std::size_t width = 0;
  while (!text.empty()) {
    const Glyph glyph = next_glyph(text);
    if (width + glyph.columns + 1 > columns) break;
    width += glyph.columns;
    kept.append(text.substr(0, glyph.bytes));
    text.remove_prefix(glyph.bytes);
  }
  return columns == 0 ? std::string() : kept + "…";
}

std::string pad(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return std::string(text) + std::string(width < columns ? columns - width : 0, ' ');
}

std::string pad_left(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return std::string(width < columns ? columns - width : 0, ' ') + std::string(text);
}

std::vector<std::string> wrap(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t width = 0, break_bytes = 0;  // where the line may be broken
  bool line_ends_wide = false;             // anything may begin the next line
  utf8proc_int32_t before = 0;
  while (!text.empty()) {
    const Glyph glyph = next_glyph(text);
    const std::string_view bytes = text.substr(0, glyph.bytes);
    text.remove_prefix(glyph.bytes);
    const bool may_follow = (glyph.columns == 2 || line_ends_wide) && !holds_together(before, glyph.code_point);
    before = glyph.code_point;
    if (may_follow && bytes != " " && !stays_behind(glyph.code_point)) break_bytes = line.size();
    line_ends_wide = glyph.columns == 2 && !leads(glyph.code_point);
    if (width + glyph.columns > columns && !line.empty()) {
      const std::size_t at = break_bytes > 0 ? break_bytes : line.size();
      std::string rest = line.substr(at);
      line.resize(at);
      while (line.ends_with(' ')) line.pop_back();
      lines.push_back(std::move(line));
      line = std::move(rest);
      width = display_width(line);
      break_bytes = 0;
    }
    if (bytes == " " && line.empty() && !lines.empty()) continue;
    line.append(bytes);
    width += glyph.columns;
    if (bytes == " ") break_bytes = line.size();
  }
  if (!line.empty() || lines.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace grassroots
