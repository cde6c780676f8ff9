// SPDX-License-Identifier: MIT
#include "grassroots/text/sanitise.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utf8proc.h>

namespace grassroots {

bool is_unsafe(char32_t code_point) {
  if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) return true;
  if (code_point < 0x300) return code_point == 0xAD;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return true;
    default:  // fillers that are letters by category and invisible all the same
      return code_point == 0x115F || code_point == 0x1160 || code_point == 0x3164 || code_point == 0xFFA0;
  }
}

std::string sanitise(std::string_view text) {
  const auto plain = [](char c) { return c >= 0x20 && c < 0x7F; };
  if (std::all_of(text.begin(), text.end(), plain)) return std::string(text);
  std::string safe;
  safe.reserve(text.size() + 8);
  while (!text.empty()) {
    utf8proc_int32_t code_point = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &code_point);
    if (length <= 0) {
      safe += fmt::format("\\x{:02x}", bytes[0]);
      text.remove_prefix(1);
      continue;
    }
    const auto value = static_cast<std::uint32_t>(code_point);
    if (!is_unsafe(value))
      safe.append(text.substr(0, static_cast<std::size_t>(length)));
    else
      safe += value > 0xFFFF ? fmt::format("\\U{:08x}", value) : fmt::format("\\u{:04x}", value);
    text.remove_prefix(static_cast<std::size_t>(length));
  }
  return safe;
}

std::string sanitise_lines(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::string line;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    const std::size_t last = text.substr(0, end).find_last_not_of(blanks);
    if (last != std::string_view::npos) line.append(text.substr(0, last + 1)).append(" ");
    text.remove_prefix(std::min(text.find_first_not_of(blanks, end), text.size()));
  }
  line.append(text);
  if (text.empty() && line.ends_with(' ')) line.pop_back();
  return sanitise(line);
}

}  // namespace grassroots
