// SPDX-License-Identifier: MIT
// A sheet of a workbook as XML text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

inline constexpr std::string_view xml_declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr std::size_t rows_to_fill_in = 1000;  // where drop-downs are offered

// The styles of cells, by their place in styles_xml().
enum class SheetStyle : unsigned { plain, text, date, heading, wrapped };

// A text as XML has it; what XML cannot hold is escaped as spreadsheets do (_x0007_).
std::string xml_text(std::string_view text);
// A, B, …, AA: of a column, from 0.
std::string column_letters(std::size_t column);

struct SheetColumn {
  std::string heading;
  SheetStyle style = SheetStyle::text;
  bool holds_numbers = false;
  std::string choices;  // what a drop-down offers, as a formula; empty: there is none
};

class SheetXml {
 public:
  explicit SheetXml(std::vector<SheetColumn> columns);

  // As texts. What is a date or a number in a column of such becomes one.
  void add_row(const std::vector<std::string>& cells);
  std::string finish() &&;

 private:
  void add_cell(std::size_t column, std::string_view text, SheetStyle style);

  std::vector<SheetColumn> columns_;
  std::vector<std::size_t> widths_;
  std::string rows_;
  std::size_t count_ = 0;  // of rows, the heading among them
};

std::string styles_xml();

}  // namespace grassroots
