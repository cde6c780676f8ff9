// SPDX-License-Identifier: MIT
#include "cli/command_line.hpp"
namespace grassroots::cli {
int status(CommandLine& line, const Command& command) { return line.parse(command, 1) ? 0 : 0; }
}
