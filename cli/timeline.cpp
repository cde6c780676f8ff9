// SPDX-License-Identifier: MIT
// grassroots timeline: what happens when.
#include "grassroots/view/timeline.hpp"

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {
namespace {

int run_timeline(CommandLine& line) {
  TimelineOptions wanted;
  wanted.from = given_day(line, options::from);
  wanted.to = given_day(line, options::to);
  require_in_order(wanted.from, wanted.to);
  wanted.width = line.page_style().width;
  return view_page(line, [&](const ViewedPlan& viewed) {
    if (line.is_given(options::team)) wanted.team = team_named(viewed.plan, line.value(options::team));
    wanted.rows = line.value(options::all) ? Rows::all : Rows::worst;
    CampaignOptions options;
    options.faults = viewed.faults;
    return timeline(viewed.plan, viewed.assessment, campaign_of(viewed.plan, viewed.assessment, options), wanted);
  });
}

constexpr auto timeline_options = view_options(&options::team, &options::from, &options::to, &options::all);

}  // namespace

namespace commands {
constinit const Command timeline{
    "timeline",
    {"[PLAN]", "[计划]"},
    1,
    {"draw phases, tasks, stays and deadlines along the days", "按时间画出阶段、任务、蹲点和时限"},
    "grassroots timeline --team guangdong",
    timeline_options,
    &run_timeline};
}  // namespace commands

}  // namespace grassroots::cli
