// SPDX-License-Identifier: MIT
// The regions, people and teams of a roster that an office keeps, for a plan to start from.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots::cli {

struct Roster {
  struct Region {
    std::string code, name;
  };
  std::vector<Region> regions;
  std::map<TableId, std::vector<std::string>> records;  // the fields of each as TOML
};

// Of a workbook, or a CSV whose name is a table's. Regions that teams are sent to and no sheet lists are taken by the
// names they have there. What is found in it is said on standard error; throws EnvironmentError if it is not read, or
// has errors.
Roster read_roster(const CommandLine& line, const std::string& path);

}  // namespace grassroots::cli
