// SPDX-License-Identifier: MIT
// What is said of values, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// What is wrong
inline constexpr Message unknown_key{"{1} has no key `{0}`", "{1} 中没有 `{0}` 这一项"};
inline constexpr Message wrong_type{"`{0}` takes {1}, and this is {2}", "`{0}` 应为{1}，这里是{2}"};
inline constexpr Message wrong_item{"every item of `{0}` is a text, and this is {1}",
                                    "`{0}` 的每一项应为文本，这里是{1}"};
inline constexpr Message more_wrong_items{"more items of `{0}` from here on are wrong",
                                          "从此处起 `{0}` 还有其他项不对"};
inline constexpr Message not_a_scalar{"`{0}` takes texts, numbers, dates and true or false, and this is {1}",
                                      "`{0}` 只接受文本、数字、日期或 true/false，这里是{1}"};
inline constexpr Message help_empty_value{"write what is meant, or take the line out", "请填写内容，或删去这一行"};
inline constexpr Message not_whole{"`{0}` takes a whole number, and this is {1}", "`{0}` 应为整数，这里是 {1}"};
inline constexpr Message empty_value{"`{0}` is empty", "`{0}` 是空的"};
inline constexpr Message register_without_file{"`{0}` names no file", "`{0}` 没有写明文件"};
inline constexpr Message help_register_file{
    "add `file`: {file = \"register.csv\", code = \"code\", name = \"name\"}",
    "请补上 `file`，如 {file = \"名录.csv\", code = \"代码\", name = \"名称\"}"};
inline constexpr Message not_finite{"`{0}` cannot be {1}", "`{0}` 不能是 {1}"};
inline constexpr Message not_a_choice{"`{0}` cannot be \"{1}\"; it is one of: {2}",
                                      "`{0}` 不能是“{1}”，可用的值有：{2}"};
inline constexpr Message help_day_said_twice{"keep one of the two", "请只保留其中一个"};
inline constexpr Message day_said_twice{"`{0}` and `{1}` exclude each other", "`{0}` 与 `{1}` 不能同时写"};
inline constexpr Message day_without_anchor{"`{0}` does not say what `{1}` counts from",
                                            "`{0}` 没有写明 `{1}` 从何时起算"};
inline constexpr Message window_without_from{"`{0}` has `{1}` without `from`", "`{0}` 写了 `{1}`，没有写 `from`"};
inline constexpr Message window_without_to{"`{0}` has `{1}` without `to`", "`{0}` 写了 `{1}`，没有写 `to`"};
inline constexpr Message help_day_rule{"write {after = \"id\", days = n}, or {from = …, to = …}",
                                       "写作 {after = \"编号\", days = n} 或 {from = …, to = …}"};
inline constexpr Message help_day_itself{"days count from an id; of a date, write the day that is meant itself",
                                         "日期应从编号起算；从某个日期起算的，请直接写出那一天"};
inline constexpr Message no_such_day{"there is no such day as {0}", "没有 {0} 这一天"};

// Dates that leave doubt
inline constexpr Message date_is_serial{"a spreadsheet keeps {0} as {1}", "电子表格把 {0} 存成了 {1}"};
inline constexpr Message help_date_is_serial{"format the column as a date and save it again, or write `{0}`",
                                             "请把该列的格式设为日期后重新保存，或写成 `{0}`"};
inline constexpr Message date_without_year{"{0} does not say which year", "{0} 没有写年份"};
inline constexpr Message date_short_year{"the year of {0} has only two digits", "{0} 的年份只有两位数字"};
inline constexpr Message help_date_year{"write the year first, in four digits: 2018-06-01",
                                        "请写全年月日，年份写四位，如 2018-06-01"};
inline constexpr Message date_without_day{"{0} does not say which day", "{0} 没有写哪一天"};
inline constexpr Message date_order_unclear{"{0} does not say which number is the day and which the month",
                                            "{0} 看不出哪个是月、哪个是日"};
inline constexpr Message help_date_order{"write `{0}` or `{1}`", "请写成 `{0}` 或 `{1}`"};
inline constexpr Message date_year_last{"a date begins with the year, and {0} ends with it",
                                        "日期应先写年份，{0} 的年份写在最后"};
inline constexpr Message date_month_name{"the month of {0} is a word", "{0} 的月份不是数字"};
inline constexpr Message date_is_span{"{0} is more than one day", "{0} 不止一天"};
inline constexpr Message help_date_span{"write the first and the last day into columns of their own",
                                        "请把起止日期分别写在两列里"};
inline constexpr Message help_date_span_toml{"write the first and the last day under keys of their own",
                                             "请把起止日期分别写成两项"};
inline constexpr Message date_other_weekday{"{0}: {1} is {2}", "{0}：{1} 是{2}"};
inline constexpr Message help_date_weekday{"correct the date or the day of the week, or write the date alone",
                                           "请核对日期与星期，或只写日期"};
inline constexpr Message is_monday{"a Monday", "星期一"};
inline constexpr Message is_tuesday{"a Tuesday", "星期二"};
inline constexpr Message is_wednesday{"a Wednesday", "星期三"};
inline constexpr Message is_thursday{"a Thursday", "星期四"};
inline constexpr Message is_friday{"a Friday", "星期五"};
inline constexpr Message is_saturday{"a Saturday", "星期六"};
inline constexpr Message is_sunday{"a Sunday", "星期日"};
inline constexpr Message date_is_odd{"{0} is no spelling of a date that can be read", "{0} 不是能够识别的日期写法"};
inline constexpr Message date_with_more{"something stands behind the date: {0}", "日期后面还有别的内容：{0}"};

