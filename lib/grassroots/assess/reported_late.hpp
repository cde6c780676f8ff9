// SPDX-License-Identifier: MIT
// What need not be told twice: lateness that a requirement tells already.
#pragma once

#include <span>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/grouping.hpp"

namespace grassroots {

// The tasks and deliverables whose lateness some violated or waived requirement reports.
std::vector<RecordRef> reported_late(const Plan& plan, std::span<const Result> results, Groupings& groupings);

}  // namespace grassroots
