// SPDX-License-Identifier: MIT
// How many terminal columns a text takes (a Chinese character takes two), and fitting text into columns.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace grassroots {

// REQUIRES: valid UTF-8 without control characters (sanitise first).
std::size_t display_width(std::string_view text);

// The text cut to at most `columns`, with "…" where something was cut.
std::string fit(std::string_view text, std::size_t columns);

// The text followed by spaces up to `columns`; `pad_left` puts them before it.
std::string pad(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

// The text broken into lines of at most `columns`: at spaces, or between Chinese characters.
std::vector<std::string> wrap(std::string_view text, std::size_t columns);

}  // namespace grassroots
