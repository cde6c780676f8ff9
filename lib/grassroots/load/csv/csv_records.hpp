// SPDX-License-Identifier: MIT
// Rows of a CSV table straight from the bytes to records: the fast way for rows in which nothing is unusual. It has no
// quotes, spaces around cells, apostrophes or escapes, all of it is UTF-8, and it never reports anything: such a row,
// and any that has a fault, is left to csv_reader.hpp.
#pragma once

#include <memory>

#include "grassroots/load/csv/csv_columns.hpp"

namespace grassroots {

class CsvRecords {
 public:
  virtual ~CsvRecords() = default;
  // Reads the rows from `at` on, as far as they can be read so; gives where the first begins that has to be read
  // otherwise, or the end.
  virtual const char* read(const char* at) = 0;
};

// Appends to the plan what stands in its last source.
std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns);

}  // namespace grassroots
