// SPDX-License-Identifier: MIT
// grassroots people: who is where when.
#include "grassroots/view/people.hpp"

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {
namespace {

constexpr Flag only_free = flag("--free", {"only who is on no stay in these days", "只列这些天没有蹲点安排的人"});

int run_people(CommandLine& line) {
  PeopleOptions wanted;
  wanted.from = given_day(line, options::from);
  wanted.to = given_day(line, options::to);
  if (!wanted.from.known()) wanted.from = monday_of(wanted.to.known() ? wanted.to : line.value(options::as_of));
  if (!wanted.to.known()) wanted.to = wanted.from.plus(6);
  require_in_order(wanted.from, wanted.to);
  wanted.only_free = line.value(only_free);
  return view_page(line, [&](const ViewedPlan& viewed) {
    if (line.is_given(options::team)) wanted.team = team_named(viewed.plan, line.value(options::team));
    wanted.rows = rows_asked_for(line, viewed.audience);
    return people_at_work(viewed.plan, viewed.assessment.as_of, wanted);
  });
}

constexpr auto people_options = view_options(&options::team, &options::from, &options::to, &only_free, &options::all);

}  // namespace

namespace commands {
constinit const Command people{
    "people",
    {"[PLAN]", "[计划]"},
    1,
    {"show who is where when, who is in two places, who is free", "人员安排：谁在哪里、谁同时排在两处、谁空闲"},
    "grassroots people --from 2018-07-16 --to 2018-07-22",
    people_options,
    &run_people};
}  // namespace commands

}  // namespace grassroots::cli
