// SPDX-License-Identifier: MIT
// What is told of a plan that asks for nothing: each fault once, and nothing of what is not known.
#include <doctest/doctest.h>

#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

PlanBuilder two_teams_that_promise_nothing() {
  return two_teams()
      .with("events", "id = 'launch'; name = 'Launch'; date = 2018-06-10")
      .with("sites", "id = 'up'; team = 'north'")
      .with("sites", "id = 'down'; team = 'south'")
      .with("requirements", "id = 'r'; check = 'count'; of = 'holidays'; min = 0");
}

struct Records {
  std::string_view table, keys;
};
struct Row {
  std::vector<Records> records;
  std::string_view told;  // a line each
};

void check_rows(std::span<const Row> rows, std::string_view on) {
  for (const Row& row : rows) {
    PlanBuilder builder = two_teams_that_promise_nothing();
    for (const Records& records : row.records) builder.with(records.table, records.keys);
    CAPTURE(row.records.front().keys);
    CHECK(told(builder, on) == row.told);
  }
}

}  // namespace

TEST_CASE("who is away is told where the days are known and meet a stay's") {
  const std::string_view stay = "team = 'north'; site = 'up'; start = 2018-06-10; end = 2018-06-12";
  const Row rows[] = {
      {{{"stays", stay}, {"absences", "person = 'li'; start = 2018-06-12; end = 2018-06-20"}},
       "absent: person li (Li) is on this stay and away from 2018-06-12 to 2018-06-12\n"},
      {{{"stays", stay}, {"absences", "person = 'li'; start = 2018-06-13; end = 2018-06-20"}}, ""},
      {{{"stays", stay}, {"absences", "person = 'li'; start = 2018-06-01; end = 2018-06-09"}}, ""},
      {{{"stays", stay}, {"absences", "person = 'li'; start = 2018-06-20; end = 2018-06-01"}},
       "end-before-start: it ends on 2018-06-01, before it starts on 2018-06-20\n"},
      {{{"stays", stay}, {"absences", "start = 2018-06-01; end = 2018-06-20"}},
       "missing-key: this absence has no `person`\n"},
      {{{"stays", stay}, {"absences", "person = 'zhao'; start = 2018-06-01; end = 2018-06-20"}},
       "unknown-reference: `person` names the person `zhao`, which is not in the plan\n"},
  };
  check_rows(rows, "2018-06-05");
}

TEST_CASE("an order that is not kept is told of tasks, events, phases and kinds") {
  const Row rows[] = {
      {{{"tasks", "id = 'a'; name = 'A'; phase = 'work'; done = 2018-06-05; after = ['launch']"}},
       "out-of-order: task a (A) was done on 2018-06-05, before event launch (Launch) on 2018-06-10\n"},
      {{{"tasks", "id = 'a'; name = 'A'; phase = 'work'; done = 2018-06-10; after = ['launch']"}}, ""},
      {{{"tasks", "id = 'a'; name = 'A'; phase = 'work'; done = 2018-06-05; after = ['someday']"}}, ""},
      {{{"tasks", "id = 'a'; name = 'A'; phase = 'work'; after = ['kind:talk']"},
        {"activities", "kind = 'talk'; team = 'north'; date = 2018-06-02"}},
       "unknown-reference: `after` names the phase, event, task or deliverable `kind:talk`, which is not in the "
       "plan\n"},
      {{{"tasks", "id = 'a'; name = 'A'; phase = 'work'; after = ['kind:k']"},
        {"deliverables", "id = 'b'; kind = 'k'; team = 'north'; phase = 'work'; after = ['a']"}},
       "circular-order: `after` forms a cycle: a → b → a\n"},
  };
  check_rows(rows, "2018-06-20");
}

