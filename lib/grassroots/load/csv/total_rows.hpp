// SPDX-License-Identifier: MIT
// Rows of a sheet that are no records: totals, and remarks below the table.
#pragma once

#include <span>
#include <string_view>

#include "grassroots/load/csv/csv_rows.hpp"

namespace grassroots {

// Whether a row that begins here may be a total or a remark: quick, for rows that mostly are not. A '\0' follows the
// bytes.
inline bool may_be_no_record(const char* at) {
  while (*at == ',') ++at;
  switch (*at) {
    case 'T':
    case 't':
    case 'S':
    case 's': return at[1] == 'o' || at[1] == 'O' || at[1] == 'u' || at[1] == 'U';  // total, sum, subtotal
    case 'N':
    case 'n': return at[1] == 'o' && at[2] == 't';  // note
    default: break;
  }
  if (static_cast<unsigned char>(*at) < 0xE0) return false;
  // A first cell in Chinese that ends with 计, or has a colon: 本页小计, 填表人：….
  const std::string_view begins(at, at[1] == '\0' || at[2] == '\0' ? 1 : 3);
  if (begins == "注" || begins == "※" || begins == "备" || begins == "说" || begins == "附") return true;
  for (; *at != ',' && *at != '\n' && *at != '\0'; ++at)
    if (*at == ':' || (at[0] == '\xEF' && at[1] == '\xBC' && at[2] == '\x9A') ||
        (at[0] == '\xE8' && at[1] == '\xAE' && at[2] == '\xA1'))
      return true;
  return false;
}

// Whether it is a word for a total: 合计, 本页小计, total.
bool says_total(std::string_view text);
// Whether the first cell that is filled says so, and no words stand beside it.
bool is_total(std::span<const CsvCell> cells);

// Whether it is a sentence as stands below tables: 注：…, or who filled it in: 填表人：…, 审核人：….
bool is_remark(std::span<const CsvCell> cells);

}  // namespace grassroots
