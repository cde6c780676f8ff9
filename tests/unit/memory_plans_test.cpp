// SPDX-License-Identifier: MIT
// Plans that stand in no file of the machine.
#include <atomic>
#include <doctest/doctest.h>

#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"
#include "grassroots/text/overlay_files.hpp"
#include "tests/harness/findings.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

void add_country(MemoryFiles& files) {
  files.add("country/plan.toml", R"([plan]
title = "Country"
register = "register.csv"
[[regions]]
code = "610000"
name = "陕西省"
)");
  files.add("country/register.csv", "code,name\n610000,陕西省\n610100,沅安市\n");
  files.add("country/shaanxi/plan.toml", R"([plan]
title = "Shaanxi"
parent = "../plan.toml"
include = ["teams.toml", "stays/*.csv"]
[[sites]]
id = "city"
team = "north"
code = "610100"
)");
  files.add("country/shaanxi/teams.toml", "[[teams]]\nid = \"north\"\nregions = [\"610000\"]\nsize = 3\n");
  files.add("country/shaanxi/stays/stays-june.csv", "team,site,start,days\nnorth,city,2018-06-01,3\n");
  files.add("country/shaanxi/stays/stays-may.csv", "team,site,start,days\nnorth,city,2018-05-01,2\n");
  files.add("country/shaanxi/stays/remarks.txt", "not part of the plan");
}

}  // namespace

TEST_CASE("a plan is loaded from memory, with what it includes, its parent and its register") {
  MemoryFiles files;
  add_country(files);
  LoadOptions options;
  options.files = &files;
  const LoadedPlan loaded = load_plan("country/shaanxi", options);
  REQUIRE(loaded.failure.empty());
  CHECK(findings_of(loaded) == "");
  CHECK(loaded.real_path == "/country/shaanxi/plan.toml");
  CHECK(loaded.above == std::vector<std::string>{"/country/plan.toml"});
  CHECK(loaded.plan.teams.size() == 1);
  CHECK(loaded.plan.stays.size() == 2);
  CHECK(loaded.plan.regions.size() == 1);
  REQUIRE(loaded.plan.divisions != nullptr);
  CHECK(loaded.plan.sources.back()->path() == "country/register.csv");
}

TEST_CASE("every plan in memory is found, and loaded on several threads") {
  MemoryFiles files;
  add_country(files);
  const FoundPlans found = find_plans_below(files, "country");
  CHECK(found.failures.empty());
  CHECK(found.plans == std::vector<std::string>{"country/plan.toml", "country/shaanxi/plan.toml"});
  CHECK(find_plan(files, "country/shaanxi/stays") == "country/shaanxi/stays/../plan.toml");
  LoadOptions options;
  options.files = &files;
  options.threads = 4;
  std::atomic<std::size_t> stays = 0;
  load_plans(found.plans, options, [&](std::size_t, const LoadedPlan& loaded) { stays += loaded.plan.stays.size(); });
  CHECK(stays == 2);
}

TEST_CASE("an editor's text is checked before it is saved") {
  MemoryFiles files;
  add_country(files);
  OverlayFiles editor(files);
  World world;
  world.files = &editor;
  const auto validate = [&] { return run_program(world, {"validate", "country/shaanxi", "--format", "concise"}); };
  CHECK(validate().exit_code == 0);
  editor.put("country/shaanxi/teams.toml", "[[teams]]\nid = \"north\"\nregions = [\"61\"]\nsize = 3\n");
  CHECK(validate().out.find("country/shaanxi/teams.toml:3:12: error[unknown-reference]") != std::string::npos);
  editor.take_away("country/shaanxi/teams.toml");
  CHECK(validate().exit_code == 0);
}

TEST_CASE("a plan in memory is exported into memory") {
  MemoryFiles files;
  add_country(files);
  World world;
  world.files = &files;
  CHECK(run_program(world, {"export", "country/shaanxi", "country/tables"}).exit_code == 0);
  CHECK(files.bytes_of("country/tables/stays.csv")->find("2018-06-01") != std::string::npos);
  CHECK(run_program(world, {"validate", "country/tables"}).exit_code == 0);
}
