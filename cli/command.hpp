// SPDX-License-Identifier: MIT
// A command is one constant in the file that runs it, listed in commands.cpp; the parsing of its words, its help and
// its line in the list of commands are made of it.
#pragma once

#include <limits>
#include <span>

#include "cli/option.hpp"

namespace grassroots::cli {

class CommandLine;

struct Command {
  static constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();

  std::string_view name;
  Message arguments;           // as the usage line shows them; empty if it takes none
  std::size_t most_arguments;  // any_number: as many as there are
  Message summary;
  std::string_view example;                // what somebody may type
  std::span<const Option* const> options;  // besides options::of_every_command
  int (*run)(CommandLine&);                // the words are parsed; returns the exit code
  Completes completes = Completes::files;  // what its arguments are

  bool takes_plans() const { return most_arguments > 0 && completes == Completes::files; }
  // Or makes one.
  bool works_on_plans() const { return takes_plans() || completes == Completes::folders; }
};

}  // namespace grassroots::cli
