// SPDX-License-Identifier: MIT
// What stays leave out: their team, their last day, how many days they take, their id.
#pragma once

#include "grassroots/load/link/references.hpp"

namespace grassroots {

// REQUIRES: ids of all other tables are indexed, and names in sheets are ids.
void derive_stays(Plan& plan, References& references, Diagnostics& diagnostics);

// The last day of absences, and how many days they take.
void derive_absences(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
