// SPDX-License-Identifier: MIT
#include "grassroots/query/absences.hpp"

namespace grassroots {

std::vector<std::vector<std::uint32_t>> absences_by_person(const Plan& plan) {
  std::vector<std::vector<std::uint32_t>> rows(plan.people.size());
  for (std::uint32_t row = 0; row < plan.absences.size(); ++row) {
    const Absence& absence = plan.absences[row];
    const std::uint32_t person = plan.find(TableId::people, absence.person);
    if (person != no_row && absence.start.known() && absence.start <= absence.end) rows[person].push_back(row);
  }
  return rows;
}

}  // namespace grassroots