TEST_CASE("a long cycle is told once, with its first items") {
  PlanBuilder builder = two_teams_that_promise_nothing();
  for (int i = 1; i <= 10; ++i)
    builder.with("tasks", "id = 't" + std::to_string(i % 10) + "'; name = 'T'; phase = 'work'; after = ['t" +
                              std::to_string((i + 1) % 10) + "', 't" + std::to_string((i + 2) % 10) + "']");
  const std::string text = told(builder, "2018-06-01");
  CHECK(text == "circular-order: `after` forms a cycle: t0 → t1 → t2 → t3 → t4 → t5 → t6 → t7 → t0\n");
}

TEST_CASE("somebody in two places is told once for each stay that is too many") {
  const Row rows[] = {
      {{{"stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-30; people = ['li']"},
        {"sites", "id = 'b'; team = 'north'"},
        {"sites", "id = 'c'; team = 'north'"},
        {"stays", "team = 'north'; site = 'b'; start = 2018-06-02; end = 2018-06-20; people = ['li']"},
        {"stays", "team = 'north'; site = 'c'; start = 2018-06-03; end = 2018-06-10; people = ['li']"},
        {"stays", "team = 'north'; site = 'up'; start = 2018-06-15; end = 2018-06-16; people = ['li']"}},
       "double-booked: person li (Li) is in two places from 2018-06-02 to 2018-06-20\n"
       "double-booked: person li (Li) is in two places from 2018-06-03 to 2018-06-10\n"
       "double-booked: person li (Li) is in two places from 2018-06-15 to 2018-06-16\n"},
      {{{"stays", "team = 'north'; site = 'up'; start = 2018-06-01; end = 2018-06-30; people = ['zhao']"},
        {"sites", "id = 'b'; team = 'north'"},
        {"stays", "team = 'north'; site = 'b'; start = 2018-06-02; end = 2018-06-20; people = ['zhao']"}},
       "unknown-reference: `people` names the person `zhao`, which is not in the plan\n"
       "unknown-reference: `people` names the person `zhao`, which is not in the plan\n"
       "double-booked: zhao is in two places from 2018-06-02 to 2018-06-20\n"},
  };
  check_rows(rows, "2018-05-01");
}

TEST_CASE("of days that nobody gave nothing is told") {
  const Row rows[] = {
      {{{"stays", "team = 'north'; site = 'up'; start = 'someday'; days = 3"}}, ""},
      {{{"stays", "team = 'north'; site = 'up'; start = 'someday'; end = 2018-06-20; days = 3"}}, ""},
      {{{"stays", "team = 'north'; site = 'up'; start = 2018-06-20"}}, ""},
      {{{"stays", "team = 'north'; site = 'up'; phase = 'work'; end = 2018-06-20; days = 20"}}, ""},
      {{{"stays", "team = 'north'; site = 'up'; phase = 'work'; end = 2018-06-20; days = 19"}},
       "bad-value: `days` is 19, and from start to end there are 20\n"},
      {{{"stays", "team = 'north'; site = 'up'; start = 2018-07-20; days = 3"}},
       "outside-phases: stay north/2018-07-20 lies in no phase: 2018-07-20 to 2018-07-22\n"},
      {{{"holidays", "name = 'H'; start = 2018-06-01; makeup = [3]"}},
       "wrong-type: an item of `makeup` is a number, expected a date\n"},
      {{{"holidays", "name = 'H'; start = 2018-06-01; makeup = [true]"}},
       "wrong-type: an item of `makeup` is true or false, expected a date\n"},
      {{{"holidays", "name = 'H'; start = 2018-06-01; makeup = ['Sunday']"}},
       "wrong-type: an item of `makeup` is a text, expected a date\n"},
  };
  check_rows(rows, "2018-05-01");
}

