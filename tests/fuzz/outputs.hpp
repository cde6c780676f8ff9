// SPDX-License-Identifier: MIT
// The whole way from bytes to every output: a file of a plan holds any bytes, and commands are run on it in memory.
#pragma once

#include <string_view>

namespace grassroots::test {

// The first byte says what the others are: T a plan, C a table of stays, S a table of sites, R a register of places, B
// a baseline; anything else is a plan from the first byte on. Aborts, with what is wrong on standard error, if a
// command ends with an exit code that is none, writes to a file that is not its own, or prints what acts on a terminal.
void try_outputs(std::string_view input);

}  // namespace grassroots::test
