// SPDX-License-Identifier: MIT
// What a plan says of itself: its version, its holidays, and the words of its fields.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Reports a plan that is written for a newer program.
void check_format(const Plan& plan, Diagnostics& diagnostics);
// Reports what is no day.
void check_holidays(Plan& plan, Diagnostics& diagnostics);
// Reports words of fields that have none of the plan's own.
void check_words(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
