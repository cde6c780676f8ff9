// SPDX-License-Identifier: MIT
// A plan as text, without its symbols: every field of every record, and every finding. Two plans that say the same have
// the same text.
#pragma once

#include <string>

#include "grassroots/load/load.hpp"

namespace grassroots::test {

// Without places, so that it does not matter how the plan is written.
std::string text_of(const LoadedPlan& loaded, Date as_of);

// Of a plan that is not linked, with the place of every record, value and finding.
std::string text_with_places(const Plan& plan, const Diagnostics& diagnostics);

}  // namespace grassroots::test
