// SPDX-License-Identifier: MIT
// Who is on a stay whose cell of `people` is empty: in a column that is filled elsewhere, nobody; in one that is empty
// throughout, the whole team. `*` is the whole team, `-` nobody.
#pragma once

#include "grassroots/load/csv/csv_columns.hpp"

namespace grassroots {

// Of the rows of the plan's last source, which begin at `first`. Reported once for the file.
void settle_empty_people(Plan& plan, const TableSchema& table, const CsvColumns& columns, std::uint32_t first,
                         Diagnostics& diagnostics);

}  // namespace grassroots
