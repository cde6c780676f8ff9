// SPDX-License-Identifier: MIT
// What a record cannot do without, and could not be derived.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Reports records that belong to nobody, and requirements that check nothing.
void require_owners(Plan& plan, Diagnostics& diagnostics);
void require_checks(Plan& plan, Diagnostics& diagnostics);

// Where a record lacks a key that names another, and there is only one to name, that one is suggested.
void suggest_only_records(const Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
