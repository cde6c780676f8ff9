// SPDX-License-Identifier: MIT
// What an input method writes for ASCII.
#include "grassroots/text/full_width.hpp"

#include <doctest/doctest.h>

using grassroots::to_half_width;

TEST_CASE("full-width forms become ASCII, and nothing else changes") {
  CHECK(to_half_width("三（二）") == "三(二)");
  CHECK(to_half_width("２０１８－０７－０１") == "2018-07-01");
  CHECK(to_half_width("ｄａｙｓ，ｓｔａｙ－ａ－ｍｏｎｔｈ") == "days,stay-a-month");
  CHECK(to_half_width("！～　") == "!~ ");
  for (const char* kept : {"", "plain", "三(二)", "、。“”", "\xEF\xBC", "é", "｟｠￥"})
    CHECK(to_half_width(kept) == kept);
}
