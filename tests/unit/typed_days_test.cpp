// SPDX-License-Identifier: MIT
// Days as somebody types them after --as-of.
#include <doctest/doctest.h>

#include "cli/day.hpp"

using grassroots::cli::day_in;

TEST_CASE("a day is a date, or counted from today") {
  const grassroots::Date today = *grassroots::make_date(2018, 7, 1);
  struct Case {
    const char *typed, *day;
  };
  const Case cases[] = {
      {"2018-07-15", "2018-07-15"}, {"today", "2018-07-01"}, {"yesterday", "2018-06-30"}, {"+7d", "2018-07-08"},
      {"-7d", "2018-06-24"},        {"+0d", "2018-07-01"},   {"-365d", "2017-07-01"},     {"+36525d", "2118-07-02"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.typed);
    REQUIRE(day_in(one.typed, today));
    CHECK(to_string(*day_in(one.typed, today)) == one.day);
  }
  for (const char* wrong : {"", "7d", "+d", "-d", "+7", "+7w", "+-7d", "+ 7d", "+7d ", "+36526d",
                            "+99999999999999999999d", "Today", "2018-02-30", "18-07-15"})
    CHECK_FALSE(day_in(wrong, today));
}
