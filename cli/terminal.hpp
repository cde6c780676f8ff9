// SPDX-License-Identifier: MIT
// What the environment says of the place where the output is read.
#pragma once

#include "cli/env.hpp"
#include "cli/options.hpp"

namespace grassroots::cli {

// Whether the output has colours; in the order of https://bixense.com/clicolors, and `asked` before all of it.
bool shows_color(const Env& env, options::Color asked);

// In columns; where no terminal says it, what COLUMNS says; 0 if nothing does.
std::size_t width_of(const Env& env);

// Whether the locale has more than ASCII for bars and dashes. One that is not set says nothing against it.
bool has_unicode(const Env& env);

}  // namespace grassroots::cli
