// SPDX-License-Identifier: MIT
// The rows and cells of a CSV file (RFC 4180): commas, line feeds with or without a carriage return, cells in
// double quotes that may hold commas, line ends and doubled quotes.
//
//   for (CsvRows rows(bytes); rows.next();)
//     use(rows.cells());
//
// Lines without anything are passed over, and so are spaces around a cell that is not in quotes.
#pragma once

#include <cassert>
#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/text/limits.hpp"
#include "grassroots/text/message.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {

struct CsvCell {
  std::string_view text;    // without quotes; a doubled one is one
  std::uint32_t begin = 0;  // offset in the file: of the quote, if there is one
};

// Whether something stands in it, other than spaces.
inline bool is_filled(const CsvCell& cell) { return !trim_spaces(cell.text).empty(); }

class CsvRows {
 public:
  // Of a row with more cells, the rest is counted but not kept.
  static constexpr std::size_t most_cells = limits::columns.most + 1;

  // `bytes` without a byte order mark; they must outlive this.
  explicit CsvRows(std::string_view bytes);

  // Goes on to the next row; false at the end.
  bool next();
  // Where the next row begins, and to say so. REQUIRES: never back.
  const char* next_row() const { return at_; }
  void go_to(const char* row) {
    assert(row >= at_);
    at_ = row;
  }

  // Until the next call of next().
  std::span<const CsvCell> cells() const { return cells_; }
  std::size_t count() const { return count_; }
  std::uint32_t begin() const { return begin_; }  // of the row
  // What is wrong with the quotes of this row, if anything: then it has no cells, and the next row is the
  // line below the one with the quote.
  const Message* fault() const { return fault_; }
  std::uint32_t fault_at() const { return fault_at_; }

  // Where the bytes of a cell's text stand in the file, asked for in rising order.
  class Offsets {
   public:
    Offsets(const CsvRows& rows, const CsvCell& cell);
    std::uint32_t of(std::size_t index);

   private:
    std::string_view text_;
    bool has_doubled_quotes_;
    std::size_t index_ = 0;
    std::uint32_t offset_;  // of the byte at `index_`
  };

 private:
  void add(const char* from, const char* to);
  void split(const char* line_end);
  void split_with_quotes();
  const char* quoted_cell(const char* quote);
  void fail(const Message& fault, const char* quote);

  const char* base_;
  const char* at_;
  const char* end_;
  std::vector<CsvCell> cells_;
  std::list<std::string> unquoted_;  // texts of this row that had doubled quotes
  std::size_t count_ = 0;
  std::uint32_t begin_ = 0;
  const Message* fault_ = nullptr;
  std::uint32_t fault_at_ = 0;
};

}  // namespace grassroots
