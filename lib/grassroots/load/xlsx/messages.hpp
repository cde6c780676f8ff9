// SPDX-License-Identifier: MIT
// What load/xlsx says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

inline constexpr Message workbook_is_broken{"this is no workbook that can be read", "无法读取这个工作簿"};
inline constexpr Message workbook_is_locked{"this workbook is an .xls, or protected by a password",
                                            "这是 .xls 工作簿，或设有打开密码"};
inline constexpr Message workbook_too_large{"this workbook is too large to be read", "工作簿过大，无法读取"};
inline constexpr Message no_sheet_is_table{"no sheet of this workbook is named after a table: {0}",
                                           "没有一张工作表以表名命名：{0}"};
inline constexpr Message sheets_left_out{"these sheets are no tables, and were left out: {0}",
                                         "这些工作表不是数据表，未读取：{0}"};
inline constexpr Message help_sheet_names{
    "name a sheet after its table, such as `stays`, or include it as `{0}#{1}=stays`; the tables are {2}",
    "请以表名命名工作表，如 `蹲点`；也可以在 `include` 中写成 `{0}#{1}=蹲点`。表名有：{2}"};
inline constexpr Message help_pick_sheets{
    "write {1} instead of {0} in `include`, or name the sheets after their tables, such as `stays`",
    "请把 `include` 中的 {0} 改为 {1}，或在工作簿中把工作表改名为表名，如 `蹲点`"};
inline constexpr Message no_such_sheet{"the workbook has no sheet `{0}`", "工作簿中没有工作表 `{0}`"};
inline constexpr Message help_known_sheets{"its sheets are {0}", "工作表有：{0}"};
inline constexpr Message formula_without_value{"the formula in this cell has no value yet",
                                               "此单元格的公式还没有计算结果"};
inline constexpr Message help_formula_without_value{"open the workbook in a spreadsheet and save it again",
                                                    "请用电子表格软件打开工作簿，再保存一次"};

}  // namespace grassroots::messages
