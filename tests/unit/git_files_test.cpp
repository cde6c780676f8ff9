// SPDX-License-Identifier: MIT
// A plan as it was in a revision of git: its files, links, globs; and nothing that is typed becomes an option of git or
// a word for a shell.
#include "grassroots/text/git_files.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "grassroots/text/file.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;
using grassroots::FileKind, grassroots::GitFiles, grassroots::ProcessResult, grassroots::run_process;

ProcessResult git(std::vector<std::string> arguments) {
  std::vector<std::string> words{"git", "-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run_process(words, 1 << 20);
}

// Two revisions of a plan with an included folder and a link; the working files are those of the second.
struct Repository {
  ScratchFolder scratch;
  WorkingFolder here{scratch.path()};

  Repository() {
    fs::create_directories("work/teams");
    write_text(
        "work/plan.toml",
        "[plan]\ntitle = \"Visits\"\ninclude = [\"teams/*.toml\", \"link.toml\"]\n[[regions]]\ncode = \"n\"\nname "
        "= \"North\"\n");
    write_text("work/teams/a.toml",
               "[[teams]]\nid = \"a\"\nregions = [\"n\"]\n[[stays]]\nstart = 2024-04-01\ndays = 9\n");
    write_text("work/teams/b.toml", "[[teams]]\nid = \"b\"\nregions = [\"n\"]\n");
    write_text("work/requirements.toml",
               "[[requirements]]\nid = \"week\"\ncheck = \"days\"\nper = \"team\"\nmin = 7\nby = 2024-05-01\n");
    fs::create_symlink("requirements.toml", "work/link.toml");
    REQUIRE(git({"init", "-q", "."}).exit_code == 0);
    commit("first");
    write_text("work/teams/a.toml",
               "[[teams]]\nid = \"a\"\nregions = [\"n\"]\n[[stays]]\nstart = 2024-04-03\ndays = 5\n");
    fs::remove("work/teams/b.toml");
    commit("second");
  }
  static void commit(const std::string& message) {
    REQUIRE(git({"add", "-A"}).exit_code == 0);
    REQUIRE(git({"commit", "-q", "-m", message}).exit_code == 0);
  }
  std::unique_ptr<GitFiles> open(const std::string& revision) const {
    return GitFiles::open_revision(&grassroots::run_git, scratch.path().string(), scratch.path().string(), revision)
        .files;
  }
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the files of a revision stand where they stand now") {
  const Repository repository;
  const auto files = repository.open("HEAD~1");
  REQUIRE(files != nullptr);
  CHECK(files->status("work").kind == FileKind::folder);
  CHECK(files->status("work/teams/b.toml").kind == FileKind::regular);
  CHECK(files->status(fs::canonical("work").string() + "/teams/../teams/b.toml").kind == FileKind::regular);
  CHECK(files->status("work/teams/c.toml").kind == FileKind::none);
  CHECK(files->status("/etc/passwd").kind == FileKind::none);
  CHECK(files->link_status("work/link.toml").kind == FileKind::link);
  CHECK(files->real_path("work/link.toml") == fs::canonical("work").string() + "/requirements.toml");
  CHECK(has(read_file(*files, "work/teams/a.toml").bytes, "days = 9"));
  CHECK(has(read_file(*files, "work/link.toml").bytes, "week"));
  CHECK(files->list("work/teams").entries.size() == 2);
  CHECK(files->list("work").entries.size() == 4);
  CHECK(files->list("nowhere").error != 0);
  CHECK(files->create("work/new.toml", 0644).file == nullptr);
  CHECK(files->remove("work/plan.toml") != 0);
  CHECK(repository.open("HEAD")->list("work/teams").entries.size() == 1);
}

TEST_CASE("diff reads a revision with all that the plan includes, and says what it does to the promises") {
  const Repository repository;
  const auto diff = [](std::vector<std::string> words) {
    words.insert(words.begin(), "diff");
    words.insert(words.end(), {"--as-of", "2024-04-20"});
    return run_program({}, words);
  };
  const Outcome outcome = diff({"HEAD~1:work/plan.toml", "work/plan.toml"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.err == "");
  CHECK(has(outcome.out, "Records: 1 changed, 0 new, 1 gone"));
  CHECK(has(outcome.out, "Stays: 1 moved; 4 days lost, 0 gained"));
  CHECK(has(outcome.out, "2 days later, 4 days shorter"));
  CHECK(diff({"HEAD:work/plan.toml", "work/plan.toml"}).out.find("Nothing differs") != std::string::npos);
  // The same path on the other side; from the folder of the plan; the other way round.
  CHECK(has(diff({"HEAD~1:", "work/plan.toml"}).out, "1 gone"));
  CHECK(has(diff({"work/plan.toml", "HEAD~1:work/plan.toml"}).out, "Records: 1 changed, 1 new, 0 gone"));
  {
    const WorkingFolder inside(fs::path("work"));
    CHECK(has(diff({"HEAD~1:plan.toml", "plan.toml"}).out, "1 gone"));
    CHECK(has(diff({"HEAD~1:work/plan.toml"}).out, "1 gone"));
  }
}

TEST_CASE("what is typed as a revision is never an option of git nor read by a shell") {
  const Repository repository;
  for (const std::string revision : {"--output=made", "-h", "$(touch made)", "`touch made`", "HEAD;touch made",
                                     "HEAD\ntouch", "no-such-revision", "--end-of-options", "HEAD:work"}) {
    CAPTURE(revision);
    const Outcome outcome = run_program({}, {"diff", "--", revision + ":plan.toml", "work/plan.toml"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.out == "");
    CHECK(!fs::exists("made"));
  }
  // A file that has such a name is meant.
  fs::copy_file("work/teams/a.toml", "HEAD:plan.toml");
  CHECK(!has(run_program({}, {"diff", "HEAD:plan.toml", "work/plan.toml"}).err, "git"));
  // Outside of a repository.
  const ScratchFolder other;
  const WorkingFolder there(other.path());
  write_text("plan.toml", "[plan]\ntitle = \"x\"\n");
  const Outcome outcome = run_program({}, {"diff", "HEAD:plan.toml", "plan.toml"});
  CHECK(outcome.exit_code == 2);
  CHECK(has(outcome.err, "not a git repository"));
}

TEST_CASE("a program is run with its arguments as they are, and is ended where it writes too much") {
  CHECK(run_process({"printf", "%s|%s", "a b", "$HOME"}, 100).out == "a b|$HOME");
  CHECK(run_process({"sh", "-c", "echo x >&2; exit 3"}, 100).err == "x\n");
  CHECK(run_process({"sh", "-c", "exit 3"}, 100).exit_code == 3);
  CHECK(run_process({"cat"}, 100).exit_code == 0);  // there is nothing to read
  CHECK(run_process({"yes"}, 100000).exit_code == -1);
  CHECK(run_process({"no such program"}, 100).error != 0);
}
