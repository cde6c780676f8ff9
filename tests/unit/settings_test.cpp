// SPDX-License-Identifier: MIT
// Settings that lie where none may be read, or are no file. What they do is in tests/commands/settings.test.
#include <doctest/doctest.h>
#include <filesystem>

#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots::test;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

constexpr const char* faulty_plan = "plan.title = \"t\"\nregions = [{ code = \"r\" }]\n";
constexpr const char* all_ignored = "ignore = [\"integrity\"]\n";

}  // namespace

TEST_CASE("settings are never read beside a plan that lies elsewhere") {
  const ScratchFolder scratch;
  scratch.write("mail/plan.toml", faulty_plan);
  scratch.write("mail/.grassroots.toml", all_ignored);
  scratch.write("mail/teams/.grassroots.toml", all_ignored);
  scratch.write("here/keep.txt", "");
  const WorkingFolder here(scratch.path() / "here");
  World world;
  world.input = faulty_plan;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"validate", "../mail"},
                                                {"validate", "-", "--stdin-filename", "../mail/plan.toml"},
                                                {"validate", "--recursive", "../mail", "--root", "../mail"}}) {
    const Outcome outcome = run_program(world, words);
    CHECK(outcome.exit_code == 1);
    CHECK(has(outcome.out, "error[missing-key]"));
    CHECK(!has(outcome.out + outcome.err, "left out"));
  }
  // Whoever goes to the folder, trusts it; and is told.
  const Outcome there = run_program(world, {"-C", "../mail", "validate"});
  CHECK(there.exit_code == 0);
  CHECK(has(there.out, " left out by .grassroots.toml"));
}

TEST_CASE("settings that are no file are an error, and so is a baseline that is not there") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plan.toml", faulty_plan);
  scratch.write(".grassroots.toml/keep.txt", "");
  const Outcome folder = run_program({}, {"validate"});
  CHECK(folder.exit_code == 2);
  CHECK(folder.err == "grassroots: cannot read .grassroots.toml: it is not a regular file\n");
  std::filesystem::remove_all(".grassroots.toml");
  write_text(".grassroots.toml", "baseline = \"nowhere.json\"\n");
  const Outcome nowhere = run_program({}, {"validate"});
  CHECK(nowhere.exit_code == 2);
  CHECK(has(nowhere.err, "cannot read nowhere.json: "));
  // No output takes their place.
  CHECK(run_program({}, {"validate", "--baseline", "", "--output", "json=.grassroots.toml"}).exit_code == 2);
  CHECK(read_text(".grassroots.toml") == "baseline = \"nowhere.json\"\n");
}
