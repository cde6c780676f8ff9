// SPDX-License-Identifier: MIT
// Rows of a sheet that are no records: totals, and remarks below the table.
#pragma once

#include <span>

#include "grassroots/load/csv/csv_rows.hpp"

namespace grassroots {

// Whether a row that begins here may be a total: quick, for rows that mostly are not. A '\0' follows the bytes.
inline bool may_be_total(const char* at) {
  switch (*at) {
    case '\xE5': return at[1] == '\x90' || at[1] == '\xB0' || at[1] == '\x85';  // 合计, 小计, 共计
    case '\xE6': return at[1] == '\x80';                                        // 总计
    case 'T':
    case 't':
    case 'S':
    case 's': return at[1] == 'o' || at[1] == 'O' || at[1] == 'u' || at[1] == 'U';  // total, sum, subtotal
    default: return false;
  }
}

// Whether the first cell that is filled says so: 合计, total.
bool is_total(std::span<const CsvCell> cells);

// Whether only one cell is filled, and with a sentence as stands below tables: 注：…, 填表人：….
bool is_remark(std::span<const CsvCell> cells);

}  // namespace grassroots
