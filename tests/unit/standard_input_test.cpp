// SPDX-License-Identifier: MIT
// A plan in standard input, as editors and pipes hand it over.
#include <doctest/doctest.h>

#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots::test;

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

World with_input(std::string text) {
  World world;
  world.input = std::move(text);
  return world;
}

constexpr const char* plan =
    "plan.title = \"t\"\nplan.include = [\"teams.toml\"]\nregions = [{ code = \"r\", name = \"R\" }]\n";

}  // namespace

TEST_CASE("`-` is the plan in standard input, and what it includes lies in the working folder") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("teams.toml", "[[teams]]\nid = \"a\"\nregions = [\"x\"]\n");
  const Outcome outcome = run_program(with_input(plan), {"validate", "-", "--format", "concise"});
  CHECK(outcome.exit_code == 1);
  CHECK(has(outcome.out, "teams.toml:3:12: error[unknown-reference]"));
  CHECK(has(outcome.out, "\n- as of 2018-07-01: 1 team, 1 region"));
  const Outcome status = run_program(with_input("plan.title = \"Spring\"\n"), {"status", "-"});
  CHECK(has(status.out, "Spring\n"));
  CHECK(
      has(run_program(with_input("plan.title = 1\n"), {"validate", "-", "--format", "concise"}).out, "-:1:14: error["));
}

TEST_CASE("--stdin-filename says which file it stands for, saved or not") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  scratch.write("plans/teams.toml", "[[teams]]\nid = \"a\"\nregions = [\"x\"]\n");
  scratch.write("plans/plan.toml", "plan.title = \"as it was saved\"\n");
  const Outcome outcome =
      run_program(with_input(plan), {"validate", "-", "--stdin-filename", "plans/plan.toml", "--format", "concise"});
  CHECK(has(outcome.out, "plans/teams.toml:3:12: error[unknown-reference]"));
  CHECK(has(outcome.out, "plans/plan.toml as of"));
  // It is read, so nothing is written over it.
  const Outcome refused = run_program(
      with_input(plan), {"validate", "-", "--stdin-filename", "plans/plan.toml", "--output", "json=plans/plan.toml"});
  CHECK(refused.exit_code == 2);
  CHECK(read_text("plans/plan.toml") == "plan.title = \"as it was saved\"\n");
  const Outcome elsewhere =
      run_program(with_input(plan), {"-C", "plans", "validate", "-", "--stdin-filename", "new.toml"});
  CHECK(has(elsewhere.out, "new.toml as of"));
}

TEST_CASE("without `-` standard input is left alone, and an empty one is no plan") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", "plan.title = \"t\"\n");
  CHECK(run_program(with_input("plan.title = 1\n"), {"validate"}).exit_code == 0);
  CHECK(run_program({}, {"validate", "-"}).exit_code == 1);
}
