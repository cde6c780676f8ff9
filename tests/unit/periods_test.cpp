// SPDX-License-Identifier: MIT
// The periods of `every`: where they begin and end, and what they are called.
#include <doctest/doctest.h>

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/naming.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
using Unit = Recurrence::Unit;

const Plan plan_of_two_phases = PlanBuilder()
                                    .with("phases", "id = 'a'; name = 'Autumn'; start = 2018-09-10; end = 2018-10-05")
                                    .with("phases", "id = 'b'; name = 'Winter'; start = 2018-10-01; end = 2018-12-31")
                                    .with("events", "id = 'e'; name = 'Some day'")
                                    .with("phases", "id = 'c'; name = 'Open'; start = 'e'; end = 'e'")
                                    .with("phases", "id = 'd'; name = 'No end'; start = 2018-09-10; end = 'e'")
                                    .build()
                                    .plan;

// "2018-09 2018-09-10..2018-09-30; …"
std::string periods(Recurrence every, std::string_view first, std::string_view last) {
  std::string text;
  for (const Period& period : periods_between(plan_of_two_phases, every, day(first), day(last)))
    text += (text.empty() ? "" : "; ") + period_name(plan_of_two_phases, every, period) + " " +
            to_string(period.first) + ".." + to_string(period.last);
  return text;
}

std::string words(Recurrence every, std::string_view first, std::string_view last, Language language) {
  std::string text;
  for (const Period& period : periods_between(plan_of_two_phases, every, day(first), day(last)))
    text += (text.empty() ? "" : "; ") + render(period_phrase(plan_of_two_phases, every, period), language);
  return text;
}

// "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; …"
std::string outcomes(const PlanBuilder& builder, std::string_view as_of) {
  static constexpr std::string_view states[] = {"met", "pending", "waived", "violated"};
  const auto [plan, faults] = builder.build();
  const Assessment assessment = assess(plan, day(as_of));
  REQUIRE_MESSAGE(assessment.results.at(0).is_understood, messages_of(assessment.diagnostics));
  std::string text;
  for (const Outcome& outcome : assessment.results.front().outcomes)
    text += (text.empty() ? "" : "; ") + subject_name(plan, outcome.whole_subject()) + "/" +
            period_name(plan, plan.requirements[0].every, outcome.period) + " " +
            std::string(states[static_cast<std::size_t>(outcome.state)]) + (outcome.is_late ? " late" : "") + " " +
            number_text(outcome.have) + " of " + number_text(outcome.need) + ", due " + to_string(outcome.due);
  return text;
}

std::string fault_of(const PlanBuilder& builder) {
  const auto [plan, faults] = builder.build();
  return messages_of(assess(plan, day("2018-07-01")).diagnostics);
}

PlanBuilder team_in(std::string_view start, std::string_view end) {
  PlanBuilder builder;
  builder.with("phases", "id = 'work'; name = 'Work'; start = " + std::string(start) + "; end = " + std::string(end))
      .with("regions", "code = '61'; name = 'Shaanxi'")
      .with("teams", "id = 'shaanxi'; regions = ['61']");
  return builder;
}

}  // namespace

