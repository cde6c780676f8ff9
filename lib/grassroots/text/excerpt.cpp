// SPDX-License-Identifier: MIT
#include "grassroots/text/excerpt.hpp"

#include <algorithm>

#include "grassroots/text/bytes.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {

Excerpt::Excerpt(const Source& source, std::vector<std::uint32_t> offsets) : path_(source.path()) {
  constexpr std::size_t much = 1 << 20U;  // to look through for every plan, as a register of places is
  const std::string_view bytes = source.bytes();
  std::sort(offsets.begin(), offsets.end());
  std::uint32_t number = 1, begin = 0;
  for (std::uint32_t offset : offsets) {
    offset = std::min(offset, static_cast<std::uint32_t>(bytes.size()));
    const std::string_view passed = bytes.substr(begin, offset - begin);
    if (const std::size_t last = passed.rfind('\n'); last != std::string_view::npos) {
      number = bytes.size() > much ? source.locate(offset).line : number + static_cast<std::uint32_t>(count_of('\n', passed));
      begin += static_cast<std::uint32_t>(last + 1);
    } else if (!lines_.empty()) {
      continue;
    }
    std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines_.push_back({number, begin, std::string(line)});
  }
}

const Excerpt::Line& Excerpt::line_at(std::uint32_t offset) const {
  const auto next = std::upper_bound(lines_.begin(), lines_.end(), offset,
                                     [](std::uint32_t at, const Line& line) { return at < line.begin; });
  return *std::prev(next);
}

LineColumn Excerpt::locate(std::uint32_t offset) const {
  const Line& line = line_at(offset);
  const std::size_t size = std::min<std::size_t>(offset - line.begin, line.text.size());
  const auto continuing = std::count_if(line.text.begin(), line.text.begin() + static_cast<std::ptrdiff_t>(size), &continues_character);
  return {line.number, offset - line.begin + 1 - static_cast<std::uint32_t>(continuing)};
}

}  // namespace grassroots
