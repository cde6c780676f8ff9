// SPDX-License-Identifier: MIT
// The finished plan of 2018 through its year: on the first and the last day of every phase and on the day
// after.
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/standing/standing.hpp"

namespace {

using namespace grassroots;

// How each requirement stands, by its worst subject: met, pending, waived or violated. Phases meet at 05-20
// and 05-21, and at 09-30 and 10-01: the day after the one is the first of the next.
constexpr std::string_view year = R"(
                         2018-04-01 2018-05-20 2018-05-21 2018-09-30 2018-10-01 2018-12-31 2019-01-01

# How the plan is made: binds at once, and nothing in it has a date. So notice-metadata is met before the notice
# was issued.
notice-metadata              m          m          m          m          m          m          m
method-stated                m          m          m          m          m          m          m
one-team-per-region          m          m          m          m          m          m          m
all-units                    m          m          m          m          m          m          m
rotation                     m          m          m          m          m          m          m
leader-quota                 m          m          m          m          m          m          m
phases-in-order              m          m          m          m          m          m          m
deployment-months            m          m          m          m          m          m          m
research-months              m          m          m          m          m          m          m
summary-months               m          m          m          m          m          m          m
no-copied-profiles           m          m          m          m          m          m          m
sites-settled                m          m          m          m          m          m          m

# Planned stays count at full length, whether they have begun or not. One team is waived its month.
stay-a-month                 w          w          w          w          w          w          w
stay-modes                   m          m          m          m          m          m          m
stays-in-phase               m          m          m          m          m          m          m
no-flying-visits             m          m          m          m          m          m          m

# Nothing is wrong as long as nothing is recorded.
facts-in-stays               m          m          m          m          m          m          m
no-copied-findings           m          m          m          m          m          m          m
nobody-objects               m          m          m          m          m          m          m
publicity-own                m          m          m          m          m          m          m

# Before the first village is surveyed, there is nothing to look at.
village-surveyed             p          p          p          m          m          m          m

# Copies, and what stands on receipts, sources and reasons.
few-waivers                  m          m          m          m          m          m          m
guidance-received            p          m          m          m          m          m          m
guidance-received-once-issued p         m          m          m          m          m          m
inquiry-focus                p          p          p          m          m          m          m
no-copied-cases              m          m          m          m          m          m          m
no-copied-causes             m          m          m          m          m          m          m
no-copied-reasons            m          m          m          m          m          m          m
no-copied-remedies           m          m          m          m          m          m          m
no-copied-villages           m          m          m          m          m          m          m
no-copied-work               m          m          m          m          m          m          m
owners-named                 m          m          m          m          m          m          m
party-attention              p          p          p          p          p          m          m
progress-by-region           p          m          m          m          m          m          m
spread-at-conference         p          p          p          p          p          m          m
theme-education              p          p          p          m          m          m          m

# Tasks, each with its own due day; all were done before theirs.
rotation-system              p          m          m          m          m          m          m
previous-reviewed            p          m          m          m          m          m          m
guidance-issued              p          m          m          m          m          m          m
teams-formed                 p          m          m          m          m          m          m
mobilisation                 p          m          m          m          m          m          m
tasks-evidenced              p          m          m          m          m          m          m
conference                   p          p          p          p          p          m          m
experience-spread            p          p          p          p          p          m          m

# Due on 09-30.
briefing-grassroots          p          p          p          m          m          m          m
briefing-served              p          p          p          m          m          m          m
topics-grassroots            p          p          p          m          m          m          m
topics-served                p          p          p          m          m          m          m
inquiry-fits-unit            p          p          p          m          m          m          m
hear-both-sides              p          p          p          m          m          m          m
see-both-sides               p          p          p          m          m          m          m
overview-and-case            p          p          p          m          m          m          m
documents-inspected          p          p          p          m          m          m          m
named-campaigns              p          p          p          m          m          m          m
five-priorities              p          p          p          m          m          m          m
style-studied                p          p          p          m          m          m          m
everybody-goes               p          p          p          m          m          m          m
leader-stays                 p          p          p          m          m          m          m
weak-areas-first             p          p          p          m          m          m          m
local-support                p          p          p          m          m          m          m
township-and-county          p          p          p          m          m          m          m
village-chosen               p          p          p          m          m          m          m
village-profile              p          p          p          m          m          m          m
difficulties-found           p          p          p          m          m          m          m
liaison-province             p          p          p          m          m          m          m
liaison-city                 p          p          p          m          m          m          m
figures-sourced              p          p          p          m          m          m          m
ways-studied                 p          p          p          m          m          m          m
local-measures               p          p          p          m          m          m          m
city-measures                p          p          p          m          m          m          m
province-study               p          p          p          m          m          m          m
problems-analysed            p          p          p          m          m          m          m
both-conditions              p          p          p          m          m          m          m
work-over-time               p          p          p          m          m          m          m

# The waived team reaches 24 of 30 days: pending to the end, waived from the next day on.
stay-a-month-done            p          p          p          p          w          w          w

# No deadline, but nothing to say before the first stay is over.
lead-goes                    p          p          p          m          m          m          m

# Due a week after each stay: the last ones were over and signed for before 09-30.
discipline-signed            p          p          p          m          m          m          m
expenses-paid                p          p          p          m          m          m          m
signed-afterwards            p          p          p          m          m          m          m

# Due on 12-31, and met in the research phase already.
style-corrected              p          p          p          m          m          m          m
leader-guides                p          p          p          m          m          m          m
problems-owned               p          p          p          m          m          m          m
replicable-experience        p          p          p          m          m          m          m
findings-over-time           p          p          p          m          m          m          m

# Due on 12-31: what was found in summer is still being resolved, or the reason why not is not known yet.
problems-followed            m          m          m          p          p          m          m

# Due on 12-31.
recommendations              p          p          p          p          p          m          m
local-mechanism              p          p          p          p          p          m          m
long-term-mechanism          p          p          p          p          p          m          m
team-report                  p          p          p          p          p          m          m
case-material                p          p          p          p          p          m          m
report-after-stays           p          p          p          p          p          m          m
findings-in-report           p          p          p          p          p          m          m
report-sections              p          p          p          p          p          m          m
four-levels-achievements     p          p          p          p          p          m          m
three-levels-achievements    p          p          p          p          p          m          m
four-levels-experience       p          p          p          p          p          m          m
three-levels-experience      p          p          p          p          p          m          m
four-levels-problems         p          p          p          p          p          m          m
three-levels-problems        p          p          p          p          p          m          m
general-report               p          p          p          p          p          m          m
general-after-reports        p          p          p          p          p          m          m
publicity                    p          p          p          p          p          m          m
results-used                 p          p          p          p          p          m          m

# Of what is told: how it is worded, how often it is heard, and that no two are the same.
thought-on-livelihood        p          p          p          m          m          m          m
heard-counted                p          p          p          m          m          m          m
heard-differs                p          p          p          m          m          m          m
heard-in-measure             p          p          p          m          m          m          m
recommendations-grounded     m          m          m          m          m          m          m
recommendations-to-others    m          m          m          m          m          m          m
people-of-units              m          m          m          m          m          m          m
previous-roster              m          m          m          m          m          m          m
people-named-once            m          m          m          m          m          m          m
only-the-month-waived        m          m          m          m          m          m          m
waivers-approved             m          m          m          m          m          m          m
waivers-reasoned             m          m          m          m          m          m          m
guidance-in-person           m          m          m          m          m          m          m
profile-worded               p          p          p          m          m          m          m
places-named                 m          m          m          m          m          m          m
place-settled                p          m          m          m          m          m          m
evidence-worded              p          m          m          m          m          m          m
no-copied-evidence           m          m          m          m          m          m          m
work-in-season               m          m          m          m          m          m          m
findings-in-season           p          p          p          p          p          m          m
no-copied-sources            m          m          m          m          m          m          m
more-places                  p          p          p          m          m          m          m
problems-worded              p          p          p          m          m          m          m
problems-solved              p          p          p          p          p          m          m
resolved-over-time           p          p          p          p          p          m          m
findings-worded              p          p          p          m          m          m          m
two-sign                     p          p          p          m          m          m          m
host-confirmed               p          p          p          m          m          m          m
places-worked                p          p          p          m          m          m          m
)";