TEST_CASE("a region that lies in another by its code, and does not say so, is told") {
  const std::string_view province = "code = '610000'; name = 'S'; level = 'province'";
  const Row rows[] = {
      {{{"regions", province}, {"regions", "code = '610100'; name = 'X'"}},
       "missing-parent: region 610100 (X) lies in S by its code, and has no `parent`\n"},
      {{{"regions", province}, {"regions", "code = '610100'; name = 'X'; parent = '610000'"}}, ""},
      {{{"regions", province}, {"regions", "code = '610100'; name = 'X'; level = 'province'"}}, ""},
      {{{"regions", province}, {"regions", "code = '610100'; name = 'X'; prefixes = ['6101']"}}, ""},
      {{{"regions", province}, {"regions", "code = '620100'; name = 'X'"}}, ""},
      {{{"regions", province}, {"regions", "code = '6101'; name = 'X'"}}, ""},
      // The one around it is meant, and the farther one is not.
      {{{"regions", province},
        {"regions", "code = '610100'; name = 'X'; parent = '610000'"},
        {"regions", "code = '610102'; name = 'Y'"}},
       "missing-parent: region 610102 (Y) lies in X by its code, and has no `parent`\n"},
      {{{"regions", "code = '660000'; name = 'C'; prefixes = ['66', '659']"},
        {"regions", "code = '650000'; name = 'U'"},
        {"regions", "code = '659001'; name = 'H'"}},
       "missing-parent: region 659001 (H) lies in C by its code, and has no `parent`\n"},
      // Two that begin alike.
      {{{"regions", "code = '660000'; name = 'C'; prefixes = ['61']"},
        {"regions", "code = '610000'; name = 'S'"},
        {"regions", "code = '610102'; name = 'Y'"}},
       ""},
      {{{"regions", "code = '610000'; name = 'S'; parent = '610100'"}, {"regions", "code = '610100'; name = 'X'"}}, ""},
  };
  check_rows(rows, "2018-06-05");
}

TEST_CASE("what has no team of its own is told by itself") {
  const Row rows[] = {
      {{{"stays", "start = 2018-06-01; days = 3"}}, "missing-key: this stay has no `team`\n"},
      {{{"stays", "start = 2018-06-01; days = 3; team = 'gone'"}},
       "unknown-reference: `team` names the team `gone`, which is not in the plan\n"},
      {{{"teams", "id = 'free'; regions = []"}, {"sites", "id = 'x'; team = 'free'; region = '61'"}},
       "bad-value: `regions` is empty\n"},
      {{{"teams", "id = 'free'; size = 1"}, {"sites", "id = 'x'; team = 'free'; region = '61'"}},
       "missing-key: this team has no `regions`\n"},
      {{{"teams", "id = 'free'; regions = ['63']"}, {"sites", "id = 'x'; team = 'free'; region = '61'"}},
       "unknown-reference: `regions` names the region `63`, which is not in the plan\n"},
      {{{"sites", "id = 'x'; team = 'south'; region = '61'"}},
       "foreign-region: site x is in Shaanxi, which is not a region of team south: Gansu\n"},
  };
  check_rows(rows, "2018-06-20");
}

TEST_CASE("a word that is nearly one that is asked for is told, where it is long enough to be meant") {
  const auto words = [](std::string_view where, std::string_view kind) {
    return told(
        two_teams_that_promise_nothing()
            .with("requirements", "id = 'w'; check = 'count'; of = 'findings'; max = 9; where = " + std::string(where))
            .with("findings", "id = 'f'; text = 'T'; date = 2018-06-05; team = 'north'; kind = " + std::string(kind)),
        "2018-06-20");
  };
  CHECK(words("{ kind = 'problem' }", "'porblem'") ==
        "unfamiliar-word: `kind` is \"porblem\", which no requirement knows; one knows \"problem\"\n");
  CHECK(words("{ kind = 'problem' }", "'remedy'") == "");
  CHECK(words("{ kind = 'ill' }", "'all'") == "");
  CHECK(words("{ kind = '*' }", "'porblem'") == "");
  CHECK(words("{ kind = 3 }", "'porblem'") == "bad-requirement: `kind` can never be 3: it has another type\n");
  CHECK(words("{ kind = { field = 'id' } }", "'porblem'") == "");
  CHECK(words("{ kind = '第一工作小组' }", "'第二工作小组'") == "");
  CHECK(words("{ kind = '西东工作小组' }", "'东西工作小组'") ==
        "unfamiliar-word: `kind` is \"东西工作小组\", which no requirement knows; one knows \"西东工作小组\"\n");
}

