// SPDX-License-Identifier: MIT
#include "grassroots/query/day_rules.hpp"

#include <doctest/doctest.h>

#include "grassroots/query/deadline.hpp"
#include "grassroots/query/working_days.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::day, test::PlanBuilder;

// A plan with something of every kind to count from. 2018-10-01 is a Monday; the holiday of that week is worked for on
// the Saturday and the Sunday before it.
PlanBuilder something_to_count_from(std::string_view election = "2018-10-10") {
  PlanBuilder builder;
  builder.with("events", "id = 'election'; name = 'E'; date = " + std::string(election))
      .with("events", "id = 'launch'; name = 'L'; date = 2018-01-31")
      .with("events", "id = 'unknown'; name = 'U'")
      .with("events", "id = 'far'; name = 'F'; date = { after = 'election', months = 36600 }")
      .with("events", "id = 'farther'; name = 'F'; date = { after = 'far', months = 36600 }")
      .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
      .with("holidays", "name = 'N'; start = 2018-10-01; end = 2018-10-07; makeup = [2018-09-29, 2018-09-30]")
      .with("tasks", "id = 'done'; name = 'D'; phase = 'p'; done = 2018-06-05")
      .with("tasks", "id = 'open'; name = 'O'; phase = 'p'; due = 2018-06-20")
      .with("tasks", "id = 'next'; name = 'N'; phase = 'p'; due = { after = 'open', days = 2 }")
      .with("deliverables", "id = 'report'; kind = 'report'; phase = 'p'; owner = 'us'");
  return builder;
}

// The day of an event that is said so.
std::string counted_day(std::string_view said) {
  const auto [plan, faults] =
      something_to_count_from().with("events", "id = 'x'; name = 'X'; date = " + std::string(said)).build();
  return to_string(plan.events.back().date) + test::messages_of(faults);
}

}  // namespace

TEST_CASE("a planned day is counted from the day of something") {
  struct Row {
    std::string_view said, day;
  };
  const Row rows[] = {
      {"2018-06-01", "2018-06-01"},
      {"2018-06-01T18:30:00", "2018-06-01"},
      {"'election'", "2018-10-10"},
      {"'p'", "2018-06-30"},
      {"{ after = 'election' }", "2018-10-10"},
      {"{ after = 'election', days = 3 }", "2018-10-13"},
      {"{ before = 'election', days = 10 }", "2018-09-30"},
      {"{ after = 'election', days = -10 }", "2018-09-30"},
      {"{ after = 'election', weeks = 2 }", "2018-10-24"},
      {"{ after = 'p', days = 1 }", "2018-07-01"},
      {"{ before = 'p', days = 1 }", "2018-05-31"},        // its first day
      {"{ after = 'launch', months = 1 }", "2018-02-28"},  // there is no 31 February
      {"{ after = 'launch', months = 14 }", "2019-03-31"},
      {"{ before = 'launch', months = 2 }", "2017-11-30"},
      {"{ after = 'election', working_days = 3 }", "2018-10-15"},   // Wednesday, and a weekend
      {"{ before = 'election', working_days = 3 }", "2018-09-30"},  // over the holiday, to a Sunday that is worked
      {"{ after = 'election', working_days = 0 }", "2018-10-10"},
      {"{ after = ['election', 'p'], days = 1 }", "2018-10-11"},  // the last of them
      {"{ after = 'done', days = 1 }", "2018-06-06"},
      {"{ after = 'open', days = 1 }", "2018-06-21"},  // as it is planned
      {"{ after = 'next', days = 1 }", "2018-06-23"},
      {"{ after = 'report', days = 1 }", "2018-07-01"},  // at the end of its phase
      {"{ after = 'unknown', days = 1 }", ""},           // nobody gave that day
      {"{ after = ['unknown', 'p'], days = 1 }", ""},
      {"{ from = 2018-06-03, to = { before = 'election', days = 1 } }", "2018-10-09"},
      {"{ after = 'election', months = 36600 }", "5068-10-10"},
      {"{ before = 'election', months = 36600 }", ""},  // before the calendar begins
      {"{ after = 'far', months = 36600 }", "8118-10-10"},
      {"{ after = 'farther', months = 36600 }", ""},  // after it ends
  };
  for (const Row& row : rows) {
    CAPTURE(row.said);
    CHECK(counted_day(row.said) == row.day);
  }
}

