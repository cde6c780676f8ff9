// SPDX-License-Identifier: MIT
#include "grassroots/text/suggest.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

namespace grassroots {

TEST_CASE("the nearest word is suggested, and no word that is not near") {
  CHECK(edit_distance("sichaun", "sichuan", 3) == 1);
  CHECK(nearest("contact", {"contacts", "context"}) == "contacts");
  CHECK(nearest("shanxi", {"guangdong", "beijing"}).empty());
  CHECK(nearest("工作阻", {"工作组", "蹲点"}) == "工作组");
}

TEST_CASE("the nearest word is the one that takes the fewest changes") {
  // One code point each.
  static constexpr std::string_view letters[] = {"a",  "A",  "b",  "k",  "\u212A", "é",  "É", "7",
                                                 "甲", "乙", "丙", "丁", "㐀",     "Ａ", "😀"};
  std::mt19937 random(1);
  const auto pick = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  const auto word = [&](std::size_t least) {
    std::string text;
    for (std::size_t size = least + pick(7); size > 0; --size) text += letters[pick(std::size(letters))];
    return text;
  };
  for (int round = 0; round < 2000; ++round) {
    const std::string wanted = word(3);
    std::vector<std::string> words(20);
    for (std::string& one : words) one = pick(2) == 0 ? word(0) : wanted + word(0).substr(0, 1);
    const std::size_t size = static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(), [](char c) { return (c & 0xC0) != 0x80; }));
    std::size_t best = std::max<std::size_t>(size / 3, 1) + 1;
    std::string_view expected;
    for (const std::string& one : words)
      if (const std::size_t d = edit_distance(wanted, one, 99); d < best) best = d, expected = one;
    CAPTURE(wanted);
    CHECK(nearest(wanted, {words.begin(), words.end()}) == expected);
  }
}

TEST_CASE("a change is a code point inserted, dropped, replaced or swapped with its neighbour") {
  CHECK(edit_distance("", "", 9) == 0);
  CHECK(edit_distance("abc", "", 9) == 3);
  CHECK(edit_distance("abcabc", "abcXabc", 9) == 1);
  CHECK(edit_distance("aaa", "aa", 9) == 1);
  CHECK(edit_distance("abab", "ab", 9) == 2);
  CHECK(edit_distance("xaby", "xbay", 9) == 1);
  CHECK(edit_distance("ca", "abc", 9) == 3);  // nothing is inserted between two that were swapped
  CHECK(edit_distance("东城西城", "城东西域", 9) == 2);
  CHECK(edit_distance("abcdef", "uvwxyz", 3) == 4);
}

}  // namespace grassroots
