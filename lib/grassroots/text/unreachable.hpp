// SPDX-License-Identifier: MIT
// The end of a switch that has a case for every value of its enum.
#pragma once

#include <cassert>

namespace grassroots {

// An assertion that fails in builds with assertions, and undefined behaviour in others.
[[noreturn]] inline void unreachable() {
  assert(false && "the switch has a case for every value");
  __builtin_unreachable();
}

}  // namespace grassroots
