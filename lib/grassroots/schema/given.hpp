// SPDX-License-Identifier: MIT
// What a plan's own files say, in contrast to what was derived from it or inherited: all that is written when
// a plan is written out again.
#pragma once

#include "grassroots/schema/field.hpp"

namespace grassroots {

// Whether the record stands in the plan's own files, not in those of the plan above it.
bool is_own(const Plan& plan, const Record& record);

// Whether the record says this itself. The team that a file's only [[teams]] or a stay's site gives it
// counts as said.
bool is_given(const Plan& plan, RecordRef ref, const Field& field);

// Whether a list is given and empty: `people = []` is nobody, and not the whole team. REQUIRES: the field is a list.
bool is_given_as_empty(const Plan& plan, RecordRef ref, const Field& field);

}  // namespace grassroots
