// SPDX-License-Identifier: MIT
// What loading says of a plan, a finding a line: `stays.csv:2:20 <x> wrong-type: …`. Between < and > stands
// what the carets are under.
#pragma once

#include <string>

#include "grassroots/load/load.hpp"

namespace grassroots::test {

// Files are shown by their names alone.
std::string findings_of(const LoadedPlan& loaded);

}  // namespace grassroots::test
