// SPDX-License-Identifier: MIT
// Who is away, and when.
#pragma once

#include <vector>

#include "grassroots/model/plan.hpp"

namespace grassroots {

// The rows of the absences of each person, by row: those whose days are known.
std::vector<std::vector<std::uint32_t>> absences_by_person(const Plan& plan);

}  // namespace grassroots