TEST_CASE("a window keeps both of its ends") {
  const auto [plan, faults] =
      something_to_count_from()
          .with("stays", "team = 't'; start = { from = { before = 'election', days = 3 }, to = 'election' }; days = 5")
          .build();
  const Stay& stay = plan.stays.front();
  const DayRange start = range_of(plan, *schema_of(TableId::stays).find("start"), stay);
  CHECK(to_string(start.earliest) == "2018-10-07");
  CHECK(to_string(start.latest) == "2018-10-10");
  CHECK(to_string(stay.start) == "2018-10-07");
  CHECK(to_string(stay.end) == "2018-10-11");
}

TEST_CASE("when its anchor moves, a day moves with it") {
  for (const auto& [election, expected] : {std::pair("2018-10-10", "2018-10-08"), {"2018-10-24", "2018-10-22"}}) {
    const auto [plan, faults] = something_to_count_from(election)
                                    .with("phases",
                                          "id = 'q'; name = 'Q'; start = 2018-09-01; "
                                          "end = { before = 'election', days = 1 }")
                                    .with("stays", "team = 't'; phase = 'q'")
                                    .with("stays", "team = 't'; start = { before = 'q', days = 4 }; end = 'q'")
                                    .with("events", "id = 'x'; name = 'X'; date = { after = 'q', days = -1 }")
                                    .build();
    CHECK(to_string(plan.events.back().date) == expected);
    CHECK(plan.stays[0].end == plan.phases[1].end);
    CHECK(plan.stays[1].end == plan.phases[1].end);
    CHECK(to_string(plan.stays[1].start) == "2018-08-28");
  }
}

TEST_CASE("a stay without an end is open, and without a start an error unless it has a phase") {
  const auto open =
      PlanBuilder().with("teams", "id = 't'; regions = []").with("stays", "team = 't'; start = 2018-06-01");
  CHECK_FALSE(open.build().plan.stays.front().end.known());
  CHECK(test::messages_of(open.build().diagnostics).find("stay") == std::string::npos);
  const auto bare = PlanBuilder().with("teams", "id = 't'; regions = []").with("stays", "team = 't'; days = 3").build();
  CHECK(test::messages_of(bare.diagnostics).find("this stay has no `start`") != std::string::npos);
}

TEST_CASE("days that are counted from one another are told with all of them") {
  const auto [plan, faults] = PlanBuilder()
                                  .with("phases", "id = 'b'; name = 'B'; start = { after = 'a', days = 1 }; end = 'c'")
                                  .with("phases", "id = 'a'; name = 'A'; start = 2018-01-01; end = 'b'")
                                  .with("events", "id = 'c'; name = 'C'; date = { after = 'd', days = 1 }")
                                  .with("tasks", "id = 'd'; name = 'D'; phase = 'a'")
                                  .build();
  CHECK(test::messages_of(faults) == "days are counted from one another in a cycle: a.end → b.end → c.date → a.end\n");
  CHECK_FALSE(plan.phases[0].end.known());
}

TEST_CASE("a long chain of days is worked out") {
  PlanBuilder builder;
  builder.with("events", "id = 'e0'; name = 'E'; date = 2018-01-01");
  constexpr int count = 5000;
  for (int i = count; i > 0; --i)
    builder.with("events", "id = 'e" + std::to_string(i) + "'; name = 'E'; date = { after = 'e" +
                               std::to_string(i - 1) + "', days = 1 }");
  CHECK(builder.build().plan.events[1].date == day("2018-01-01").plus(count));
}

