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

TEST_CASE_FIXTURE(Folder, "an output may be a device, or a link to a file") {
  write_text("plan.toml", small_plan);
  CHECK(validate("plan.toml", {"--output", "json=/dev/null"}).exit_code == 1);
  CHECK(validate("plan.toml", {"--output", "json=/dev/full"}).exit_code == 2);
  write_text("real.json", "the old one");
  fs::create_symlink("real.json", "link.json");
  CHECK(validate("plan.toml", {"--output", "json=link.json"}).exit_code == 1);
  CHECK(fs::is_symlink("link.json"));
  CHECK(told_by_json(read_text("real.json")).size() == 3);
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
