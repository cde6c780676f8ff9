// SPDX-License-Identifier: MIT
// What is printed about commands and their options, made of the table of commands.
#pragma once

#include "cli/command.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots::cli {

// The line that shows how a command is called; of none, how any is.
Phrase usage_of(const Command* command);
// What an option is for, and what it takes.
Phrase help_on(const Option& option);
// The same as troff, for `man`; without a command, of the program.
std::string manual_page(const Command* command, Language language);
Document help_about(const Command& command);
// All commands.
Document overview();

}  // namespace grassroots::cli