TEST_CASE("a deadline is counted in the same ways, and waits for what has to happen") {
  const auto due = [](std::string_view by, std::string_view on, RecordRef subject = {}) {
    const auto [plan, faults] =
        something_to_count_from()
            .with("teams", "id = 't'; regions = []")
            .with("deliverables", "id = 'd1'; kind = 'acceptance'; team = 't'; submitted = 2018-03-01")
            .with("deliverables", "id = 'd2'; kind = 'acceptance'; team = 't'; submitted = 2018-04-01")
            .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; min = 1; by = " + std::string(by))
            .build();
    return to_string(due_day(plan, plan.requirements[0].by, day(on), subject).day);
  };
  CHECK(due("{ after = 'election', working_days = 3 }", "2018-01-01") == "2018-10-15");
  CHECK(due("'election'", "2018-01-01") == "2018-10-10");
  CHECK(due("{ after = 'open', weeks = 1 }", "2018-12-31") == "");  // it is not done
  CHECK(due("{ after = 'done', weeks = 1 }", "2018-06-04") == "");  // not yet
  CHECK(due("{ after = 'done', weeks = 1 }", "2018-06-05") == "2018-06-12");
  const RecordRef team{TableId::teams, 0};
  CHECK(due("{ after = 'deliverables:acceptance', days = 15 }", "2018-03-31", team) == "");  // one of two
  CHECK(due("{ after = 'deliverables:acceptance', days = 15 }", "2018-04-01", team) == "2018-04-16");
  CHECK(due("{ after = 'kind:acceptance', days = 15 }", "2018-04-01", team) == "2018-04-16");
}

TEST_CASE("a deadline waits for all records of a kind, each from the day on which it happened") {
  const auto due = [](const std::string& table, std::string_view on, RecordRef subject = {TableId::plan, 0}) {
    const auto [plan, faults] =
        something_to_count_from()
            .with("regions", "code = '61'; name = 'Shaanxi'; kind = 'k'")
            .with("teams", "id = 't'; regions = ['61']")
            .with("events", "id = 'e'; name = 'E'; kind = 'k'; date = 2018-03-02")
            .with("tasks", "id = 'a'; name = 'A'; phase = 'p'; kind = 'k'; done = 2018-03-03")
            .with("stays", "team = 't'; kind = 'k'; start = 2018-03-01; end = 2018-03-04; status = 'done'")
            .with("stays", "team = 't'; kind = 'k'; start = 2018-05-01; end = 2018-05-04; status = 'cancelled'")
            .with("stays", "team = 't'; kind = 'open'; start = 2018-03-01; end = 2018-03-04")
            .with("activities", "team = 't'; kind = 'k'; date = 2018-03-05")
            .with("findings", "team = 't'; kind = 'k'; text = 'T'; date = 2018-03-06")
            .with("deliverables", "id = 'd'; team = 't'; kind = 'k'; submitted = 2018-03-07")
            .with("attestations", "of = 'r'; by = 'x'; kind = 'k'; date = 2018-03-08")
            .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; min = 1; by = '" + table + "'")
            .build();
    return to_string(due_day(plan, plan.requirements[0].by, day(on), subject).day);
  };
  struct Row {
    std::string table;
    std::string_view day;
  };
  const Row rows[] = {{"events:k", "2018-03-02"},       {"tasks:k", "2018-03-03"},    {"stays:k", "2018-03-04"},
                      {"activities:k", "2018-03-05"},   {"findings:k", "2018-03-06"}, {"deliverables:k", "2018-03-07"},
                      {"attestations:k", "2018-03-08"}, {"kind:k", "2018-03-07"}};
  for (const Row& row : rows) {
    CAPTURE(row.table);
    CHECK(due(row.table, row.day) == row.day);
    CHECK(due(row.table, to_string(day(row.day).plus(-1))) == "");  // not yet
    CHECK(due(row.table, "2018-12-31", {}) == "");                  // whose?
  }
  CHECK(due("stays:open", "2018-12-31") == "");  // it is only planned
  CHECK(due("stays:none", "2018-12-31") == "");
  CHECK(due("regions:k", "2018-12-31") == "");  // of a region there is no day
  CHECK(due("stays:k", "2018-12-31", {TableId::stays, 0}) == "2018-03-04");
  CHECK(due("stays:k", "2018-12-31", {TableId::teams, 0}) == "2018-03-04");
  CHECK(due("attestations:k", "2018-12-31", {TableId::stays, 0}) == "");  // it is about no stay
}

