// SPDX-License-Identifier: MIT
// Loads the plan it is given and counts what it promises.
#include <cstdio>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"

int main(int count, char** words) {
  if (count != 2) return 2;
  const grassroots::LoadedPlan loaded = grassroots::load_plan(words[1]);
  if (!loaded.failure.empty()) return 2;
  const grassroots::Assessment assessment = grassroots::assess(loaded.plan, *grassroots::parse_date("2019-01-01"));
  std::printf("%zu teams, %zu regions, %zu stays, %zu requirements met\n", loaded.plan.teams.size(),
              loaded.plan.regions.size(), loaded.plan.stays.size(), assessment.count(grassroots::State::met));
}
