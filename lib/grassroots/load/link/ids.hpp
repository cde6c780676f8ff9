// SPDX-License-Identifier: MIT
// Which record has which id.
#pragma once

#include <bit>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// Fills Plan::ids of a table, and reports ids that two records have.
void index_ids(Plan& plan, const TableSchema& table, Diagnostics& diagnostics);

// Whether a record of one of the tables has the id.
// REQUIRES: the ids of these tables are indexed.
inline bool has_id(const Plan& plan, TableSet tables, Symbol id) {
  for (; tables != 0; tables &= tables - 1)
    if (plan.find(static_cast<TableId>(std::countr_zero(tables)), id) != no_row) return true;
  return false;
}

}  // namespace grassroots
