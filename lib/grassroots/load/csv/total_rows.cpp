// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/total_rows.hpp"

#include <algorithm>

#include "grassroots/load/csv/headings.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {

bool is_total(std::span<const CsvCell> cells) {
  static constexpr std::string_view words[] = {"合计",  "总计",   "小计",       "共计",     "总合计",
                                               "total", "totals", "grandtotal", "subtotal", "sum"};
  const auto first =
      std::find_if(cells.begin(), cells.end(), [](const CsvCell& cell) { return !trim_spaces(cell.text).empty(); });
  if (first == cells.end() || first->text.size() > 30) return false;
  return std::find(std::begin(words), std::end(words), word_of_heading(first->text)) != std::end(words);
}

bool is_remark(std::span<const CsvCell> cells) {
  static constexpr std::string_view beginnings[] = {"注",   "备注", "说明", "填表", "制表",
                                                    "审核", "填报", "Note", "note"};
  const CsvCell* only = nullptr;
  for (const CsvCell& cell : cells) {
    if (trim_spaces(cell.text).empty()) continue;
    if (only != nullptr) return false;
    only = &cell;
  }
  if (only == nullptr) return false;
  const std::string_view text = trim_spaces(only->text);
  const bool begins_so = std::any_of(std::begin(beginnings), std::end(beginnings),
                                     [&](std::string_view each) { return text.starts_with(each); });
  return begins_so && (text.find("：") != std::string_view::npos || text.find(':') != std::string_view::npos);
}

}  // namespace grassroots
