// SPDX-License-Identifier: MIT
#include "grassroots/text/excerpt.hpp"

#include <algorithm>

#include "grassroots/text/utf8.hpp"

namespace grassroots {

Excerpt::Excerpt(const Source& source, std::vector<std::uint32_t> offsets) : path_(source.path()) {
  std::sort(offsets.begin(), offsets.end());
  for (const std::uint32_t offset : offsets) {
    const std::uint32_t number = source.locate(offset).line;
    if (lines_.empty() || lines_.back().number != number)
      lines_.push_back({number, source.offset({number, 1}), std::string(source.line(number))});
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
