// SPDX-License-Identifier: MIT
// Values that stand in another field: values = { field = "subject.focus" }. The list has no value, and then the path.
#pragma once

#include <optional>

#include "grassroots/model/plan.hpp"

namespace grassroots {

// The path; nothing where the values themselves are listed.
inline std::optional<Symbol> path_of_values(const Plan& plan, ValueList list) {
  const auto values = plan.list(list);
  if (values.empty() || values.front().kind != Value::Kind::none) return std::nullopt;
  return values.back().symbol;
}

}  // namespace grassroots
