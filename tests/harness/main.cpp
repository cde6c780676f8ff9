// SPDX-License-Identifier: MIT
// Runs one test that is a file (command_file.hpp), a folder (example_folder.hpp) or a page (markdown_file.hpp).
// With GRASSROOTS_UPDATE_TESTS=1 in the environment, what came out becomes what is expected: look at the
// difference before you commit it.
#include <cstdlib>
#include <exception>
#include <iostream>

#include "tests/harness/command_file.hpp"
#include "tests/harness/example_folder.hpp"
#include "tests/harness/markdown_file.hpp"
#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots::test;

std::string run(const fs::path& test, bool update) {
  if (fs::is_directory(test)) return run_example_folder(test, update);
  if (test.extension() == ".md") {
    std::vector<Step> page = parse_markdown(read_text(test));
    return run_command_file(page, GRASSROOTS_PROJECT_DIR, false);
  }
  std::vector<Step> steps = parse_command_file(read_text(test));
  std::string faults = run_command_file(steps, GRASSROOTS_PROJECT_DIR, update);
  if (update) write_text(test, to_text(steps));
  return update ? "" : faults;
}

}  // namespace

int main(int count, char** words) {
  if (count != 2) {
    std::cerr << "usage: run_test TEST.test | PAGE.md | FOLDER\n";
    return 2;
  }
  fs::path test = fs::absolute(words[1]).lexically_normal();
  if (!test.has_filename()) test = test.parent_path();  // TEST/
  const char* update = std::getenv("GRASSROOTS_UPDATE_TESTS");
  try {
    const std::string faults = run(test, update != nullptr && *update == '1');
    if (faults.empty()) return 0;
    std::cout << test.string() << ":\n" << faults;
  } catch (const std::exception& error) {
    std::cout << test.string() << ": " << error.what() << '\n';
  }
  return 1;
}
