// SPDX-License-Identifier: MIT
#include "grassroots/integrity/integrity.hpp"

namespace grassroots {

std::span<const IntegrityCheck> all_integrity_checks() {
#define GRASSROOTS_INTEGRITY_CHECK(name) &integrity::name,
  static constexpr IntegrityCheck table[] = {GRASSROOTS_INTEGRITY_CHECKS(GRASSROOTS_INTEGRITY_CHECK)};
#undef GRASSROOTS_INTEGRITY_CHECK
  return table;
}

}  // namespace grassroots
