// SPDX-License-Identifier: MIT
// What no plan needs is refused, cut or only counted, and the user is told so.
#include "grassroots/text/limits.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <sstream>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/text/memory_files.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

// A world of one plan.
struct PlanWorld {
  MemoryFiles files;
  World world;
  explicit PlanWorld(std::string plan) {
    files.add("plan.toml", std::move(plan));
    world.files = &files;
  }
  Outcome run(std::vector<std::string> words) { return run_program(world, std::move(words)); }
};

std::string repeated(std::size_t count, std::string_view text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

std::vector<std::string> lines_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

constexpr std::string_view head = "[plan]\ntitle = \"P\"\n[[regions]]\ncode = \"r\"\nname = \"R\"\n";

// Each team lacks its id and its regions.
std::string plan_with_faults(std::size_t teams) { return std::string(head) + repeated(teams, "[[teams]]\n"); }

}  // namespace

TEST_CASE("every limit is explained in both languages") {
  for (const std::string language : {"en", "zh"}) {
    World wide;
    wide.variables["COLUMNS"] = "5000";  // no line is broken
    const std::string text = without_blanks(run_program(wide, {"explain", "limits", "--lang", language}).out);
    for (const Limit* limit : all_limits()) {
      const Language spoken = language == "zh" ? Language::chinese : Language::english;
      for (const Message* part : {&limit->what, &limit->beyond})
        CHECK_MESSAGE(text.find(without_blanks(std::string(part->in(spoken)))) != std::string::npos, part->in(spoken));
    }
  }
}

TEST_CASE("diagnostics beyond the limit are counted by kind") {
  const auto most = static_cast<std::size_t>(limits::findings.most);
  const Diagnostics::Kind kind{"overdue", {}, Origin::integrity, Severity::error};
  Diagnostics diagnostics;
  for (std::size_t i = 0; i < most; ++i) diagnostics.add(kind);
  CHECK(diagnostics.counted().empty());
  const Diagnostics::Mark mark = diagnostics.mark();
  diagnostics.add(kind).message = "thrown away";
  CHECK(diagnostics.back().message.literal == "thrown away");
  Diagnostic waived = diagnostics.back();
  waived.waived = Phrase("a reason");
  diagnostics.push_back(waived);  // does not count
  CHECK(diagnostics.size() == most);
  CHECK(diagnostics.made() == most + 1);
  CHECK(diagnostics.counted() == std::map<Diagnostics::Kind, std::size_t>{{kind, 1}});
  CHECK(count_faults(diagnostics) == most + 1);
  Diagnostics all = diagnostics;
  all.append(diagnostics);
  CHECK(all.size() == most);
  CHECK(all.made() == 2 * most + 2);
  // Where some were taken out there is room again.
  all.keep_first(most - 1);
  all.add(kind).message = "kept";
  CHECK(all.size() == most);
  CHECK(all[most - 1].message.literal == "kept");
  CHECK(all.back().message.literal == "kept");
  CHECK(all.made() == 2 * most + 2);
  diagnostics.return_to(mark);
  CHECK(diagnostics.made() == most);
}

TEST_CASE("a plan with too many findings: one more says how many are not listed") {
  const std::size_t teams = 15'000;
  PlanWorld plan(plan_with_faults(teams));
  const Outcome outcome = plan.run({"validate", "plan.toml", "--format", "json"});
  CHECK(outcome.exit_code == 1);
  const auto json = nlohmann::json::parse(outcome.out);
  REQUIRE(json["findings"].size() == limits::findings.most + 1);
  const auto& last = *std::find_if(json["findings"].begin(), json["findings"].end(),
                                   [](const auto& finding) { return finding["name"] == "unlisted"; });
  // What the teams lack, and that the plan requires nothing.
  CHECK(last["message"] == "10001 more findings, which are not listed: missing-key (10000), no-requirements (1)");
  CHECK(last["severity"] == "error");
  const Outcome counted = plan.run({"validate", "plan.toml", "--statistics"});
  CHECK(counted.out.find("30000  error  missing-key\n    1  info   no-requirements\n") == 0);
  CHECK(counted.out.find("30000 errors, 0 warnings") != std::string::npos);
}

