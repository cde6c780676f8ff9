// SPDX-License-Identifier: MIT
// "Did you mean …": the known word nearest to one that is not known.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grassroots {

// The code points in lower case; a byte that is not UTF-8 stands for itself.
std::u32string code_points(std::string_view text);

// The number of code points to insert, drop, replace or swap with a neighbour to get from one word to the
// other; stops counting above `limit` and returns limit + 1.
std::size_t edit_distance(std::string_view from, std::string_view to, std::size_t limit);

// Candidates that many words are compared with.
class KnownWords {
 public:
  // REQUIRES: the texts live as long as this.
  explicit KnownWords(std::span<const std::string_view> words);
  // The index of the nearest candidate, the first of several as near; nothing if none is within a third of the word's
  // length.
  std::optional<std::size_t> nearest(std::string_view word) const;
  // The same, of what can be compared in so many steps; takes them off. A step is a word or a pair of characters.
  std::optional<std::size_t> nearest(std::string_view word, std::size_t& steps) const;

 private:
  struct Word {
    std::string_view text;
    std::uint64_t characters;  // a Bloom filter of its characters
  };
  std::vector<Word> words_;
};

// Whether the word is a slip or two away from `meant`, and no other candidate is near.
bool is_slip_for(std::string_view meant, std::string_view word, std::span<const std::string_view> candidates);

// Whether one can be a slip for the other. In a short Chinese word one different character is a different word, and so
// is one that says which of several is meant: a number, a direction, a level.
bool can_be_slip(std::string_view word, std::string_view known);

// The candidate nearest to `word`; empty if none is near.
std::string_view nearest(std::string_view word, const std::vector<std::string_view>& candidates);
// Whether the word can be a slip for the candidate that is nearest to it.
bool is_slip_for_nearest(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace grassroots
