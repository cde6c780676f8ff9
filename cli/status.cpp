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
#include "grassroots/text/width.hpp"
#include "grassroots/view/reminders.hpp"
#include "grassroots/view/rollup.hpp"
#include "grassroots/view/screen.hpp"
#include "grassroots/view/status_data.hpp"

namespace grassroots::cli {
namespace {

constexpr Text phase = text("--phase", {"ID", "编号"}, {"show this phase", "查看该阶段"}, Completes::phases);
constexpr Day since =
    day("--since", {"tell what changed since this day (default: a week ago)", "列出哪天以来的变化（默认一周前）"});
constexpr Flag remind =
    flag("--remind", {"a paragraph to send to each owner with something overdue, behind or due soon",
                      "对有逾期、滞后或临近到期事项的，各写一段催办文字"});
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

// A screen of 24 lines of 80 columns, of which less than half is filled: more is not read in ten seconds.
bool is_read_at_a_glance(std::string text) {
  constexpr std::ptrdiff_t most_lines = 24;
  constexpr std::size_t most_filled = 24 * 80 * 45 / 100;
  const auto lines = std::count(text.begin(), text.end(), '\n');
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return lines <= most_lines && display_width(text) <= most_filled;
}

// The screen with as much as is read at a glance; where even the least is more, the least.
Document screen_that_fits(const Plan& plan, const Campaign& campaign, Style style) {
  style.color = false;  // the codes of colours take no room
  Document screen;
  const auto is_too_much = [&](const ScreenSpace& space) {
    Document tried = status_screen(plan, campaign, space);
    if (!is_read_at_a_glance(to_text(tried, style))) return true;
    screen = std::move(tried);
    return false;
  };
  const std::span<const ScreenSpace> spaces = screen_spaces();  // the roomiest first
  const auto fits = std::partition_point(spaces.begin(), spaces.end(), is_too_much);
  return fits == spaces.end() ? status_screen(plan, campaign, spaces.back()) : screen;
}

Campaign campaign_on(const CommandLine& line, const Plan& plan, const Assessment& assessment, std::size_t faults) {
  CampaignOptions options;
  options.next = static_cast<std::int32_t>(line.value(options::next).value_or(due_soon_days));
  // What changed is told on the screen alone, and costs a second assessment.
  if (!line.is_given(by) && !line.is_given(options::team) && !line.value(remind))
    options.since = line.is_given(since) ? line.value(since) : assessment.as_of.plus(-7);
  options.faults = faults;
  return campaign_of(plan, assessment, options);
}

Document status_document(const CommandLine& line, const ViewedPlan& viewed) {
  const auto& [plan, assessment, faults, audience] = viewed;
  if (line.is_given(phase))
    return status_of_phase(plan, assessment, plan.phases[row_named(plan, TableId::phases, line.value(phase))]);
  const Campaign campaign = campaign_on(line, plan, assessment, faults);
  if (line.value(remind))
    return reminders(plan, assessment, campaign,
                     line.is_given(options::team) ? team_named(plan, line.value(options::team)) : no_row);
  if (line.is_given(options::team))
    return status_of_team(plan, assessment, campaign, plan.teams[team_named(plan, line.value(options::team))]);
  if (line.is_given(by)) return status_by(plan, assessment, campaign, line.value(by), rows_asked_for(line, audience));
  if (audience == Audience::programs) return status_data(plan, assessment, campaign);
  if (line.value(options::all)) return status_in_full(plan, assessment, campaign);
  return screen_that_fits(plan, campaign, line.page_style());
}

int run_status(CommandLine& line) {
  if (line.value(options::recursive)) {
    for (const Option* option : std::initializer_list<const Option*>{&phase, &options::team, &by, &options::all,
                                                                     &options::next, &since, &remind})
      if (line.is_given(*option)) throw UsageError{messages::recursive_alone};
    return run_many(line);
  }
  if (line.is_given(phase) && line.is_given(options::team)) throw UsageError{messages::phase_or_team};
  require_in_order(given_day(line, since), line.value(options::as_of));
  const auto make = [&](const ViewedPlan& viewed) { return status_document(line, viewed); };
  // What is to be pasted is not broken into lines in a pipe.
  return line.value(remind) ? view(line, make) : view_page(line, make);
}

constexpr const Option* status_options[] = {&by,
                                            &phase,
                                            &options::team,
                                            &options::all,
                                            &options::next,
                                            &since,
                                            &remind,
                                            &view_format,
                                            &options::output,
                                            &options::recursive,
                                            &options::stdin_filename,
                                            &options::as_of,
                                            &options::parent,
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
