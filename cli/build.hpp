// SPDX-License-Identifier: MIT
// What the program was built of, for whoever reports a fault or passes it on.
#pragma once

#include <string>
#include <vector>

namespace grassroots::cli {

struct Build {
  std::string commit;  // `+` behind it: with changes that are not committed; empty: not built from a repository
  std::string day;     // of the commit, 2018-07-01
  std::string compiler;
  std::vector<std::string> libraries;  // each with its version
};

}  // namespace grassroots::cli
