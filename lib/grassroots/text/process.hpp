// SPDX-License-Identifier: MIT
// Another program, run with its arguments as they are: no shell reads them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace grassroots {

struct ProcessResult {
  int error = 0;       // an errno: it could not be run
  int exit_code = -1;  // -1: a signal ended it, or it wrote too much
  std::string out, err;
};
// REQUIRES: `arguments` begins with the program's name, which is looked for as the system does. It reads nothing. One
// that writes more than `most` bytes is ended.
ProcessResult run_process(const std::vector<std::string>& arguments, std::size_t most);

}  // namespace grassroots
