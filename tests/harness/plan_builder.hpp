// SPDX-License-Identifier: MIT
// A plan of a few records, in memory: nothing is read from a disk.
//
//   const auto [plan, faults] = PlanBuilder()
//                                   .with("teams", "id = 'north'")
//                                   .with("stays", "team = 'north'; start = 2018-06-01; days = 10")
//                                   .build();
#pragma once

#include <string>
#include <string_view>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots::test {

struct BuiltPlan {
  Plan plan;
  Diagnostics diagnostics;  // of reading and linking it
};

class PlanBuilder {
 public:
  // A record of a table. `keys`: lines of TOML, separated by semicolons.
  PlanBuilder& with(std::string_view table, std::string_view keys);
  // As load_plan would give it.
  BuiltPlan build() const;

 private:
  std::string text_ = "[plan]\ntitle = 'A plan'\n";
};

// What they say in English, a line each.
std::string messages_of(const Diagnostics& diagnostics);

// REQUIRES: it is a date, written 2018-06-01.
Date day(std::string_view text);

}  // namespace grassroots::test
