// SPDX-License-Identifier: MIT
// What is wrong with a plan whatever it requires.
#pragma once

#include <span>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

// What is judged, and as of which day.
struct IntegrityContext {
  const Plan& plan;
  Date as_of;
  Date today;  // where the day was not chosen, but is today; else unknown
  // The tasks and deliverables of which a requirement reports already that they are, or were, late.
  std::span<const RecordRef> reported;
};

// Looks for one family of faults and reports what it finds.
using IntegrityCheck = void (*)(const IntegrityContext& context, Diagnostics& diagnostics);

// The families, in the order in which they look: each one row here, its function in a file of this folder, and folders
// of its own in tests/integrity.
#define GRASSROOTS_INTEGRITY_CHECKS(check)                                                                          \
  check(people) check(cycles) check(parents) check(words) check(open_keys) check(regions) check(dates) check(sites) \
      check(emptiness) check(order) check(overdue) check(date_order) check(absences) check(clauses)

namespace integrity {

#define GRASSROOTS_INTEGRITY_CHECK(name) void name(const IntegrityContext& context, Diagnostics& diagnostics);
GRASSROOTS_INTEGRITY_CHECKS(GRASSROOTS_INTEGRITY_CHECK)
#undef GRASSROOTS_INTEGRITY_CHECK

}  // namespace integrity

std::span<const IntegrityCheck> all_integrity_checks();

}  // namespace grassroots
