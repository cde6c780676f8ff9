// SPDX-License-Identifier: MIT
// A team of a generated plan: its people, where and when they stay, and what goes wrong.
#pragma once

#include <random>

#include "tests/bench/country.hpp"

namespace grassroots::bench {

struct Mission {
  std::string office;                          // who sends the team, by the region's code
  std::size_t number = 0;                      // which of the office's teams it is
  std::string region_code, region_name, city;  // where it is sent
  double fault_share = 0;
};

// What the codes of all that lies in a region begin with.
std::string prefix_of(const std::string& code);

void add_team(OfficePlan& plan, const Mission& mission, std::mt19937& random);

}  // namespace grassroots::bench
