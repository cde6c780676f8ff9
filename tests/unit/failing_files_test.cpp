// SPDX-License-Identifier: MIT
// Whatever operation of the machine fails while a command writes, every file is the old one or the new one, whole, and
// nothing else is left.
#include <algorithm>
#include <cerrno>
#include <doctest/doctest.h>

#include "grassroots/text/memory_files.hpp"
#include "tests/harness/faulty_files.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;

constexpr std::string_view old_text = "the old one";
constexpr std::string_view exported_before =
    "# Written by `grassroots export`.\n\n[plan]\ninclude = [\"people.csv\", \"regions.csv\", \"teams.csv\"]\n";

// A plan of two files, and what a command writes: every one of `targets` is there already.
struct Work {
  const char* name;
  std::vector<std::string> words;
  std::vector<std::string> targets;
};

void set_up(MemoryFiles& files, const Work& work) {
  files.add("plan/plan.toml", "[plan]\ntitle = \"A plan\"\ninclude = [\"teams.toml\", \"more/*.toml\"]\n");
  files.add("plan/teams.toml", "[[regions]]\ncode = \"r\"\nname = \"R\"\n[[teams]]\nid = \"t\"\nregions = [\"r\"]\n");
  files.add("plan/more/people.toml", "[[people]]\nid = \"p\"\nname = \"P\"\n");
  for (const std::string& path : work.targets) {
    const bool is_plan = path.ends_with("/plan.toml");
    files.add(path, std::string(is_plan ? exported_before : old_text));
  }
}

const Work works[] = {
    {"export",
     {"export", "plan", "out", "--force"},
     {"out/people.csv", "out/plan.toml", "out/regions.csv", "out/teams.csv"}},
    {"--output",
     {"validate", "plan", "--output", "json=report.json", "--output", "junit=report.xml"},
     {"report.json", "report.xml"}},
    {"--write-baseline", {"validate", "plan", "--baseline", "known.json", "--write-baseline"}, {"known.json"}},
};

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// What the command leaves when the n-th operation fails. False if there is no n-th.
bool check_failing(const Work& work, const MemoryFiles& whole, Operation operation, std::size_t n, int error) {
  CAPTURE(n);
  MemoryFiles files, before;
  set_up(files, work);
  set_up(before, work);
  FaultyFiles faulty(files, operation, n, error);
  World world;
  world.files = &faulty;
  const Outcome outcome = run_program(world, work.words);
  if (!faulty.has_failed()) return false;
  CHECK(files.paths() == whole.paths());
  // What is tried again in another way, as to open an include that may be a link, may succeed then.
  const bool is_made_good = outcome.exit_code < 2;
  for (const std::string& path : is_made_good ? files.paths() : std::vector<std::string>())
    CHECK_MESSAGE(files.bytes_of(path) == whole.bytes_of(path), path);
  if (is_made_good) return true;
  CHECK(outcome.exit_code == 2);
  const bool is_told = lines_in(outcome.err) == 1 || outcome.out.find("error[include-not-found]") != std::string::npos;
  CHECK_MESSAGE(is_told, outcome.err, outcome.out);
  for (const std::string& path : files.paths()) {
    const auto bytes = files.bytes_of(path);
    // A report may tell what could not be read.
    const bool tells = bytes->find("cannot read") != std::string::npos;
    CHECK_MESSAGE((tells || bytes == before.bytes_of(path) || bytes == whole.bytes_of(path)), path);
  }
  return true;
}

}  // namespace

TEST_CASE("whichever operation fails, every file is the old one or the new one") {
  constexpr std::pair<Operation, int> faults[] = {
      {Operation::open, EACCES},  {Operation::read, EIO}, {Operation::list, EIO},     {Operation::create, EROFS},
      {Operation::write, ENOSPC}, {Operation::sync, EIO}, {Operation::close, EDQUOT}, {Operation::rename, EACCES}};
  for (const Work& work : works) {
    CAPTURE(work.name);
    MemoryFiles whole;
    set_up(whole, work);
    World world;
    world.files = &whole;
    REQUIRE(run_program(world, work.words).exit_code < 2);
    for (const auto& fault : faults) {
      CAPTURE(static_cast<int>(fault.first));
      std::size_t n = 1;
      while (check_failing(work, whole, fault.first, n, fault.second)) ++n;
      CHECK(n > 1);
    }
  }
}
