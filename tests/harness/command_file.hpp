// SPDX-License-Identifier: MIT
// A test as a file: what is there, what is typed, and exactly what comes out.
//
//   # Remarks stand between the cases.
//   --- file: plan.toml             a file of the scratch folder that the commands run in, up to the next
//   [plan]                          line that begins with `--- ` or `$ `; blank lines at its end do not count
//   title = "A plan"
//   --- append: plan.toml           more for the end of a file that is there
//   --- copy: examples              a folder of the project, at the same path in the scratch folder
//   --- remove: examples/2018/x.toml
//   --- edit: examples/2018/y.toml  replaces lines of a file that is there: each must occur exactly once
//   - end = 2018-06-13
//   + end = 2018-06-03
//   --- set: LANG=zh_CN.UTF-8       a variable of the environment, which is otherwise fixed
//   --- terminal: 60                standard output is a terminal of so many columns, not a pipe
//   --- today: 2018-07-15           the clock (otherwise 2018-07-01)
//   $ grassroots validate plan.toml
//   … the exact standard output …
//   --- stderr                      only where there is some
//   … the exact standard error …
//   === exit 1
//
// Files and settings last until the end of the test. Escape characters are written as ␛.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/harness/program.hpp"

namespace grassroots::test {

struct Step {
  enum class Kind { remark, file, append, copy, remove, edit, set, terminal, today, command };
  Kind kind = Kind::remark;
  std::size_t line = 0;    // in the test file
  std::string argument;    // what follows the colon; of a command, its words
  std::string body;        // the raw lines below, as they stand
  Outcome expected;        // of a command
  bool is_screen = false;  // what is expected are both outputs, with `...` for any lines; the exit code is not told
};

// Throws std::runtime_error with the line where the text is not as above. A command without its `=== exit` is
// a new one, whose output is not known yet: nothing is expected of it but that an update fills it in.
std::vector<Step> parse_command_file(std::string_view text);
std::string to_text(const std::vector<Step>& steps);

// Runs every command in a new scratch folder; returns what differs (empty: nothing). With `update`, the steps
// get the actual outcomes instead.
std::string run_command_file(std::vector<Step>& steps, const std::filesystem::path& project, bool update);

}  // namespace grassroots::test
