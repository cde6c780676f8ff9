// SPDX-License-Identifier: MIT
// The commands: each one row here, in the order in which they are listed, and defined in the file that runs it.
#pragma once

#include "cli/command.hpp"

// The build reads the names here, too; `export` is a word of C++.
#define GRASSROOTS_COMMANDS(command)                                                                      \
  command(validate) command(status) command(findings) command(coverage) command(timeline) command(people) \
      command(clauses) command(diff) command(explain) command(init) command(export_plan) command(schema)  \
          command(completion) command(help) command(version)

namespace grassroots::cli {

namespace commands {
#define GRASSROOTS_COMMAND(name) extern const Command name;
GRASSROOTS_COMMANDS(GRASSROOTS_COMMAND)
#undef GRASSROOTS_COMMAND
}  // namespace commands

std::span<const Command* const> all_commands();
const Command* find_command(std::string_view name);

}  // namespace grassroots::cli
