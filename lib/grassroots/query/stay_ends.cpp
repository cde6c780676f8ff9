// SPDX-License-Identifier: MIT
#include "grassroots/query/stay_ends.hpp"

#include <algorithm>

#include "grassroots/query/owners.hpp"

namespace grassroots {

StayEnds::StayEnds(const Plan& plan, TableId owners) : last_(schema_of(owners).size(plan)) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < plan.stays.size(); ++row) {
    const Stay& stay = plan.stays[row];
    if (stay.status == StayStatus::cancelled) continue;
    owners_into(plan, {TableId::stays, row}, owners, rows);
    for (const std::uint32_t owner : rows) {
      Last& last = last_[owner];
      last.are_all_done = last.are_all_done && stay.status == StayStatus::done && stay.end.known();
      last.end = std::max(last.end, stay.end);
    }
  }
}

bool StayEnds::have_stays(TableId owners) {
  return owners != TableId::plan && way_between(TableId::stays, owners).exists();
}

}  // namespace grassroots