TEST_CASE("periods begin and end as calendars have them, and are cut to what is asked for") {
  CHECK(periods({Unit::month, 0}, "2018-01-31", "2018-03-01") ==
        "2018-01 2018-01-31..2018-01-31; 2018-02 2018-02-01..2018-02-28; 2018-03 2018-03-01..2018-03-01");
  CHECK(periods({Unit::month, 0}, "2020-02-10", "2020-02-20") == "2020-02 2020-02-10..2020-02-20");
  CHECK(periods({Unit::quarter, 0}, "2018-06-30", "2018-07-01") ==
        "2018-Q2 2018-06-30..2018-06-30; 2018-Q3 2018-07-01..2018-07-01");
  CHECK(periods({Unit::year, 0}, "2018-12-31", "2019-01-01") ==
        "2018 2018-12-31..2018-12-31; 2019 2019-01-01..2019-01-01");
  // Weeks begin on Monday; the first days of 2021 are in the last week of 2020.
  CHECK(periods({Unit::week, 0}, "2021-01-01", "2021-01-05") ==
        "2020-W53 2021-01-01..2021-01-03; 2021-W01 2021-01-04..2021-01-05");
  CHECK(periods({Unit::day, 0}, "2018-02-28", "2018-03-01") ==
        "2018-02-28 2018-02-28..2018-02-28; 2018-03-01 2018-03-01..2018-03-01");
  CHECK(periods({Unit::days, 10}, "2018-06-25", "2018-07-08") ==
        "2018-06-25 2018-06-25..2018-07-04; 2018-07-05 2018-07-05..2018-07-08");
  CHECK(periods({Unit::phase, 0}, "2018-09-01", "2018-12-01") == "a 2018-09-10..2018-10-05; b 2018-10-01..2018-12-01");
  CHECK(periods({Unit::phase, 0}, "2018-10-06", "2018-10-31") == "b 2018-10-06..2018-10-31");
  CHECK(periods({Unit::phase, 0}, "2018-09-01", "2018-09-30") == "a 2018-09-10..2018-09-30");
  CHECK(periods({Unit::month, 0}, "2018-03-01", "2018-02-01").empty());
  const Date known = day("2018-03-01");
  CHECK(periods_between(plan_of_two_phases, {}, known, known).empty());
  CHECK(periods_between(plan_of_two_phases, {Unit::day, 0}, {}, known).empty());
  CHECK(periods_between(plan_of_two_phases, {Unit::day, 0}, known, {}).empty());
  CHECK(periods_between(plan_of_two_phases, {Unit::day, 0}, day("0001-01-01"), day("9999-01-01")).size() ==
        most_periods + 1);
}

TEST_CASE("periods are called as a person would say them") {
  struct Case {
    Recurrence every;
    std::string_view first, last;
    std::string english, chinese;
  };
  const Case cases[] = {
      {{Unit::month, 0}, "2018-07-01", "2018-07-31", "July 2018", "2018年7月"},
      {{Unit::month, 0}, "2018-05-21", "2018-05-31", "May 2018 (from 2018-05-21)", "2018年5月（2018-05-21 起）"},
      {{Unit::month, 0}, "2018-05-01", "2018-05-20", "May 2018 (to 2018-05-20)", "2018年5月（至 2018-05-20）"},
      {{Unit::month, 0},
       "2018-05-02",
       "2018-05-20",
       "May 2018 (2018-05-02 to 2018-05-20)",
       "2018年5月（2018-05-02 至 2018-05-20）"},
      {{Unit::quarter, 0}, "2018-07-01", "2018-09-30", "the third quarter of 2018", "2018年第三季度"},
      {{Unit::year, 0}, "2018-01-01", "2018-12-31", "2018", "2018年"},
      {{Unit::week, 0}, "2018-07-02", "2018-07-08", "the week of 2018-07-02", "2018-07-02 当周"},
      {{Unit::day, 0}, "2018-07-02", "2018-07-02", "2018-07-02", "2018-07-02"},
      {{Unit::days, 5}, "2018-07-02", "2018-07-06", "2018-07-02 to 2018-07-06", "2018-07-02 至 2018-07-06"},
      {{Unit::phase, 0}, "2018-11-01", "2018-11-30", "Winter", "Winter"},
  };
  for (const Case& one : cases) {
    CHECK(words(one.every, one.first, one.last, Language::english) == one.english);
    CHECK(words(one.every, one.first, one.last, Language::chinese) == one.chinese);
  }
}

TEST_CASE("a subject is judged in each period, and is pending until the period is over") {
  const PlanBuilder builder =
      team_in("2018-05-21", "2018-07-31")
          .with("activities", "id = 'one'; kind = 'meeting'; team = 'shaanxi'; date = 2018-05-20")
          .with("activities", "id = 'two'; kind = 'meeting'; team = 'shaanxi'; date = 2018-07-31")
          .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; per = 'team'; every = 'month'; min = 1");
  CHECK(outcomes(builder, "2018-06-30") ==
        "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; shaanxi/2018-06 pending 0 of 1, due 2018-06-30; "
        "shaanxi/2018-07 pending 0 of 1, due 2018-07-31");
  CHECK(outcomes(builder, "2018-08-01") ==
        "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; shaanxi/2018-06 violated 0 of 1, due 2018-06-30; "
        "shaanxi/2018-07 met 1 of 1, due 2018-07-31");
}

