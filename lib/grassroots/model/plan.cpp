// SPDX-License-Identifier: MIT
#include "grassroots/model/plan.hpp"

#include <algorithm>

namespace grassroots {

Date Plan::last_day() const {
  Date last;
  for (const Phase& phase : phases) last = std::max(last, phase.end);
  return last;
}

Date last_day_of(const Stay& stay) {
  if (stay.end.known()) return stay.end;
  return stay.days.known() ? stay.start.plus(static_cast<std::int32_t>(stay.days.value) - 1) : Date{};
}

}  // namespace grassroots