TEST_CASE("where the words of a field are listed, each item of it is one of them") {
  const auto words = [](std::string_view audience) {
    return told(
        two_teams_that_promise_nothing()
            .with("words", "field = 'activities.audience'; word = 'youth'")
            .with("requirements",
                  "id = 'w'; check = 'count'; of = 'activities'; max = 9; where = { audience = "
                  "'cadres' }")
            .with("activities", "team = 'north'; kind = 'k'; date = 2018-06-05; audience = " + std::string(audience)),
        "2018-06-20");
  };
  CHECK(words("['youth']") == "");
  CHECK(words("['youth', 'yuoth']") ==
        "unfamiliar-word: `audience` is \"yuoth\", which is none of the words for it: youth\n");
  CHECK(words("['cadre']") == "unfamiliar-word: `audience` is \"cadre\", which is none of the words for it: youth\n");
}

TEST_CASE("stays that nobody gave an id have one wherever it is asked for") {
  const auto stands = [](std::string_view requirement) {
    PlanBuilder builder;
    builder.with("regions", "code = '61'; name = 'Shaanxi'")
        .with("teams", "id = 'north'; regions = ['61']; size = 3")
        .with("stays", "team = 'north'; start = 2018-06-01; days = 3")
        .with("stays", "team = 'north'; start = 2018-06-11; days = 3")
        .with("requirements", "id = 'r'; of = 'stays'; " + std::string(requirement));
    return states(builder, "2018-06-20");
  };
  CHECK(stands("check = 'count'; distinct = 'id'; min = 2") == "met");
  CHECK(stands("check = 'count'; per = 'id'; min = 1") == "met, met");
  CHECK(stands("check = 'filled'; fields = ['id']") == "met");
  CHECK(stands("check = 'cover'; field = 'id'; values = ['north/2018-06-01', 'north/2018-06-11']") == "met");
  CHECK(stands("check = 'count'; where = { id = 'north/2018-06-01' }; min = 1; max = 1") == "met");
}

TEST_CASE("what is overdue is told by a requirement that is not met, or else by itself") {
  PlanBuilder builder;
  builder.with("phases", "id = 'work'; name = 'Work'; start = 2018-06-01; end = 2018-06-30")
      .with("regions", "code = '61'; name = 'Shaanxi'")
      .with("teams", "id = 'north'; regions = ['61']; size = 2")
      .with("deliverables", "id = 'a'; kind = 'report'; team = 'north'; due = 2018-06-05; submitted = 2018-06-04")
      .with("deliverables", "id = 'b'; kind = 'report'; team = 'north'; due = 2018-06-10");
  const auto told_with = [&](std::string_view asked) {
    PlanBuilder with = builder;
    return told(with.with("requirements",
                          "id = 'r'; check = 'count'; of = 'deliverables'; per = 'team'; where = { kind "
                          "= 'report', submitted = '*' }; " +
                              std::string(asked)),
                "2018-06-20");
  };
  const std::string itself = "overdue: deliverable b was due on 2018-06-10, 10 days ago\n";
  CHECK(told_with("min = 1; by = 2018-06-15") == itself);
  CHECK(told_with("min = 2; by = 2018-06-30") == itself);
  CHECK(told_with("min = 2; by = 2018-06-15") == "r: team north: 1 of 2 deliverables, 1 too few\n");
}

