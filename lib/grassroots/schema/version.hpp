// SPDX-License-Identifier: MIT
// Which version of the format of plans this program knows. `explain changes` says what each of them brought; a plan may
// say which one it is written for (plan.format).
#pragma once

namespace grassroots {

// Raised when a plan can say what an older program does not understand.
inline constexpr int format_version = 2;

}  // namespace grassroots
