// SPDX-License-Identifier: MIT
// How an actual text differs from the expected one, line by line, as `diff -u` would show it.
#pragma once

#include <string>
#include <string_view>

namespace grassroots::test {

// Empty if the texts are the same.
std::string diff(std::string_view expected, std::string_view actual);

}  // namespace grassroots::test
