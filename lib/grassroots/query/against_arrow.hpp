// SPDX-License-Identifier: MIT
// A path that begins with a table's name goes against the arrow: from a record to those of the table that belong to it.
#pragma once

#include <optional>
#include <string_view>

#include "grassroots/schema/field.hpp"

namespace grassroots {

struct AgainstArrow {
  const TableSchema* table;
  bool none;              // that no record is so: activities.not.kind
  std::string_view rest;  // the path from such a record; empty: whether there is one
};
// Of a condition on `records`; nothing where the path begins with a field, which wins, or with no table.
std::optional<AgainstArrow> against_arrow(const TableSchema& records, std::string_view path);

}  // namespace grassroots
