// SPDX-License-Identifier: MIT
// The files a plan was read from, and places in them.
//
// A place is a byte range in one file. Lines and columns are worked out only for what is printed:
// both count from 1, columns in Unicode code points.
#pragma once

#include <cstdint>
#include <limits>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace grassroots {

using FileIndex = std::uint32_t;
inline constexpr FileIndex no_file = std::numeric_limits<FileIndex>::max();

struct Place {
  FileIndex file = no_file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool known() const { return file != no_file; }
  friend bool operator==(const Place&, const Place&) = default;
};

struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

// The syntax of a file, which determines where a value in it ends.
enum class Syntax : std::uint8_t { toml, csv };

// Which rows of a workbook's sheet a table was made of: its text is a CSV of the sheet.
struct SheetRows {
  struct Row {
    std::uint32_t begin;   // offset in the text
    std::uint32_t number;  // in the sheet, from 1
  };
  struct Cells {                              // that are shown as one
    std::uint32_t first_row, last_row;        // from 1
    std::uint32_t first_column, last_column;  // from 0
  };
  std::string sheet;
  std::vector<Row> rows;      // in the order of the text
  std::vector<Cells> merged;  // each has the value of the first
};

// An immutable file.
class Source {
 public:
  Source(std::string path, std::string bytes, Syntax syntax = Syntax::toml, SheetRows sheet = {});

  const std::string& path() const { return path_; }  // as the user would write it
  std::string_view bytes() const { return bytes_; }  // UTF-8, whatever the encoding of the file
  Syntax syntax() const { return syntax_; }
  LineColumn locate(std::uint32_t offset) const;
  // 蹲点!B12, of a sheet; empty: it is a file of its own.
  std::string cell_at(std::uint32_t offset) const;
  // Whether it is a sheet of a workbook.
  bool is_sheet() const { return !sheet_.sheet.empty() || !sheet_.rows.empty(); }
  // The row of the sheet.
  std::uint32_t row_at(std::uint32_t offset) const;
  // Whether a cell only repeats what stands in another that it is merged with.
  bool repeats_merged(std::uint32_t offset) const;
  // The line (from 1) without its line end; empty past the last line.
  std::string_view line(std::uint32_t number) const;
  // The byte offset of a line and column; the nearest one that exists.
  std::uint32_t offset(LineColumn at) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts().size()); }
  // The end of the value that begins at `begin`: a TOML value or a CSV cell.
  std::uint32_t value_end(std::uint32_t begin) const;
  // The end of an item of a list; in a CSV, the list is the cell that begins at `cell`.
  std::uint32_t item_end(std::uint32_t begin, std::uint32_t cell) const;

 private:
  std::string path_;
  std::string bytes_;
  Syntax syntax_;
  SheetRows sheet_;
  const SheetRows::Row& sheet_row(std::uint32_t offset) const;
  std::uint32_t column_at(std::uint32_t offset) const;  // from 0
  // Computed on first use: most files are never quoted in output.
  const std::vector<std::uint32_t>& line_starts() const;
  mutable std::once_flag has_lines_;
  mutable std::vector<std::uint32_t> line_starts_;
  // For long lines: the offset of every 64th code point, made on first use, so that finding n places in
  // one line of a megabyte does not take n megabytes of walking.
  mutable std::uint32_t marked_line_ = 0;
  mutable std::vector<std::uint32_t> marks_;
};

// The end of the TOML token that starts at `begin`: a string, an array, an inline table, a header or a bare word.
std::uint32_t token_end(std::string_view bytes, std::uint32_t begin);

}  // namespace grassroots
