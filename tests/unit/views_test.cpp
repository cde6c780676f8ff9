// SPDX-License-Identifier: MIT
// The views that lay out what stands: every number is counted here from the records by another way, and no plan,
// however odd, breaks a frame.
#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "grassroots/load/load.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/text/width.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using nlohmann::json;
using test::run_program, test::ScratchFolder, test::WorkingFolder, test::World, test::write_text;

const std::string example = GRASSROOTS_PROJECT_DIR "/examples/2018";

json view_of(std::vector<std::string> words, const std::string& day) {
  words.insert(words.end(), {"--as-of", day, "--format", "json"});
  const test::Outcome outcome = run_program({}, words);
  CHECK(outcome.err == "");
  REQUIRE(outcome.exit_code == 0);
  return json::parse(outcome.out);
}

LoadedPlan load_example() { return load_plan(example + "/plan.toml"); }

constexpr const char* days_of_2018[] = {"2018-04-01", "2018-06-20", "2018-07-15", "2018-09-29", "2018-12-31"};

bool has(const Plan& plan, const TextList& list, Symbol id) {
  const auto items = plan.list(list);
  return std::any_of(items.begin(), items.end(), [&](const ListItem& item) { return item.symbol == id; });
}

}  // namespace

TEST_CASE("coverage counts the activities of each team for each priority") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  for (const char* day : days_of_2018) {
    const json view = view_of({"coverage", example}, day);
    std::size_t cells = 0;
    for (const json& cell : view.at("cells")) {
      if (cell.at("row").is_string() || cell.at("column").is_string()) continue;
      ++cells;
      std::size_t count = 0;
      const Symbol team = plan.symbols.find(cell["row"]["id"].get<std::string>());
      const Symbol priority = plan.symbols.find(cell["column"]["id"].get<std::string>());
      for (const Activity& activity : plan.activities) {
        if (activity.team != team || activity.date > *parse_date(day)) continue;
        bool is_of = has(plan, activity.priorities, priority);
        for (const Priority& below : plan.priorities)
          if (below.parent == priority) is_of = is_of || has(plan, activity.priorities, below.id);
        count += is_of ? 1 : 0;
      }
      CHECK_MESSAGE(cell.at("have") == count, cell.dump(), " ", day);
    }
    CHECK(cells == plan.teams.size() * plan.priorities.size());
  }
}

TEST_CASE("findings lists every problem once, and who is overdue") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  for (const char* day_text : days_of_2018) {
    const Date day = *parse_date(day_text);
    std::map<std::string, std::string> expected;
    for (const Finding& finding : plan.findings) {
      // An experience or an achievement is no problem; one is, though nobody has set a day for it.
      const std::string_view kind = plan.text(finding.kind);
      if (finding.date > day || (kind != "problem" && kind != "style")) continue;
      const Date due = due_day(plan, finding.due, day).day;
      const bool is_resolved = finding.resolved.known() && finding.resolved <= day;
      const std::string state = is_resolved                               ? "resolved"
                                : due.known() && due < day                ? "overdue"
                                : due.known() && due.days <= day.days + 7 ? "due_soon"
                                                                          : "open";
      expected[std::string(plan.text(finding.id))] = state;
    }
    std::map<std::string, std::string> told;
    bool is_over_overdue = false;
    const json view = view_of({"findings", example}, day_text);
    for (const json& row : view.at("findings")) {
      CHECK(told.emplace(row.at("id"), row.at("state")).second);
      CHECK(!(is_over_overdue && row["state"] == "overdue"));
      is_over_overdue = row["state"] != "overdue";
    }
    CHECK(told == expected);
  }
}

