// SPDX-License-Identifier: MIT
// What the cells of a CSV row say (csv_cell.hpp): texts, numbers and lists.
#pragma once

#include <array>
#include <memory_resource>
#include <utility>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/decoder.hpp"

namespace grassroots {

class CsvValues {
 public:
  CsvValues(Decoder& decoder, Diagnostics& diagnostics) : decoder_(decoder), diagnostics_(diagnostics) {}

  // Forgets the values of the row before.
  void begin_row(const CsvRows& rows) {
    memory_.release();
    rows_ = &rows;
  }
  // REQUIRES: the cell is one of the row's, and not empty.
  RawValue read(const CellForm& form, const CsvCell& cell);
  // Whether what a spreadsheet had spoilt, a code or a formula, was among what was read since it was last asked.
  bool take_has_lost() { return std::exchange(has_lost_, false); }

 private:
  RawValue items(const CellForm& form, const CsvCell& cell, const CellText& guard);
  RawValue text(std::string_view text, std::uint32_t at);
  // A value whose type the cell itself determines.
  RawValue any(std::string_view cell, std::uint32_t at);
  template <class MakeItem>
  RawValue list(const CsvCell& cell, const CellText& guard, MakeItem make_item);
  std::string_view keep(const std::string& text);

  Decoder& decoder_;
  Diagnostics& diagnostics_;
  const CsvRows* rows_ = nullptr;
  std::array<std::byte, 4096> buffer_;
  std::pmr::monotonic_buffer_resource memory_{buffer_.data(), buffer_.size()};
  bool has_lost_ = false;
};

}  // namespace grassroots
