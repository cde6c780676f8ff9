// SPDX-License-Identifier: MIT
#include "grassroots/query/days.hpp"

#include <doctest/doctest.h>

namespace grassroots {

TEST_CASE("a stay takes place from a day on that it does not end before, once it is known when it begins") {
  const auto from = [](Date start, Date end, StayStatus status, int day) {
    Stay stay;
    stay.start = start;
    stay.end = end;
    stay.status = status;
    return takes_place_from(stay, Date{day});
  };
  CHECK(from(Date{3}, Date{5}, StayStatus::planned, 5));
  CHECK(from(Date{3}, Date{}, StayStatus::planned, 9));  // an open one
  CHECK_FALSE(from(Date{3}, Date{5}, StayStatus::planned, 6));
  CHECK_FALSE(from(Date{3}, Date{5}, StayStatus::cancelled, 5));
  CHECK_FALSE(from(Date{}, Date{5}, StayStatus::planned, 5));
}

TEST_CASE("two stays exclude each other, whichever comes first, unless one hands over to the other") {
  const auto stay = [](std::uint32_t team, int first, int last) {
    Stay made;
    made.team.value = team;
    made.start = Date{first};
    made.end = Date{last};
    return made;
  };
  const auto exclude = [](const Stay& a, const Stay& b) {
    CHECK(exclude_each_other(a, b) == exclude_each_other(b, a));
    return exclude_each_other(a, b);
  };
  CHECK(exclude(stay(1, 1, 5), stay(2, 3, 8)));
  CHECK(exclude(stay(1, 1, 8), stay(2, 3, 5)));
  CHECK(exclude(stay(1, 3, 3), stay(2, 3, 3)));
  CHECK_FALSE(exclude(stay(1, 1, 5), stay(2, 6, 8)));
  CHECK_FALSE(exclude(stay(1, 1, 5), stay(2, 5, 8)));  // on one day from here to there
  CHECK_FALSE(exclude(stay(1, 1, 5), stay(1, 3, 8)));  // one team at no site
}

TEST_CASE("days that spans share count once, the first and the last among them") {
  const auto span = [](int first, int last) { return StayDays::Span{0, Date{first}, Date{last}}; };
  CHECK(union_of_days({}) == 0);
  CHECK(union_of_days({span(1, 1)}) == 1);
  CHECK(union_of_days({span(5, 9), span(1, 3), span(3, 6)}) == 9);
  CHECK(union_of_days({span(1, 9), span(2, 3), span(20, 21)}) == 11);
  CHECK(union_of_days({span(-700, -637), span(-640, -576), span(-573, 63)}) == 125 + 637);
}

TEST_CASE("days are counted alike however far apart the spans are") {
  const auto span = [](int first, int last) { return StayDays::Span{0, Date{first}, Date{last}}; };
  for (const int apart : {0, 1, 62, 63, 64, 65, 1017, 1018, 1019, 1020, 4000, 3'600'000}) {
    CAPTURE(apart);
    CHECK(union_of_days({span(10 + apart, 15 + apart), span(10, 12)}) == (apart >= 3 ? 9 : 6 + apart));
    CHECK(union_of_days({span(10, 10 + apart), span(10, 12), span(10 + apart, 10 + apart)}) == std::max(3, apart + 1));
  }
}

TEST_CASE("days that many are compared with: together they cover as many as the union of all") {
  const auto span = [](int first, int last) { return StayDays::Span{0, Date{first}, Date{last}}; };
  const std::vector<std::vector<StayDays::Span>> sets{
      {},
      {span(5, 5)},
      {span(1, 3), span(5, 9), span(4, 4)},
      {span(20, 30), span(1, 2), span(25, 40)},
      {span(-3, 0), span(10, 10), span(12, 12), span(11, 11)},
      {span(0, 2000), span(-500, 100), span(1990, 1990)},
  };
  for (const auto& common : sets)
    for (const auto& others : sets) {
      std::vector<StayDays::Span> all = common;
      all.insert(all.end(), others.begin(), others.end());
      CHECK(CoveredDays(common).count_with(others) == union_of_days(all));
    }
}

}  // namespace grassroots
