// SPDX-License-Identifier: MIT
// Values that stand in another field: values = { field = "subject.focus" }. The list is the path, behind a value that
// stands nowhere in the file.
#pragma once

#include <optional>

#include "grassroots/model/plan.hpp"

namespace grassroots {

// The path; nothing where the values themselves are listed.
inline std::optional<Symbol> path_of_values(const Plan& plan, ValueList list) {
  const auto values = plan.list(list);
  if (values.size() != 2 || values.front().kind != Value::Kind::none || values.front().offset != 0) return std::nullopt;
  return values.back().symbol;
}

}  // namespace grassroots
