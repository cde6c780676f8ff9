// SPDX-License-Identifier: MIT
// Where the parts of a statement `key = value` stand in a file that is not TOML.
#pragma once

#include "grassroots/text/source.hpp"

namespace grassroots {

// The offset at which a line ends.
std::uint32_t line_end(const Source& source, std::uint32_t line);

// Where the value of a line `key = value` begins; the line's end if there is none; its beginning if it is no such line.
std::uint32_t value_of(const Source& source, std::uint32_t line);

// Whether something closes the text, list or table that begins at `value`.
bool is_closed(std::string_view bytes, std::uint32_t value);

}  // namespace grassroots
