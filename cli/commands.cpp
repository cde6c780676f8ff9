// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

namespace grassroots::cli {
namespace {

constexpr const Command* command_table[] = {
#define GRASSROOTS_COMMAND(name) &commands::name,
    GRASSROOTS_COMMANDS(GRASSROOTS_COMMAND)
#undef GRASSROOTS_COMMAND
};

}  // namespace

std::span<const Command* const> all_commands() { return command_table; }

const Command* find_command(std::string_view name) {
  for (const Command* command : command_table)
    if (command->name == name) return command;
  return nullptr;
}

}  // namespace grassroots::cli
