// SPDX-License-Identifier: MIT
#include "grassroots/model/plan.hpp"

#include <algorithm>

namespace grassroots {

Date Plan::last_day() const {
  Date last;
  for (const Phase& phase : phases) last = std::max(last, phase.end);
  return last;
}

std::string id_of(const Plan& plan, const Stay& stay) {
  if (stay.id) return std::string(plan.text(stay.id));
  return stay.start.known() ? std::string(plan.text(stay.team)).append(1, '/').append(to_string(stay.start))
                            : std::string();
}

Date last_day_of(const Stay& stay) {
  if (stay.end.known()) return stay.end;
  return stay.days.known() ? stay.start.plus(static_cast<std::int32_t>(stay.days.value) - 1) : Date{};
}

std::size_t own_files(const Plan& plan) {
  const std::size_t inherited = plan.parent == nullptr ? 0 : plan.parent->sources.size();
  const std::size_t of_register = plan.divisions == nullptr ? 0 : 1;
  return plan.sources.size() - inherited - of_register;
}

}  // namespace grassroots
