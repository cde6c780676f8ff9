// SPDX-License-Identifier: MIT
// A plan to start from has no error, teaches in the user's language, and writes over nothing.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>

#include "grassroots/load/load.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"
#include "tests/harness/zip_writer.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;

const std::vector<std::string> templates{"blank", "notice-2018", "supervision", "census", "observation", "audit"};

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

Outcome init(std::vector<std::string> words, const World& world = {}) {
  words.insert(words.begin(), "init");
  return run_program(world, words);
}
std::string found_in(const std::string& plan, const std::string& day) {
  return run_program({}, {"validate", plan, "--as-of", day, "--format", "concise"}).out;
}
// The first day of its first phase, however it is said.
std::string first_day_of(const std::string& folder) {
  const grassroots::LoadedPlan loaded = grassroots::load_plan(folder);
  grassroots::Date first = grassroots::Date::latest();
  for (const grassroots::Phase& phase : loaded.plan.phases) first = std::min(first, phase.start);
  return grassroots::to_string(first);
}
// Errors of the plan as of the day; the last line has their count.
bool has_errors(const std::string& plan, const std::string& day) { return !has(found_in(plan, day), " 0 errors"); }

}  // namespace

TEST_CASE("every template begins a plan without errors, in both languages and at any time") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const std::string& name : templates)
    for (const std::string language : {"en", "zh"})
      for (const std::string start : {"", "2024-02-28", "2031-12-31"}) {
        if (is_sanitized && (start.empty() || language == "en")) continue;
        const std::string folder = name + language + start;
        CAPTURE(folder);
        std::vector<std::string> words{"--lang", language, folder, "--template", name};
        if (!start.empty()) words.insert(words.end(), {"--start", start});
        const Outcome outcome = init(words);
        CHECK(outcome.exit_code == 0);
        CHECK(outcome.err == "");
        const std::string day = start.empty() ? "2000-01-01" : start;
        CHECK_MESSAGE(!has_errors(folder, day), found_in(folder, day));
        // Something is asked of it.
        CHECK_MESSAGE(!has(found_in(folder, day), "requirements: 0 met, 0 pending"), found_in(folder, day));
        const std::string plan = read_text(folder + "/plan.toml");
        CHECK(plan.starts_with("#:schema ./plan.schema.json\n"));
        CHECK(has(plan, language == "en" ? "What stands behind # is a remark" : "# 后面的是说明"));
        CHECK(has(plan, language == "en" ? "# ---- phases: " : "# ---- phases（阶段）："));
        CHECK(fs::exists(folder + "/plan.schema.json"));
        if (!start.empty()) CHECK(first_day_of(folder) == start);
        // Nothing of it has happened yet.
        for (const char* fact :
             {"\ndone = ", "\nsubmitted = ", "\n[[attestations]]", "\n[[waivers]]", "\n[[findings]]"})
          CHECK(!has(plan, fact));
      }
}

TEST_CASE("the notice's plan has its requirements, and a team for each province") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  CHECK(init({"plan", "--template", "notice-2018"}).exit_code == 0);
  const std::string requirements = read_text("plan/requirements.toml");
  CHECK(has(requirements, "id = \"stay-a-month\""));
  CHECK(!has(requirements, "check = \"rotate\""));  // there is no year before
  CHECK(has(found_in("plan", "2018-04-01"), ": 32 teams, 32 regions, "));
  // What the Ministry asks of the plans below is asked of this one.
  CHECK(!has(requirements, "\napplies"));
  CHECK(!has(found_in("plan", "2018-04-01"), " 0 pending, "));
  CHECK(has(found_in("plan", "2018-12-31"), "error[stay-a-month]: team team-110000"));
}

