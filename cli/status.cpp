// SPDX-License-Identifier: MIT
// grassroots status: where the campaign stands.
#include "grassroots/view/status.hpp"

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/view.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/output/terminal.hpp"
#include "grassroots/view/rollup.hpp"

namespace grassroots::cli {
namespace {

GroupBy group_named(const std::string& name) {
  if (name == "region") return GroupBy::region;
  if (name == "leader") return GroupBy::leader;
  return name == "priority" ? GroupBy::priority : GroupBy::team;
}

// The roll-up: plan by plan, of which no more than a summary is kept.
int many(CommandLine& line, const ViewOptions& options) {
  ParentCache parents;
  LoadOptions load_options;
  load_options.root = options.root;
  load_options.parents = &parents;
  std::vector<PlanSummary> plans;
  bool is_faulty = false;
  for (const std::string& path : line.plans_below()) {
    const LoadedPlan loaded = load_plan(path, load_options);
    if (!loaded.failure.empty()) throw EnvironmentError{loaded.failure};
    plans.push_back(summarise(loaded.plan, assess(loaded.plan, options.as_of), loaded.diagnostics));
    is_faulty = is_faulty || plans.back().errors > 0;
  }
  line.env.out(to_text(rollup(std::move(plans), options.as_of), line.style()));
  return is_faulty ? 1 : 0;
}

}  // namespace

int status(CommandLine& line, const Command& command) {
  std::string phase, team, by;
  bool recursive = false;
  ViewOptions options;
  declare(line, options);
  line.option("--phase", phase, messages::option_phase);
  line.option("--by", by, messages::option_by, {"team", "region", "leader", "priority"});
  line.option("--team", team, messages::option_team);
  line.flag("-r,--recursive", recursive, messages::option_recursive);
  if (!line.parse(command, 1)) return 0;
  if (recursive && (!phase.empty() || !team.empty() || !by.empty())) throw UsageError{messages::recursive_alone};
  if (recursive) return many(line, options);
  if (!phase.empty() && !team.empty()) throw UsageError{messages::phase_or_team};
  return view(line, options, [&](const Plan& plan, const Assessment& assessment) {
    if (!phase.empty()) return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, phase)]);
    if (!team.empty()) return status_of_team(plan, assessment, plan.teams[row_named(plan, TableId::teams, team)]);
    return status_overview(plan, assessment, group_named(by));
  });
}

}  // namespace grassroots::cli
