// SPDX-License-Identifier: MIT
// What --output writes, and what it leaves when it cannot.
#include <csignal>
#include <sys/resource.h>

#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;

// While it lives, a file cannot grow beyond a few bytes: what a full disk does to a program, for a process of its own.
class FullDisk {
 public:
  FullDisk() {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    rlimit small = before_;
    small.rlim_cur = 64;
    ::setrlimit(RLIMIT_FSIZE, &small);
    handler_ = std::signal(SIGXFSZ, SIG_IGN);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int) = nullptr;
};

std::size_t files_here() {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator("."), fs::directory_iterator()));
}

}  // namespace

TEST_CASE_FIXTURE(Folder, "an output that cannot be written leaves the old file and nothing beside it") {
  write_text("plan.toml", small_plan);
  write_text("old.json", "the old one");
  fs::create_directory("folder");
  const auto check_fails = [&](const std::vector<std::string>& words, const std::string& path) {
    CAPTURE(path);
    const std::size_t files = files_here();
    const Outcome outcome = validate("plan.toml", words);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.starts_with("grassroots: cannot write " + path + ": "));
    CHECK(lines_of(outcome.err).size() == 1);
    CHECK(files_here() == files);
    CHECK(read_text("old.json") == "the old one");
  };
  check_fails({"--output", "json=none/x.json"}, "none/x.json");
  check_fails({"--output", "json=plan.toml/x.json"}, "plan.toml/x.json");
  check_fails({"--output", "json=folder"}, "folder");
  check_fails({"--output", "json=" + std::string(300, 'x')}, std::string(300, 'x'));
  Outcome outcome;
  {
    const FullDisk full;
    outcome = validate("plan.toml", {"--output", "json=old.json"});
  }
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err.starts_with("grassroots: cannot write old.json: "));
  CHECK(read_text("old.json") == "the old one");
  CHECK(files_here() == 3);
  CHECK(validate("plan.toml", {"--output", "json=old.json"}).exit_code == 1);
  CHECK(told_by_json(read_text("old.json")).size() == 3);
  CHECK(files_here() == 3);
}

TEST_CASE_FIXTURE(Folder, "an output may be a device or standard output, and no link to a file") {
  write_text("plan.toml", small_plan);
  CHECK(validate("plan.toml", {"--output", "json=/dev/null"}).exit_code == 1);
  CHECK(validate("plan.toml", {"--output", "json=/dev/full"}).exit_code == 2);
  fs::create_symlink("/dev/null", "null.json");
  CHECK(validate("plan.toml", {"--output", "json=null.json"}).exit_code == 1);
  const Outcome printed = validate("plan.toml", {"--output", "json=-", "-q"});
  CHECK(printed.exit_code == 1);
  CHECK(told_by_json(printed.out).size() == 3);
  write_text("real.json", "the old one");
  fs::create_symlink("real.json", "link.json");
  const Outcome refused = validate("plan.toml", {"--output", "json=link.json"});
  CHECK(refused.exit_code == 2);
  CHECK(refused.err == "grassroots: cannot write link.json: it is a link\n");
  CHECK(read_text("real.json") == "the old one");
}

TEST_CASE_FIXTURE(Folder, "what is printed goes to standard error where an output is standard output") {
  write_text("plan.toml", small_plan);
  const Outcome usual = validate("plan.toml"), both = validate("plan.toml", {"--output", "json=-"});
  CHECK(told_by_json(both.out).size() == 3);
  CHECK(both.err == usual.out);
  CHECK(both.exit_code == usual.exit_code);
}

TEST_CASE_FIXTURE(Folder, "no output is written over what the run reads, or over another plan") {
  write_text("plan.toml", "include_here");
  edit("plan.toml", "include_here",
       replaced(small_plan, "[[regions]]",
                "parent = \"above/plan.toml\"\nprevious = \"before/plan.toml\"\n"
                "register = \"codes.csv\"\ninclude = [\"more.toml\"]\n[[regions]]"));
  write_text("more.toml", "[[sites]]\nid = \"s\"\ncode = \"1\"\n");
  write_text("codes.csv", "code,name\n1,North\n");
  write_text("known.json", "{\"version\": 1, \"findings\": []}");
  for (const char* folder : {"above", "before", "other"}) {
    fs::create_directory(folder);
    write_text(std::string(folder) + "/plan.toml", "[plan]\ntitle = \"Another\"\n");
  }
  write_text("plan-of-2019", "# our plan\n[ plan ]\ntitle = \"Another\"\n");
  fs::create_directory_symlink(".", "here");
  const auto check_kept = [&](const std::string& path, const std::string& why) {
    CAPTURE(path);
    const std::string before = read_text(path);
    const Outcome outcome =
        validate("plan.toml", {"--root", ".", "--baseline", "known.json", "--output", "json=" + path});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err == "grassroots: cannot write " + path + ": " + why + "\n");
    CHECK(read_text(path) == before);
  };
  for (const char* path : {"plan.toml", "./plan.toml", "here/plan.toml", "more.toml", "above/plan.toml",
                           "before/plan.toml", "codes.csv", "known.json"})
    check_kept(path, "this run has read it");
  for (const char* path : {"other/plan.toml", "plan-of-2019"}) check_kept(path, "it holds a plan");
  const std::string before = read_text("plan.toml");
  CHECK(validate("plan.toml", {"--root", ".", "--baseline", "plan.toml", "--write-baseline"}).exit_code == 2);
  CHECK(read_text("plan.toml") == before);
}