TEST_CASE("a day can be counted from one of the record itself, or of what it names") {
  const auto build = [](const std::string& due) {
    return something_to_count_from()
        .with("phases",
              "id = 'sub'; name = 'S'; parent = 'whole'; start = { after = { field = 'parent.start' }, days = "
              "2 }; end = 'whole'")
        .with("phases", "id = 'whole'; name = 'W'; start = { after = 'election', days = 1 }; end = 2018-12-31")
        .with("deliverables",
              "id = 'd'; kind = 'k'; phase = 'whole'; owner = 'us'; due = 2018-11-05; submitted = "
              "2018-11-07; profile = { asked = 2018-11-01, by = 'post' }")
        .with("deliverables", "id = 'e'; kind = 'k'; owner = 'us'")
        .with("findings", "id = 'f'; kind = 'k'; text = 'T'; date = 2018-06-01; due = " + due)
        .with("requirements",
              "id = 'r'; check = 'count'; of = 'deliverables'; per = 'deliverable'; min = 1; by = " + due)
        .build();
  };
  const auto due_of = [&](const std::string& due, RecordRef record, std::string_view on = "2018-12-31") {
    const Plan plan = build(due).plan;
    const Deadline deadline = record.table == TableId::findings ? plan.findings[0].due : plan.requirements[0].by;
    return to_string(due_day(plan, deadline, day(on), record).day);
  };
  CHECK(to_string(build("2018-01-01").plan.phases[1].start) == "2018-10-13");
  const RecordRef finding{TableId::findings, 0}, deliverable{TableId::deliverables, 1};
  CHECK(due_of("{ after = { field = 'date' }, days = 30 }", finding) == "2018-07-01");
  CHECK(due_of("{ after = ['p', { field = 'date' }], days = 1 }", finding) == "2018-07-01");
  CHECK(due_of("{ after = { field = 'due' }, days = 3 }", deliverable) == "2018-11-08");
  CHECK(due_of("{ after = { field = 'covers' }, days = 3 }", deliverable) == "");  // it covers no time that was said
  const RecordRef without_due{TableId::deliverables, 0}, without_phase{TableId::deliverables, 2};
  CHECK(due_of("{ after = { field = 'due' }, days = 3 }", without_due) == "2018-07-03");  // its phase's last day
  CHECK(due_of("{ after = { field = 'due' }, days = 3 }", without_phase) == "");
  CHECK(due_of("{ after = { field = 'submitted' }, days = 3 }", deliverable) == "2018-11-10");
  CHECK(due_of("{ after = { field = 'submitted' }, days = 3 }", deliverable, "2018-11-06") == "");
  CHECK(due_of("{ before = { field = 'phase.start' }, days = 1 }", deliverable) == "2018-10-10");
  CHECK(due_of("{ after = { field = 'profile.asked' }, days = 3 }", deliverable) == "2018-11-04");
  CHECK(due_of("{ after = { field = 'profile.by' }, days = 3 }", deliverable) == "");
  CHECK(due_of("{ after = { field = 'date' }, days = 30 }", {}) == "");
  CHECK(due_of("{ after = { field = 'nothing' }, days = 30 }", deliverable) == "");
}

