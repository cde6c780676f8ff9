// SPDX-License-Identifier: MIT
// What load/toml says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

inline constexpr Message nests_too_deep{"more than {0} levels of nesting", "嵌套超过 {0} 层"};
inline constexpr Message full_width_character{"full-width `{0}` where TOML needs `{1}`",
                                              "全角的 `{0}` 应改为半角的 `{1}`"};
inline constexpr Message full_width_space{"a full-width space where TOML needs a plain one",
                                          "这里有一个全角空格，请改为半角空格"};
inline constexpr Message not_toml{"this is not TOML", "此处不符合 TOML 语法"};
inline constexpr Message toml_bare_value{"not a TOML value: expected a number, a date, true, false or a quoted string",
                                         "这不是 TOML 的值：应为数字、日期、true、false，或英文双引号里的文字"};
inline constexpr Message toml_open_text{"a quotation mark is missing: the text is not closed",
                                        "引号没有成对：文字没有结束"};
inline constexpr Message toml_open_list{"this list is never closed", "这个方括号没有结束"};
inline constexpr Message help_open_list{"close it with `]`: [\"a\", \"b\"]", "请补上右方括号 `]`，如 [\"甲\", \"乙\"]"};
inline constexpr Message toml_open_table{"this `{` is never closed", "这个花括号没有结束"};
inline constexpr Message help_open_table{"close it with `}`: { cadres = 12, residents = 18 }",
                                         "请补上右花括号 `}`，如 { cadres = 12, residents = 18 }"};
inline constexpr Message toml_missing_comma{"a comma is missing before this", "此处之前缺少逗号"};
inline constexpr Message help_missing_comma{
    "separate values and keys by commas: [1, 2], { cadres = 12, residents = 18 }",
    "各项之间用英文逗号分隔，如 [1, 2]、{ cadres = 12, residents = 18 }"};
inline constexpr Message toml_extra_comma{"expected a value or a key before this comma", "这个逗号之前没有内容"};
inline constexpr Message help_given_twice{"take one of the two out", "请删去其中一处"};
inline constexpr Message help_unseen{"take out the character that is not seen", "请删去看不见的字符"};
inline constexpr Message help_remark{"a remark begins with `#`", "注释以 `#` 开头"};
inline constexpr Message help_extra_comma{"remove the comma", "请删去这个逗号"};
inline constexpr Message toml_open_header{"the header is not closed: [plan] or [[teams]]",
                                          "表头的方括号没有成对，应为 [plan] 或 [[teams]]"};
inline constexpr Message toml_no_equals{"`=` is missing after the key", "名称之后缺少等号"};
inline constexpr Message toml_no_value{"nothing stands after the `=`", "等号之后没有值"};
inline constexpr Message toml_rest{"something is left over after the value", "值的后面还有多余的内容"};
inline constexpr Message toml_twice{"`{0}` is given twice", "`{0}` 出现了两次"};
inline constexpr Message toml_no_date{"there is no such date; a date is written 2018-05-01",
                                      "没有这个日期；日期写作 2018-05-01"};
inline constexpr Message toml_date_form{"a date is written {0}", "日期写作 {0}"};
inline constexpr Message toml_no_time{"there is no such time; a time is written 09:30", "没有这个时间；时间写作 09:30"};
inline constexpr Message toml_leading_zero{
    "a number does not begin with 0; a code is a text and stands in double quotes",
    "数字不能以 0 开头；代码属于文字，要放在英文双引号里"};
inline constexpr Message toml_escape{"a backslash in double quotes means something else",
                                     "英文双引号里的反斜杠另有含义"};
inline constexpr Message toml_key{"a key without quotes has only letters, digits, - and _",
                                  "不加引号的名称只能用英文字母、数字、- 和 _"};
inline constexpr Message help_quote_key{"put the key in double quotes", "请给名称加上英文双引号"};

}  // namespace grassroots::messages
