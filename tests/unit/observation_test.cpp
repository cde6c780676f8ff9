// SPDX-License-Identifier: MIT
// A new date for election day is one edit: the calendar, what is due, who is deployed when and what is asked by when
// follow.
#include <doctest/doctest.h>

#include "grassroots/load/load.hpp"
#include "grassroots/query/deadline.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/overlay_files.hpp"
#include "tests/harness/plan_builder.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;

const std::string plan_file = fs::path(GRASSROOTS_PROJECT_DIR) / "examples/observation/plan.toml";
constexpr std::string_view election_day = "date = 2024-10-06", two_weeks_later = "date = 2024-10-20";

Plan loaded(const std::string& text) {
  OverlayFiles files(disk_files());
  files.put(plan_file, text);
  LoadOptions options;
  options.files = &files;
  LoadedPlan loaded = load_plan(plan_file, options);
  REQUIRE(loaded.failure.empty());
  REQUIRE(loaded.diagnostics.empty());
  return std::move(loaded.plan);
}

std::string moved_text() {
  std::string text = read_file(disk_files(), plan_file).bytes;
  text.replace(text.find(election_day), election_day.size(), two_weeks_later);
  return text;
}

}  // namespace

TEST_CASE("when election day moves by two weeks, everything that is counted from it does") {
  const Plan before = loaded(read_file(disk_files(), plan_file).bytes), after = loaded(moved_text());
  for (std::size_t i = 0; i < before.phases.size(); ++i) {
    CHECK(after.phases[i].start == before.phases[i].start.plus(14));
    CHECK(after.phases[i].end == before.phases[i].end.plus(14));
  }
  const Date last = Date::latest();
  for (std::size_t i = 0; i < before.tasks.size(); ++i)
    CHECK(due_day_of(after, after.tasks[i], last).day == due_day_of(before, before.tasks[i], last).day.plus(14));
  for (const std::string_view id : {"interim-report", "preliminary-statement", "final-report"}) {
    const Deliverable& one = *before.find(Id<Deliverable>{before.symbols.find(id)});
    const Deliverable& other = *after.find(Id<Deliverable>{after.symbols.find(id)});
    CHECK(due_day_of(after, other, last).day == due_day_of(before, one, last).day.plus(14));
  }
  std::size_t stays = 0, activities = 0;
  for (std::size_t i = 0; i < before.stays.size(); ++i) {
    if (before.text(before.find(before.stays[i].team)->kind) == "long-term") continue;  // recorded day by day
    CHECK(after.stays[i].start == before.stays[i].start.plus(14));
    CHECK(after.stays[i].end == before.stays[i].end.plus(14));
    ++stays;
  }
  for (std::size_t i = 0; i < before.activities.size(); ++i) {
    if (before.text(before.activities[i].kind) == "meeting") continue;
    CHECK(after.activities[i].date == before.activities[i].date.plus(14));
    ++activities;
  }
  CHECK(stays == 9);
  CHECK(activities > 60);
  for (std::size_t i = 0; i < before.requirements.size(); ++i)
    if (before.requirements[i].by.known())
      CHECK(due_day(after, after.requirements[i].by, last).day ==
            due_day(before, before.requirements[i].by, last).day.plus(14));
}
