// SPDX-License-Identifier: MIT
// The lines of a file that output quotes, kept after the file itself is released.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grassroots/text/source.hpp"

namespace grassroots {

class Excerpt {
 public:
  struct Line {
    std::uint32_t number = 1;
    std::uint32_t begin = 0;  // its offset in the file
    std::string text;         // without its line end
  };

  Excerpt() = default;  // empty
  // Keeps the lines that contain the offsets.
  Excerpt(const Source& source, std::vector<std::uint32_t> offsets);

  const std::string& path() const { return path_; }
  // REQUIRES: the offset was passed to the constructor.
  const Line& line_at(std::uint32_t offset) const { return lines_[spot_at(offset).line]; }
  LineColumn locate(std::uint32_t offset) const;
  // Source::cell_at().
  const std::string& cell_at(std::uint32_t offset) const { return spot_at(offset).cell; }

 private:
  struct Spot {
    std::uint32_t offset = 0, line = 0, column = 1;  // `line`: an index in `lines_`
    std::string cell;
  };
  const Spot& spot_at(std::uint32_t offset) const;

  std::string path_;
  std::vector<Line> lines_;  // in file order
  std::vector<Spot> spots_;  // in file order
};

// One for each file of a plan, by FileIndex.
using Excerpts = std::vector<Excerpt>;

}  // namespace grassroots
