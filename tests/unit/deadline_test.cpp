// SPDX-License-Identifier: MIT
#include "grassroots/query/deadline.hpp"

#include <doctest/doctest.h>

#include "tests/harness/plan_builder.hpp"

namespace {

using namespace grassroots;
using test::day, test::PlanBuilder;

// The due day of a deadline as known on a day, in a plan with something of every kind to count from.
std::string due(const std::string& by, std::string_view on, RecordRef subject = {}) {
  const auto [plan, faults] = PlanBuilder()
                                  .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
                                  .with("tasks", "id = 't'; name = 'T'; phase = 'p'; done = 2018-06-05")
                                  .with("deliverables", "id = 'd'; kind = 'report'; phase = 'p'; owner = 'us'")
                                  .with("stays", "id = 's'; start = 2018-06-10; end = 2018-06-12; status = 'done'")
                                  .with("stays", "id = 'x'; start = 2018-06-20; end = 2018-06-22")
                                  .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; min = 1; by = " + by)
                                  .build();
  return to_string(due_day(plan, plan.requirements[0].by, day(on), subject).day);
}

}  // namespace

TEST_CASE("a deadline is a date, a phase's last day, or so many days after something") {
  CHECK(due("2018-07-01", "2018-01-01") == "2018-07-01");
  CHECK(due("'p'", "2018-01-01") == "2018-06-30");
  CHECK(due("{ after = 'p', days = 3 }", "2018-01-01") == "2018-07-03");
  CHECK(due("{ after = 'p', days = -3 }", "2018-01-01") == "2018-06-27");
  CHECK(due("{ after = 't', days = 3 }", "2018-06-05") == "2018-06-08");
}

TEST_CASE("what counts from a fact is not known before it") {
  CHECK(due("{ after = 't', days = 3 }", "2018-06-04") == "");
  CHECK(due("{ after = 'd', days = 3 }", "2018-12-31") == "");  // it was never handed in
}

TEST_CASE("`stay` is the subject's own stay, once it is done") {
  const std::string by = "{ after = 'stay', days = 7 }";
  CHECK(due(by, "2018-06-11", {TableId::stays, 0}) == "");
  CHECK(due(by, "2018-06-12", {TableId::stays, 0}) == "2018-06-19");
  CHECK(due(by, "2018-12-31", {TableId::stays, 1}) == "");  // it is only planned
  CHECK(due(by, "2018-12-31") == "");
}

TEST_CASE("a signed statement counts from the stay that it is about, and one about none from nothing") {
  const auto due_of = [](std::string_view stay) {
    const auto [plan, faults] =
        PlanBuilder()
            .with("stays", "id = 's'; start = 2018-06-10; end = 2018-06-12; status = 'done'")
            .with("attestations", "of = 'r'; by = 'x'; date = 2018-06-13; " + std::string(stay))
            .with("requirements", "id = 'r'; check = 'within'; of = 'attestations'; to = { after = 'stay', weeks = 1 }")
            .build();
    return to_string(due_day(plan, plan.requirements[0].to, day("2018-06-30"), {TableId::attestations, 0}).day);
  };
  CHECK(due_of("stay = 's'") == "2018-06-19");
  CHECK(due_of("") == "");
}

TEST_CASE("an id of the plan goes before a word of the format, however the days are counted") {
  const auto due_of = [](std::string_view table, std::string_view keys, const std::string& by) {
    const auto [plan, faults] =
        PlanBuilder()
            .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
            .with("stays", "id = 's'; start = 2018-06-10; end = 2018-06-12; status = 'done'")
            .with(table, keys)
            .with("requirements", "id = 'r'; check = 'count'; of = 'stays'; every = 'month'; min = 1; by = " + by)
            .build();
    const Period june{day("2018-06-01"), day("2018-06-30"), {}};
    return to_string(due_day(plan, plan.requirements[0].by, day("2018-12-31"), {TableId::stays, 0}, june).day);
  };
  const auto in_each_way = [&](std::string_view table, std::string_view keys, const std::string& name) {
    const std::string quoted = "'" + name + "'";
    return due_of(table, keys, quoted) + " " + due_of(table, keys, "{ after = " + quoted + ", days = 1 }") + " " +
           due_of(table, keys, "{ after = " + quoted + ", weeks = 1 }");
  };
  CHECK(in_each_way("tasks", "id = 'other'; name = 'T'; phase = 'p'", "stay") == "2018-06-12 2018-06-13 2018-06-19");
  CHECK(in_each_way("tasks", "id = 'other'; name = 'T'; phase = 'p'", "period") == "2018-06-30 2018-07-01 2018-07-07");
  struct Row {
    std::string_view table, keys;
  };
  const Row rows[] = {{"tasks", "name = 'T'; phase = 'p'; done = 2018-08-01"},
                      {"phases", "name = 'P'; start = 2018-07-01; end = 2018-08-01"},
                      {"events", "name = 'E'; date = 2018-08-01"},
                      {"deliverables", "kind = 'k'; phase = 'p'; owner = 'us'; submitted = 2018-08-01"}};
  for (const Row& row : rows)
    for (const std::string name : {"stay", "period"}) {
      CAPTURE(row.table);
      CHECK(in_each_way(row.table, "id = '" + name + "'; " + std::string(row.keys), name) ==
            "2018-08-01 2018-08-02 2018-08-08");
    }
}

TEST_CASE("a task or a deliverable without a due day has that of its phase") {
  const auto [plan, faults] = PlanBuilder()
                                  .with("phases", "id = 'p'; name = 'P'; start = 2018-06-01; end = 2018-06-30")
                                  .with("tasks", "id = 'a'; name = 'A'; phase = 'p'")
                                  .with("tasks", "id = 'b'; name = 'B'; phase = 'p'; due = 2018-06-09")
                                  .build();
  CHECK(to_string(due_day_of(plan, plan.tasks[0], day("2018-01-01")).day) == "2018-06-30");
  CHECK(due_day_of(plan, plan.tasks[0], day("2018-01-01")).phase == &plan.phases[0]);
  CHECK(to_string(due_day_of(plan, plan.tasks[1], day("2018-01-01")).day) == "2018-06-09");
}
