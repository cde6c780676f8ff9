// SPDX-License-Identifier: MIT
// Plans that stand in no file of the machine.
#include <atomic>
#include <doctest/doctest.h>
#include <sstream>

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

TEST_CASE("of the regions above, a plan answers for its own and those below") {
  const auto findings = [](std::string_view own, std::string_view requirement) {
    MemoryFiles files;
    files.add("country/plan.toml", R"([plan]
title = "Country"
[[regions]]
code = "61"
name = "Shaanxi"
[[regions]]
code = "6101"
name = "Yuan'an"
parent = "61"
[[regions]]
code = "62"
name = "Gansu"
)" + std::string(requirement));
    files.add("country/shaanxi/plan.toml", "[plan]\ntitle = \"Shaanxi\"\nparent = \"../plan.toml\"\n" +
                                               std::string(own) + "[[teams]]\nid = \"north\"\nregions = [\"61\"]\n");
    World world;
    world.files = &files;
    std::istringstream lines(run_program(world, {"validate", "country/shaanxi", "--root", ".", "--format", "concise",
                                                 "--as-of", "2018-07-01"})
                                 .out);
    std::string told;
    for (std::string line; std::getline(lines, line);)
      if (line.find("error[") != std::string::npos) told += line.substr(line.find("error[")) + "\n";
    return told;
  };
  const auto asks = [](const std::string& keys) {
    return "[[requirements]]\nid = \"r\"\napplies = \"below\"\n" + keys;
  };
  const std::string stays = asks("check = \"count\"\nof = \"stays\"\nper = \"region\"\nmin = 1\n");
  const std::string shaanxi = "error[r]: region 61 (Shaanxi): 0 of 1 stays, 1 too few\n",
                    yuanan = "error[r]: region 6101 (Yuan'an): 0 of 1 stays, 1 too few\n",
                    gansu = "error[r]: region 62 (Gansu): 0 of 1 stays, 1 too few\n";
  CHECK(findings("", stays) == shaanxi + yuanan + gansu);
  CHECK(findings("region = \"61\"\n", stays) == shaanxi + yuanan);
  CHECK(findings("region = \"6101\"\n", stays) == yuanan);
  CHECK(findings("region = \"63\"\n", stays) ==
        "error[unknown-reference]: `region` names the region `63`, which is not in the plan\n");
  CHECK(findings("region = \"61\"\n", asks("check = \"lead\"\n")) ==
        "error[r]: region 61 (Shaanxi): no leader stays here or guides it\n"
        "error[r]: region 6101 (Yuan'an): no leader stays here or guides it\n");
  CHECK(findings("", asks("check = \"count\"\nof = \"stays\"\nper = \"leader\"\nmin = 1\n")) ==
        "error[no-subjects]: the requirement is about leaders, and the plan has none\n");
}

TEST_CASE("what the plan above asks for is looked up below, and a name in a sheet stands for an id") {
  MemoryFiles files;
  files.add("plan.toml", R"([plan]
title = "Country"
[[regions]]
code = "61"
name = "Shaanxi"
[[tasks]]
id = "call"
name = "Call"
phase = "work"
done = 2018-06-05
[[phases]]
id = "work"
name = "Work"
start = 2018-06-01
end = 2018-06-30
[[requirements]]
id = "there"
check = "tasks"
tasks = ["call", "own"]
applies = "below"
[[requirements]]
id = "planet"
check = "count"
of = "stays"
per = "planet"
min = 1
applies = "below"
)");
  files.add("below/plan.toml", R"([plan]
title = "Below"
parent = "../plan.toml"
include = ["*.csv"]
[[teams]]
id = "north"
name = "Northern team"
regions = ["61"]
[[regions]]
code = "61"
name = "Twice"
[[events]]
id = "launch"
name = "Launch day"
date = 2018-06-10
[[requirements]]
id = "meets"
check = "count"
of = "activities"
per = "team"
min = 1
)");
  files.add("below/deliverables.csv",
            "id,kind,team,due,due.after,due.days\nd,report,north,Launch day,,\ne,report,north,,Launch day,3\n"
            "f,report,north,,Lunch day,3\n");
  files.add("below/waivers.csv", "of,subject,reason,approved_by\nmeets,Northern team,flood,office\n");
  World world;
  world.files = &files;
  const auto validate = [&](const std::string& plan) {
    const std::string out =
        run_program(world, {"validate", plan, "--root", ".", "--format", "concise", "--as-of", "2018-07-01"}).out;
    return out.substr(0, out.rfind('\n', out.size() - 2) + 1);  // without the summary
  };
  CHECK(validate("below") ==
        "below/plan.toml:3:10: error[bad-requirement]: the requirement `there` of the plan above cannot be checked "
        "here: its "
        "`tasks` names \"call\", which this plan does not have\n"
        "below/plan.toml:3:10: error[bad-requirement]: the requirement `planet` of the plan above cannot be checked "
        "here: "
        "`per` cannot be `planet`\n"
        "below/plan.toml:10:8: error[duplicate-id]: another region has the id `61`\n"
        "below/deliverables.csv:2:16: error[overdue]: deliverable d was due on 2018-06-10, 21 days ago\n"
        "below/deliverables.csv:3:17: error[overdue]: deliverable e was due on 2018-06-13, 18 days ago\n"
        "below/deliverables.csv:4:17: error[unknown-reference]: `due` names the phase, event, task or deliverable "
        "`Lunch day`, which is not in the plan\n");
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
