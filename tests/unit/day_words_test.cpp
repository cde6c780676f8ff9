// SPDX-License-Identifier: MIT
// Days and periods as a person would say them.
#include "grassroots/query/day_words.hpp"

#include <doctest/doctest.h>

#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// What the deadline of a requirement is in words: "English | Chinese".
std::string words(std::string_view said, Edge edge = Edge::last) {
  const auto [plan, faults] =
      PlanBuilder()
          .with("events", "id = 'launch'; name = 'Launch'; date = 2018-06-10")
          .with("phases", "id = 'work'; name = 'Work'; start = 2018-06-01; end = 2018-06-30")
          .with("tasks", "id = 'call'; name = 'Call'; phase = 'work'")
          .with("deliverables", "id = 'd'; kind = 'report'; owner = 'us'; name = 'The report'")
          .with("deliverables", "id = 'e'; kind = 'report'; owner = 'us'")
          .with("requirements",
                "id = 'r'; check = 'count'; of = 'stays'; per = 'team'; every = 'month'; min = 1; by = " +
                    std::string(said))
          .build();
  const Phrase text = in_words(plan, plan.requirements[0].by, edge);
  return render(text, Language::english) + " | " + render(text, Language::chinese);
}

std::string words(Recurrence every) {
  return render(in_words(every), Language::english) + " | " + render(in_words(every), Language::chinese);
}

}  // namespace

TEST_CASE("a deadline is said in words, whatever it is counted from") {
  CHECK(words("2018-06-30") == "2018-06-30 | 2018-06-30");
  CHECK(words("'work'") == "the end of Work | “Work”结束");
  CHECK(words("'work'", Edge::first) == "the beginning of Work | “Work”开始");
  CHECK(words("'launch'") == "Launch | “Launch”");
  CHECK(words("'call'") == "the completion of Call | “Call”完成");
  CHECK(words("'d'") == "the submission of The report | “The report”提交");
  CHECK(words("'e'") == "the submission of e | “e”提交");
  CHECK(words("'nothing'") == "nothing | “nothing”");
  CHECK(words("'period'") == "the end of the period | 当期结束");
  CHECK(words("{ before = 'period', days = 3 }") == "3 days before the beginning of the period | 当期开始前3天");
  CHECK(words("{ after = 'stay', days = 1 }") == "1 day after the end of its stays | 其蹲点结束后1天");
  CHECK(words("{ after = 'stay', days = 0 }") == "the end of its stays | 其蹲点结束");
  CHECK(words("{ after = 'work', weeks = 2 }") == "2 weeks after the end of Work | “Work”结束后2周");
  CHECK(words("{ before = 'work', months = 1 }") == "1 month before the beginning of Work | “Work”开始前1个月");
  CHECK(words("{ after = 'launch', days = -3 }") == "3 days before Launch | “Launch”前3天");
  CHECK(words("{ after = ['work', 'launch'], working_days = 5 }") ==
        "5 working days after the last of these: the end of Work, Launch | "
        "“Work”结束、“Launch”（以最晚的为准）后5个工作日");
  CHECK(words("{ after = { field = 'submitted' }, days = 3 }") == "3 days after its own submitted | 其提交日期后3天");
  CHECK(words("{ after = { field = 'profile.asked' }, days = 3 }") ==
        "3 days after its own profile.asked | 其profile.asked后3天");
  CHECK(words("{ after = 'deliverables:report', days = 3 }") ==
        "3 days after the last of its deliverables of the kind report | 其全部“report”类成果完成后3天");
  const std::string_view window = "{ from = 2018-06-03, to = { before = 'work', days = 1 } }";
  CHECK(words(window) == "1 day before the beginning of Work | “Work”开始前1天");
  CHECK(words(window, Edge::first) == "2018-06-03 | 2018-06-03");
}

TEST_CASE("periods are said in words") {
  using Unit = Recurrence::Unit;
  CHECK(words({Unit::unset, 0}) == " | ");
  CHECK(words({Unit::day, 0}) == "each day | 每天");
  CHECK(words({Unit::week, 0}) == "each week | 每周");
  CHECK(words({Unit::month, 0}) == "each month | 每月");
  CHECK(words({Unit::quarter, 0}) == "each quarter | 每季度");
  CHECK(words({Unit::year, 0}) == "each year | 每年");
  CHECK(words({Unit::phase, 0}) == "each phase | 每个阶段");
  CHECK(words({Unit::days, 10}) == "every 10 days | 每10天");
}
