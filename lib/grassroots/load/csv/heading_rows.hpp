// SPDX-License-Identifier: MIT
// Where the headings of a sheet stand: below a title, in one row or two, and again on every page.
#pragma once

#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/csv/headings.hpp"

namespace grassroots {

// The headings of a sheet, which may stand in two rows: 蹲点时间 above 开始日期 and 结束日期.
struct Headings {
  std::vector<CsvCell> cells;
  std::list<std::string> texts;                // of cells whose text does not stand in the file as it is
  std::vector<std::vector<std::string>> rows;  // the words of each row of them
  std::vector<std::string> titles;             // what stands above them in a row by itself
  std::vector<std::string_view> other_rows;    // how those rows begin in the file: up to their first comma or line end

  // Whether the row says again what stands above the records: on a new page.
  bool are_repeated_in(std::span<const CsvCell> row) const;
};

// Goes to the last row of headings: the first of a few rows that has some, or else the first that is not blank. What
// stands above it is a title. False if there is no row.
bool find_headings(CsvRows& rows, std::string_view bytes, const TableSchema& table, const ColumnNames& names,
                   Headings& headings);

}  // namespace grassroots
