// SPDX-License-Identifier: MIT
// Which findings are reported: by name or family, and then not those that a baseline knows.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "grassroots/report/report.hpp"

namespace grassroots::cli {

struct Selection {
  std::set<std::string, std::less<>> select, ignore;  // empty select: all
};

// A list such as "overdue,days" as names, and those in it that are neither a rule, a check or a family nor a
// requirement of one of the plans.
struct NamesInList {
  std::set<std::string, std::less<>> known;
  std::vector<UsageError> unknown;
};
NamesInList names_in(const std::string& list, std::string_view option, const Report& reports);

// How many findings that count were taken out, and by what.
struct LeftOut {
  std::size_t by_select = 0, by_ignore = 0, by_baseline = 0;
  std::size_t errors = 0;  // among all of them

  std::size_t all() const { return by_select + by_ignore + by_baseline; }
};
LeftOut leave_out_unselected(Report& reports, const Selection& selection);
// `baseline`: fingerprints. REQUIRES: everything unselected is left out already.
LeftOut leave_out_known(Report& reports, const std::set<std::string>& baseline);

}  // namespace grassroots::cli
