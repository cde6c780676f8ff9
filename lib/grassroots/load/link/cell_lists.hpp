// SPDX-License-Identifier: MIT
// Lists in one cell of a sheet with something else than `;` between their items. Those of ids are read where they are
// looked up (references.hpp).
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// Makes several items of one where each part is a word that the plan lists, a field, an id or a date. Reports the other
// texts that look like several, once each.
void separate_lists(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
