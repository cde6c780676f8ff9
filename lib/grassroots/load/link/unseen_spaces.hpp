// SPDX-License-Identifier: MIT
// Ids and words that begin or end with a space which is not seen, so that they are others than they look. In sheets
// such spaces are taken off, unless they stand in quotes; elsewhere they are told.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

void report_unseen_spaces(const Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
