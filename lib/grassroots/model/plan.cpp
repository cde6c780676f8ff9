// SPDX-License-Identifier: MIT
#include "grassroots/model/plan.hpp"

#include <algorithm>

namespace grassroots {

std::uint32_t Plan::find(TableId table, Symbol id) const {
  const auto& index = ids[static_cast<std::size_t>(table)];
  const auto found = index.find(id.value);
  return found == index.end() ? no_row : found->second;
}

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
