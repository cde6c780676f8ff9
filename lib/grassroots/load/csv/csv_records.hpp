// SPDX-License-Identifier: MIT
// The fast path for rows of a CSV table, straight from the bytes to records: rows in UTF-8 without quotes, spaces
// around cells, apostrophes, escapes or faults. It never reports anything; all other rows are left to csv_reader.hpp.
#pragma once

#include <memory>

#include "grassroots/load/csv/csv_columns.hpp"

namespace grassroots {

class CsvRecords {
 public:
  virtual ~CsvRecords() = default;
  // Reads rows from `at` on. Returns where the first one begins that it cannot read, or the end.
  virtual const char* read(const char* at) = 0;
};

// Appends to the plan the records of its last source.
std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns,
                                             const Headings& headings);

}  // namespace grassroots
