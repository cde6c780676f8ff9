// SPDX-License-Identifier: MIT
#include "grassroots/query/regions.hpp"

#include "grassroots/query/owners.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {

bool lies_in(const Plan& plan, std::uint32_t inner, std::uint32_t outer) {
  for (std::uint32_t steps = 0; inner != no_row && steps <= limits::parents.most; ++steps) {
    if (inner == outer) return true;
    inner = plan.find(TableId::regions, plan.regions[inner].parent);
  }
  return false;
}

}  // namespace grassroots