TEST_CASE("people adds up the different days of everybody, and finds who is in two places") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  const Date first = *parse_date("2018-07-09"), last = *parse_date("2018-07-22");
  const json view = view_of({"people", example, "--from", to_string(first), "--to", to_string(last)}, "2018-07-15");
  CHECK(view.at("people").size() == plan.people.size());
  for (const json& row : view.at("people")) {
    const Symbol person = plan.symbols.find(row.at("subject").at("id").get<std::string>());
    std::set<std::int32_t> all, in_period;
    std::map<std::int32_t, std::set<std::uint32_t>> sites;
    for (const Stay& stay : plan.stays) {
      if (stay.status == StayStatus::cancelled) continue;
      const Team& team = *plan.find(stay.team);
      const bool is_there = stay.people.count > 0 ? has(plan, stay.people, person)
                                                  : team.lead == person || has(plan, team.deputies, person) ||
                                                        has(plan, team.members, person);
      for (std::int32_t day = stay.start.days; is_there && day <= stay.end.days; ++day) {
        all.insert(day);
        if (day >= first.days && day <= last.days) in_period.insert(day);
        if (day > stay.start.days && day < stay.end.days) sites[day].insert(stay.site.value);
      }
    }
    CHECK(row.at("days_in_all") == all.size());
    CHECK(row.at("days") == in_period.size());
    CHECK(row.at("free_days") == 14 - in_period.size());
    CHECK((row.at("state") == "free") == in_period.empty());
    for (const auto& [day, places] : sites)
      if (places.size() > 1 && day >= first.days && day <= last.days) CHECK(row.at("state") == "two_places");
  }
}

TEST_CASE("timeline has every stay that is not cancelled, and the days as they are") {
  const LoadedPlan loaded = load_example();
  const Plan& plan = loaded.plan;
  const json view = view_of({"timeline", example}, "2018-07-15");
  std::size_t stays = 0, phases = 0;
  for (const json& event : view.at("events")) {
    stays += event.at("subject").at("table") == "stays" ? 1 : 0;
    phases += event.at("subject").at("table") == "phases" ? 1 : 0;
    if (event["state"] == "overdue") CHECK(event.at("last").get<std::string>() < "2018-07-15");
    CHECK(event.at("first").get<std::string>() <= event.at("last").get<std::string>());
  }
  CHECK(phases == plan.phases.size());
  CHECK(stays == static_cast<std::size_t>(std::count_if(plan.stays.begin(), plan.stays.end(), [](const Stay& stay) {
          return stay.status != StayStatus::cancelled;
        })));
}

TEST_CASE("reminders accuse nobody of what the first screen does not") {
  for (const char* day : days_of_2018) {
    std::set<std::string> owners, reminded;
    for (const json& matter : json(view_of({"status", example}, day).at("matters")))
      owners.insert(matter.at("owner").get<std::string>());
    for (const json& row : json(view_of({"status", example, "--remind"}, day).at("reminders"))) {
      CHECK(reminded.insert(row.at("owner").get<std::string>()).second);
      CHECK(row.at("text").get<std::string>().starts_with(row["owner"].get<std::string>()));
    }
    CHECK(reminded == owners);
  }
}

