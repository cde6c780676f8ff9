// SPDX-License-Identifier: MIT
// grassroots status: where the campaign stands.
#include "grassroots/view/status.hpp"

#include <algorithm>

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/view.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/load/load.hpp"
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
  Progress progress = progress_of(line);
  bool all_read = true;
  const std::vector<std::string> paths = paths_of(line, options, all_read);
  std::vector<PlanSummary> summaries(paths.size());
  const bool all_loaded = load_all(line, paths, options, progress, [&](std::size_t i, const LoadedPlan& loaded) {
    summaries[i] = summarise(loaded, assess(loaded.plan, options.as_of, line.env.today));
  });
  std::erase_if(summaries, [](const PlanSummary& summary) { return summary.path.empty(); });
  const bool is_faulty =
      std::any_of(summaries.begin(), summaries.end(), [](const PlanSummary& summary) { return summary.errors > 0; });
  progress.end();
  line.env.out(to_text(rollup(std::move(summaries), options.as_of), line.style()));
  if (!all_read || !all_loaded) return 2;
  return is_faulty ? 1 : 0;
}

}  // namespace

int status(CommandLine& line, const Command& command) {
  std::string phase, team, by;
  ViewOptions options;
  line.as_of(options.as_of);
  declare(line, options);
  line.option("--phase", phase, messages::option_phase);
  line.option("--by", by, messages::option_by, {"team", "region", "leader", "priority"});
  line.option("--team", team, messages::option_team);
  declare_recursive(line, options);
  if (!line.parse(command, 1)) return 0;
  if (options.recursive && (!phase.empty() || !team.empty() || !by.empty()))
    throw UsageError{messages::recursive_alone};
  if (options.recursive) return many(line, options);
  if (!phase.empty() && !team.empty()) throw UsageError{messages::phase_or_team};
  return view(line, options, [&](const Plan& plan, const Assessment& assessment) {
    if (!phase.empty()) return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, phase)]);
    if (!team.empty()) return status_of_team(plan, assessment, plan.teams[row_named(plan, TableId::teams, team)]);
    return status_overview(plan, assessment, group_named(by));
  });
}

}  // namespace grassroots::cli
