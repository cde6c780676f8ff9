// SPDX-License-Identifier: MIT
// Deciding a number by `min` and `max`, and saying by how much it misses them.
#pragma once

#include "grassroots/check/bound_requirement.hpp"

namespace grassroots {

// What is asked of one subject.
struct Bounds {
  Number min, max, equals;
};

// Decides `have` by `min` and `max`.
Measured by_bounds(const Bounds& bounds, double have);
// The same, where something that is over the maximum now need not be later.
Measured healable(Measured measured);

// Decides a number of things by a range; any number keeps one that is not given.
Measured by_range(IntegerPair range, std::size_t have);
// A message about `have` against `min` and `max`.
Phrase against_bounds(const Measured& measured, const Bounds& bounds, const Phrase& unit);
// The same of numbers that are texts: messages::too_few or messages::too_many.
Phrase have_of_need(const Message& form, const std::string& have, const std::string& need, const Phrase& unit,
                    const std::string& difference);
// Whether nothing at all keeps the requirement: it exceeds no maximum, and no two records are too near.
bool is_kept_by_nothing(const Requirement& requirement);
// Whether it bounds the days between records, and not how many there are.
bool asks_for_gaps_alone(const Requirement& requirement);
// Whether it is the maximum that `have` does not keep.
bool is_above_max(const Measured& measured, const Bounds& bounds);

// "22 of 30"; where there is only a maximum, what is left of it: "117 of 172 left", and where there is more, "3, at
// most 2"; of days that lie outside, how far: "2 days off".
Phrase have_of_need(const Plan& plan, const Requirement& requirement, double have, double need);

}  // namespace grassroots
