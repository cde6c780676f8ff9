// SPDX-License-Identifier: MIT
// What is suggested where the rest of the plan shows what is meant, and that nothing is where it does not.
#include <doctest/doctest.h>

#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/unit/assessed.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// Of the first finding of this name: what is to be pasted, or "deleted"; "none" if nothing is suggested.
std::string suggested(const Diagnostics& faults, const Diagnostics& judged, std::string_view name) {
  for (const Diagnostics* all : {&faults, &judged})
    for (const Diagnostic& d : *all)
      if (d.name == name) return !d.has_suggestion() ? "none" : d.suggestion.empty() ? "deleted" : d.suggestion;
  return "nothing is found";
}
std::string suggested(const PlanBuilder& builder, std::string_view name) {
  const auto [plan, faults] = builder.build();
  return suggested(faults, assess(plan, day("2018-06-05")).diagnostics, name);
}

}  // namespace

TEST_CASE("a key that no table has is one of the plan's own, where there is room for it") {
  const auto of_team = [](std::string_view key) {
    return suggested(two_teams().with("teams", "id = 'third'; regions = ['61']; " + std::string(key)), "unknown-key");
  };
  CHECK(of_team("budget = 20000") == "profile.budget");
  CHECK(of_team("'办公室' = 'x'") == "profile.\"办公室\"");
  CHECK(of_team("budget = 20000; profile = { a = 1 }") == "none");
  CHECK(of_team("budget = [1, 2]") == "none");
  CHECK(of_team("due = 2018-06-01") == "none");  // other tables have it
  CHECK(suggested(two_teams().with("words", "field = 'stays.mode'; word = 'w'; budget = 1"), "unknown-key") == "none");
}

TEST_CASE("a table that nobody knows is the one that has its keys, if there is one alone") {
  const auto of_table = [](std::string_view keys) {
    return suggested(two_teams().with("visits", keys), "unknown-key");
  };
  CHECK(of_table("team = 'north'; start = 2018-06-01; days = 3") == "stays");
  CHECK(of_table("id = 'a'; name = 'A'") == "none");  // of priorities, people, events …
  CHECK(of_table("start = 2018-06-01") == "none");    // says too little
  CHECK(of_table("start = 2018-06-01; colour = 'red'") == "none");
  CHECK(suggested(two_teams()
                      .with("visits", "team = 'north'; start = 2018-06-01; days = 3")
                      .with("visits", "team = 'north'; text = 'x'"),
                  "unknown-key") == "none");
}

TEST_CASE("of two records with one id, one is taken out where they say the same") {
  const auto with = [](std::string_view second) {
    return suggested(two_teams()
                         .with("tasks", "id = 'a'; name = 'A'; phase = 'work'")
                         .with("tasks", "id = 'a'; name = 'A'; " + std::string(second)),
                     "duplicate-id");
  };
  CHECK(with("phase = 'work'") == "deleted");
  CHECK(with("phase = 'work'; done = 2018-06-01") == "none");
}

TEST_CASE("of things that wait for each other, the one that is due before the other need not, if it is one alone") {
  const auto with = [](std::string_view first, std::string_view second) {
    return suggested(two_teams()
                         .with("tasks", "id = 'a'; name = 'A'; phase = 'work'; after = ['b']" + std::string(first))
                         .with("tasks", "id = 'b'; name = 'B'; phase = 'work'; after = ['a']" + std::string(second)),
                     "circular-order");
  };
  CHECK(with("; due = 2018-06-10", "; due = 2018-06-20") == "deleted");
  CHECK(with("; due = 2018-06-10; done = 2018-06-04", "; done = 2018-06-03") == "deleted");
  CHECK(with("; due = 2018-06-10", "") == "none");
  CHECK(with("; due = 2018-06-10", "; due = 2018-06-10") == "none");
  CHECK(with("; due = 'work'", "; due = 2018-06-10") == "none");
}

TEST_CASE("bounds that are the wrong way round change places") {
  const auto of = [](std::string_view requirement) {
    return suggested(two_teams()
                         .with("stays", "team = 'north'; start = 2018-06-01; days = 3")
                         .with("requirements", "id = 'r'; " + std::string(requirement)),
                     "bad-requirement");
  };
  CHECK(of("check = 'days'; min = 20; max = 10") == "10\n max = 20");
  CHECK(of("check = 'pair'; regions_per_team = [3, 1]") == "[1, 3]");
  CHECK(of("check = 'count'; of = 'stays'; min = 1; where = { days = { max = 3, min = 5 } }") == "5, min = 3");
  CHECK(of("check = 'days'; per = 'team'; min = 1; every = 'month'; from = 2018-06-30; to = 2018-06-01") ==
        "2018-06-01\n to = 2018-06-30");
  CHECK(of("check = 'days'; per = 'team'; min = 1; every = 'month'; from = 2018-08-01; to = 'work'") == "none");
}

TEST_CASE("a file that is not there is the one beside it with another ending, if there is one alone") {
  const auto with = [](const std::vector<std::string>& there) {
    MemoryFiles files;
    files.add("plan.toml", "[plan]\ntitle = \"P\"\ninclude = [\"people.toml\"]\n");
    for (const std::string& name : there) files.add(name, "id,name\n");
    LoadOptions options;
    options.files = &files;
    return suggested(load_plan("plan.toml", options).diagnostics, {}, "include-not-found");
  };
  CHECK(with({"people.csv"}) == "\"people.csv\"");
  CHECK(with({"people.csv", "people.xlsx"}) == "none");
  CHECK(with({"people.txt", "teams.csv"}) == "none");
}

TEST_CASE("a region has its name from the register, where that has one") {
  const auto with = [](const std::string& code) {
    MemoryFiles files;
    files.add("plan.toml", "[plan]\ntitle = \"P\"\nregister = \"r.csv\"\n[[regions]]\ncode = \"" + code +
                               "\"\n[[teams]]\nid = \"t\"\nregions = [\"" + code +
                               "\"]\n[[sites]]\nid = \"s\"\nteam = \"t\"\ncode = \"610121100201\"\n");
    files.add("r.csv", "code,name\n61,陕西省\n610121100201,三里村委会\n");
    LoadOptions options;
    options.files = &files;
    return suggested(load_plan("plan.toml", options).diagnostics, {}, "missing-key");
  };
  CHECK(with("610000") == "\nname = \"陕西省\"");
  CHECK(with("620000") == "none");
}