namespace {

const std::string odd_names[] = {std::string(200, 'n'),
                                 "e\xCC\x81\xCC\x82\xCC\x83quipe",
                                 "👩‍👩‍👧 семья",
                                 "فريق الميدان",
                                 "一个名字很长很长很长很长很长很长很长很长的工作组",
                                 "a|b\\tc",
                                 "=1+1"};

// 20 priorities, names that break frames, and as many teams as asked for.
std::string odd_plan(std::size_t teams) {
  std::string text = "[plan]\ntitle = \"" + odd_names[4] + odd_names[3] + "\"\n[[phases]]\nid = \"p\"\nname = \"" +
                     odd_names[0] + "\"\nstart = 2018-06-01\nend = 2018-06-30\n[[tasks]]\nid = \"t\"\nname = \"" +
                     odd_names[1] + "\"\nphase = \"p\"\nowner = \"" + odd_names[2] + "\"\n";
  for (std::size_t i = 0; i < 20; ++i)
    text += "[[priorities]]\nid = \"priority-" + std::to_string(i) + "\"\nname = \"" + odd_names[i % 5] +
            std::to_string(i) + "\"\n";
  if (teams > 0) text += "[[people]]\nid = \"one\"\nname = \"" + odd_names[3] + "\"\nunit = \"" + odd_names[0] + "\"\n";
  for (std::size_t i = 0; i < teams; ++i) {
    const std::string id = "team-" + std::to_string(i);
    text += "[[regions]]\ncode = \"" + id + "\"\nname = \"" + odd_names[i % 5] + "\"\n[[teams]]\nid = \"" + id +
            "\"\nname = \"" + odd_names[i % 5] + std::to_string(i) + "\"\nregions = [\"" + id + "\"]\n" +
            (i == 0 ? "lead = \"one\"\n" : "") + "[[stays]]\nteam = \"" + id +
            "\"\nstart = 2018-06-04\ndays = 3\nstatus = \"done\"\n[[activities]]\nkind = \"study\"\nteam = \"" + id +
            "\"\ndate = 2018-06-05\npriorities = [\"priority-" + std::to_string(i % 20) +
            "\"]\n[[findings]]\nid = \"f" + std::to_string(i) + "\"\nkind = \"problem\"\nteam = \"" + id +
            "\"\ndate = 2018-06-05\ndue = 2018-06-10\ntext = \"" + odd_names[i % 5] + "\"\nowner = \"" +
            odd_names[(i + 1) % 5] + "\"\n";
  }
  return text;
}

void check_frames(const std::string& plan, const std::string& day) {
  for (const std::vector<std::string>& view :
       std::vector<std::vector<std::string>>{{"status"},
                                             {"status", "--by", "team"},
                                             {"status", "--remind"},
                                             {"findings", "--by", "team", "--all"},
                                             {"coverage"},
                                             {"coverage", "--rows", "priority", "--columns", "team"},
                                             {"timeline"},
                                             {"people"},
                                             {"diff", "old.toml"},
                                             {"clauses"}})
    for (const std::size_t width : {20U, 60U, 80U, 120U}) {
      World world;
      world.terminal_width = width;
      std::vector<std::string> words{"--color", "never", "--lang", "zh"};
      words.insert(words.end(), view.begin(), view.end());
      words.insert(words.end(), {plan, "--as-of", day});
      const test::Outcome outcome = run_program(world, words);
      CHECK(outcome.exit_code <= 1);
      std::istringstream lines(outcome.out);
      for (std::string line; std::getline(lines, line);)
        CHECK_MESSAGE(display_width(line) <= width, view[0], " ", width, " ", day, ": ", line);
    }
}

}  // namespace

TEST_CASE("no plan breaks a frame: long names, marks, emoji, right to left, 20 columns, no teams") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("old.toml", odd_plan(2));
  for (const std::size_t teams : {0U, 1U, 45U}) {
    write_text("plan.toml", odd_plan(teams));
    for (const char* day : {"1990-01-01", "2018-06-12", "2030-01-01"}) check_frames("plan.toml", day);
  }
  // A plan with errors: it is said that something may be missing.
  write_text("plan.toml", odd_plan(1) + "[[stays]]\nteam = \"nobody\"\nstart = 2018-06-09\ndays = 2\n");
  for (const char* view : {"findings", "coverage", "timeline", "people"}) {
    const test::Outcome outcome = run_program({}, {view, "plan.toml", "--as-of", "2018-06-12"});
    CHECK(outcome.exit_code == 1);
    CHECK(outcome.err.find("this may be incomplete") != std::string::npos);
  }
}

TEST_CASE("5,000 teams are shown as the worst of them, and how many more there are") {
  const ScratchFolder scratch;
  const WorkingFolder here(scratch.path());
  write_text("plan.toml", odd_plan(5000));
  for (const std::vector<std::string>& view :
       std::vector<std::vector<std::string>>{{"coverage"}, {"timeline"}, {"status", "--by", "region"}}) {
    std::vector<std::string> words = view;
    words.insert(words.end(), {"plan.toml", "--as-of", "2018-06-07"});
    const test::Outcome outcome = run_program({}, words);
    CHECK(outcome.exit_code == 0);
    CHECK(std::count(outcome.out.begin(), outcome.out.end(), '\n') < 600);
    CHECK(outcome.out.find(": --all") != std::string::npos);
  }
}