TEST_CASE("what is not listed is selected, ignored and known like what is") {
  PlanWorld plan(plan_with_faults(15'000));
  CHECK(plan.run({"validate", "plan.toml", "-q", "--select", "overdue"}).exit_code == 0);
  CHECK(plan.run({"validate", "plan.toml", "-q", "--ignore", "missing-key"}).exit_code == 0);
  CHECK(plan.run({"validate", "plan.toml", "-q", "--ignore", "no-requirements"}).exit_code == 1);
  CHECK(plan.run({"validate", "plan.toml", "-q", "--baseline", "known.json", "--write-baseline"}).exit_code == 0);
  CHECK(plan.run({"validate", "plan.toml", "-q", "--baseline", "known.json"}).exit_code == 0);
}

TEST_CASE("requirements that are too many for the plan's size are not judged, and nobody takes them for met") {
  std::string text(head);
  for (int i = 0; i < 3'001; ++i) {
    const std::string number = std::to_string(i);
    text += "[[teams]]\nid = \"t" + number + "\"\nregions = [\"r\"]\n";
    if (i > 100) continue;
    text +=
        "[[requirements]]\nid = \"q" + number + "\"\ncheck = \"count\"\nof = \"findings\"\nper = \"team\"\nmax = 1\n";
  }
  PlanWorld plan(std::move(text));
  const Outcome outcome = plan.run({"validate", "plan.toml", "--format", "concise"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.find("the plan's requirements have more than 300000 subjects to judge with this one") !=
        std::string::npos);
  CHECK(outcome.out.find("2 not understood") != std::string::npos);
}

namespace {

// Requirements that have more subjects than can be judged, each for more than seven million days of teams; to look so
// far costs something, too, and for a third nobody looks.
std::string endless_requirements(std::string_view applies) {
  std::string text;
  for (const std::string id : {"first", "second", "third", "fourth"})
    text += "[[requirements]]\nid = \"" + id +
            "\"\ncheck = \"count\"\nof = \"findings\"\nper = \"team\"\nmax = 1\nevery = \"day\"\n"
            "from = 2001-01-01\nto = 2010-12-31\napplies = \"" +
            std::string(applies) + "\"\n";
  return text;
}

std::string two_thousand_teams() {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "[[teams]]\nid = \"t" + std::to_string(i) + "\"\nregions = [\"r\"]\n";
  return text;
}

std::string refusals(const PlanWorld& plan, const std::string& folder) {
  std::string told;
  const Outcome outcome = run_program(plan.world, {"validate", folder, "--root", ".", "--format", "json"});
  const auto json = nlohmann::json::parse(outcome.out);
  for (const auto& finding : json["findings"])
    if (finding["name"] == "bad-requirement")
      told +=
          "line " + finding["location"]["begin"]["line"].dump() + ": " + finding["message"].get<std::string>() + "\n";
  return told;
}

constexpr std::string_view
    too_many_subjects =
        "the plan's requirements have more than 300000 subjects to judge with this one, which is not judged\n",
    too_many_looks = "the plan's requirements look at more than 20000000 records with this one, which is not judged\n";

}  // namespace

TEST_CASE("where looking alone costs too much, nobody looks any more, whosever requirements they are") {
  const std::string_view of_all[] = {too_many_subjects, too_many_subjects, too_many_looks, too_many_looks};
  std::string own, inherited;
  int line = 7;  // at its id
  for (const std::string_view said : of_all) {
    own.append("line ").append(std::to_string(line)).append(": ").append(said);
    inherited.append("line 3: ").append(said);  // at the `parent`
    line += 10;
  }
  const std::string teams = two_thousand_teams();
  PlanWorld plan(std::string(head) + endless_requirements("here") + teams);
  CHECK(refusals(plan, "plan.toml") == own);
  PlanWorld above(std::string(head) + endless_requirements("below"));
  above.files.add("below/plan.toml", "[plan]\ntitle = \"Q\"\nparent = \"../plan.toml\"\n" + teams);
  CHECK(refusals(above, "plan.toml") == "");  // they are for others
  CHECK(refusals(above, "below") == inherited);
}

TEST_CASE("what belongs to more than can be held is not judged, and a large team is looked at as one") {
  // Two thousand stays of two thousand people are four million pairs.
  std::string text(head), members;
  for (int i = 0; i < 2'001; ++i) {
    const std::string number = std::to_string(i);
    text += "[[people]]\nid = \"p" + number + "\"\nname = \"P\"\n[[sites]]\nid = \"s" + number +
            "\"\nteam = \"t\"\n[[stays]]\nsite = \"s" + number + "\"\nstart = 2018-01-01\nend = 2027-12-31\n";
    members += (members.empty() ? "\"p" : ", \"p") + number + "\"";
  }
  text += "[[teams]]\nid = \"t\"\nregions = [\"r\"]\nmembers = [" + members + "]\n";
  const auto requirement = [&](const std::string& keys) { text += "[[requirements]]\n" + keys + "max = 9999\n"; };
  requirement("id = \"a\"\ncheck = \"count\"\nof = \"stays\"\nper = \"person\"\n");
  requirement("id = \"b\"\ncheck = \"count\"\nof = \"people\"\nper = \"stay\"\n");
  requirement("id = \"c\"\ncheck = \"count\"\nof = \"stays\"\nwhere = { people.name = \"P\" }\n");
  requirement("id = \"d\"\ncheck = \"count\"\nof = \"sites\"\nwhere = { stays = \"*\" }\n");
  requirement("id = \"e\"\ncheck = \"amount\"\nof = \"people\"\nfield = \"stays.days\"\n");
  requirement("id = \"f\"\ncheck = \"count\"\nof = \"people\"\nwhere = { stays = \"*\" }\n");
  requirement("id = \"g\"\ncheck = \"count\"\nof = \"stays\"\nevery = \"day\"\nfrom = 2018-01-01\nto = 2027-12-31\n");
  PlanWorld plan(text);
  const Outcome outcome = plan.run({"validate", "plan.toml", "--format", "json", "--as-of", "2018-06-01"});
  const std::vector<std::string> lines = lines_in(text);
  std::string not_judged;  // where each of them says what is too much
  std::size_t twice = 0;
  const auto json = nlohmann::json::parse(outcome.out);
  for (const auto& finding : json["findings"]) {
    if (finding["name"] == "double-booked") ++twice;
    if (finding["name"] != "bad-requirement") continue;
    CHECK(finding["message"] == "too many records belong to too many of these for the plan's size");
    not_judged += lines.at(finding["location"]["begin"]["line"].get<std::size_t>() - 1) + "\n";
  }
  CHECK(not_judged ==
        "per = \"person\"\nper = \"stay\"\nfield = \"stays.days\"\nwhere = { stays = \"*\" }\nevery = "
        "\"day\"\n");
  CHECK(twice == 2'000);  // once for each stay that is too many, and not for each of the people
}

TEST_CASE("a file with many syntax errors far behind is not read again and again") {
  const std::string errors = repeated(25, "a = = 1\n");
  const auto count = [](const Outcome& outcome) {
    std::size_t found = 0;
    for (std::size_t at = 0; (at = outcome.out.find("[not-toml]", at)) != std::string::npos; ++at) ++found;
    return found;
  };
  PlanWorld near(std::string(head) + errors);
  CHECK(count(near.run({"validate", "plan.toml", "--format", "concise"})) == limits::syntax_errors.most + 1);
  PlanWorld far(std::string(head) + repeated(100'000, "# A comment of no weight\n") + errors);
  CHECK(count(far.run({"validate", "plan.toml", "--format", "concise"})) == limits::syntax_passes.most + 1);
}

TEST_CASE("a baseline is read as far as it is one") {
  const auto exit_code_with = [](const std::string& baseline) {
    PlanWorld plan(std::string(head) + "[[teams]]\nid = \"t\"\nregions = [\"r\"]\n");
    plan.files.add("known.json", baseline);
    return plan.run({"validate", "plan.toml", "-q", "--baseline", "known.json"}).exit_code;
  };
  for (
      const char* good :
      {R"({"version": 1, "findings": []})", R"({"findings": [{"fingerprint": "a"}], "version": 1})",
       R"({"version": 1, "findings": [{"name": {"fingerprint": 1}, "fingerprint": "a"}], "more": [[1, {"a": null}]]})"})
    CHECK_MESSAGE(exit_code_with(good) == 0, good);
  for (const char* bad :
       {"", "1", "[]", "{}", R"({"version": 1})", R"({"version": 2, "findings": []})",
        R"({"version": 1, "findings": {}})", R"({"version": 1, "findings": [1]})",
        R"({"version": 1, "findings": [[]]})", R"({"version": 1, "findings": "a"})",
        R"({"version": 1, "findings": [{"name": "a"}]})", R"({"version": 1, "findings": [{"fingerprint": 1}]})",
        R"({"version": 1, "findings": [{"fingerprint": {}}]})",
        R"({"version": 1, "findings": [{"fingerprint": ["a"]}]})", R"({"version": {"a": 1}, "findings": []})",
        R"([{"version": 1, "findings": []}])",
        R"({"version": 1, "findings": [{"fingerprint": "a"}, {"more": {"fingerprint": "b"}}]})",
        R"({"version": 1, "findings": [{"fingerprint": "a"})"})
    CHECK_MESSAGE(exit_code_with(bad) == 2, bad);
  CHECK(exit_code_with(std::string(1'000'000, '[')) == 2);
  CHECK(exit_code_with(repeated(1'000'000, "{\"a\":")) == 2);
}
