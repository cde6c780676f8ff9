// SPDX-License-Identifier: MIT
// What export/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// The JSON Schema: what it adds to the help of a field
inline constexpr Message schema_title{"a plan of grassroots", "grassroots 的计划"};
inline constexpr Message schema_refers{"an id of {0}", "填 {0} 中的编号"};
inline constexpr Message schema_date{"a date without quotes: 2018-06-01", "日期，不加引号，如 2018-06-01"};
inline constexpr Message schema_recurrence{"\"week\", \"month\", \"quarter\" … or { days = 10 }",
                                           "\"week\"、\"month\"、\"quarter\" 等，或 { days = 10 }"};
inline constexpr Message schema_deadline{
    "a date, the id of a phase or an event, { after = \"id\", working_days = 3 }, or { from, to }",
    "日期、阶段或事件的编号、{ after = \"编号\", working_days = 3 }，或 { from, to }"};
inline constexpr Message schema_after{"the id of what it comes after", "在哪件事之后（编号）"};
inline constexpr Message schema_days{"so many days after it; negative: before", "之后多少天，负数为之前"};
inline constexpr Message schema_filter{
    "each field's value, a list of values (any of them), or \"*\" (is set); a dotted path follows references",
    "各字段的取值、取值列表（任一即可）或 \"*\"（已填写）；用点号可沿引用查找"};

// The sheet of a workbook that tells what each column is
inline constexpr Message explanation_needed{"Required", "必填"};
inline constexpr Message explanation_help{"What it is", "说明"};
inline constexpr Message explanation_yes{"yes", "是"};

}  // namespace grassroots::messages
