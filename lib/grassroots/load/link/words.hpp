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
// In sheets, conditions say words by their labels, as records do: 完成 for `done`.
void read_labels_in_conditions(Plan& plan);

}  // namespace grassroots