TEST_CASE("title, days, regions and teams are the user's") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const std::string& name : templates) {
    CAPTURE(name);
    const Outcome outcome = init({name, "--template", name, "--title", "Zwei \"Wochen\"", "--start", "2025-03-03",
                                  "--end", "2026-12-31", "--region", "610000=陕西省", "--region", "620000 = Gansu",
                                  "--team", "west=610000", "--team", "west=620000", "--team", "east=620000"});
    CHECK_MESSAGE(outcome.exit_code == 0, outcome.err);
    const std::string plan = read_text(name + "/plan.toml");
    CHECK(has(plan, "title = \"Zwei \\\"Wochen\\\"\""));
    CHECK(has(plan, "code = \"610000\"\nname = \"陕西省\"\n"));
    CHECK(has(plan, "code = \"620000\"\nname = \"Gansu\"\n"));
    CHECK(has(plan, "id = \"west\"\nregions = [\"610000\", \"620000\"]\n"));
    CHECK(has(plan, "id = \"east\"\nregions = [\"620000\"]\n"));
    CHECK(has(plan, "end = 2026-12-31"));
    const std::string found = found_in(name, "2025-03-03");
    for (const char* fault : {"unknown-reference", "bad-requirement", "no-subjects", "missing-key"})
      CHECK_MESSAGE(!has(found, fault), found);
  }
}

TEST_CASE("nothing that is there is written over, unless --force says so") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", "mine");
  const Outcome refused = init({"."});
  CHECK(refused.exit_code == 2);
  CHECK(refused.err == "grassroots: plan.toml is there already; `--force` replaces it\n");
  CHECK(read_text("plan.toml") == "mine");
  CHECK(!fs::exists("plan.schema.json"));
  CHECK(init({".", "--force"}).exit_code == 0);
  CHECK(has(read_text("plan.toml"), "[plan]"));
  fs::create_symlink("nowhere", "plan.schema.json.link");
  fs::create_directory("linked");
  fs::create_symlink("../plan.toml", "linked/plan.toml");
  CHECK(init({"linked"}).exit_code == 2);
}

TEST_CASE("wrong answers are told") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  for (const auto& [words, said] : std::vector<std::pair<std::vector<std::string>, std::string>>{
           {{"a", "--template", "censu"}, "did you mean `census`?"},
           {{"a", "--region", "610000"}, "a region is CODE=NAME, and this is `610000`"},
           {{"a", "--team", "=x"}, "a team is ID=REGION, and this is `=x`"},
           {{"a", "--region", "r=R", "--team", "t=s"}, "team `t` is sent to `s`, which is not among the regions"},
           {{"a", "--start", "2024-05-01", "--end", "2024-04-01"}, "the last day 2024-04-01 is before the first"},
           {{"a", "--start", "soon"}, "takes a date"},
           {{"a", "b"}, "one name at a time"}}) {
    const Outcome outcome = init(words);
    CHECK(outcome.exit_code == 2);
    CHECK_MESSAGE(has(outcome.err, said), outcome.err);
  }
  CHECK(fs::is_empty("."));
}

TEST_CASE("at a terminal it asks, and asks again where an answer is wrong") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  World world;
  world.can_ask = true;
  world.input = "blanc\nblank\n春季走访\n2024-13-01\n2024-04-08\n\n北县\nn=北县，s=南县\nx=n\n";
  const Outcome outcome = init({"plan"}, world);
  CHECK(outcome.exit_code == 0);
  CHECK(has(outcome.out, "Title: "));
  CHECK(has(outcome.err, "did you mean `blank`?"));
  CHECK(has(outcome.err, "2024-13-01"));
  CHECK(has(outcome.err, "a region is CODE=NAME, and this is `北县`"));
  const std::string plan = read_text("plan/plan.toml");
  CHECK(has(plan, "title = \"春季走访\""));
  CHECK(has(plan, "start = 2024-04-08"));
  CHECK(has(plan, "code = \"s\"\nname = \"南县\""));
  CHECK(has(plan, "id = \"x\"\nregions = [\"n\"]"));
  world.input = "blank\n";
  CHECK(init({"other"}, world).exit_code == 2);  // nobody is there any more
  CHECK(!fs::exists("other"));
  world.input = "";
  CHECK(init({"third", "--title", "t"}, world).exit_code == 0);  // a script says all it has to say
}

