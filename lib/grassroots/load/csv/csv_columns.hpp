// SPDX-License-Identifier: MIT
// The header row of a CSV table: the field of each column. Resolved once, used for every row. A column that almost is a
// known one is an error; others are left alone, with one warning for the file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/csv/heading_rows.hpp"
#include "grassroots/load/decoder.hpp"

namespace grassroots {

struct CsvColumns {
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static constexpr std::size_t most = CsvRows::most_cells - 1;

  struct Part {  // interviews.cadres
    std::string key;
    std::uint32_t key_begin = 0;
    std::size_t index = none;
  };
  struct Group {
    const Field* field = nullptr;
    std::size_t column = none;  // of the whole field
    std::vector<Part> parts;    // in the order of its type's (csv_form.hpp), or of the file
    // Of a column with spans of days, 2018.6.1-6.30, each of two fields has one end.
    enum class Says : std::uint8_t { value, first_day, last_day } says = Says::value;
  };

  std::size_t count = 0;
  std::vector<Group> groups;  // one for each field, in the order of the file
  std::vector<std::size_t> unnamed;
  std::vector<std::size_t> left_alone;
  FieldSet already_reported = 0;  // fields whose absence was reported
  std::vector<ColumnName> names;  // as they stand in the sheet
};

// Resolves the headings, the last of which stand in the current row of `rows`. Faults go to `diagnostics`; nothing if
// the table cannot be read.
std::optional<CsvColumns> read_columns(const CsvRows& rows, const Headings& headings, const TableSchema& table,
                                       const ColumnNames& names, const Decoder& decoder, Diagnostics& diagnostics);

// For messages about the last file, which may have been read in another encoding before.
void keep_column_names(Plan& plan, std::vector<ColumnName> names);

}  // namespace grassroots
