// SPDX-License-Identifier: MIT
// What a careless or a cunning officer could do to the finished plan is told, and of what is not told it is said who
// could know. The cheats are in cheats/2018.txt.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "tests/harness/judged_plan.hpp"
#include "tests/harness/plan_edits.hpp"
#include "tests/harness/rounds.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;
using namespace grassroots::test;

struct Cheat {
  std::size_t line = 0;
  std::string what;
  std::vector<Edit> edits;
  std::vector<Effect> told;  // one without subjects: told of somebody
  bool passes = false;
};

bool read_outcome(std::size_t number, const std::string& line, Cheat& cheat) {
  if (line.starts_with("passes, because ")) {
    cheat.passes = true;
  } else if (!line.starts_with("told ")) {
    return false;
  } else if (const std::string effect = line.substr(5); effect.find(": ") == effect.npos) {
    cheat.told.push_back({effect, {}, {}});
  } else {
    cheat.told.push_back(parse_effect(number, effect));
  }
  return true;
}

std::vector<Cheat> parse_cheats(std::string_view text) {
  const auto begin = [](std::size_t number, std::string what) { return Cheat{number, std::move(what), {}, {}, false}; };
  std::vector<Cheat> cheats = read_cases(text, begin, read_outcome);
  for (const Cheat& cheat : cheats)
    if (cheat.passes != cheat.told.empty()) fail_at(cheat.line, "is told, or passes for a reason: one of both");
  return cheats;
}

const fs::path project = GRASSROOTS_PROJECT_DIR;

// Those of the plan, and by "../2017/…" those of the year before.
PlanFiles files_of_both_years() {
  PlanFiles files = read_plan_files(project / "examples/2018");
  for (const auto& [name, text] : read_plan_files(project / "examples/2017")) files["../2017/" + name] = text;
  return files;
}

void put_back(const fs::path& path, const PlanFiles& files, const std::string& name) {
  if (files.contains(name))
    write_text(path, files.at(name));
  else
    fs::remove(path);
}

std::vector<Cheat> cheats_2018() { return parse_cheats(read_text(project / "tests/cheats/2018.txt")); }

// Whether a line of changes() is something that a reader of the findings sees.
bool is_told(const std::string& change) {
  return std::ranges::any_of(std::vector<std::string>{"→ violated)", "→ reported)", "→ late)"},
                             [&](const std::string& end) { return change.ends_with(end); });
}

std::set<std::string> names_of(const std::set<std::string>& changes) {
  std::set<std::string> names;
  for (const std::string& change : changes) names.insert(change.substr(0, change.find(": ")));
  return names;
}

// Whether something is told of the subject; of anybody, where it is empty.
bool tells_of(const std::set<std::string>& told, const std::string& name, const std::string& subject) {
  const std::string begin = name + ": " + (subject.empty() ? "" : subject + " (");
  return std::ranges::any_of(told, [&](const std::string& change) { return change.starts_with(begin); });
}

void check_told(const Cheat& cheat, const std::set<std::string>& told) {
  for (const Effect& effect : cheat.told) {
    if (effect.subjects.empty()) CHECK_MESSAGE(tells_of(told, effect.name, ""), effect.name, " tells nothing");
    for (const std::string& subject : effect.subjects)
      CHECK_MESSAGE(tells_of(told, effect.name, subject), effect.name, " tells nothing of ", subject);
  }
  if (cheat.passes) CHECK(told == std::set<std::string>{});
}

}  // namespace

TEST_CASE("each cheat is told, or it is said who could know") {
  const ScratchFolder scratch;
  const fs::path folder = scratch.path() / "2018";
  const PlanFiles files = files_of_both_years();
  for (const auto& [name, text] : files) scratch.write("2018" / fs::path(name), text);
  const JudgedPlan before(folder);

  const std::vector<Cheat> cheats = cheats_2018();
  for (std::size_t i = 0; i < cheats.size(); i += step) {
    const Cheat& cheat = cheats[i];
    INFO("cheats/2018.txt:", cheat.line, ": ", cheat.what);
    PlanFiles changed;
    CHECK_NOTHROW(changed = edit_files(files, cheat.edits));
    CHECK_FALSE(changed.empty());
    for (const auto& [name, text] : changed) write_text(folder / name, text);
    std::set<std::string> told = changes(before.standing, JudgedPlan(folder).standing);
    std::erase_if(told, [](const std::string& change) { return !is_told(change); });
    check_told(cheat, told);
    for (const auto& [name, unused] : changed) put_back(folder / name, files, name);
  }
}

TEST_CASE("at most one cheat in ten passes") {
  const std::vector<Cheat> cheats = cheats_2018();
  const auto passing = std::ranges::count_if(cheats, [](const Cheat& cheat) { return cheat.passes; });
  CHECK(cheats.size() >= 100);
  CHECK(passing * 10 <= static_cast<std::ptrdiff_t>(cheats.size()));
}

// A requirement that the whole made-up campaign breaks and that tells nothing would be missed by the test above.
TEST_CASE("of the campaign that never took place, everything is listed that tells of it") {
  const std::vector<Cheat> cheats = cheats_2018();
  const auto paper = std::ranges::find(cheats, "Only paper", &Cheat::what);
  REQUIRE(paper != cheats.end());
  const ScratchFolder scratch;
  const fs::path folder = scratch.path() / "2018";
  const PlanFiles files = files_of_both_years();
  for (const auto& [name, text] : files) scratch.write("2018" / fs::path(name), text);
  const JudgedPlan before(folder);
  for (const auto& [name, text] : edit_files(files, paper->edits)) write_text(folder / name, text);
  std::set<std::string> told = changes(before.standing, JudgedPlan(folder).standing);
  std::erase_if(told, [](const std::string& change) { return !is_told(change); });
  std::set<std::string> listed;
  for (const Effect& effect : paper->told) listed.insert(effect.name);
  CHECK(names_of(told) == listed);
}
