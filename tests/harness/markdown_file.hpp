// SPDX-License-Identifier: MIT
// A page for readers whose every command and screen is run: the README and the guides. What a test needs besides stands
// in remarks, which readers do not see.
//
//   <!-- file: plan.toml -->        the block below is this file; `append`: is put at its end; `edit`: lines of `- old`
//                                   and `+ new` change it (command_file.hpp)
//   <!--
//   --- copy: examples/2018         lines as in command_file.hpp
//   -->
//       $ grassroots validate …     a block, indented by four blanks or between ``` lines, that begins so: what is
//       typed, … the screen …              and what is shown, standard output before standard error. A line of `...`
//       stands for
//       ...                         any number of lines.
#pragma once

#include <string_view>
#include <vector>

#include "tests/harness/command_file.hpp"

namespace grassroots::test {

// Throws std::runtime_error with the line where the text is not as above.
std::vector<Step> parse_markdown(std::string_view text);

}  // namespace grassroots::test
