// SPDX-License-Identifier: MIT
// The one evaluation: every requirement on every subject, as of a day. Commands are views of its result.
#pragma once

#include <cstdint>
#include <vector>

#include "grassroots/assess/outcome.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// `today`: the real day; where it is the day asked about, facts that are dated later are told.
// REQUIRES: the plan was loaded by load_plan, and could be read.
Assessment assess(const Plan& plan, Date as_of, Date today = {});

// The requirements (rows in Plan::requirements) that are met and were not on an earlier day.
std::vector<std::uint32_t> met_since(const Plan& plan, const Assessment& assessment, Date day);

// For each outcome of a result, the records that show how its subject stands.
std::vector<std::vector<RecordRef>> evidence(const Plan& plan, const Result& result, Date as_of);

// For each outcome of a result that is behind, since which day it has been so without a break; where even all that is
// planned is not enough, since the plan's first day. Unknown for all others.
std::vector<Date> behind_since(const Plan& plan, const Result& result, Date as_of);

}  // namespace grassroots
