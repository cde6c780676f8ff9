// SPDX-License-Identifier: MIT
// A plan as text, without its places and symbols: every field of every record, and every finding. Two plans that
// say the same have the same text.
#pragma once

#include <string>

#include "grassroots/load/load.hpp"

namespace grassroots::test {

std::string text_of(const LoadedPlan& loaded, Date as_of);

}  // namespace grassroots::test
