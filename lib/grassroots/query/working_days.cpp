// SPDX-License-Identifier: MIT
#include "grassroots/query/working_days.hpp"

#include <algorithm>
#include <cstdlib>

namespace grassroots {
namespace {

bool is_weekend(Date day) { return days_since_monday(day) >= 5; }

bool is_holiday(const Plan& plan, Date day) {
  const auto after = std::upper_bound(plan.days_off.begin(), plan.days_off.end(), day,
                                      [](Date at, const auto& span) { return at < span.first; });
  return after != plan.days_off.begin() && day <= std::prev(after)->second;
}

}  // namespace

bool is_working_day(const Plan& plan, Date day) {
  if (std::binary_search(plan.makeup_days.begin(), plan.makeup_days.end(), day)) return true;
  return !is_weekend(day) && !is_holiday(plan, day);
}

Date plus_working_days(const Plan& plan, Date day, std::int32_t n) {
  if (!day.known()) return day;
  constexpr std::int32_t longest = 36600;  // of holidays alone nothing is counted
  const std::int32_t step = n < 0 ? -1 : 1;
  std::int32_t left = std::abs(n);
  for (std::int32_t looked_at = 0; left > 0; ++looked_at) {
    if (looked_at == longest) return {};
    day = day.plus(step);
    if (is_working_day(plan, day)) --left;
  }
  return day;
}

}  // namespace grassroots
