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
// The plans that the command line names, or that are found; with --recursive all in those folders. Those that cannot be
// read are said on standard error.
FoundPlans plans_of(const CommandLine& line);

// The one plan. Throws EnvironmentError if its own file cannot be read.
// `files`: where it is read from; null: the command's own.
LoadedPlan load_one(const CommandLine& line, const std::string& path, Progress& progress, const Files* files = nullptr);

struct Loading {
  bool is_whole = true;          // all plans could be read, with all that they name
  std::vector<Phrase> failures;  // by the plan's index: why it cannot be read; empty if it can
};
// Loads the plans on all cores, and calls use(its index, the plan) for each that can be read, on several threads and
// in no order. The others are said on standard error, in order, unless they are read from other `files`.
Loading load_all(const CommandLine& line, const std::vector<std::string>& paths, Progress& progress,
                 const std::function<void(std::size_t, const LoadedPlan&)>& use, const Files* files = nullptr);

}  // namespace grassroots::cli
