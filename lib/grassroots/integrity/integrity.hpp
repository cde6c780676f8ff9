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
  // The tasks and deliverables whose lateness a requirement reports already.
  std::span<const RecordRef> reported;
};

// Looks for one family of faults and reports what it finds.
using IntegrityCheck = void (*)(const IntegrityContext& context, Diagnostics& diagnostics);

// All of them; each has its own file here and its own folders in tests/integrity.
std::span<const IntegrityCheck> all_integrity_checks();

namespace integrity {

void people(const IntegrityContext& context, Diagnostics& diagnostics);
void order(const IntegrityContext& context, Diagnostics& diagnostics);
void cycles(const IntegrityContext& context, Diagnostics& diagnostics);
void parents(const IntegrityContext& context, Diagnostics& diagnostics);
void sites(const IntegrityContext& context, Diagnostics& diagnostics);  // in the register of places
void regions(const IntegrityContext& context, Diagnostics& diagnostics);
void dates(const IntegrityContext& context, Diagnostics& diagnostics);
void words(const IntegrityContext& context, Diagnostics& diagnostics);
void emptiness(const IntegrityContext& context, Diagnostics& diagnostics);
void date_order(const IntegrityContext& context, Diagnostics& diagnostics);  // within one record
void absences(const IntegrityContext& context, Diagnostics& diagnostics);
void clauses(const IntegrityContext& context, Diagnostics& diagnostics);
void overdue(const IntegrityContext& context, Diagnostics& diagnostics);

}  // namespace integrity
}  // namespace grassroots
