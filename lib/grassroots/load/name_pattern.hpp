// SPDX-License-Identifier: MIT
// A pattern for one name in a folder: `*` is any characters, `?` one, `[a-c]` one of these, `[!a-c]` none of these,
// and a backslash takes the next as it stands. A name that begins with a dot is only matched by a dot.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace grassroots {

class NamePattern {
 public:
  explicit NamePattern(std::string_view text);

  // Every character that is compared is taken from `steps`; when none are left, nothing matches.
  bool matches(std::string_view name, std::size_t& steps) const;

 private:
  using Range = std::pair<std::uint32_t, std::uint32_t>;  // both included
  struct Token {
    bool is_run = false;      // any characters, or none
    bool is_negated = false;  // a character outside the ranges
    std::vector<Range> ranges;
    bool takes(std::uint32_t character) const;
  };
  // The set in brackets that the text goes on with, behind its `[`; false, and nothing is taken, if it is not closed.
  static bool take_set(std::string_view& rest, Token& token);

  std::vector<Token> tokens_;
  std::size_t least_ = 0;  // characters in a name that matches
  bool takes_hidden_ = false;
};

}  // namespace grassroots
