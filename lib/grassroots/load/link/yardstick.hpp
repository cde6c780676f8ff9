// SPDX-License-Identifier: MIT
// What a plan adds of its own to what the plan above fixed.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Reports further words of a field whose words the plan above lists, and further holidays where the plan above counts
// working days.
void report_moved_yardstick(const Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
