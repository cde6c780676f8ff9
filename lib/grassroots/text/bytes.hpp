// SPDX-License-Identifier: MIT
// Bytes read a word at a time, for the few places that look at every text of a country.
//
// Hot values are built in place and copied member by member: a wide load right after narrow stores defeats store
// forwarding.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace grassroots {

template <class Word = std::uint64_t>
Word word_at(const char* at) {
  Word word;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// memcmp(a, b, size) == 0, without a call for the sizes that ids, names and words have. Size 0 is equal; the pointers
// may then be null.
inline bool same_bytes(const char* a, const char* b, std::size_t size) {
  const auto differ = [&]<class Word>(Word, std::size_t at) { return word_at<Word>(a + at) ^ word_at<Word>(b + at); };
  const auto ends_differ = [&](auto word, std::size_t from) {
    return differ(word, from) | differ(word, size - sizeof word - from);
  };  // they overlap
  constexpr std::uint64_t eight{};
  constexpr std::uint32_t four{};
  if (size > 32 || size < 4) return size == 0 || std::memcmp(a, b, size) == 0;
  if (size > 16) return (ends_differ(eight, 0) | ends_differ(eight, 8)) == 0;
  return (size >= 8 ? ends_differ(eight, 0) : ends_differ(four, 0)) == 0;
}

inline bool same_bytes(std::string_view a, std::string_view b) {
  return a.size() == b.size() && same_bytes(a.data(), b.data(), a.size());
}

// Whether the bytes from `at` on begin with a text.
inline bool begins_with(const char* at, const char* end, std::string_view text) {
  return static_cast<std::size_t>(end - at) >= text.size() && same_bytes(at, text.data(), text.size());
}

// How many of the bytes equal `byte`. (std::count takes six times as long.)
inline std::size_t count_of(char byte, std::string_view bytes) {
  constexpr std::size_t width = 16, most = 255;  // lanes, and the highest count a lane can hold
  std::size_t count = 0;
  while (bytes.size() >= width) {
    const std::size_t rounds = std::min(most, bytes.size() / width);
    std::array<std::uint8_t, width> lanes{};
    for (std::size_t i = 0; i < rounds; ++i)
      for (std::size_t lane = 0; lane < width; ++lane)
        lanes[lane] = static_cast<std::uint8_t>(lanes[lane] + (bytes[i * width + lane] == byte));
    for (const std::uint8_t lane : lanes) count += lane;
    bytes.remove_prefix(rounds * width);
  }
  for (const char other : bytes) count += other == byte;
  return count;
}

}  // namespace grassroots
