// SPDX-License-Identifier: MIT
// How a subject's state follows from the check's verdict, the deadline and the waivers.
#include "grassroots/assess/assess.hpp"

#include <doctest/doctest.h>
#include <string>

#include "grassroots/text/limits.hpp"
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

TEST_CASE("work that is due in a phase to come has no pace yet, and an open phase has none") {
  PlanBuilder builder = team();
  builder.with("events", "id = 'someday'; name = 'Some day'")
      .with("phases", "id = 'open'; name = 'Open'; start = 'someday'; end = 'someday'")
      .with("phases", "id = 'opening'; name = 'Opening'; start = 'someday'; end = 2018-06-30")
      .with("phases", "id = 'all'; name = 'All'; start = 2018-05-01; end = 2018-07-31")
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("phases", "id = 'whole'; name = 'Whole'; start = 2018-05-01; end = 2018-12-31")
      .with("stays", "team = 'north'; start = 2018-05-01; days = 61");
  const auto with = [&](const std::string& by) {
    return PlanBuilder(builder).with("requirements",
                                     "id = 'r'; check = 'days'; where = { status = 'done' }; min = 30; by = " + by);
  };
  CHECK(state_on(with("'p'"), "2018-05-31") == "pending");
  CHECK(state_on(with("'p'"), "2018-06-01") == "pending, behind");
  CHECK(state_on(with("2018-06-30"), "2018-05-31") == "pending");  // the shortest phase that holds it
  CHECK(state_on(with("2018-06-30"), "2018-06-01") == "pending, behind");
  CHECK(state_on(with("'opening'"), "2018-06-01") == "pending, behind");  // from the day that is known
  CHECK(state_on(with("'open'"), "2018-06-01") == "pending");             // nobody knows when it ends
}

TEST_CASE("since when something is behind is the day from which on it was") {
  const auto since = [](std::string_view keys, std::string_view on) {
    const auto [plan, faults] =
        team()
            .with("events", "id = 'someday'; name = 'Some day'")
            .with("phases", "id = 'open'; name = 'Open'; start = 'someday'; end = 2018-07-31")
            .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
            .with("phases", "id = 'q'; name = 'Q'; start = 2018-07-01; end = 2018-07-31")
            .with("stays", "team = 'north'; start = 2018-06-01; days = 30")
            .with("stays", "team = 'north'; start = 2018-06-01; days = 4; status = 'done'")
            .with("requirements",
                  "id = 'r'; check = 'days'; where = { status = 'done' }; by = 'p'; " + std::string(keys))
            .build();
    return to_string(behind_since(plan, assess(plan, day(on)).results[0], day(on)).at(0));
  };
  CHECK(since("min = 30", "2018-06-03") == "");            // three days of three are done
  CHECK(since("min = 30", "2018-06-20") == "2018-06-05");  // no day after the fourth
  CHECK(since("min = 15", "2018-06-20") == "2018-06-10");  // five of fifteen are asked for in a third of the time
  CHECK(since("min = 31", "2018-06-20") == "2018-06-01");  // as planned it cannot be
}

TEST_CASE("since when something is behind goes back to the plan's first day, and no further") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("stays", "team = 'north'; start = 2018-05-01; days = 61")
      .with("requirements", "id = 'r'; check = 'days'; where = { status = 'done' }; min = 60; by = 'p'");
  const auto since = [](const PlanBuilder& of, std::string_view on) {
    const Plan plan = of.build().plan;
    return to_string(behind_since(plan, assess(plan, day(on)).results[0], day(on)).at(0));
  };
  CHECK(since(builder, "2018-06-20") == "2018-06-01");  // two of sixty are asked for on the first
  CHECK(since(builder, "2018-06-01") == "2018-06-01");
  PlanBuilder without_phases = team();
  without_phases.with("stays", "team = 'north'; start = 2018-05-01; days = 6")
      .with("requirements", "id = 'r'; check = 'days'; where = { status = 'done' }; min = 60; by = 2018-06-30");
  CHECK(since(without_phases, "2018-06-20") == "2018-06-20");  // nobody said when the plan began
}

TEST_CASE("what is newly met was not met before, be it that nobody had to meet it") {
  const auto newly_met = [](std::string_view requirement, std::string_view since) {
    const auto [plan, faults] =
        team()
            .with("stays", "team = 'north'; start = 2018-06-01; days = 4; status = 'done'; mode = 'apart'")
            .with("requirements", "id = 'r'; " + std::string(requirement))
            .build();
    return met_since(plan, assess(plan, day("2018-07-01")), day(since)).size();
  };
  CHECK(newly_met("check = 'days'; min = 4; where = { status = 'done' }", "2018-06-01") == 1);
  CHECK(newly_met("check = 'days'; min = 4; where = { status = 'done' }", "2018-06-30") == 0);
  CHECK(newly_met("check = 'days'; min = 5; where = { status = 'done' }", "2018-06-01") == 0);
  const std::string of_done =
      "check = 'filled'; of = 'stays'; fields = ['mode']; per = 'stay'; each = { status = 'done' }";
  CHECK(newly_met(of_done, "2018-06-01") == 1);
  CHECK(newly_met(of_done, "2018-06-05") == 0);
  CHECK(newly_met("check = 'days'; min = 4; applies = 'below'", "2018-05-01") == 0);  // for others
}

