// SPDX-License-Identifier: MIT
// The one sanitiser for text that comes from a plan, a file name or the command line.
#pragma once

#include <string>
#include <string_view>

namespace grassroots {

// Whether the code point may change a terminal's state or hide text: C0, C1, DEL, bidirectional
// controls, zero-width characters, line and paragraph separators, and what Unicode has not assigned to text.
bool is_unsafe(char32_t code_point);

// The text with every unsafe code point, every tab or line end, and every byte that is not UTF-8 shown as an
// escape such as \u001b or \xff. The result is one line of valid UTF-8.
std::string sanitise(std::string_view text);

// The same of a text that may have several lines, such as a requirement's: each line end, with the blanks around it, is
// one space, and there is none at the ends.
std::string sanitise_lines(std::string_view text);

}  // namespace grassroots
