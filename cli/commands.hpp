// SPDX-License-Identifier: MIT
// The commands, each defined in the file that runs it.
#pragma once

#include "cli/command.hpp"

namespace grassroots::cli {

namespace commands {
extern const Command validate, status, findings, coverage, timeline, people, clauses, diff, explain, init, export_plan,
    schema, completion, help, version;
}  // namespace commands

// In the order in which they are listed.
std::span<const Command* const> all_commands();
const Command* find_command(std::string_view name);

}  // namespace grassroots::cli
