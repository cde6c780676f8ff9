// SPDX-License-Identifier: MIT
// The functions behind the rows of the table of checks, one to each file of the same name.
#pragma once

#include "grassroots/check/binder.hpp"

namespace grassroots::checks {

Bound count(Binder& binder);
Bound days(Binder& binder);
Bound share(Binder& binder);
Bound amount(Binder& binder);
Bound cover(Binder& binder);
Bound filled(Binder& binder);
Bound pair(Binder& binder);
Bound lead(Binder& binder);
Bound rotate(Binder& binder);
Bound within(Binder& binder);
Bound phases(Binder& binder);
Bound attend(Binder& binder);
Bound attest(Binder& binder);
Bound tasks(Binder& binder);
Bound recuse(Binder& binder);

}  // namespace grassroots::checks
