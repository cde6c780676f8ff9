// SPDX-License-Identifier: MIT
// What is shown of a file, when the file itself is no longer needed.
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

  Excerpt() = default;  // of no file
  // The lines that the offsets stand in.
  Excerpt(const Source& source, std::vector<std::uint32_t> offsets);

  const std::string& path() const { return path_; }
  // REQUIRES: the offset is one of those.
  const Line& line_at(std::uint32_t offset) const { return lines_[spot_at(offset).line]; }
  LineColumn locate(std::uint32_t offset) const;

 private:
  struct Spot {
    std::uint32_t offset = 0, line = 0, column = 1;  // `line`: which of the lines here
  };
  const Spot& spot_at(std::uint32_t offset) const;

  std::string path_;
  std::vector<Line> lines_;  // in the order of the file
  std::vector<Spot> spots_;  // the same
};

// Of the files of a plan, by FileIndex.
using Excerpts = std::vector<Excerpt>;

}  // namespace grassroots
