// SPDX-License-Identifier: MIT
// The checks, each defined in the file of the same name.
#pragma once

#include "grassroots/check/check.hpp"

namespace grassroots::checks {

extern const Check count, days, share, amount, cover, filled, pair, lead, rotate, within, phases, attend, attest, tasks,
    recuse;

}  // namespace grassroots::checks
