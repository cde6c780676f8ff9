// SPDX-License-Identifier: MIT
#include "grassroots/query/clause.hpp"

#include <string>

#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"

namespace grassroots {

bool is_clause_below(std::string_view written, std::string_view asked_for) {
  const std::string clause = to_half_width(written), wanted = to_half_width(asked_for);
  if (!clause.starts_with(wanted)) return false;
  const std::string_view rest = std::string_view(clause).substr(wanted.size());
  return rest.empty() || wanted.empty() || !(is_digit(wanted.back()) && is_digit(rest.front()));
}

}  // namespace grassroots
