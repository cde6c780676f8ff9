// SPDX-License-Identifier: MIT
// What an export replaces, and what it leaves alone.
#include <sys/stat.h>

#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;

void check_refused(const Outcome& outcome, const std::string& sentence) {
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.out == "");
  CHECK(outcome.err == "grassroots: " + sentence + "\n");
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "an export replaces what an export wrote, and nothing else unless it is forced to") {
  write_text("plan.toml", small_plan);
  fs::create_directory("out");
  write_text("out/stays.csv", "somebody's own");
  const std::string not_own = " was not written by an export; `--force` replaces it";
  check_refused(run({"export", "plan.toml", "out"}), "out/stays.csv" + not_own);
  CHECK_FALSE(fs::exists("out/plan.toml"));
  write_text("out/plan.toml", "[plan]\ntitle = \"Another\"\ninclude = [\"stays.csv\"]\n");
  check_refused(run({"export", "plan.toml", "out"}), "out/stays.csv" + not_own);
  CHECK(run({"export", "plan.toml", "out", "--force"}).exit_code == 0);
  CHECK(read_text("out/stays.csv").find("2024-05-01") != std::string::npos);
  REQUIRE(::chmod("out/stays.csv", 0640) == 0);
  CHECK(run({"export", "plan.toml", "out"}).exit_code == 0);
  struct stat status {};
  REQUIRE(::stat("out/stays.csv", &status) == 0);
  CHECK((status.st_mode & 0777U) == 0640);
  write_text("out/waivers.csv", "of,reason,approved_by\n");
  write_text("out/plan.toml", replaced(read_text("out/plan.toml"), "\"waivers.csv\"", "\"waivers-2.csv\""));
  check_refused(run({"export", "plan.toml", "out"}), "out/waivers.csv" + not_own);
}

TEST_CASE_FIXTURE(Folder, "an export writes through no link, and never over the plan that it reads") {
  write_text("plan.toml", small_plan);
  write_text("precious.csv", "somebody's own");
  REQUIRE(run({"export", "plan.toml", "out"}).exit_code == 0);
  fs::remove("out/stays.csv");
  fs::create_symlink("../precious.csv", "out/stays.csv");
  check_refused(run({"export", "plan.toml", "out", "--force"}), "cannot write out/stays.csv: it is a link");
  CHECK(read_text("precious.csv") == "somebody's own");
  const std::string before = read_text("plan.toml");
  check_refused(run({"export", "plan.toml", ".", "--force"}),
                "./plan.toml is part of a plan: export to another folder");
  CHECK(read_text("plan.toml") == before);
  CHECK_FALSE(fs::exists("stays.csv"));
}
