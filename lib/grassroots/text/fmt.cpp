// SPDX-License-Identifier: MIT
// The one file that compiles fmt. All others include <fmt/core.h>, which only declares it.
#define FMT_HEADER_ONLY 1
#include <fmt/format.h>

namespace grassroots {

// An inline function is compiled where its address is taken.
extern std::string (*const compiled_format)(fmt::string_view, fmt::format_args);
std::string (*const compiled_format)(fmt::string_view, fmt::format_args) = &fmt::vformat;

}  // namespace grassroots
