// SPDX-License-Identifier: MIT
#include "grassroots/text/utf8.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>

#include "grassroots/text/bytes.hpp"

namespace grassroots {

TEST_CASE("what is not UTF-8 is found wherever it stands") {
  std::mt19937 random(11);
  const auto pick = [&](std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(random); };
  const std::string_view parts[] = {"a",    "team,",        "集中",         "名",           "é",
                                    "😀",    "\xE0\xA0\x80", "\xED\x9F\xBF", "\xED\xA0\x80", "\xE0\x80\x80",
                                    "\x80", "\xFF",         "\xC3",         "\xE9\x9B",     "\xF0\x9F\x98",
                                    "\n"};
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    const std::size_t kinds = pick(4) == 0 ? std::size(parts) : 8;  // mostly without faults
    for (std::size_t count = pick(30); count > 0; --count) text += parts[pick(kinds)];
    std::size_t expected = 0;
    for (std::size_t size = 1; expected < text.size() && size > 0; expected += size)
      size = character_size(std::string_view(text).substr(expected));
    CAPTURE(text);
    CHECK(first_not_utf8(text) == expected);
  }
}

TEST_CASE("bytes are counted") {
  for (const std::size_t size : {0U, 1U, 15U, 16U, 17U, 4079U, 4080U, 4081U, 100'000U}) {
    CAPTURE(size);
    std::string text(size, '\n');
    CHECK(count_of('\n', text) == size);
    for (std::size_t i = 0; i < size; i += 3) text[i] = 'x';
    CHECK(count_of('\n', text) == static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')));
  }
}

}  // namespace grassroots
