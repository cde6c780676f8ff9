// SPDX-License-Identifier: MIT
// Reads a CSV file as a table of the plan.
//
// The file's name says which table: stays.csv, stays-2018.csv, stays_61.csv, stays.2018.csv, 蹲点.csv. Every
// table can come so but [plan] with its contacts. The first row names the columns, by key or by the key's
// Chinese label; what has keys of its own has a column for each:
//
//   team,start,days,状态,people,interviews.cadres,due.after,due.days
//   shaanxi,2018-06-04,10,完成,lu-peilan;li-changqing,12,,
//
// An empty cell is a key left out, a row of empty cells is no record, and a column without a name must be
// empty. What may stand in a cell is said in csv_cell.hpp.
#pragma once

#include <string_view>

#include "grassroots/load/decoder.hpp"

namespace grassroots {

// By the path's extension, in any case.
bool is_csv(std::string_view path);

// The table that the file is named after; null if there is none.
const TableSchema* table_of_csv(std::string_view path);

enum class CsvResult : std::uint8_t {
  whole,    // all of it was read
  lossy,    // records were lost; diagnostics say which
  no_text,  // it is not UTF-8, or has a '\0': no record is kept, and nothing was reported
};
// Appends all rows of the plan's last source.
CsvResult read_csv(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);
// The same of a sheet, whose name says which table it is.
CsvResult read_csv_as(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, const TableSchema& table);
// The same without the fast path, which is tested against this.
CsvResult read_csv_carefully(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

}  // namespace grassroots