TEST_CASE("a deadline that counts from itself is told, and never comes") {
  const auto [plan, faults] =
      PlanBuilder()
          .with("deliverables", "id = 'd'; kind = 'k'; owner = 'us'; due = { after = { field = 'due' }, days = 3 }")
          .with("requirements",
                "id = 'r'; check = 'count'; of = 'deliverables'; per = 'deliverable'; min = 1; by = { "
                "after = { field = 'due' }, days = 3 }")
          .build();
  const RecordRef subject{TableId::deliverables, 0};
  CHECK(test::messages_of(faults) == "days are counted from one another in a cycle: d.due → d.due\n");
  CHECK_FALSE(due_day_of(plan, plan.deliverables[0], day("2018-12-31")).day.known());
  CHECK_FALSE(due_day(plan, plan.requirements[0].by, day("2018-12-31"), subject).day.known());
}

TEST_CASE("what a record counts from must be a day of its own, or of what it names") {
  const auto told = [](const std::string& path) {
    return test::messages_of(
        something_to_count_from()
            .with("regions", "code = '61'; name = 'Shaanxi'")
            .with("teams", "id = 't'; regions = ['61']")
            .with("findings",
                  "id = 'f'; team = 't'; kind = 'k'; text = 'T'; date = 2018-06-01; due = { after = { field = '" +
                      path + "' }, days = 3 }")
            .build()
            .diagnostics);
  };
  CHECK(told("date") == "");
  for (const std::string path : {"dat", "text", "kind", "site.region", "team.nothing", "stay.start"})
    CHECK(told(path) == "`due` counts from `" + path + "`, which is no day of the record\n");
}

TEST_CASE("a period is counted back from its first day, and on from its last") {
  const auto [plan, faults] =
      something_to_count_from()
          .with("requirements",
                "id = 'r'; check = 'count'; of = 'stays'; every = 'month'; min = 1; by = { before = "
                "'period', days = 1 }")
          .with("requirements",
                "id = 's'; check = 'count'; of = 'stays'; every = 'month'; min = 1; by = { after = "
                "'period', weeks = 1 }")
          .build();
  const Period june{day("2018-06-01"), day("2018-06-30"), {}};
  CHECK(to_string(due_day(plan, plan.requirements[0].by, day("2018-01-01"), {}, june).day) == "2018-05-31");
  CHECK(to_string(due_day(plan, plan.requirements[1].by, day("2018-01-01"), {}, june).day) == "2018-07-07");
}

TEST_CASE("no working day is found where all are holidays") {
  const auto [plan, faults] = PlanBuilder()
                                  .with("events", "id = 'e'; name = 'E'; date = 2018-01-01")
                                  .with("holidays", "name = 'H'; start = 2018-01-01; end = 2218-01-01")
                                  .with("events", "id = 'x'; name = 'X'; date = { after = 'e', working_days = 1 }")
                                  .build();
  CHECK_FALSE(plan.events[1].date.known());
}

TEST_CASE("working days are Monday to Friday but for holidays, and the days worked for them") {
  const auto [plan, faults] = something_to_count_from().build();
  std::string worked;
  for (Date at = day("2018-09-28"); at <= day("2018-10-15"); at = at.plus(1))
    worked += is_working_day(plan, at) ? '1' : '0';
  CHECK(worked == "111000000011111001");  // Friday, a worked weekend, the holiday, a week, a weekend, Monday
}

TEST_CASE("a holiday within another does not shorten it") {
  const auto [plan, faults] = something_to_count_from()
                                  .with("holidays", "name = 'M'; start = 2018-10-03; end = 2018-10-04")
                                  .with("holidays", "name = 'L'; start = 2018-10-06; end = 2018-10-08")
                                  .build();
  std::string worked;
  for (Date at = day("2018-10-01"); at <= day("2018-10-10"); at = at.plus(1))
    worked += is_working_day(plan, at) ? '1' : '0';
  CHECK(worked == "0000000011");
}