struct Row {
  std::string name;
  std::vector<std::string> words;  // one for each day
};

std::vector<Row> rows_of(std::string_view table) {
  std::vector<Row> rows;
  std::istringstream lines{std::string(table)};
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words(line);
    Row& row = rows.emplace_back();
    if (!line.starts_with(' ')) words >> row.name;  // the row of the days has none
    for (std::string word; words >> word;) row.words.push_back(word);
  }
  return rows;
}

const std::vector<std::string>& days() {
  static const Row first = rows_of(year).front();
  return first.words;
}

std::string letter_for(State state) {
  switch (state) {
    case State::met: return "m";
    case State::pending: return "p";
    case State::waived: return "w";
    case State::violated: break;
  }
  return "v";
}

const Plan& plan_2018() {
  static const LoadedPlan loaded = load_plan(std::filesystem::path(GRASSROOTS_PROJECT_DIR) / "examples/2018");
  return loaded.plan;
}

std::string id_of(const Plan& plan, const Result& result) {
  return std::string(plan.text(plan.requirements[result.requirement].id));
}

}  // namespace

TEST_CASE("every requirement stands through the year as the table says") {
  const Plan& plan = plan_2018();
  const std::vector<Row> rows = rows_of(year);

  std::set<std::string> turning_points;
  for (const Phase& phase : plan.phases)
    for (const Date day : {phase.start, phase.end, phase.end.plus(1)}) turning_points.insert(to_string(day));
  CHECK(std::vector(turning_points.begin(), turning_points.end()) == days());

  std::map<std::string, std::vector<std::string>> expected, actual;
  for (const Row& row : rows)
    if (!row.name.empty()) CHECK_MESSAGE(expected.emplace(row.name, row.words).second, row.name, " stands twice");
  for (const std::string& day : days())
    for (const Result& result : assess(plan, *parse_date(day)).results)
      actual[id_of(plan, result)].push_back(letter_for(result.worst()));
  for (const auto& [id, letters] : actual) {
    const std::string requirement(id);
    CAPTURE(requirement);
    CHECK(letters == expected[requirement]);
  }
  for (const auto& row : expected) CHECK_MESSAGE(actual.contains(row.first), "no requirement is called ", row.first);
}

