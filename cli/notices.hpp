// SPDX-License-Identifier: MIT
// The program's own licence, then the notices of what is linked into it (cli/notices), built into it: whoever passes
// the program on passes them on.
#pragma once

#include <span>
#include <string_view>

namespace grassroots::cli {

std::span<const std::string_view> all_notices();

}  // namespace grassroots::cli
