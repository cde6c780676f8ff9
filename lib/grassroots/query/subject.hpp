// SPDX-License-Identifier: MIT
// Whom a requirement is about.
#pragma once

#include "grassroots/query/periods.hpp"

namespace grassroots {

// A record or, where `per` is a path, a value at its end; in one period, where the requirement has `every`.
struct Subject {
  RecordRef ref;
  std::size_t index = 0;  // among the subjects of the requirement
  Symbol value;           // then `ref` is the plan
  Period period;
};

}  // namespace grassroots
