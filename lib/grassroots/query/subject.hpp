// SPDX-License-Identifier: MIT
// Whom a requirement is about.
#pragma once

#include "grassroots/query/periods.hpp"

namespace grassroots {

// Before a path that begins at the subject, not at the record that is looked at.
inline constexpr std::string_view subject_prefix = "subject.";

// A record or, where `per` is a path, a value at its end; in one period, where the requirement has `every`.
struct Subject {
  RecordRef ref;
  std::size_t index = 0;  // among the subjects of the requirement
  Symbol value;           // then `ref` is the plan
  Period period;
};

}  // namespace grassroots
