// SPDX-License-Identifier: MIT
// A requirement of the plan above that a plan below states again, to ask for more.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/field_types/remap.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// What `own` gives is kept where it is tighter than `above` (Field::tightened), reported where it is looser or cannot
// be changed below at all, and everything else is the plan's above. What is written as it is above changes nothing.
// `first_file`: in the child, of the parent's files.
void tighten(Requirement& own, const Requirement& above, Remap& remap, FileIndex first_file, Diagnostics& diagnostics);

}  // namespace grassroots
