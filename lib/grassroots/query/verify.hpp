// SPDX-License-Identifier: MIT
// What a requirement asks for, looked up before it is judged: paths and values that mean nothing are reported, with
// what may be meant.
#pragma once

#include <functional>
#include <optional>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/query/grouping.hpp"
#include "grassroots/query/path.hpp"

namespace grassroots {

// Parses a path, or reports what is wrong with it; place() is where it stands, and is only asked then. `groupings`:
// null where it cannot go against the arrow.
std::optional<Path> parse_path(const Plan& plan, const TableSchema& table, std::string_view text,
                               const std::function<Place()>& place, Diagnostics& diagnostics, Groupings* groupings);
// Reports a value of the requirement that the field can never have: an unknown id, level or word. True if it is fine.
// Names are those of the plan that is judged: where the requirement binds the plans below alone, of those.
bool check_value(const Plan& plan, const Path& path, RecordRef requirement, const Value& value,
                 Diagnostics& diagnostics);
// A bound is one number or one day; else it is reported.
bool check_bound(const Plan& plan, RecordRef requirement, const Condition& condition, Diagnostics& diagnostics);
// Something lies between two bounds of one path; else it is reported. What is no bound at all was reported.
bool check_range(const Plan& plan, RecordRef requirement, const Condition& one, const Condition& other,
                 Diagnostics& diagnostics);

// Values of other kinds are neither above nor below.
inline bool is_at_least(const Value& value, const Value& bound) {
  if (value.kind != bound.kind) return false;
  return value.kind == Value::Kind::number ? value.number >= bound.number : value.date >= bound.date;
}

}  // namespace grassroots
