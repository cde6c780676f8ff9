// SPDX-License-Identifier: MIT
// Which findings are reported: by name or family, and not those that a baseline knows.
#pragma once

#include <set>
#include <string>

#include "grassroots/report/report.hpp"

namespace grassroots::cli {

struct Selection {
  std::set<std::string, std::less<>> select, ignore;  // empty select: all
  std::set<std::string> baseline;                     // fingerprints

  bool lets_through(const Diagnostics::Kind& kind) const;
};

// A list such as "overdue,days" as names. Throws UsageError for a name that is neither a rule, a check or a family nor
// a requirement of one of the plans.
std::set<std::string, std::less<>> names_in(const std::string& list, std::string_view option, const Report& reports);

// Takes out what the selection does not let through; returns how many findings the baseline knew.
std::size_t narrow(Report& reports, const Selection& selection);

}  // namespace grassroots::cli
