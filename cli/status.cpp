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
#include "grassroots/view/screen.hpp"
#include "grassroots/view/status_data.hpp"

namespace grassroots::cli {
namespace {

constexpr Text phase = text("--phase", {"ID", "编号"}, {"show this phase", "查看该阶段"}, Completes::phases);
constexpr Text team = text(
    "--team", {"ID", "编号"},
    {"show this team: its id, name, region, or the beginning of one", "查看该工作组：编号、名称、地区，或其开头几个字"},
    Completes::teams);
constexpr Flag all = flag("--all", {"everything, nothing left out", "全部列出，不省略"});
constexpr Number next =
    number("--next", 0, 366, {"how many days ahead count as soon (default: 7)", "几天之内算临近到期（默认 7）"});
constexpr Day since =
    day("--since", {"tell what changed since this day (default: a week ago)", "列出哪天以来的变化（默认一周前）"});
constexpr auto by = one_of<GroupBy>("--by", {"GROUP", "类别"},
                                    [] {
                                      return Choices{{"team", GroupBy::team},     {"region", GroupBy::region},
                                                     {"leader", GroupBy::leader}, {"priority", GroupBy::priority},
                                                     {"person", GroupBy::person}, {"unit", GroupBy::unit}};
                                    },
                                    {"what to group by", "按什么汇总"});

// The roll-up: plan by plan, of which no more than a summary is kept.
int run_many(CommandLine& line) {
  const Date day = line.value(options::as_of);
  const ViewOutputs outputs(line);
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
  outputs.write(line.style(), [&](Audience) { return rollup(summaries, day); });
  if (!loading.is_whole || !found.failures.empty()) return 2;
  return is_faulty ? 1 : 0;
}

// The screen with as much as fits into so many lines; where it is narrow, what there must be at least.
Document screen_that_fits(const Plan& plan, const Campaign& campaign, const Style& style) {
  constexpr std::ptrdiff_t most_lines = 24;
  Document screen;
  for (const ScreenSpace& space : screen_spaces()) {
    screen = status_screen(plan, campaign, space);
    const std::string text = to_text(screen, style);
    if (std::count(text.begin(), text.end(), '\n') <= most_lines) break;
  }
  return screen;
}

Campaign campaign_on(const CommandLine& line, const Plan& plan, const Assessment& assessment, std::size_t faults) {
  CampaignOptions options;
  options.next = static_cast<std::int32_t>(line.value(next).value_or(due_soon_days));
  // What changed is told on the screen alone, and costs a second assessment.
  if (!line.is_given(by) && !line.is_given(team))
    options.since = line.is_given(since) ? line.value(since) : assessment.as_of.plus(-7);
  options.faults = faults;
  return campaign_of(plan, assessment, options);
}

Document status_document(const CommandLine& line, const ViewedPlan& viewed) {
  const auto& [plan, assessment, faults, audience] = viewed;
  if (line.is_given(phase))
    return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, line.value(phase))]);
  const Campaign campaign = campaign_on(line, plan, assessment, faults);
  if (line.is_given(team))
    return status_of_team(plan, assessment, campaign, plan.teams[team_named(plan, line.value(team))]);
  const bool is_for_programs = audience == Audience::programs;
  if (line.is_given(by))
    return status_by(plan, assessment, campaign, line.value(by),
                     line.value(all) || is_for_programs ? Rows::all : Rows::worst);
  if (is_for_programs) return status_data(plan, assessment, campaign);
  if (line.value(all)) return status_in_full(plan, assessment, campaign);
  return screen_that_fits(plan, campaign, line.page_style());
}

int run_status(CommandLine& line) {
  if (line.value(options::recursive)) {
    for (const Option* option : std::initializer_list<const Option*>{&phase, &team, &by, &all, &next, &since})
      if (line.is_given(*option)) throw UsageError{messages::recursive_alone};
    return run_many(line);
  }
  if (line.is_given(phase) && line.is_given(team)) throw UsageError{messages::phase_or_team};
  return view_page(line, [&](const ViewedPlan& viewed) { return status_document(line, viewed); });
}

constexpr const Option* status_options[] = {&by,
                                            &phase,
                                            &team,
                                            &all,
                                            &next,
                                            &since,
                                            &view_format,
                                            &options::output,
                                            &options::recursive,
                                            &options::stdin_filename,
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
                               status_options,
                               &run_status};
}  // namespace commands

}  // namespace grassroots::cli
