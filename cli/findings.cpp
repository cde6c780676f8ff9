// SPDX-License-Identifier: MIT
// grassroots findings: the ledger of problems.
#include "grassroots/view/findings.hpp"

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "cli/view.hpp"

namespace grassroots::cli {
namespace {

constexpr OptionOf<LedgerBy> by{
    {Option::Kind::choice, "--by", {"GROUP", "类别"}, {"what to group by", "按什么汇总"}, [] {
       return Choices{{"team", LedgerBy::team}, {"owner", LedgerBy::owner}, {"priority", LedgerBy::priority}};
     }}};
constexpr Day since = day("--since", {"only what was found, fell overdue or was resolved after this day",
                                      "只列该日之后新发现、新逾期或已销号的问题"});

int run_findings(CommandLine& line) {
  return view_page(line, [&](const ViewedPlan& viewed) {
    FindingsOptions wanted;
    if (line.is_given(by)) wanted.by = line.value(by);
    if (line.is_given(options::team)) wanted.team = team_named(viewed.plan, line.value(options::team));
    if (line.is_given(since)) wanted.since = line.value(since);
    require_in_order(wanted.since, viewed.assessment.as_of);
    wanted.with_resolved = rows_asked_for(line, viewed.audience) == Rows::all;
    wanted.next = static_cast<std::int32_t>(line.value(options::next).value_or(due_soon_days));
    return findings_ledger(viewed.plan, viewed.assessment, wanted);
  });
}

constexpr auto findings_options = view_options(&by, &options::team, &since, &options::next, &options::all);

}  // namespace

namespace commands {
constinit const Command findings{
    "findings",
    {"[PLAN]", "[计划]"},
    1,
    {"list the problems: whose they are, by when, what is overdue", "问题台账：责任单位、时限、逾期、销号"},
    "grassroots findings --by owner",
    findings_options,
    &run_findings};
}  // namespace commands

}  // namespace grassroots::cli
