// SPDX-License-Identifier: MIT
// Days and periods as a person says them: three working days after the period, 投票日前42天, each month.
#pragma once

#include "grassroots/query/day_rules.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// Empty where the deadline is unset. `edge`: which end of a phase or a window is meant.
Phrase in_words(const Plan& plan, const Deadline& deadline, Edge edge = Edge::last);
// each month; empty where there is none.
Phrase in_words(const Recurrence& every);

}  // namespace grassroots
