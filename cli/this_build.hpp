// SPDX-License-Identifier: MIT
#pragma once

#include "cli/build.hpp"

namespace grassroots::cli {

// Of the program that runs.
Build this_build();

}  // namespace grassroots::cli
