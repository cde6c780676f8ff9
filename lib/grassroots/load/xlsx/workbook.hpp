// SPDX-License-Identifier: MIT
// A workbook (.xlsx) in memory: its sheets, and the cells of each as texts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/load/xlsx/zip_archive.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/message.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {

struct SheetCell {
  enum class Fault : std::uint8_t { none, error, no_value };
  std::uint32_t column = 0;  // from 0
  std::string text;          // a date as 2018-06-01; of an error, its name
  Fault fault = Fault::none;
};

// How a number in a cell is shown, as far as that says what it is.
struct CellStyle {
  bool is_date = false;
  std::size_t digits = 0;  // that it is filled up to with zeros
};

struct SheetRow {
  std::uint32_t number = 0;      // from 1
  std::vector<SheetCell> cells;  // those with a text or a fault, by column
};

struct Sheet {
  std::vector<SheetRow> rows;  // by number
  std::vector<SheetRows::Cells> merged;
  const Message* fault = nullptr;  // why it cannot be read
};

// How much of a workbook is read: of a larger one nothing is. A test asks for less than the limits that are listed.
struct WorkbookLimits {
  std::uint64_t names = limits::file.most;  // and styles, in bytes: small in every workbook
  std::uint64_t part = limits::workbook_part.most;
  std::uint64_t text = limits::workbook_text.most;
  std::uint64_t cells = limits::workbook_cells.most;
};

class Workbook {
 public:
  // REQUIRES: the bytes live as long as this.
  explicit Workbook(std::string_view bytes, WorkbookLimits most = {});

  const Message* fault() const { return fault_; }  // why it cannot be read
  struct SheetName {
    std::string name;
    std::string part;  // of the archive
  };
  const std::vector<SheetName>& sheets() const { return sheets_; }
  // The value of merged cells stands in each of them.
  Sheet read(const SheetName& sheet);
  // Whether nobody filled the sheet; read no further than to its first row.
  bool is_empty(const SheetName& sheet);

 private:
  // `has_enough`: whether it is too much already.
  bool read_part(const std::string& name, struct XmlHandler handler, bool may_be_missing = false,
                 const std::function<bool()>& has_enough = {});
  void read_names();
  void read_styles();
  void read_texts();

  ZipArchive archive_;
  WorkbookLimits most_;
  const Message* fault_ = nullptr;
  bool counts_from_1904_ = false;
  std::vector<SheetName> sheets_;
  std::vector<CellStyle> styles_;  // by the number that cells have
  std::vector<std::string> texts_;
};

}  // namespace grassroots
