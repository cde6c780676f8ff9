// SPDX-License-Identifier: MIT
// The table of commands.
#include "cli/commands.hpp"

namespace grassroots::cli {
namespace {

constexpr const Command* command_table[] = {
    &commands::validate,    &commands::status,  &commands::findings,   &commands::coverage, &commands::timeline,
    &commands::people,      &commands::clauses, &commands::diff,       &commands::explain,  &commands::init,
    &commands::export_plan, &commands::schema,  &commands::completion, &commands::help,     &commands::version};

}  // namespace

std::span<const Command* const> all_commands() { return command_table; }

const Command* find_command(std::string_view name) {
  for (const Command* command : command_table)
    if (command->name == name) return command;
  return nullptr;
}

}  // namespace grassroots::cli
