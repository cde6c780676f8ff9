// SPDX-License-Identifier: MIT
// What is printed about commands and their options, made of the table of commands.
#pragma once

#include "cli/command.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots::cli {

// The line that shows how a command is called; of none, how any is.
Phrase usage_of(const Command* command);
Document help_about(const Command& command);
// All commands.
Document overview();

}  // namespace grassroots::cli
