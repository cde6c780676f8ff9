// SPDX-License-Identifier: MIT
// Many plans at once: a row for each, the worst first, with the sums above; and which regions have no plan yet.
#pragma once

#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"
#include "grassroots/load/load.hpp"

namespace grassroots {

// What is kept of a plan after it was assessed.
struct PlanSummary {
  std::string path, title, parent;  // parent: the real path of the plan above; empty if there is none
  std::string real_path;
  std::string region;                                        // its code; empty: not for one region
  std::vector<std::pair<std::string, std::string>> regions;  // code and name of its own regions
  std::size_t teams = 0, stays = 0;
  std::int64_t days_done = 0, days_planned = 0;  // of all teams
  std::size_t met = 0, pending = 0, violated = 0, waived = 0;
  std::size_t errors = 0;  // of integrity
};

PlanSummary summarise(const LoadedPlan& loaded, const Assessment& assessment);
Document rollup(std::vector<PlanSummary> plans, Date as_of);

}  // namespace grassroots
