// SPDX-License-Identifier: MIT
// Works out the days that are counted from others: each after those that it is counted from.
#pragma once

#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// A field of a record whose day is counted from something.
struct CountedDay {
  RecordRef ref;
  const Field* field;
};

// Those that the plan's own files say, and the inherited deadlines. Days that are counted from nothing cost no look at
// the records that have them.
std::vector<CountedDay> counted_days(const Plan& plan);

// REQUIRES: `days` are those of the plan, and their anchors were looked up. Reports cycles.
void resolve_days(Plan& plan, const std::vector<CountedDay>& days, Diagnostics& diagnostics);

// The holidays in order, for counting working days.
void collect_holidays(Plan& plan);

}  // namespace grassroots
