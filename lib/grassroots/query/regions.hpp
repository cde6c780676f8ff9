// SPDX-License-Identifier: MIT
// Which region lies in which, by their `parent`.
#pragma once

#include "grassroots/model/plan.hpp"

namespace grassroots {

// Whether a region is another or lies in it. By row; no_row lies nowhere. Parents may form a cycle.
bool lies_in(const Plan& plan, std::uint32_t inner, std::uint32_t outer);

}  // namespace grassroots