TEST_CASE("a stay counts in every period that it touches, its days in the period that they lie in") {
  const auto with = [](std::string_view requirement) {
    return team_in("2018-06-01", "2018-07-31")
        .with("stays", "team = 'shaanxi'; start = 2018-06-25; end = 2018-07-04; status = 'done'")
        .with("requirements", requirement);
  };
  const std::string done = "; per = 'team'; every = 'month'; where = { status = 'done' }; min = 4";
  CHECK(outcomes(with("id = 'r'; check = 'days'" + done), "2018-07-02") ==
        "shaanxi/2018-06 met 6 of 4, due 2018-06-30; shaanxi/2018-07 pending 2 of 4, due 2018-07-31");
  // In June the stay is over on the 30th, though it goes on.
  const auto counted = with("id = 'r'; check = 'count'; of = 'stays'" + done);
  CHECK(outcomes(counted, "2018-06-29") ==
        "shaanxi/2018-06 pending 0 of 4, due 2018-06-30; shaanxi/2018-07 pending 0 of 4, due 2018-07-31");
  CHECK(outcomes(counted, "2018-07-02") ==
        "shaanxi/2018-06 violated 1 of 4, due 2018-06-30; shaanxi/2018-07 pending 0 of 4, due 2018-07-31");
  // What is planned counts in each of its months.
  CHECK(outcomes(with("id = 'r'; check = 'days'; per = 'team'; every = 'month'; min = 4"), "2018-06-01") ==
        "shaanxi/2018-06 met 6 of 4, due 2018-06-30; shaanxi/2018-07 met 4 of 4, due 2018-07-31");
}

TEST_CASE("an amount counts once, where its record ends") {
  const PlanBuilder builder =
      team_in("2018-06-01", "2018-07-31")
          .with("stays",
                "team = 'shaanxi'; start = 2018-06-25; end = 2018-07-04; status = 'done'; interviews = { all = 9 }")
          .with("requirements",
                "id = 'r'; check = 'amount'; of = 'stays'; per = 'team'; every = 'month'; field = 'interviews.all'; "
                "min = 5");
  CHECK(outcomes(builder, "2018-08-01") ==
        "shaanxi/2018-06 violated 0 of 5, due 2018-06-30; shaanxi/2018-07 met 9 of 5, due 2018-07-31");
}

TEST_CASE("a report is of the period in which the time that it covers ends, or of the last there is") {
  PlanBuilder builder = team_in("2018-05-01", "2018-06-30");
  builder.with("events", "id = 'someday'; name = 'Some day'");
  const auto with = [&](std::string_view covers, std::string_view submitted = "2018-05-30") {
    return outcomes(PlanBuilder(builder)
                        .with("deliverables", "id = 'd'; kind = 'k'; team = 'shaanxi'; covers = " +
                                                  std::string(covers) + "; submitted = " + std::string(submitted))
                        .with("requirements",
                              "id = 'r'; check = 'count'; of = 'deliverables'; per = 'team'; every = 'month'; min = 1"),
                    "2018-08-01");
  };
  const std::string may = "shaanxi/2018-05 met 1 of 1, due 2018-05-31; shaanxi/2018-06 violated 0 of 1, due 2018-06-30",
                    june =
                        "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; shaanxi/2018-06 met 1 of 1, due 2018-06-30",
                    none =
                        "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; shaanxi/2018-06 violated 0 of 1, due "
                        "2018-06-30";
  CHECK(with("2018-05-10") == may);
  CHECK(with("'work'") == june);
  CHECK(with("{ from = 2018-04-01, to = 2018-05-31 }") == may);
  CHECK(with("{ from = 2018-05-01, to = 2018-07-31 }") == june);  // the last there is
  CHECK(with("{ from = 2018-07-01, to = 2018-07-31 }") == none);
  CHECK(with("{ after = 'someday', days = 1 }") == none);  // nobody knows yet
  CHECK(with("2018-05-10", "2018-08-02") == none);         // not handed in yet
}

TEST_CASE("a deadline can count from the end of the period, and what comes after it is late") {
  const PlanBuilder builder =
      team_in("2018-01-01", "2018-06-30")
          .with("findings",
                "id = 'f'; kind = 'k'; text = 't'; team = 'shaanxi'; date = 2018-03-30; resolved = 2018-04-09")
          .with("requirements",
                "id = 'r'; check = 'count'; of = 'findings'; where = { resolved = '*' }; per = 'team'; every = "
                "'quarter'; "
                "by = { after = 'period', days = 3 }; min = 1");
  CHECK(outcomes(builder, "2018-04-10") ==
        "shaanxi/2018-Q1 met late 1 of 1, due 2018-04-03; shaanxi/2018-Q2 pending 0 of 1, due 2018-07-03");
}

