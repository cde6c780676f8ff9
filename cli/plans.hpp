// SPDX-License-Identifier: MIT
// One plan or many: which the command line names, and how they are read.
#pragma once

#include <functional>

#include "cli/command_line.hpp"
#include "cli/progress.hpp"
#include "grassroots/load/load.hpp"

namespace grassroots::cli {

// For the command's whole work.
Progress progress_of(const CommandLine& line);

// The one plan that the arguments name, or that is found from here. The last `others` arguments are none.
std::string plan_path(const CommandLine& line, std::size_t others = 0);
// The plans that the command line names, or that are found; with --recursive all in those folders.
// `all_read` becomes false if a folder could not be read, which is said.
std::vector<std::string> paths_of(const CommandLine& line, bool& all_read);

// The one plan. Throws EnvironmentError if its own file cannot be read.
LoadedPlan load_one(const CommandLine& line, const std::string& path, Progress& progress);

// Loads the plans on all cores, and calls use(its index, the plan) for each that can be read, on several threads and
// in no order. False if there are others, which were said on standard error in order, or if something that a plan names
// cannot be read, which its diagnostics say.
bool load_all(const CommandLine& line, const std::vector<std::string>& paths, Progress& progress,
              const std::function<void(std::size_t, const LoadedPlan&)>& use);

}  // namespace grassroots::cli
