// SPDX-License-Identifier: MIT
// What can be typed next, for shells to offer.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.hpp"

namespace grassroots::cli {

struct Candidate {
  std::string word;
  std::string help;  // in the user's language; empty where the word says it
};
struct Candidates {
  std::vector<Candidate> words;
  Completes besides = Completes::nothing;  // files or folders, which the shell itself knows
};

// `words`: the arguments without the program's name, of which the last, perhaps empty, is being typed. Where it is
// `--option=part`, candidates begin with `--option=`; a shell that makes several words of it (--option, =, part) gets
// the part alone.
Candidates complete(CommandLine& line, std::vector<std::string> words);

}  // namespace grassroots::cli
