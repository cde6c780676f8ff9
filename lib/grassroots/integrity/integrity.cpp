// SPDX-License-Identifier: MIT
#include "grassroots/integrity/integrity.hpp"

namespace grassroots {

std::span<const IntegrityCheck> all_integrity_checks() {
  static constexpr IntegrityCheck table[] = {
      &integrity::people,     &integrity::cycles,   &integrity::parents,   &integrity::words, &integrity::regions,
      &integrity::dates,      &integrity::sites,    &integrity::emptiness, &integrity::order, &integrity::overdue,
      &integrity::date_order, &integrity::absences, &integrity::clauses,
  };
  return table;
}

}  // namespace grassroots
