// SPDX-License-Identifier: MIT
// How a text was changed, as `diff -u` writes it and `patch` reads it.
#pragma once

#include <string>
#include <string_view>

namespace grassroots {

// Empty if the texts are the same. For texts that differ in single lines: lines that moved far are shown as taken out
// and put in.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace grassroots
