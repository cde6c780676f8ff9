// SPDX-License-Identifier: MIT
#include "grassroots/export/csv.hpp"

#include "grassroots/export/table_cells.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

void add_cell(std::string& line, std::string_view cell) {
  const bool is_plain = cell.find_first_of(",\"\r\n") == std::string_view::npos &&
                        (cell.empty() || (!is_blank(cell.front()) && !is_blank(cell.back())));
  if (is_plain) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

void add_row(const std::vector<std::string>& cells, std::string& text) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    add_cell(text, cells[i]);
  }
  text += '\n';
}

}  // namespace

CsvTable to_csv(const Plan& plan, const TableSchema& table, const CsvStyle& style) {
  const TableCells cells(plan, table, style.with_labels ? Language::chinese : Language::english);
  CsvTable written;
  written.left = cells.left();
  if (cells.rows().empty()) return written;
  written.records = static_cast<std::uint32_t>(cells.rows().size());
  written.text = style.with_mark ? byte_order_mark : "";
  std::vector<std::string> headings;
  for (const TableCells::Column& column : cells.columns()) headings.push_back(column.heading);
  add_row(headings, written.text);
  for (const std::uint32_t row : cells.rows()) add_row(cells.cells_of(row), written.text);
  return written;
}

}  // namespace grassroots
