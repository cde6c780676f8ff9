// SPDX-License-Identifier: MIT
// What a pattern among the includes matches, and that it neither leads out of its folder nor leaves out what it cannot
// see.
#include "grassroots/load/include_pattern.hpp"

#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>

#include "grassroots/text/memory_files.hpp"
#include "tests/harness/faulty_files.hpp"
#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

const std::string header = "[plan]\ntitle = \"A plan\"\n";

std::string including(const std::string& list) { return header + "include = [" + list + "]\n"; }

bool matches(std::string_view pattern, std::string_view name) {
  std::size_t steps = 10'000;
  return NamePattern(pattern).matches(name, steps);
}

std::vector<std::string> matched(const Files& files, std::string_view pattern) {
  return IncludePatterns(files).expand("plan/plan.toml", pattern).paths;
}

}  // namespace

TEST_CASE("a pattern matches names") {
  struct Row {
    const char* pattern;
    const char* name;
    bool matches;
  };
  constexpr Row rows[] = {
      {"*.toml", "teams.toml", true},
      {"*.toml", ".toml", false},  // hidden
      {".*", ".toml", true},
      {"\\.*", ".toml", true},
      {"*", "", true},
      {"*", "a.b", true},
      {"**", "a", true},
      {"a*b*c", "a--b--b-c", true},
      {"a*b*c", "a--c--b", false},
      {"?", "组", true},  // a character, whatever it is written in
      {"?", "ab", false},
      {"??", "a", false},
      {"组-?.csv", "组-一.csv", true},
      {"[abc]", "b", true},
      {"[a-c]x", "bx", true},
      {"[!a-c]", "b", false},
      {"[^a-c]", "d", true},
      {"[一-二]", "丁", true},
      {"[]]", "]", true},
      {"[a-]", "-", true},
      {"[a", "[a", true},  // not closed: as it stands
      {"\\*", "*", true},
      {"\\*", "a", false},
      {"[\\]]", "]", true},
      {"a\\", "a\\", true},
      {"\xff*", "\xff\xfe", true},  // names need not be UTF-8
      {"?", "\xff", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.pattern);
    CAPTURE(row.name);
    CHECK(matches(row.pattern, row.name) == row.matches);
  }
}

TEST_CASE("a pattern is matched in so many steps and no more") {
  std::string pattern;
  for (int i = 0; i < 100; ++i) pattern += "*a";
  const std::string name(200, 'a');
  std::size_t steps = 1'000'000;
  CHECK_FALSE(NamePattern(pattern + "*b").matches(name, steps));
  CHECK(steps > 0);
  steps = 100;
  CHECK_FALSE(NamePattern(pattern).matches(name, steps));
  CHECK(steps == 0);
}

TEST_CASE("a pattern names the files of its folder and of those below, in byte order") {
  MemoryFiles files;
  for (const char* path : {"plan/b.toml", "plan/a.toml", "plan/.hidden.toml", "plan/north/teams.toml",
                           "plan/south/teams.toml", "plan/south/deep/teams.toml", "plan/.hidden/teams.toml",
                           "plan/a*b/teams.toml", "teams.toml", "other/teams.toml"})
    files.add(path, "");
  using Paths = std::vector<std::string>;
  CHECK(matched(files, "*.toml") == Paths{"plan/a.toml", "plan/b.toml"});
  CHECK(matched(files, "./*.toml") == Paths{"plan/a.toml", "plan/b.toml"});
  CHECK(matched(files, "*/teams.toml") ==
        Paths{"plan/a*b/teams.toml", "plan/north/teams.toml", "plan/south/teams.toml"});
  CHECK(matched(files, "*//*/teams.toml") == Paths{"plan/south/deep/teams.toml"});
  CHECK(matched(files, "a\\*b/*") == Paths{"plan/a*b/teams.toml"});
  CHECK(matched(files, "none/*") == Paths{});
  CHECK(matched(files, "a.toml/*") == Paths{});
  CHECK(IncludePatterns(files).expand("plan.toml", "team?.toml").paths == Paths{"teams.toml"});
}

