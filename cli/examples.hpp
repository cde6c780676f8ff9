// SPDX-License-Identifier: MIT
// A plan that breaks each check or rule, one that keeps it, and what validate says: the files that the tests run,
// built into the program.
#pragma once

#include <span>
#include <string_view>

namespace grassroots::cli {

struct Example {
  std::string_view name;
  std::string_view bad, good;  // plans; empty where they are no text
  std::string_view expected;   // validate's output for the bad one
};
std::span<const Example> all_examples();

}  // namespace grassroots::cli