namespace {

// Rows of inline texts.
std::string sheet_of(const std::vector<std::vector<std::string>>& rows) {
  std::string all = "<sheetData>";
  for (const auto& row : rows) {
    all += "<row>";
    for (const std::string& cell : row) all += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    all += "</row>";
  }
  return all + "</sheetData>";
}

const std::string people_sheet = sheet_of({{"2024年花名册"}, {"编号", "姓名", "单位"}, {"p1", "王芳", "社会救助处"}});

}  // namespace

TEST_CASE("a roster brings regions, people and teams, and the template the rest") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write(
      "rosters/花名册.xlsx",
      workbook_of(
          {{"人员", people_sheet},
           {"工作组", sheet_of({{"编号", "对口地区", "组长"}, {"陕西组", "陕西省", "王芳"}, {"宁夏组", "宁夏"}})},
           {"说明", sheet_of({{"由办公室填写"}})}}));
  for (const std::string& name : templates) {
    CAPTURE(name);
    const Outcome outcome = init({name, "--template", name, "--from", "rosters/花名册.xlsx"});
    REQUIRE_MESSAGE(outcome.exit_code == 0, outcome.err);
    CHECK(outcome.err.empty());
    CHECK_MESSAGE(!has_errors(name, "2018-01-01"), found_in(name, "2018-01-01"));
    const std::string plan = read_text(fs::path(name) / "plan.toml");
    CHECK(has(plan, "[[people]]\nid = \"p1\"\nname = \"王芳\"\nunit = \"社会救助处\"\n"));
    // A team's regions that no sheet lists have the names that they have there.
    CHECK(has(plan, "[[regions]]\ncode = \"宁夏\"\nname = \"宁夏\"\n"));
    CHECK(has(plan, "[[teams]]\nid = \"陕西组\"\nregions = [\"陕西省\"]\nlead = \"p1\"\n"));
  }
  CHECK(!fs::exists("rosters/.grassroots-roster.toml"));
}

TEST_CASE("a roster's faults are told at their cells, and nothing is written") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("faulty.xlsx", workbook_of({{"人员", people_sheet},
                                            {"工作组", sheet_of({{"编号", "对口地区", "组长"}, {"a", "r", "李四"}})}}));
  scratch.write("other.xlsx", workbook_of({{"说明", sheet_of({{"由办公室填写"}})}}));
  const Outcome faulty = init({"spring", "--from", "faulty.xlsx"});
  CHECK(faulty.exit_code == 2);
  CHECK(has(faulty.err, "grassroots: faulty.xlsx 工作组!C2: `组长` names the person `李四`"));
  CHECK(has(faulty.err, "grassroots: faulty.xlsx has errors"));
  CHECK(init({"spring", "--from", "other.xlsx"}).exit_code == 2);
  CHECK(init({"spring", "--from", "nowhere.xlsx"}).exit_code == 2);
  CHECK(init({"spring", "--from", "faulty.xlsx", "--region", "r=R"}).exit_code == 2);
  CHECK(!fs::exists("spring"));
}

TEST_CASE("at a terminal, what a roster has is told and the rest is asked for") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("花名册.xlsx",
                workbook_of({{"工作组", sheet_of({{"编号", "对口地区"}, {"甲组", "陕西省"}, {"乙组", "甘肃省"}})}}));
  World world;
  world.can_ask = true;
  world.input = "blank\n秋季督导\n2024-09-01\n2024-11-30\n";
  const Outcome outcome = run_program(world, {"init", "autumn", "--from", "花名册.xlsx"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.out.starts_with("花名册.xlsx: 2 regions, 2 teams\nTemplate ("));
  CHECK_FALSE(has(outcome.out, "Regions as"));
  const std::string plan = read_text("autumn/plan.toml");
  CHECK(has(plan, "title = \"秋季督导\""));
  CHECK(has(plan, "[[teams]]\nid = \"甲组\"\nregions = [\"陕西省\"]\n"));
  CHECK(has(plan, "2024-11-30"));

  // A roster that cannot be read is told before anything is asked.
  scratch.write("faulty.csv", "id,name\na,b\n");
  const Outcome faulty = run_program(world, {"init", "winter", "--from", "faulty.csv"});
  CHECK(faulty.exit_code == 2);
  CHECK(faulty.out.empty());
  CHECK_FALSE(fs::exists("winter"));
}
