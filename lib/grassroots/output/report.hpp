// SPDX-License-Identifier: MIT
// What validate found about one plan or many, before anybody decides on a format.
#pragma once

#include <span>

#include "grassroots/assess/assess.hpp"
#include "grassroots/output/style.hpp"

namespace grassroots {

struct PlanReport {
  const Plan* plan = nullptr;
  const Assessment* assessment = nullptr;
  Diagnostics findings;                   // what is reported, waived ones among them
  std::vector<std::string> fingerprints;  // parallel: the same for the same fault, wherever its table stands
};
using Report = std::vector<PlanReport>;

// Where a place is, as people and machines name it. Columns count code points from 1; the end is exclusive.
struct Spot {
  std::string path;
  LineColumn begin, end;
};
Spot spot_of(const Plan& plan, const Place& place);

// One for each finding, from its name and the path of keys to what it is about: teams[shaanxi].lead.
std::vector<std::string> fingerprints_of(const Plan& plan, const Diagnostics& findings);

// How findings can be written. `full` and `concise` are for people, the others for machines.
struct Format {
  std::string_view name;
  bool for_people;
  std::string (*write)(const Report&, const Style&);
};
std::span<const Format> all_formats();
const Format* find_format(std::string_view name);

}  // namespace grassroots
