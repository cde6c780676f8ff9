// SPDX-License-Identifier: MIT
// A requirement about nobody.
#pragma once

#include "grassroots/check/bound_requirement.hpp"

namespace grassroots {

// True if it is told that there is nobody to be about. That is nothing before the deadline. Without one, teams, regions
// and the like must be there from the start, as must what `per` names; other records may come.
// REQUIRES: bound.lacks_subjects().
bool report_no_subjects(const Plan& plan, const Requirement& requirement, const BoundRequirement& bound, Date as_of,
                        Diagnostics& diagnostics);

}  // namespace grassroots
