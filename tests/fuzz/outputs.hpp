// SPDX-License-Identifier: MIT
// The whole way from bytes to every output: a file of a plan holds any bytes, and a command is run on it in memory.
#pragma once

#include <cstddef>
#include <string_view>

namespace grassroots::test {

// How many commands there are: each view in each format, in both languages.
std::size_t command_count();

// The first byte says what the others are (file_kinds in outputs.cpp: T a plan, C a table of stays …), the second is
// the number of the command, from 0 again after the last. Aborts, with what is wrong on standard error, if the command
// ends with an exit code that is none, writes to a file that is not its own, or prints what acts on a terminal.
void try_output(std::string_view input);

}  // namespace grassroots::test
