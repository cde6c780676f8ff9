// SPDX-License-Identifier: MIT
// How a pending outcome comes along: what should be done by now, what will be done if all goes as planned.
#pragma once

#include "grassroots/assess/assess.hpp"
#include "grassroots/check/bound_requirement.hpp"

namespace grassroots {

// By when the requirement binds the subject; it may have no deadline.
DueDay deadline_of(const Plan& plan, const Requirement& requirement, const BoundRequirement& bound,
                   const Subject& subject, Date day);
// What is planned for after the deadline does not count.
inline AsOf seen_on(Date day, const DueDay& due) { return {day, due.day.known() ? due.day : Date::latest()}; }

// Sets `expected`, `reach` and `pace` of an outcome that is pending as of the day.
// What is spread over days is behind when less is done than the elapsed part of its time asks for, and never for more
// than the plan had scheduled by now. What cannot be spread (one report, one meeting) is due soon from a week before,
// and never behind. REQUIRES: the due day is known and not over.
void set_pace(const Plan& plan, const BoundRequirement& bound, const Subject& subject, const DueDay& due, AsOf as_of,
              Outcome& outcome);

}  // namespace grassroots