TEST_CASE("a requirement that is not understood has no evidence") {
  const auto records = [](std::string_view table) {
    const auto [plan, faults] =
        team()
            .with("stays", "team = 'north'; start = 2018-06-01; days = 4")
            .with("requirements", "id = 'r'; check = 'count'; min = 1; of = '" + std::string(table) + "'")
            .build();
    return evidence(plan, assess(plan, day("2018-07-01")).results[0], day("2018-07-01"));
  };
  CHECK(records("stays") == std::vector<std::vector<RecordRef>>{{{TableId::stays, 0}}});
  CHECK(records("stais").empty());
}

TEST_CASE("what was met a thousand years late was met on the day on which it was") {
  const auto [plan, faults] =
      team()
          .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-01")
          .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; min = 1; by = 1018-06-01")
          .build();
  const Assessment assessment = assess(plan, day("2018-07-01"));
  CHECK(messages_of(assessment.diagnostics) ==
        "the plan: met on 2018-06-01, 365243 days after the deadline 1018-06-01\n");
}

TEST_CASE("a waiver for a name that a site and its team share waives what is asked of the site, once") {
  const auto stands = [](std::string_view until) {
    const auto [plan, faults] =
        team()
            .with("sites", "id = 'north'; team = 'north'")
            .with("sites", "id = 'other'; team = 'north'")
            .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; per = 'site'; min = 1")
            .with("waivers",
                  "of = 'r'; subject = 'north'; reason = 'flood'; approved_by = 'office'" + std::string(until))
            .build();
    const Assessment assessment = assess(plan, day("2018-07-01"));
    std::string labels;
    for (const Label& label : assessment.diagnostics.begin()->labels)
      labels += ", " + render(label.text, Language::english);
    return word(assessment.results[0].outcomes[0].state) + ", " + word(assessment.results[0].outcomes[1].state) +
           labels;
  };
  CHECK(stands("") == "waived, waived, required here");
  CHECK(stands("; until = 2018-06-01") == "violated, violated, required here, waived until 2018-06-01");
}

TEST_CASE("findings that are too many to be kept are counted as they would be told") {
  const auto most = static_cast<std::size_t>(limits::findings.most);
  PlanBuilder builder;
  builder.with("regions", "code = '61'; name = 'Shaanxi'");
  for (std::size_t i = 0; i < most; ++i) builder.with("sites", "id = 's" + std::to_string(i) + "'");
  builder.with("teams", "id = 'north'; regions = ['61']")
      .with("requirements", "id = 'first'; check = 'count'; of = 'stays'; per = 'site'; min = 1")
      .with("requirements", "id = 'told'; check = 'count'; of = 'stays'; per = 'team'; min = 1")
      .with("requirements", "id = 'waived'; check = 'count'; of = 'stays'; per = 'team'; min = 1")
      .with("requirements", "id = 'late'; check = 'count'; of = 'activities'; per = 'team'; min = 1; by = 2018-06-01")
      .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-02")
      .with("waivers", "of = 'waived'; subject = 'north'; reason = 'flood'; approved_by = 'office'")
      .with("waivers", "of = 'told'; subject = 'north'; reason = 'flood'; approved_by = 'office'; until = 2018-06-01");
  const auto [plan, faults] = builder.build();
  const Assessment assessment = assess(plan, day("2018-06-20"));
  std::string counted;
  for (const auto& [kind, count] : assessment.diagnostics.counted())
    counted += kind.name + " " + std::to_string(count) + "\n";
  CHECK(assessment.count(State::violated) == 2);
  CHECK(assessment.count(State::waived) == 1);
  CHECK(counted == "expired-waiver 1\nlate 1\ntold 1\n");
}

TEST_CASE("what is planned for too late, or for nobody knows when, is out of reach") {
  PlanBuilder builder = team();
  builder.with("events", "id = 'someday'; name = 'Some day'")
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("stays", "team = 'north'; start = 2018-06-01; days = 7; status = 'done'")
      .with("stays", "team = 'north'; start = 2018-06-29; days = 4")
      .with("stays", "team = 'north'; start = 2018-07-05; days = 9")
      .with("stays", "team = 'north'; start = 'someday'; days = 9");
  const auto reach = [&](std::string_view requirement) {
    const auto [plan, faults] =
        PlanBuilder(builder).with("requirements", "id = 'r'; " + std::string(requirement)).build();
    return assess(plan, day("2018-06-08")).results[0].outcomes[0].reach;
  };
  CHECK(reach("check = 'days'; where = { status = 'done' }; min = 15; by = 'p'") == 9);
  CHECK(reach("check = 'days'; where = { status = 'done' }; min = 15; every = 'month'") == 9);
  CHECK(reach("check = 'count'; of = 'stays'; where = { status = 'done' }; min = 15; by = 'p'") == 1);
  CHECK(reach("check = 'count'; of = 'stays'; where = { status = 'done', mode = 'alone' }; min = 15; by = 'p'") == 0);
}

TEST_CASE("what is spread over days without being about stays has the pace of the phase") {
  PlanBuilder builder = team();
  builder.with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("priorities", "id = 'water'; name = 'Water'")
      .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-05; priorities = ['water']")
      .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; per = 'priority'; min = 3; by = 'p'");
  CHECK(state_on(builder, "2018-06-15") == "pending");          // one of three in half of the time
  CHECK(state_on(builder, "2018-06-20") == "pending, behind");  // two in two thirds
}

TEST_CASE("what each week asks for is due soon from its first day on, and not before") {
  const PlanBuilder builder =
      team()
          .with("phases", "id = 'p'; name = 'P'; start = 2018-06-04; end = 2018-06-10")
          .with("requirements", "id = 'r'; check = 'count'; of = 'activities'; every = 'week'; min = 1");
  CHECK(state_on(builder, "2018-06-03") == "pending");
  CHECK(state_on(builder, "2018-06-04") == "pending, due soon");
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
