// SPDX-License-Identifier: MIT
// Files that are parts of plans, as hooks hand them over: the plan that includes one is checked, and what is found in
// that file is told; and why something in it cannot be judged, where other files cannot be read.
#pragma once

#include <optional>
#include <set>

#include "cli/plans.hpp"
#include "grassroots/report/report.hpp"

namespace grassroots::cli {

struct AskedPlan {
  std::string path;
  std::set<std::string> parts;  // real paths of the files that were named; empty: all of the plan
};
// The plan for each path, which is the path itself unless a plan in its folder or above includes it. Each plan
// once: all of it where it is named itself, whatever parts are named beside it.
std::vector<AskedPlan> plans_for(const CommandLine& line, const std::vector<std::string>& paths);

// The plan in the file's folder or above that includes it; nothing if there is none, or the file is a plan itself.
std::optional<std::string> plan_including(const CommandLine& line, const std::string& path);

// Takes out the findings in other files than those that were named, but for those that leave something unjudged.
void keep_parts(const CommandLine& line, const AskedPlan& plan, const LoadedPlan& loaded, PlanReport& report);

}  // namespace grassroots::cli
