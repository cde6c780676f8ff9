// SPDX-License-Identifier: MIT
// grassroots status: where the campaign stands.
#include "grassroots/view/status.hpp"

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"
#include "grassroots/document/write/terminal.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/view/rollup.hpp"

namespace grassroots::cli {
namespace {

constexpr Text phase = text("--phase", {"ID", "编号"}, {"show this phase", "查看该阶段"}, Completes::phases);
constexpr Text team = text("--team", {"ID", "编号"}, {"show this team", "查看该工作组"}, Completes::teams);
constexpr auto by = one_of<GroupBy>("--by", {"GROUP", "类别"},
                                    [] {
                                      return Choices{{"team", GroupBy::team},
                                                     {"region", GroupBy::region},
                                                     {"leader", GroupBy::leader},
                                                     {"priority", GroupBy::priority}};
                                    },
                                    {"what to group by", "按什么汇总"});

// The roll-up: plan by plan, of which no more than a summary is kept.
int run_many(CommandLine& line) {
  const Date day = line.value(options::as_of);
  Progress progress = progress_of(line);
  const FoundPlans found = plans_of(line);
  std::vector<PlanSummary> summaries(found.plans.size());
  const Loading loading = load_all(line, found.plans, progress, [&](std::size_t i, const LoadedPlan& loaded) {
    summaries[i] = summarise(loaded, assess(loaded.plan, day, line.env.today));
  });
  std::erase_if(summaries, [](const PlanSummary& summary) { return summary.path.empty(); });
  const bool is_faulty =
      std::any_of(summaries.begin(), summaries.end(), [](const PlanSummary& summary) { return summary.errors > 0; });
  progress.end();
  line.env.out(to_text(rollup(std::move(summaries), day), line.style()));
  if (!loading.is_whole || !found.failures.empty()) return 2;
  return is_faulty ? 1 : 0;
}

int run_status(CommandLine& line) {
  if (line.value(options::recursive)) {
    if (line.is_given(phase) || line.is_given(team) || line.is_given(by)) throw UsageError{messages::recursive_alone};
    return run_many(line);
  }
  if (line.is_given(phase) && line.is_given(team)) throw UsageError{messages::phase_or_team};
  return view(line, [&](const Plan& plan, const Assessment& assessment) {
    if (line.is_given(phase))
      return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, line.value(phase))]);
    if (line.is_given(team))
      return status_of_team(plan, assessment, plan.teams[row_named(plan, TableId::teams, line.value(team))]);
    return status_overview(plan, assessment, line.value(by));
  });
}

constexpr const Option* own_options[] = {&by,
                                         &phase,
                                         &team,
                                         &options::recursive,
                                         &options::as_of,
                                         &options::root,
                                         &options::csv_encoding,
                                         &options::threads};

}  // namespace

namespace commands {
constinit const Command status{"status",
                               {"[PLAN]", "[计划]"},
                               1,
                               {"show where the campaign stands", "查看工作进展"},
                               "grassroots status --by region",
                               own_options,
                               &run_status};
}  // namespace commands

}  // namespace grassroots::cli
