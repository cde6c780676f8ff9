// SPDX-License-Identifier: MIT
// How a subject's state follows from the check's verdict, the deadline and the waivers.
#include "grassroots/assess/assess.hpp"

#include <doctest/doctest.h>
#include <string>

#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::day, test::messages_of, test::PlanBuilder;

std::string word(State state) {
  switch (state) {
    case State::met: return "met";
    case State::pending: return "pending";
    case State::waived: return "waived";
    case State::violated: break;
  }
  return "violated";
}

// The state of the only outcome of the plan's only requirement, with "behind", "due soon" or "late".
std::string state_on(const PlanBuilder& builder, std::string_view on) {
  const auto [plan, faults] = builder.build();
  CHECK(messages_of(faults) == "");
  const Assessment assessment = assess(plan, day(on));
  REQUIRE(assessment.results.size() == 1);
  REQUIRE(assessment.results[0].outcomes.size() == 1);
  const Outcome& outcome = assessment.results[0].outcomes[0];
  const bool is_behind = outcome.pace == Pace::behind, is_due_soon = outcome.pace == Pace::due_soon;
  return word(outcome.state) +
         (is_behind     ? ", behind"
          : is_due_soon ? ", due soon"
                        : "") +
         (outcome.is_late ? ", late" : "");
}

PlanBuilder team() {
  return PlanBuilder().with("regions", "code = '61'; name = 'Shaanxi'").with("teams", "id = 'north'; regions = ['61']");
}
PlanBuilder with_report(const std::string& by) {
  return team()
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("deliverables", "id = 'd'; kind = 'report'; team = 'north'; submitted = 2018-06-20")
      .with("requirements",
            "id = 'r'; check = 'count'; of = 'deliverables'; where = { submitted = '*' }; min = 1" + by);
}

}  // namespace

TEST_CASE("without a deadline a requirement binds at once") {
  CHECK(state_on(with_report(""), "2018-06-19") == "violated");
  CHECK(state_on(with_report(""), "2018-06-20") == "met");
}

TEST_CASE("with a deadline it is pending through that day, and violated from the next") {
  const PlanBuilder in_time = with_report("; by = 'p'"), too_late = with_report("; by = 2018-06-10");
  CHECK(state_on(in_time, "2018-06-19") == "pending");
  CHECK(state_on(in_time, "2018-06-20") == "met");
  CHECK(state_on(in_time, "2018-07-01") == "met");
  CHECK(state_on(too_late, "2018-06-10") == "pending, due soon");
  CHECK(state_on(too_late, "2018-06-11") == "violated");
  CHECK(state_on(too_late, "2018-06-20") == "met, late");
}

TEST_CASE("what is planned for after the deadline does not meet it, unless it took place") {
  PlanBuilder builder = team();
  builder.with("stays", "team = 'north'; start = 2018-06-01; days = 5")
      .with("requirements", "id = 'r'; check = 'days'; min = 5; by = 2018-06-04");
  CHECK(state_on(builder, "2018-06-01") == "pending, behind");  // a day of the five is planned too late
  CHECK(state_on(builder, "2018-06-05") == "violated");
  builder = team();
  builder.with("stays", "team = 'north'; start = 2018-06-01; days = 5; status = 'done'")
      .with("requirements", "id = 'r'; check = 'days'; min = 5; by = 2018-06-04");
  CHECK(state_on(builder, "2018-06-05") == "met, late");
}

TEST_CASE("what no later fact can heal is violated at once") {
  const PlanBuilder builder =
      team()
          .with("activities", "team = 'north'; kind = 'feast'; date = 2018-06-05")
          .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; max = 0; by = 2018-12-31");
  CHECK(state_on(builder, "2018-06-04") == "met");
  CHECK(state_on(builder, "2018-06-05") == "violated");
}

TEST_CASE("where nothing can be judged yet it is pending, and violated after the deadline") {
  const PlanBuilder builder =
      team().with("requirements", "id = 'r'; check = 'filled'; of = 'findings'; fields = ['cause']; by = 2018-06-30");
  CHECK(state_on(builder, "2018-06-30") == "pending, due soon");
  CHECK(state_on(builder, "2018-07-01") == "violated");
}

TEST_CASE("a maximum is kept by nothing, once the deadline is over") {
  const PlanBuilder builder =
      team().with("requirements",
                  "id = 'r'; check = 'share'; of = 'findings'; where = { kind = 'fault' }; max = 0.5; by = 2018-06-30");
  CHECK(state_on(builder, "2018-06-30") == "pending");
  CHECK(state_on(builder, "2018-07-01") == "met");
}

