// SPDX-License-Identifier: MIT
// How every subject of every requirement of a plan stands, and how that differs after an edit.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "grassroots/assess/assess.hpp"
#include "grassroots/load/load.hpp"
#include "tests/harness/plan_edits.hpp"

namespace grassroots::test {

// "requirement: subject" or "rule: record" → state. Of subjects that share a name, the worst counts: attestations
// have no id of their own.
using Standing = std::map<std::string, std::string>;

// A plan as it is in a folder, judged when its year is over, or on another day.
struct JudgedPlan {
  LoadedPlan loaded;
  Assessment assessment;
  Standing standing;

  explicit JudgedPlan(const std::filesystem::path& folder, Date day = *make_date(2019, 1, 1));
};

// One line for everything that is not as before: "requirement: subject (met → violated)". What was met and is gone,
// because its record is, is no news.
std::set<std::string> changes(const Standing& before, const Standing& after);

// What is expected of one requirement or rule.
struct Effect {
  std::string name;
  Lines subjects;
  std::string change;  // met → violated
};

// NAME: SUBJECT, SUBJECT (met → violated); for a rule, unless said otherwise, (absent → reported).
Effect parse_effect(std::size_t line, std::string_view text);

// The lines of changes() that an effect stands for.
std::set<std::string> lines_of(const Effect& effect);

}  // namespace grassroots::test
