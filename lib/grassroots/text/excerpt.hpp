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
  const Line& line_at(std::uint32_t offset) const;
  LineColumn locate(std::uint32_t offset) const;

 private:
  std::string path_;
  std::vector<Line> lines_;  // in the order of the file
};

// Of the files of a plan, by FileIndex.
using Excerpts = std::vector<Excerpt>;

}  // namespace grassroots
