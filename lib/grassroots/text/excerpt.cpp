// SPDX-License-Identifier: MIT
#include "grassroots/text/excerpt.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/text/bytes.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

std::uint32_t characters_in(std::string_view bytes) {
  return static_cast<std::uint32_t>(bytes.size()) -
         static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), &continues_character));
}

}  // namespace

Excerpt::Excerpt(const Source& source, std::vector<std::uint32_t> offsets) : path_(source.path()) {
  constexpr std::size_t much = 1 << 20U;  // to look through for every plan, as a register of places is
  const std::string_view bytes = source.bytes();
  std::sort(offsets.begin(), offsets.end());
  offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
  // One pass over the bytes, however many offsets share a line.
  std::uint32_t at = 0, number = 1, begin = 0, column = 1;
  for (const std::uint32_t offset : offsets) {
    const std::uint32_t next = std::min(offset, static_cast<std::uint32_t>(bytes.size()));
    const std::string_view passed = bytes.substr(at, next - at);
    if (const std::size_t last = passed.rfind('\n'); last != std::string_view::npos) {
      number =
          bytes.size() > much ? source.locate(next).line : number + static_cast<std::uint32_t>(count_of('\n', passed));
      begin = at + static_cast<std::uint32_t>(last + 1);
      column = 1 + characters_in(bytes.substr(begin, next - begin));
    } else {
      column += characters_in(passed);
    }
    at = next;
    if (lines_.empty() || lines_.back().begin != begin) {
      std::string_view line = bytes.substr(begin, bytes.find('\n', begin) - begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      lines_.push_back({source.is_sheet() ? source.row_at(offset) : number, begin, std::string(line)});
    }
    spots_.push_back({offset, static_cast<std::uint32_t>(lines_.size() - 1), column, source.cell_at(offset)});
  }
}

const Excerpt::Spot& Excerpt::spot_at(std::uint32_t offset) const {
  const auto spot =
      std::lower_bound(spots_.begin(), spots_.end(), offset,
                       [](const Spot& candidate, std::uint32_t wanted) { return candidate.offset < wanted; });
  assert(spot != spots_.end() && spot->offset == offset);
  return *spot;
}

LineColumn Excerpt::locate(std::uint32_t offset) const {
  const Spot& spot = spot_at(offset);
  return {lines_[spot.line].number, spot.column};
}

}  // namespace grassroots
