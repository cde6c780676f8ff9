// SPDX-License-Identifier: MIT
#include "grassroots/text/width.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("a Chinese character takes two columns, and no line begins with its comma") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("蹲点 a") == 6);
  CHECK(pad("蹲点", 6) == "蹲点  ");
  CHECK(pad_left("蹲点", 6) == "  蹲点");
  CHECK(fit("工作组", 6) == "工作组");
  CHECK(fit("工作组", 5) == "工作…");
  CHECK(wrap("one two three", 8) == std::vector<std::string>{"one two", "three"});
  for (const std::string& line : wrap("甲乙丙，丁戊己，庚辛壬", 6)) {
    CHECK(display_width(line) <= 6);
    CHECK_FALSE(line.starts_with("，"));
  }
}

}  // namespace grassroots
