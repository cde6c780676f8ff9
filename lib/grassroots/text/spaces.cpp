// SPDX-License-Identifier: MIT
#include "grassroots/text/spaces.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <utf8proc.h>

#include "grassroots/text/ascii.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

// Beyond ASCII.
bool is_wide_space(std::uint32_t point) {
  switch (point) {
    case 0x00A0:  // no-break space
    case 0x00AD:  // soft hyphen
    case 0x1680:
    case 0x180E:
    case 0x202F:
    case 0x205F:
    case 0x3000:               // ideographic space
    case 0xFEFF: return true;  // byte order mark
    default:
      // Spaces of all widths, joiners and marks of direction.
      return (point >= 0x2000 && point <= 0x200F) || (point >= 0x2028 && point <= 0x202E) ||
             (point >= 0x2060 && point <= 0x2064);
  }
}

std::uint32_t first_point(std::string_view text, std::size_t& size) {
  utf8proc_int32_t point = -1;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                       static_cast<utf8proc_ssize_t>(text.size()), &point);
  size = length > 0 ? static_cast<std::size_t>(length) : 1;
  return length > 0 ? static_cast<std::uint32_t>(point) : 0;
}

}  // namespace

std::size_t leading_space(std::string_view text) {
  if (text.empty() || !can_begin_space(text.front())) return 0;
  if (static_cast<unsigned char>(text.front()) < 0x80) return is_space(text.front()) ? 1 : 0;
  std::size_t size = 0;
  return is_wide_space(first_point(text, size)) ? size : 0;
}

std::size_t trailing_space(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && size < 4 && continues_character(text[text.size() - size])) ++size;
  return size <= text.size() && leading_space(text.substr(text.size() - size)) == size ? size : 0;
}

std::string_view trim_spaces(std::string_view text) {
  while (const std::size_t size = leading_space(text)) text.remove_prefix(size);
  while (const std::size_t size = trailing_space(text)) text.remove_suffix(size);
  return text;
}

std::string with_spaces_shown(std::string_view text) {
  std::string shown;
  for (std::size_t size = 0; !text.empty(); text.remove_prefix(size)) {
    const std::uint32_t point = first_point(text, size);
    if (is_wide_space(point) && !is_unsafe(point))
      shown += fmt::format("\\u{:04x}", point);
    else
      shown += text.substr(0, size);
  }
  return shown;
}

}  // namespace grassroots
