// SPDX-License-Identifier: MIT
// What is wrong with the period of a waiver that waives nothing.
#pragma once

#include <vector>

#include "grassroots/assess/outcome.hpp"
#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

// Says so in the finding, where nothing that the waiver names is asked for in its period. False: the period is right,
// or not known.
bool explain_period(Diagnostic& finding, const Plan& plan, const Waiver& waiver, const std::vector<Result>& results);

}  // namespace grassroots