TEST_CASE("patterns look at so many names and no more") {
  MemoryFiles files;
  for (int i = 0; i < 1000; ++i) files.add("plan/" + std::string(100, 'a') + std::to_string(i), "");
  CHECK(IncludePatterns(files).expand("plan/plan.toml", "*").paths.size() == 1000);
  CHECK(IncludePatterns(files, 200'000).expand("plan/plan.toml", "*").is_cut);
  IncludePatterns patterns(files, 5'000'000);
  CHECK_FALSE(patterns.expand("plan/plan.toml", "*").is_cut);
  bool is_cut = false;
  for (int i = 0; i < 100; ++i) is_cut = is_cut || patterns.expand("plan/plan.toml", "*a*b").is_cut;
  CHECK(is_cut);  // all of a plan's together
}

TEST_CASE("a folder that cannot be listed is told, and so is one of which only a part is listed") {
  MemoryFiles memory;
  memory.add("plan/plan.toml", including("\"*/teams.toml\""));
  for (const char* folder : {"a", "b", "c", "d"})
    memory.add("plan/" + std::string(folder) + "/teams.toml",
               "[[teams]]\nid = \"" + std::string(folder) + "\"\nregions = [\"" + folder +
                   "\"]\n[[regions]]\ncode = \"" + folder + "\"\nname = \"A region\"\n");
  FaultyFiles files(memory, Operation::list, 1, EIO);
  World world;
  world.files = &files;
  const Outcome outcome = run_program(world, {"validate", "plan", "--format", "concise"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out.find("error[include-not-found]: cannot read plan: the device failed") != std::string::npos);
  CHECK(outcome.out.find("2 teams") != std::string::npos);
  CHECK(run_program(world, {"validate", "plan"}).out.find("4 teams") != std::string::npos);
}

TEST_CASE_FIXTURE(Folder, "a pattern does not go up, and follows no link") {
  fs::create_directories("plan/teams");
  fs::create_directory("outside");
  write_text("outside/secret.toml", "secret");
  write_text("plan/teams/one.toml", "");
  fs::create_symlink("one.toml", "plan/teams/two.toml");
  fs::create_directory_symlink("../outside", "plan/link");
  const auto findings = [&](const std::string& include) {
    write_text("plan/plan.toml", including(include));
    const Outcome outcome = run({"validate", "plan", "--format", "concise"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.out.find("secret") == std::string::npos);
    return outcome.out;
  };
  for (const char* up : {"\"../*\"", "\"*/../*\"", "\"teams/../../outside/*\"", "\"*/..\""})
    CHECK(findings(up).find("error[include-outside]: a pattern stays in its folder: ") != std::string::npos);
  CHECK(findings("\"*/secret.toml\"").find("plan/link is a link, which a pattern does not follow") !=
        std::string::npos);
  CHECK(findings("\"link/*\"").find("plan/link is a link, which a pattern does not follow") != std::string::npos);
  CHECK(findings("\"teams/*\"").find("plan/teams/two.toml is a link, which a pattern does not follow") !=
        std::string::npos);
  write_text("plan/plan.toml", including("\"teams/two.toml\""));  // a name may be a link that stays inside
  CHECK(run({"validate", "plan"}).exit_code == 0);
}

TEST_CASE_FIXTURE(Folder, "a plan above may not be a link that leads out") {
  fs::create_directories("in/above");
  fs::create_directories("in/plan");
  write_text("secret.toml", "secret");
  fs::create_symlink("../../secret.toml", "in/above/plan.toml");
  for (const char* key : {"parent", "previous"})
    for (const char* path : {"../above", "../above/plan.toml"}) {
      write_text("in/plan/plan.toml", header + key + " = \"" + path + "\"\n");
      const Outcome outcome = run({"validate", "in/plan", "--format", "concise"});
      CHECK(outcome.out.find("error[include-outside]") != std::string::npos);
      CHECK(outcome.out.find("secret") == std::string::npos);
    }
}

TEST_CASE("an include's name with a NUL is no name") {
  MemoryFiles files;
  files.add("plan/plan.toml", including("\"a\\u0000b.toml\", \"*\\u0000*\"") + "parent = \"../x\\u0000y\"\n");
  World world;
  world.files = &files;
  const Outcome outcome = run_program(world, {"validate", "plan", "--format", "concise"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.find("plan/plan.toml:3:12: error[include-not-found]: an include's name has a NUL character") !=
        std::string::npos);
  CHECK(outcome.out.find("plan/plan.toml:4:10: error[include-not-found]") != std::string::npos);
}

TEST_CASE("files include one another so deep and no deeper") {
  MemoryFiles files;
  constexpr int count = 12'000;
  const auto name = [](int i) { return std::to_string(i) + ".toml"; };
  for (int i = 0; i < count; ++i) files.add("plan/" + name(i), "[plan]\ninclude = [\"" + name(i + 1) + "\"]\n");
  files.add("plan/plan.toml", including("\"0.toml\""));
  World world;
  world.files = &files;
  const Outcome outcome = run_program(world, {"validate", "plan", "--format", "concise"});
  CHECK(outcome.exit_code == 1);
  CHECK(outcome.out.starts_with("plan/31.toml:2:12: error[too-deep]: more than 32 files include one another\n"));
  files.add("plan/31.toml", "");
  CHECK(run_program(world, {"validate", "plan"}).exit_code == 0);
}