TEST_CASE("nobody but the one team is waived, and only its month") {
  const Plan& plan = plan_2018();
  for (const std::string& day : days()) {
    CAPTURE(day);
    std::set<std::string> waived;
    for (const Result& result : assess(plan, *parse_date(day)).results)
      for (const Outcome& outcome : result.outcomes)
        if (outcome.state == State::waived)
          waived.insert(id_of(plan, result) + ": " + std::string(name_of(plan, outcome.subject)));
    std::set<std::string> expected{"stay-a-month: xizang"};
    if (day > "2018-09-30") expected.insert("stay-a-month-done: xizang");
    CHECK(waived == expected);
  }
}

// What an inspection asked for and was not done in time: the only things wrong on any of the days.
TEST_CASE("through the year two findings are closed late") {
  const Plan& plan = plan_2018();
  for (const std::string& day : days()) {
    CAPTURE(day);
    std::set<std::string> findings;
    for (const Diagnostic& d : assess(plan, *parse_date(day)).diagnostics)
      if (!d.is_of_requirement()) findings.insert(render(d.message, Language::english));
    std::set<std::string> expected;
    if (day >= "2018-09-30")
      expected = {
          "finding henan-problem-county was closed on 2018-07-27, 21 days after it was due "
          "on 2018-07-06"};
    if (day == "2018-09-30") expected.insert("finding qinghai-problem-township was due on 2018-09-28, 2 days ago");
    if (day > "2018-09-30")
      expected.insert(
          "finding qinghai-problem-township was closed on 2018-10-01, 3 days after it was due on "
          "2018-09-28");
    CHECK(findings == expected);
  }
}

TEST_CASE("in the middle of July two teams need attention, each for one reason") {
  const Plan& plan = plan_2018();
  std::map<std::string, std::vector<std::string>> attention;
  const Assessment assessment = assess(plan, *parse_date("2018-07-15"));
  const std::vector<Matter> all = matters(plan, assessment);
  for (const TeamStanding& team : team_standings(plan, assessment, all))
    for (const std::uint32_t index : team.matters) {
      const Matter& matter = all[index];
      if (matter.standing < Standing::behind) continue;
      const std::string what =
          std::string(matter.requirement == no_row ? name_of(plan, matter.about)
                                                   : plan.text(plan.requirements[matter.requirement].id)) +
          ", " + render(word_for(matter.standing), Language::english) + ", " +
          render(owner_of(plan, matter), Language::english);
      attention[std::string(plan.text(plan.teams[team.team].id))].push_back(what);
      // Day 56 of 133: of 30 days 12 should be over.
      if (matter.standing == Standing::behind) CHECK(std::tuple(matter.have, matter.expected) == std::tuple(8, 12));
    }
  CHECK(attention == std::map<std::string, std::vector<std::string>>{
                         {"guangdong", {"stay-a-month-done, behind, 广东工作组"}},
                         {"henan", {"henan-problem-county, overdue, 淮坡县民政局"}},
                     });
}