TEST_CASE("a waiver holds as long as it is in force") {
  PlanBuilder builder = with_report("; by = 2018-06-10");
  builder.with("waivers", "of = ['r']; reason = 'floods'; approved_by = 'the office'; until = 2018-06-12");
  CHECK(state_on(builder, "2018-06-10") == "pending");  // not due soon: nobody need hurry
  CHECK(state_on(builder, "2018-06-12") == "waived");
  CHECK(state_on(builder, "2018-06-13") == "violated");
}

TEST_CASE("work that is spread over days is behind where less is done than the elapsed part asks for") {
  const auto builder = [](const std::string& by) {
    PlanBuilder plan = team();
    plan.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
        .with("stays", "team = 'north'; start = 2018-06-01; days = 5; status = 'done'")
        .with("stays", "team = 'north'; start = 2018-06-11; days = 10; status = 'cancelled'")
        .with("stays", "team = 'north'; start = 2018-06-21; days = 10")
        .with("requirements", "id = 'r'; check = 'days'; where = { status = 'done' }; min = 15; by = " + by);
    return plan;
  };
  // A date has the pace of the phase that holds it.
  for (const char* by : {"'p'", "2018-06-30"}) {
    CHECK(state_on(builder(by), "2018-06-05") == "pending");
    CHECK(state_on(builder(by), "2018-06-11") == "pending");          // 5 of 15 in a third of the phase
    CHECK(state_on(builder(by), "2018-06-12") == "pending, behind");  // a sixth day was scheduled
  }
}

TEST_CASE("a date has the pace of the phase that holds it, however short another is") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'before'; name = 'Before'; start = 2018-05-01; end = 2018-05-10")
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("stays", "team = 'north'; start = 2018-06-01; days = 30")
      .with("requirements", "id = 'r'; check = 'days'; where = { status = 'done' }; min = 15; by = 2018-06-30");
  CHECK(state_on(builder, "2018-06-01") == "pending");
  CHECK(state_on(builder, "2018-06-06") == "pending, behind");
}

TEST_CASE("what cannot succeed as planned is behind from the first day") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("stays", "team = 'north'; start = 2018-06-01; days = 7; status = 'done'")
      .with("stays", "team = 'north'; start = 2018-06-20; days = 2")
      .with("requirements", "id = 'r'; check = 'days'; where = { status = 'done' }; min = 15; by = 'p'");
  CHECK(state_on(builder, "2018-05-01") == "pending, behind");
  const auto [plan, faults] = builder.build();
  const Outcome outcome = assess(plan, day("2018-06-08")).results[0].outcomes[0];
  CHECK(outcome.have == 7);
  CHECK(outcome.reach == 9);
  CHECK(outcome.is_out_of_reach());
}

TEST_CASE("what cannot be spread is never behind, but due soon from a week before") {
  PlanBuilder builder = with_report("; by = 'p'");
  CHECK(state_on(builder, "2018-06-12") == "pending");
  builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; min = 1; by = 'p'");
  CHECK(state_on(builder, "2018-06-22") == "pending");
  CHECK(state_on(builder, "2018-06-23") == "pending, due soon");
  CHECK(state_on(builder, "2018-06-30") == "pending, due soon");
  CHECK(state_on(builder, "2018-07-01") == "violated");
}

TEST_CASE("what depends on being in the field is not asked for before the field was reached") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("sites", "id = 'well'; team = 'north'")
      .with("stays", "team = 'north'; site = 'well'; start = 2018-06-21; days = 10")
      .with("requirements",
            "id = 'r'; check = 'filled'; of = 'sites'; fields = ['village', 'county']; per = 'team'; by = 'p'");
  CHECK(state_on(builder, "2018-06-20") == "pending");
  CHECK(state_on(builder, "2018-06-22") == "pending");          // a fifth of the stay asks for less than one
  CHECK(state_on(builder, "2018-06-25") == "pending, behind");  // half of it for one of the two
}

TEST_CASE("reports are asked for by when they are due") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("deliverables", "id = 'a'; kind = 'report'; team = 'north'; due = 2018-06-10")
      .with("deliverables", "id = 'b'; kind = 'report'; team = 'north'; due = 2018-06-30")
      .with("requirements",
            "id = 'r'; check = 'count'; of = 'deliverables'; where = { submitted = '*' }; min = 2; by = 'p'");
  CHECK(state_on(builder, "2018-06-09") == "pending");
  CHECK(state_on(builder, "2018-06-15") == "pending, behind");  // half of the phase, and one was due
}

TEST_CASE("nothing is concluded from a record that has a fault of its own") {
  const auto [plan, faults] =
      PlanBuilder()
          .with("regions", "code = '61'; name = 'Shaanxi'")
          .with("teams", "id = 'north'; regions = ['61']; size = 'few'")
          .with("requirements", "id = 'r'; check = 'count'; of = 'sites'; per = 'team'; min = 1")
          .build();
  CHECK(faults.size() == 1);
  CHECK(assess(plan, day("2018-06-01")).results[0].outcomes[0].state == State::pending);
}
