// SPDX-License-Identifier: MIT
// A table's own records as columns and cells, the same for every kind of sheet: load/csv/csv_reader.hpp says how they
// look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grassroots/field_types/csv_form.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

class TableCells {
 public:
  struct Column {
    const Field* field = nullptr;
    std::optional<std::string> part;  // none: the whole field
    std::string heading;
  };

  // The language is that of headings and words. Only columns that some record uses.
  TableCells(const Plan& plan, const TableSchema& table, Language language);

  const std::vector<Column>& columns() const { return columns_; }
  const std::vector<std::uint32_t>& rows() const { return rows_; }  // of the table, that can stand in a sheet
  const std::vector<std::uint32_t>& left() const { return left_; }  // that no sheet can carry
  // One for each column. REQUIRES: the row is one of rows().
  std::vector<std::string> cells_of(std::uint32_t row) const;

 private:
  std::optional<std::vector<CsvCells>> said_by(std::uint32_t row) const;
  bool is_people(const Field& field) const;
  bool find_columns(std::uint32_t row);

  // The columns of one field, which follow one another.
  struct OfField {
    bool has_whole = false;
    std::vector<std::string> parts;

    bool has(const WrittenCell& cell) const;
    void add(const WrittenCell& cell);
  };

  const Plan& plan_;
  const TableSchema& table_;
  const Language language_;
  std::vector<OfField> of_fields_;  // by the field's index
  std::size_t count_ = 0;           // of all columns
  std::vector<Column> columns_;
  std::vector<std::uint32_t> rows_, left_;
};

// The columns that a table can always have, without records: for a sheet to be filled in.
std::vector<TableCells::Column> all_columns(const TableSchema& table, Language language);

}  // namespace grassroots
