// SPDX-License-Identifier: MIT
// grassroots status: where the campaign stands.
#include "grassroots/view/status.hpp"

#include "cli/command_line.hpp"
#include "cli/messages.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {
namespace {

GroupBy group_named(const std::string& name) {
  if (name == "region") return GroupBy::region;
  if (name == "leader") return GroupBy::leader;
  return name == "priority" ? GroupBy::priority : GroupBy::team;
}

}  // namespace

int status(CommandLine& line, const Command& command) {
  std::string phase, team, by = "team";
  ViewOptions options;
  declare(line, options);
  line.option("--phase", phase, messages::option_phase);
  line.option("--by", by, messages::option_by, {"team", "region", "leader", "priority"});
  line.option("--team", team, messages::option_team);
  if (!line.parse(command, 1)) return 0;
  if (!phase.empty() && !team.empty()) throw UsageError{messages::phase_or_team};
  return view(line, options, [&](const Plan& plan, const Assessment& assessment) {
    if (!phase.empty()) return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, phase)]);
    if (!team.empty()) return status_of_team(plan, assessment, plan.teams[row_named(plan, TableId::teams, team)]);
    return status_overview(plan, assessment, group_named(by));
  });
}

}  // namespace grassroots::cli
