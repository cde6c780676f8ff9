// SPDX-License-Identifier: MIT
// Which version of the format of plans this program knows. `explain changes` says what each of them brought; a plan may
// say which one it is written for (plan.format).
#pragma once

namespace grassroots {

// The newest that brought a table or a field (schema/tables.cpp). One that an older program does not understand is
// added() to the next.
extern const int format_version;

}  // namespace grassroots