// What a value is, or should be
inline constexpr Message type_text{"a text", "文本"};
inline constexpr Message type_no_text{"no text", "不是文本"};
inline constexpr Message type_integer{"a whole number", "整数"};
inline constexpr Message type_number{"a number", "数字"};
inline constexpr Message type_bound{"a number, or {field = \"subject.…\"} (`explain bounds`)",
                                    "数字，或 {field = \"subject.…\"}（见 `explain bounds`）"};
inline constexpr Message type_flag{"true or false", "true 或 false"};
inline constexpr Message type_date{"a date", "日期"};
inline constexpr Message type_time{"a time", "时间"};
inline constexpr Message type_window{"a stretch of days", "一段日期"};
inline constexpr Message type_deadline{
    "a date, the id of a phase or an event, {after = \"id\", days = n} or {from, to} (`explain counted-days`)",
    "日期、阶段或事件的编号、{after = \"编号\", days = n} 或 {from, to}（见 `explain counted-days`）"};
inline constexpr Message type_recurrence{"\"week\", \"month\", \"quarter\" …, or {days = n}",
                                         "\"week\"、\"month\"、\"quarter\" 等，或 {days = n}"};
inline constexpr Message type_pair{"two whole numbers in brackets", "方括号里的两个整数"};
inline constexpr Message type_local_text{"a text, or {en = \"…\", zh = \"…\"}", "文本，或 {en = \"…\", zh = \"…\"}"};
inline constexpr Message type_register{"a file's name, or {file = \"…\", code = \"…\", name = \"…\"}",
                                       "文件名，或 {file = \"…\", code = \"…\", name = \"…\"}"};
inline constexpr Message type_texts{"a list of texts", "文本列表"};
inline constexpr Message type_array{"a list", "列表"};
inline constexpr Message type_table{"a table", "表"};
inline constexpr Message type_tables{"a list of tables", "表的列表"};

// The same as `explain` says it, in full
inline constexpr Message type_words{"one of {0}", "可取 {0}"};
inline constexpr Message type_every_days{"{ days = 10 }", "{ days = 10 }"};
inline constexpr Message type_filter{"conditions in braces (`explain where`)", "花括号中的条件（见 `explain where`）"};
inline constexpr Message type_values{"a list of texts, numbers or dates", "文本、数字或日期的列表"};
inline constexpr Message type_numbers{"a table of numbers under the plan's own keys", "由计划自定名目的数字表"};
inline constexpr Message type_open{"a table under the plan's own keys", "由计划自定名目的表"};

// The same in a CSV, where no value has brackets or quotes
inline constexpr Message type_csv_pair{"two whole numbers with a semicolon between them", "以分号隔开的两个整数"};
inline constexpr Message type_csv_recurrence{"week, month, quarter … (or a number in `every.days`)",
                                             "每周、每月、每季度等（或在 `every.days` 列写天数）"};
inline constexpr Message type_csv_deadline{"a date, or the id of a phase or an event", "日期，或阶段、事件的编号"};

// How to write it
inline constexpr Message help_recurrence{"write `\"month\"`, or `{ days = 10 }` for every ten days",
                                         "请写 `\"month\"` 等；每十天一次写 `{ days = 10 }`"};
inline constexpr Message help_csv_recurrence{"write `month`, `week` …", "请写 `每月`、`每周` 等"};
inline constexpr Message help_unquote{"write it without quotes", "请去掉引号"};
inline constexpr Message help_quote{"write the text in double quotes", "请把文本放在英文双引号里"};
inline constexpr Message help_brackets{"write it in brackets", "请放在方括号里"};
inline constexpr Message help_date{"write a date as 2018-05-21, without quotes", "日期写作 2018-05-21，不加引号"};
inline constexpr Message help_write{"write `{0}`", "请写成 `{0}`"};
inline constexpr Message help_csv_date{"write a date as 2018-06-01 or 2018/6/1",
                                       "日期写作 2018-06-01、2018/6/1 或 2018年6月1日"};
inline constexpr Message help_csv_flag{"write `true` or `false`, `yes` or `no`", "请写 `是` 或 `否`"};
inline constexpr Message help_whole_number{"write a number without decimals", "请写不带小数的数"};
inline constexpr Message help_number{"write digits alone, without units or thousands separators",
                                     "请只写数字，不加单位和千位分隔符"};
inline constexpr Message help_csv_pair{"write it as 1;4", "写作 1;4"};

// What an editor is told of a value, besides the help of its field
inline constexpr Message form_date{"a date without quotes: 2018-06-01", "日期，不加引号，如 2018-06-01"};
inline constexpr Message form_recurrence{"\"week\", \"month\", \"quarter\" … or { days = 10 }",
                                         "\"week\"、\"month\"、\"quarter\" 等，或 { days = 10 }"};
inline constexpr Message form_deadline{
    "a date, the id of a phase or an event, { after = \"id\", working_days = 3 }, or { from, to }",
    "日期、阶段或事件的编号、{ after = \"编号\", working_days = 3 }，或 { from, to }"};
inline constexpr Message form_after{"the id of what it comes after", "在哪件事之后（编号）"};
inline constexpr Message form_days{"so many days after it; negative: before", "之后多少天，负数为之前"};
inline constexpr Message form_filter{
    "each field's value, a list of values (any of them), or \"*\" (is set); a dotted path follows references",
    "各字段的取值、取值列表（任一即可）或 \"*\"（已填写）；用点号可沿引用查找"};

}  // namespace grassroots::messages
