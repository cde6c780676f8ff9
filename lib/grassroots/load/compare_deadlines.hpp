// SPDX-License-Identifier: MIT
// The deadline of a requirement in a plan below, beside the one in the plan above.
#pragma once

#include "grassroots/model/plan.hpp"

namespace grassroots {

enum class Timing : std::uint8_t {
  in_time,  // no later than the plan above asks
  later,
  unclear,  // they count from different things whose days are not known
};

// As far as it can be told before the child is linked: by dates, by phases and events of either plan, and by how many
// days they count from the same thing. REQUIRES: the parent is linked.
Timing compare_deadlines(const Plan& child, const Deadline& own, const Plan& parent, const Deadline& above);

}  // namespace grassroots
