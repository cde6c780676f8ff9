// SPDX-License-Identifier: MIT
#include "grassroots/model/date.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("dates are days of the calendar, and nothing else is") {
  for (const char* text : {"0000-01-01", "1677-09-21", "1970-01-01", "2016-02-29", "2018-12-31", "9999-12-31"})
    CHECK(to_string(parse_date(text).value()) == text);
  for (const char* text : {"2018-02-29", "2018-13-01", "2018-1-1", "18-01-01", "2018-01-01 ", "2018/01/01", ""})
    CHECK_FALSE(parse_date(text));
  CHECK(parse_date("2018-03-01")->days - parse_date("2018-02-28")->days == 1);
  CHECK_FALSE(Date{}.plus(3).known());
}

TEST_CASE("a week begins on a Monday, on either side of 1970") {
  for (const char* monday : {"1969-12-22", "1969-12-29", "1970-01-05", "2018-07-09", "0000-01-03"})
    for (std::int32_t days = 0; days < 7; ++days) {
      const Date day = parse_date(monday).value().plus(days);
      CHECK(days_since_monday(day) == days);
      CHECK(to_string(monday_of(day)) == monday);
    }
  CHECK(to_string(first_of_month(parse_date("2016-02-29").value())) == "2016-02-01");
}

}  // namespace grassroots