TEST_CASE_FIXTURE(Folder, "two outputs do not go to one file") {
  write_text("plan.toml", small_plan);
  fs::create_directory_symlink(".", "here");
  const auto check_refused = [&](const std::vector<std::string>& words, const std::string& path) {
    const Outcome outcome = validate("plan.toml", words);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.starts_with("grassroots: " + path + " is written twice: name another file\n"));
    CHECK_FALSE(fs::exists("x"));
  };
  check_refused({"--output", "json=x", "--output", "junit=x"}, "x");
  check_refused({"--output", "json=x", "--output", "junit=here/x"}, "here/x");
  check_refused({"--output", "json=x", "--baseline", "x", "--write-baseline"}, "x");
  check_refused({"--output", "json=-", "--output", "junit=-"}, "-");
}

TEST_CASE_FIXTURE(Folder, "a baseline is not replaced where not all could be read") {
  write_text("plan.toml", small_plan);
  REQUIRE(validate("plan.toml", {"--baseline", "known.json", "--write-baseline"}).exit_code == 0);
  const std::string before = read_text("known.json");
  const Outcome outcome = validate("paln.toml", {"--baseline", "known.json", "--write-baseline"});
  CHECK(outcome.exit_code == 2);
  CHECK(outcome.err == "grassroots: cannot read paln.toml: there is no such file\n");
  CHECK(validate("plan.toml", {"paln.toml", "--baseline", "known.json", "--write-baseline"}).exit_code == 2);
  CHECK(read_text("known.json") == before);
}

TEST_CASE_FIXTURE(Folder, "a plan that cannot be read is told in every report") {
  write_text("plan.toml", small_plan);
  const std::string why = "cannot read gone/plan.toml: there is no such file";
  for (const char* format : {"full", "concise", "json", "sarif", "github", "gitlab", "junit"}) {
    CAPTURE(format);
    const Outcome outcome = validate("plan.toml", {"gone/plan.toml", "--ignore", "integrity,requirements", "--output",
                                                   std::string(format) + "=report", "-q"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err == "grassroots: " + why + "\n");
    CHECK(read_text("report").find(why) != std::string::npos);
    CHECK(read_text("report").find("five-days is") == std::string::npos);
  }
  const Json gitlab = Json::parse(written("gone/plan.toml", "gitlab"));
  REQUIRE(gitlab.size() == 1);
  CHECK(gitlab[0].at("location").at("path") == "gone/plan.toml");
  const Json sarif = Json::parse(written("gone/plan.toml", "sarif"));
  const Json& invocation = sarif.at("runs")[0].at("invocations")[0];
  CHECK(invocation.at("executionSuccessful") == false);
  CHECK(invocation.at("toolExecutionNotifications")[0].at("message").at("text") == why);
  CHECK(Json::parse(written("plan.toml", "sarif")).at("runs")[0].at("invocations")[0].at("executionSuccessful") ==
        true);
  CHECK(written("gone/plan.toml", "junit").find("<testsuite name=\"gone/plan.toml\" tests=\"1\" errors=\"1\">") !=
        std::string::npos);
}

TEST_CASE_FIXTURE(Folder, "a wrong --output is an error before anything is read or written") {
  write_text("old.json", "the old one");
  for (const char* wrong : {"json", "json=", "=x", "jsn=old.json", ""}) {
    CAPTURE(wrong);
    const Outcome outcome = validate("none.toml", {"--output", "json=old.json", "--output", wrong});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.err.find("--output takes FORMAT=PATH") != std::string::npos);
    CHECK(read_text("old.json") == "the old one");
  }
}
