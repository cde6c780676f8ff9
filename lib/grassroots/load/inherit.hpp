// SPDX-License-Identifier: MIT
// What a plan inherits from the plan above it: phases, events, holidays, words, priorities, regions, leaders with their
// people, levels, clauses, the register, and the requirements that apply below.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// REQUIRES: the parent is linked, the child is not. A requirement that the child states again under the same id may
// only be tighter (a larger minimum, a smaller maximum, more values, an earlier deadline, a higher severity); what is
// looser is reported with both places, and the parent's holds.
void inherit(Plan& child, const Plan& parent, Diagnostics& diagnostics);

}  // namespace grassroots
