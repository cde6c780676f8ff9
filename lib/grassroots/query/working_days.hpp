// SPDX-License-Identifier: MIT
// Working days: Monday to Friday but for holidays, and the days that are worked for them (调休).
#pragma once

#include "grassroots/model/plan.hpp"

namespace grassroots {

bool is_working_day(const Plan& plan, Date day);
// The n-th working day after a day, or before it where n is negative; 0: the day itself.
Date plus_working_days(const Plan& plan, Date day, std::int32_t n);

}  // namespace grassroots
