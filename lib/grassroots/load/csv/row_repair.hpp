// SPDX-License-Identifier: MIT
// What a row of a CSV was meant to be that has too few or too many cells, or a quote that is never closed: only where
// the other cells are what their columns take.
#pragma once

#include <optional>
#include <string>

#include "grassroots/load/csv/csv_columns.hpp"
#include "grassroots/load/csv/csv_rows.hpp"

namespace grassroots {

// What stands instead of the end of the row, from an offset to another.
struct RowRepair {
  std::uint32_t begin = 0, end = 0;
  std::string text;
};

// `bytes` of the file; `rows` has the row.
std::optional<RowRepair> repair_of(std::string_view bytes, const CsvRows& rows, const CsvColumns& columns);

}  // namespace grassroots
