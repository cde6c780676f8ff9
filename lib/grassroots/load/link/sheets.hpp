// SPDX-License-Identifier: MIT
// What records from sheets leave open and records from TOML do not: columns, and codes kept as numbers.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

bool is_in_sheet(const Plan& plan, const Record& record);

// Reports what [plan] says of columns that no sheet can have.
void check_columns(const Plan& plan, Diagnostics& diagnostics);

// Takes 610000.0 for 610000, and says so.
void mend_codes(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
