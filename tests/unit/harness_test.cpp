// SPDX-License-Identifier: MIT
// The tests' own tools: what a test file means, and how a difference is shown.
#include <doctest/doctest.h>

#include "tests/harness/command_file.hpp"
#include "tests/harness/diff.hpp"

using namespace grassroots::test;

TEST_CASE("a difference is shown with the lines around it") {
  CHECK(diff("a\nb\n", "a\nb\n").empty());
  CHECK(diff("1\n2\n3\n4\n5\n", "1\n2\n3\n4\nfive\n") == "@@ line 2 @@\n 2\n 3\n 4\n-5\n+five\n");
  CHECK(diff("a\n", "a") == "@@ line 1 @@\n-a\n+a\n\\ no line end here\n");
  CHECK(diff("", "new\n") == "@@ line 1 @@\n+new\n");
}

TEST_CASE("a test file is what it was after reading and writing it") {
  const char* text =
      "# What it is about.\n"
      "--- file: plan.toml\n"
      "[plan]\n"
      "\n"
      "--- set: LANG=zh_CN.UTF-8\n"
      "$ grassroots validate plan.toml\n"
      "out\n"
      "\n"
      "--- stderr\n"
      "err\n"
      "=== exit 1\n"
      "\n"
      "$ grassroots\n"
      "=== exit 2\n";
  const std::vector<Step> steps = parse_command_file(text);
  CHECK(to_text(steps) == text);
  REQUIRE(steps.size() == 6);
  CHECK(steps[3].argument == " validate plan.toml");
  CHECK(steps[3].expected.out == "out\n\n");
  CHECK(steps[3].expected.err == "err\n");
  CHECK(steps[3].expected.exit_code == 1);
  CHECK(steps[5].line == 13);
}

TEST_CASE("what a test file does not say is not taken as expected") {
  std::vector<Step> steps = parse_command_file("$ grassroots --version\n");
  CHECK_FALSE(run_command_file(steps, {}, false).empty());
  CHECK_FALSE(run_command_file(steps, {}, true).empty());
  CHECK(run_command_file(steps, {}, false).empty());
  CHECK_THROWS(parse_command_file("--- flie: plan.toml\n"));
  CHECK_THROWS(parse_command_file("stray output\n"));
}

TEST_CASE("an edit names lines that occur once") {
  const auto edited = [](const std::string& lines) {
    std::vector<Step> steps = parse_command_file("--- file: a.toml\none\ntwo\ntwo\n--- edit: a.toml\n" + lines);
    return run_command_file(steps, {}, false);
  };
  CHECK(edited("- one\n+ 1\n").empty());
  CHECK(edited("- one\n").empty());
  CHECK_THROWS(edited("- two\n+ 2\n"));
  CHECK_THROWS(edited("- three\n"));
  CHECK_THROWS(edited("one\n"));
}