TEST_CASE("a waiver can be for one period") {
  PlanBuilder builder = team_in("2018-05-01", "2018-06-30");
  builder.with("requirements", "id = 'r'; check = 'count'; of = 'activities'; per = 'team'; every = 'month'; min = 1")
      .with("waivers", "of = 'r'; subject = 'shaanxi'; period = '2018-06'; reason = 'flood'; approved_by = 'office'");
  CHECK(outcomes(builder, "2018-07-01") ==
        "shaanxi/2018-05 violated 0 of 1, due 2018-05-31; shaanxi/2018-06 waived 0 of 1, due 2018-06-30");
  builder.with("waivers", "of = 'r'; period = '2018-07'; reason = 'flood'; approved_by = 'office'");
  CHECK(fault_of(builder).find("the waiver of r for all, 2018-07 waives nothing") != std::string::npos);
}

TEST_CASE("values of a field are subjects") {
  PlanBuilder builder = team_in("2018-06-01", "2018-06-30");
  builder.with("sites", "id = 'up'; team = 'shaanxi'; county = 'Mizhi'")
      .with("sites", "id = 'down'; team = 'shaanxi'; county = 'Jia'")
      .with("sites", "id = 'nowhere'; team = 'shaanxi'")
      .with("stays", "team = 'shaanxi'; site = 'up'; start = 2018-06-01; end = 2018-06-09")
      .with("stays", "team = 'shaanxi'; site = 'up'; start = 2018-06-10; end = 2018-06-12")
      .with("stays", "team = 'shaanxi'; site = 'down'; start = 2018-06-13; end = 2018-06-14; status = 'cancelled'")
      .with("stays", "team = 'shaanxi'; site = 'nowhere'; start = 2018-06-15; end = 2018-06-16");
  const auto with = [&](std::string_view requirement) {
    return PlanBuilder(builder).with("requirements", requirement);
  };
  CHECK(outcomes(with("id = 'r'; check = 'days'; per = 'site.county'; max = 11"), "2018-06-20") ==
        "Mizhi/ violated 12 of 11, due ");
  // A word of a choice, which nothing else names; ids are the records that they name.
  CHECK(outcomes(with("id = 'r'; check = 'count'; of = 'stays'; per = 'status'; min = 3"), "2018-06-20") ==
        "planned/ met 3 of 3, due ");
  CHECK(outcomes(with("id = 'r'; check = 'count'; of = 'stays'; per = 'site.team'; min = 4"), "2018-06-20") ==
        "shaanxi/ violated 3 of 4, due ");
  CHECK(outcomes(with("id = 'r'; check = 'count'; of = 'sites'; per = 'county'; each = { id = 'down' }; max = 0"),
                 "2018-06-20") == "Jia/ violated 1 of 0, due ");
}

TEST_CASE("a period or a path that cannot be is told") {
  const auto told = [](std::string_view parameters) {
    return fault_of(team_in("2018-05-01", "2018-06-30")
                        .with("requirements", "id = 'r'; check = 'count'; min = 1; " + std::string(parameters)));
  };
  CHECK(told("of = 'teams'; every = 'month'") == "records of teams have no date\n");
  CHECK(told("of = 'stays'; from = 2018-05-01") == "`from` is for requirements with `every`\n");
  CHECK(told("of = 'stays'; every = 'week'; from = 2018-05-09; to = 2018-05-08") ==
        "`from` (2018-05-09) is after `to` (2018-05-08)\n");
  CHECK(told("of = 'stays'; every = 'day'; from = 2000-01-01") ==
        "there are more than 3660 periods from 2000-01-01 to 2018-06-30\n");
  CHECK(told("of = 'stays'; by = { after = 'period' }") ==
        "`period` means the end of each period, and the requirement has no `every`\n");
  CHECK(told("of = 'stays'; per = 'interviews.all'") == "`per` cannot be `interviews.all`: its values are no names\n");
  CHECK(told("of = 'stays'; per = 'site.countie'") == "sites have no field `countie`\n");
  CHECK(told("of = 'stays'; per = 'planet'") == "`per` cannot be `planet`\n");
  CHECK(fault_of(PlanBuilder()
                     .with("teams", "id = 't'; regions = ['61']")
                     .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; every = 'month'; min = 1")) ==
        "`every` needs a first and a last day: give `from` and `to`, or the plan phases\n");
}
