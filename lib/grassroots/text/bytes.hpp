// SPDX-License-Identifier: MIT
// Bytes read a word at a time: for the few places that look at every text of a country.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace grassroots {

template <class Word = std::uint64_t>
Word word_at(const char* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// memcmp(a, b, size) == 0, without a call for the sizes that ids, names and words have.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  if (size > 16 || size < 4) return std::memcmp(a, b, size) == 0;
  const auto ends_alike = [&]<class Word>(Word) {  // the two ends overlap
    return word_at<Word>(a) == word_at<Word>(b) && word_at<Word>(a + size - sizeof(Word)) == word_at<Word>(b + size - sizeof(Word));
  };
  return size >= 8 ? ends_alike(std::uint64_t{}) : ends_alike(std::uint32_t{});
}

}  // namespace grassroots