TEST_CASE("what took place after today is told, and not of what nobody knows when it did") {
  const auto told_today = [](std::string_view stay) {
    const auto [plan, faults] = two_teams_that_promise_nothing()
                                    .with("stays", "team = 'north'; site = 'up'; status = 'done'; " + std::string(stay))
                                    .build();
    return messages_of(assess(plan, day("2018-06-05"), day("2018-06-05")).diagnostics);
  };
  CHECK(told_today("start = 2018-06-04; days = 3") == "");
  CHECK(told_today("start = 2018-06-05; days = 3") == "");
  CHECK(told_today("start = 2018-06-06; days = 3") == "stay north/2018-06-06 is done and begins only on 2018-06-06\n");
  CHECK(told_today("start = 'someday'; days = 3") == "");
}

TEST_CASE("what waits for itself is told with what to take out") {
  const auto suggested = [](std::string_view after) {
    const auto [plan, faults] =
        two_teams_that_promise_nothing()
            .with("tasks", "id = 'a'; name = 'A'; phase = 'work'; after = " + std::string(after))
            .with("tasks", "id = 'b'; name = 'B'; phase = 'work'")
            .build();
    std::string text = messages_of(faults);
    for (const Diagnostic& d : assess(plan, day("2018-06-05")).diagnostics)
      text +=
          render(d.message, Language::english) + "|" + d.suggestion + "|" + (d.has_suggestion() ? "yes" : "no") + "\n";
    return text;
  };
  CHECK(suggested("['a']") == "`after` forms a cycle: a → a||yes\n");
  CHECK(suggested("['a', 'b']") == "`after` forms a cycle: a → a||yes\n");
  CHECK(suggested("['b']") == "");
}

TEST_CASE("of regions that lie in one another, the one that lies in its own part is meant, if there is one alone") {
  const auto told_of = [](std::string_view first, std::string_view second) {
    const auto region = [](std::string_view code, std::string_view parent) {
      return "code = '" + std::string(code) + "'; name = 'N'; parent = '" + std::string(parent) + "'";
    };
    const auto [plan, faults] = two_teams_that_promise_nothing()
                                    .with("regions", region(first, second))
                                    .with("regions", region(second, first))
                                    .build();
    std::string text;
    for (const Diagnostic& d : assess(plan, day("2018-06-05")).diagnostics)
      if (d.name == "circular-order") text += render(d.help, Language::english) + "\n";
    return text;
  };
  CHECK(told_of("630000", "630500") == "630500 lies in 630000, by its code: take `parent` out here\n");
  CHECK(told_of("63", "64") == "remove one `parent`\n");
  CHECK(told_of("A1", "A1B") == "remove one `parent`\n");
}

TEST_CASE("of regions of which two lie in their own part nothing is suggested") {
  const auto [plan, faults] = two_teams_that_promise_nothing()
                                  .with("regions", "code = '63'; name = 'N'; parent = '6305'")
                                  .with("regions", "code = '6305'; name = 'N'; parent = '630512'")
                                  .with("regions", "code = '630512'; name = 'N'; parent = '63'")
                                  .build();
  for (const Diagnostic& d : assess(plan, day("2018-06-05")).diagnostics)
    if (d.name == "circular-order") CHECK_FALSE(d.has_suggestion());
}

TEST_CASE("where a site has a code, it says which of its team's regions is meant, if it lies in one alone") {
  const auto help = [](std::string_view code, std::string_view regions) {
    const auto [plan, faults] =
        two_teams_that_promise_nothing()
            .with("regions", "code = '6101'; name = 'Yuanan'")
            .with("teams", "id = 'third'; regions = " + std::string(regions))
            .with("sites", "id = 'x'; team = 'third'; region = '62'; code = '" + std::string(code) + "'")
            .build();
    for (const Diagnostic& d : assess(plan, day("2018-06-05")).diagnostics)
      if (d.name == "foreign-region") return d.suggestion;
    return std::string("none");
  };
  CHECK(help("610121", "['61']") == "\"61\"");
  CHECK(help("630121", "['61']") == "");
  CHECK(help("610121", "['61', '6101']") == "");
}
