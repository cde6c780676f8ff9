// SPDX-License-Identifier: MIT
// Rows of a CSV table straight from the bytes to records: the fast way for rows in which nothing is unusual. It has no
// quotes, spaces around cells, apostrophes or escapes, and never reports anything: such a row, and any that has a fault,
// is left to csv_reader.hpp.
#pragma once

#include "grassroots/load/csv_columns.hpp"
#include "grassroots/load/draft.hpp"

namespace grassroots {

class CsvRecords {
 public:
  // Appends to the plan what stands in its last source.
  CsvRecords(Plan& plan, const TableSchema& table, const CsvColumns& columns);

  // Reads the rows from `at` on, as far as they can be read so; gives where the first begins that has to be read
  // otherwise, or the end.
  const char* read(const char* at);

 private:
  struct Column {
    const Field* field = nullptr;
    std::uint32_t index = 0;  // of the field
    Symbol key;               // of an open table: what the column is of it
    Usual usual;
  };

  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  const char* row(const char* at);
  const char* value(Column& column, Draft& draft, const char* at);
  const char* text(const char* at, KnownText& text);
  const char* date(const char* at, Date& out);
  const char* word(const Field& field, Record& record, const char* at) const;
  const char* texts(Column& column, Record& record, const char* at);
  const char* entry(const Column& column, Draft& draft, const char* at);
  // A cell in which nothing is unusual.
  const char* cell(const char* at, std::string_view& out) const;
  // Past a cell, and the item of a list, of which the text is known.
  const char* skip_cell(const char* at, std::string_view text) const;
  const char* skip_item(const char* at, std::string_view text) const;
  bool begins(const char* at, std::string_view text) const {
    return *at == text.front() && static_cast<std::size_t>(end_ - at) >= text.size() && same_bytes(at, text.data(), text.size());
  }
  bool ends_cell(const char* at) const { return *at == ',' || scan::ends_line(at) || at == end_; }
  bool ends_item(const char* at) const { return *at == ';' || ends_cell(at); }

  Plan& plan_;
  const TableSchema& table_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  std::uint64_t required_;
  std::vector<Column> columns_;  // none: no row can be read so
  unsigned misses_ = 0;          // rows in a row that could not
  DateReader dates_;
  RecentTexts recent_;
};

}  // namespace grassroots
