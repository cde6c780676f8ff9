// SPDX-License-Identifier: MIT
// The checks: each one row here, in the order in which `explain` lists them, and defined in the file of the same name.
#pragma once

#include "grassroots/check/check.hpp"

#define GRASSROOTS_CHECKS(check)                                                                                       \
  check(count) check(days) check(share) check(amount) check(cover) check(filled) check(pair) check(lead) check(rotate) \
      check(within) check(phases) check(attend) check(attest) check(tasks) check(recuse)

namespace grassroots::checks {

#define GRASSROOTS_CHECK(name) extern const Check name;
GRASSROOTS_CHECKS(GRASSROOTS_CHECK)
#undef GRASSROOTS_CHECK

}  // namespace grassroots::checks
