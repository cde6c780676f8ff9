// SPDX-License-Identifier: MIT
// What a record cannot do without, and could not be derived.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// Reports records that belong to nobody, and requirements that check nothing.
void require_owners(Plan& plan, Diagnostics& diagnostics);
void require_checks(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
