// SPDX-License-Identifier: MIT
// The catalogue: every sentence the library says, in English and Chinese, in one place.
// (What a table, field, check or rule says of itself stands with its declaration.)
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Lists and words
inline constexpr Message list_pair{"{0}, {1}", "{0}、{1}"};
inline constexpr Message list_more{"{0} and {1} more", "{0}，另有 {1} 项"};
inline constexpr Message either{"{0} or {1}", "{0}或{1}"};

// Files
inline constexpr Message no_such_file{"there is no such file", "文件不存在"};
inline constexpr Message no_such_folder{"there is no such folder", "目录不存在"};
inline constexpr Message permission_denied{"permission denied", "权限不足"};
inline constexpr Message name_too_long{"the name is too long", "名称过长"};
inline constexpr Message disk_full{"the disk is full", "磁盘空间不足"};
inline constexpr Message file_too_big{"the file would become too large", "文件过大"};
inline constexpr Message read_only{"it can only be read", "只能读取，不能写入"};
inline constexpr Message circular_link{"its links go in a circle", "符号链接形成循环"};
inline constexpr Message nobody_reads{"nobody reads it any more", "接收方已关闭"};
inline constexpr Message device_failed{"the device failed", "设备读写出错"};
inline constexpr Message system_says{"the system says: {0}", "系统报告：{0}"};
inline constexpr Message not_a_regular_file{"it is not a regular file", "不是普通文件"};
inline constexpr Message not_a_folder{"it is not a folder", "不是目录"};
inline constexpr Message file_too_large{"it is larger than {0} MiB", "文件超过 {0} MiB"};
inline constexpr Message cannot_read{"cannot read {0}: {1}", "无法读取 {0}：{1}"};
inline constexpr Message cannot_write{"cannot write {0}: {1}", "无法写入 {0}：{1}"};
inline constexpr Message folder_without_plan{"the folder {0} holds no plan.toml", "目录 {0} 中没有 plan.toml"};
inline constexpr Message include_absolute{"an include is relative to its file, and {0} is not",
                                          "引入文件要写相对路径（相对于所在文件），{0} 不是相对路径"};
inline constexpr Message include_matches_nothing{"no file matches {0}", "没有文件与 {0} 匹配"};
inline constexpr Message include_outside{"{0} lies outside the plan's folder", "{0} 在计划所在目录之外"};
inline constexpr Message include_circular{"{0} is being read already: the includes go in a circle",
                                          "{0} 正在读取中：引入关系形成循环"};
inline constexpr Message too_many_files{"{0} is one file too many for one plan", "计划引入的文件过多，{0} 未读取"};
inline constexpr Message named_outside{"{0} lies outside the folder that plans may refer to",
                                       "{0} 在允许引用的目录之外"};
inline constexpr Message previous_is_broken{"the plan {0} has {1} error{1?s} of its own and is not compared with",
                                            "计划 {0} 自身有 {1} 个错误，无法用来对照"};
inline constexpr Message help_validate_it{"run `grassroots validate {0}`", "请运行 `grassroots validate {0}`"};

// Text and TOML
inline constexpr Message is_utf16{"this is UTF-16 text, not UTF-8", "这是 UTF-16 文本，不是 UTF-8"};
inline constexpr Message is_binary{"this is not a text file (it has a NUL byte)", "这不是文本文件（含有空字节）"};
inline constexpr Message is_not_utf8{"this byte is not UTF-8; the file seems to be in another encoding",
                                     "此处不是 UTF-8 编码，文件可能用了其他编码"};
inline constexpr Message nests_too_deep{"more than {0} levels of nesting", "嵌套超过 {0} 层"};
inline constexpr Message full_width_character{"full-width `{0}` where TOML needs `{1}`", "全角的 `{0}` 应改为半角的 `{1}`"};
inline constexpr Message not_toml{"this is not TOML", "此处不符合 TOML 语法"};
inline constexpr Message toml_bare_value{"this is no number, no date, and neither true nor false; a text stands in double quotes",
                                         "这不是数字、日期或 true/false；文字要放在英文双引号里"};
inline constexpr Message toml_open_text{"a quotation mark is missing: the text is not closed", "引号没有成对：文字没有结束"};
inline constexpr Message toml_open_list{"a list is not closed, or lacks a comma between two values", "方括号没有成对，或两个值之间缺少逗号"};
inline constexpr Message toml_open_table{"a { is not closed, or has a comma too many or too few", "花括号没有成对，或多了、少了逗号"};
inline constexpr Message toml_open_header{"the header is not closed: [plan] or [[teams]]", "表头的方括号没有成对，应为 [plan] 或 [[teams]]"};
inline constexpr Message toml_no_equals{"`=` is missing after the key", "名称之后缺少等号"};
inline constexpr Message toml_no_value{"nothing stands after the `=`", "等号之后没有值"};
inline constexpr Message toml_rest{"something is left over after the value", "值的后面还有多余的内容"};
inline constexpr Message toml_twice{"this is given twice", "重复填写"};
inline constexpr Message toml_no_date{"there is no such date; a date is written 2018-05-01", "没有这个日期；日期写作 2018-05-01"};
inline constexpr Message toml_no_time{"there is no such time; a time is written 09:30:00", "没有这个时间；时间写作 09:30:00"};
inline constexpr Message toml_leading_zero{"a number does not begin with 0; a code is a text and stands in double quotes",
                                           "数字不能以 0 开头；代码属于文字，要放在英文双引号里"};
inline constexpr Message toml_escape{"a backslash means something else here; write it twice", "反斜杠在这里另有含义，请写两个"};
inline constexpr Message toml_key{"a key is of letters, digits, - and _; any other stands in double quotes", "名称只用字母、数字、- 和 _；其他写法要加英文双引号"};

// Keys and values
inline constexpr Message top_of_file{"a plan", "计划"};
inline constexpr Message unknown_key{"{1} has no key `{0}`", "{1} 中没有 `{0}` 这一项"};
inline constexpr Message stray_key{"`{0}` stands above every header, and belongs to no table", "`{0}` 写在所有表头之前，不属于任何表"};
inline constexpr Message help_stray_key{"write its header above it: {0}", "请在它上面写表头：{0}"};
inline constexpr Message help_known_tables{"the tables are: {0}", "可用的表有：{0}"};
inline constexpr Message unknown_table{"the format has no table `{0}`", "没有名为 `{0}` 的表"};
inline constexpr Message help_known_keys{"the keys are {0}", "可以写的有：{0}"};
inline constexpr Message did_you_mean{"did you mean `{0}`?", "是不是想写 `{0}`？"};
inline constexpr Message help_write{"write `{0}`", "请写成 `{0}`"};
inline constexpr Message plan_is_a_table{"`plan` is a table: [plan]", "`plan` 应写成表 [plan]"};
inline constexpr Message table_is_a_list{"`{0}` is a list of tables", "`{0}` 是多条记录的表"};
inline constexpr Message missing_plan{"the plan's own file has no [plan]", "主文件中没有 [plan]"};
inline constexpr Message misplaced_key{"`{0}` belongs into the plan's own file", "`{0}` 应写在主文件里"};
inline constexpr Message missing_key{"this {0} has no `{1}`", "该{0}缺少 `{1}`"};
inline constexpr Message help_missing_key{"add `{0} = …`: {1}", "请补上 `{0} = …`：{1}"};
inline constexpr Message wrong_type{"`{0}` takes {1}, and this is {2}", "`{0}` 应为{1}，这里是{2}"};
inline constexpr Message wrong_item{"every item of `{0}` is a text, and this is {1}", "`{0}` 的每一项应为文本，这里是{1}"};
inline constexpr Message more_wrong_items{"more items of `{0}` from here on are wrong", "从此处起 `{0}` 还有其他项不对"};
inline constexpr Message not_a_scalar{"`{0}` takes texts, numbers, dates and true or false, and this is {1}",
                                      "`{0}` 只接受文本、数字、日期或 true/false，这里是{1}"};
inline constexpr Message help_unquote{"write it without quotes", "请去掉引号"};
inline constexpr Message help_quote{"write the text in double quotes", "请把文本放在英文双引号里"};
inline constexpr Message help_brackets{"write it in brackets", "请放在方括号里"};
inline constexpr Message help_date{"write a date as 2018-05-21, without quotes", "日期写作 2018-05-21，不加引号"};
inline constexpr Message empty_value{"`{0}` is empty", "`{0}` 是空的"};
inline constexpr Message out_of_bounds{"`{0}` is {1}, and goes from {2} to {3}", "`{0}` 为 {1}，应在 {2} 到 {3} 之间"};
inline constexpr Message not_a_choice{"`{0}` cannot be \"{1}\"; it is one of: {2}",
                                      "`{0}` 不能是“{1}”，可用的值有：{2}"};
inline constexpr Message type_text{"a text", "文本"};
inline constexpr Message type_integer{"a whole number", "整数"};
inline constexpr Message type_number{"a number", "数字"};
inline constexpr Message type_flag{"true or false", "true 或 false"};
inline constexpr Message type_date{"a date", "日期"};
inline constexpr Message type_time{"a time", "时间"};
inline constexpr Message type_deadline{"a date, a phase's id, or {after = \"id\", days = n}",
                                       "日期、阶段编号或 {after = \"编号\", days = n}"};
inline constexpr Message type_pair{"two whole numbers in brackets", "方括号里的两个整数"};
inline constexpr Message type_local_text{"a text, or {en = \"…\", zh = \"…\"}", "文本，或 {en = \"…\", zh = \"…\"}"};
inline constexpr Message type_texts{"a list of texts", "文本列表"};
inline constexpr Message type_array{"a list", "列表"};
inline constexpr Message type_table{"a table", "表"};
inline constexpr Message type_tables{"a list of tables", "表的列表"};

// CSV tables
inline constexpr Message csv_is_no_plan{"{0} is a table: name the plan that includes it", "{0} 是数据表，请指明包含它的计划"};
inline constexpr Message is_no_known_encoding{"this byte is not UTF-8, and the file is not GBK or GB 18030 either",
                                              "此处不是 UTF-8 编码，文件也不是 GBK 或 GB 18030 编码"};
inline constexpr Message cannot_convert{"the file seems to be GBK or GB 18030, which this system cannot convert",
                                        "文件似乎是 GBK 或 GB 18030 编码，而本系统无法转换"};
inline constexpr Message is_not_gb18030{"this is not GB 18030", "此处不是 GB 18030 编码"};
inline constexpr Message is_broken_gb18030{"the file is GBK or GB 18030, and this byte is not", "文件是 GBK 或 GB 18030 编码，而此处的字节不是"};
inline constexpr Message is_utf8{"this is UTF-8, not GB 18030", "这是 UTF-8 编码，不是 GB 18030 编码"};
inline constexpr Message help_csv_encoding{"leave out `--csv-encoding`: each file's encoding is found out",
                                           "请去掉 `--csv-encoding`，由程序自动识别每个文件的编码"};
inline constexpr Message csv_is_empty{"the file is empty: its first row names the columns", "文件是空的：第一行应为列名"};
inline constexpr Message plan_as_csv{"[plan] cannot be a CSV: it is written in TOML", "[plan] 不能用 CSV 书写，请写在 TOML 文件里"};
inline constexpr Message help_csv_name{"name the file after its table, such as `stays.csv` or `stays-2018.csv`; the tables are {0}",
                                       "请以表名命名文件，如 `stays.csv` 或 `stays-2018.csv`；可用的表有：{0}"};
inline constexpr Message quote_never_closed{"this quote is never closed", "此处的双引号没有结束"};
inline constexpr Message text_after_quote{"there is text after the quote that closes this cell", "此单元格的结束引号之后还有文字"};
inline constexpr Message too_many_columns{"there are more than {0} columns", "列数超过 {0}"};
inline constexpr Message lone_carriage_return{"lines end with a carriage return alone; they shall end with a line feed",
                                              "换行只用了回车符，应使用换行符"};
inline constexpr Message other_separator{"columns are separated by a {0} here; in a CSV it is a comma", "这里用{0}分隔各列，CSV 应使用英文逗号"};
inline constexpr Message semicolon{"semicolon", "分号"};
inline constexpr Message tab{"tab", "制表符"};
inline constexpr Message wide_comma{"full-width comma", "全角逗号"};
inline constexpr Message unknown_column{"the table {0} has no column `{1}`", "表 {0} 没有 `{1}` 这一列"};
inline constexpr Message duplicate_column{"there is a column `{0}` already", "`{0}` 这一列已经有了"};
inline constexpr Message missing_column{"the table {0} needs a column `{1}`", "表 {0} 缺少 `{1}` 这一列"};
inline constexpr Message help_missing_column{"add the column `{0}`: {1}", "请补上 `{0}` 列：{1}"};
inline constexpr Message help_duplicate_column{"take one of the two columns out", "请删去其中一列"};
inline constexpr Message help_save_as_csv{"save it as CSV (comma delimited, UTF-8)", "请另存为逗号分隔的 CSV（UTF-8）"};
inline constexpr Message help_first_row{"write the names of the columns into the first row, separated by commas", "请在第一行写列名，以英文逗号分隔"};
inline constexpr Message help_plan_as_csv{"move it to plan.toml", "请移到 plan.toml"};
inline constexpr Message help_empty_cell{"fill in the cell of `{0}`: {1}", "请填写 `{0}` 的单元格：{1}"};
inline constexpr Message column_has_parts{"`{0}` has keys of its own, and needs a column for each", "`{0}` 下有多个键，每个键各占一列"};
inline constexpr Message help_column_has_parts{"name the columns `{0}.…`", "请把列名写成 `{0}.…`"};
inline constexpr Message help_deadline_columns{"a deadline's columns are `{0}`, or `{0}.after` and `{0}.days`",
                                               "期限的列名为 `{0}`，或 `{0}.after` 与 `{0}.days`"};
inline constexpr Message too_many_cells{"this row has {0} cells, and there are {1} columns", "此行有 {0} 个单元格，而表头有 {1} 列"};
inline constexpr Message too_few_cells{"this row has only {0} cell{0?s}, and there are {1} columns", "此行只有 {0} 个单元格，而表头有 {1} 列"};
inline constexpr Message more_bad_rows{"more rows from here on cannot be read", "从此处起还有其他行无法读取"};
inline constexpr Message cell_without_column{"this cell's column has no name", "此单元格所在的列没有列名"};
inline constexpr Message given_twice{"`{0}` is given in two ways", "`{0}` 用两种写法各填了一次"};
inline constexpr Message days_without_after{"`{0}.days` counts from `{0}.after`, which is empty", "`{0}.days` 从 `{0}.after` 起算，而后者是空的"};
inline constexpr Message cut_code{"a spreadsheet turned this code into a number, and its last digits are lost: {0}",
                                  "电子表格把代码变成了数字，末尾几位已经丢失：{0}"};
inline constexpr Message type_csv_pair{"two whole numbers with a semicolon between them", "以分号隔开的两个整数"};
inline constexpr Message type_csv_deadline{"a date or a phase's id", "日期或阶段编号"};
inline constexpr Message no_such_day{"there is no such day as {0}", "没有 {0} 这一天"};
inline constexpr Message help_csv_date{"write a date as 2018-06-01 or 2018/6/1", "日期写作 2018-06-01、2018/6/1 或 2018年6月1日"};
inline constexpr Message help_csv_flag{"write `true` or `false`, `yes` or `no`", "请写 `是` 或 `否`"};
inline constexpr Message help_csv_number{"write digits alone, without units or thousands separators", "请只写数字，不加单位和千位分隔符"};
inline constexpr Message help_csv_pair{"write it as 1;4", "写作 1;4"};

// The register of places
inline constexpr Message register_lacks_column{"the register has no column `{0}`", "区划名录缺少 `{0}` 这一列"};
inline constexpr Message help_register_columns{"name its columns `code` and `name` in the first row", "请在第一行写列名：区划代码（或 code）、名称（或 name）"};
inline constexpr Message no_division_code{"\"{0}\" is no division code", "“{0}”不是区划代码"};
inline constexpr Message help_division_code{"a code is up to 12 digits, letters and hyphens", "代码由数字、字母和连字符组成，不超过 12 位"};
inline constexpr Message duplicate_division{"the code {0} is {1} here, and {2} before", "代码 {0} 在这里是{1}，前面是{2}"};
inline constexpr Message help_duplicate_division{"take one of the two rows out", "请删去其中一行"};
inline constexpr Message more_register_faults{"there are more faults from here on", "从此处起还有其他问题"};
inline constexpr Message unknown_code{"the register has no place with the code {0}", "区划名录中没有代码 {0}"};
inline constexpr Message unknown_code_in{"the register has no place with the code {0}; it would lie in {1}", "区划名录中没有代码 {0}；按前几位应在{1}"};
inline constexpr Message unknown_name{"the register has no place called {0}", "区划名录中没有“{0}”"};
inline constexpr Message unknown_name_in{"the register has no place called {0} in {1}", "区划名录中，{1}没有“{0}”"};
inline constexpr Message ambiguous_place{"{0} can be any of {1} places of the register: {2}", "“{0}”在区划名录中有 {1} 处：{2}"};
inline constexpr Message place_mismatch{"the code {0} is that of {1}, and `{2}` says {3}", "代码 {0} 是{1}，而 `{2}` 写的是“{3}”"};
inline constexpr Message outside_region{"{0} does not lie in the site's region, {1}", "{0}不在所写的地区 {1} 内"};
inline constexpr Message outside_team{"{0} does not lie in the regions of team {1}: {2}", "{0}不在工作组 {1} 的对口地区：{2}"};
inline constexpr Message label_name{"the name", "名称"};
inline constexpr Message label_in_register{"what the register says", "名录中的名称"};
inline constexpr Message label_region{"the site's region", "蹲点地所在地区"};
inline constexpr Message label_team_regions{"the team's regions", "工作组的对口地区"};
inline constexpr Message help_code_of_names{"did you mean `{0}`? It is the code of {1}", "是否想写 `{0}`？它是{1}的代码"};
inline constexpr Message help_nearest_code{"did you mean `{0}`, {1}?", "是否想写 `{0}`（{1}）？"};
inline constexpr Message help_elsewhere{"the register has it elsewhere: {0}", "名录中别处有：{0}"};

// References
inline constexpr Message duplicate_id{"there is a {0} `{1}` already", "{0}编号 `{1}` 已经用过"};
inline constexpr Message label_first_here{"first here", "首次出现在这里"};
inline constexpr Message help_stay_id{"two stays of one team begin on this day: give one an `id`",
                                      "同一工作组有两次蹲点在同一天开始，请为其中一条填写 `id`"};
inline constexpr Message unknown_reference{"`{0}` names the {1} `{2}`, which is not in the plan",
                                           "`{0}` 引用的{1} `{2}` 不在计划中"};
inline constexpr Message help_known_ids{"there are: {0}", "现有：{0}"};
inline constexpr Message days_disagree{"`days` is {0}, and from start to end there are {1}",
                                       "`days` 写的是 {0} 天，而起止日期合计 {1} 天"};
inline constexpr Message help_days_disagree{"leave out `days` or `end`", "`days` 与 `end` 请只写一个"};
inline constexpr Message label_last_day{"the last day", "最后一天"};
inline constexpr Message stay_without_end{"this stay has no `end` and no `days`", "该次蹲点既没有 `end`，也没有 `days`"};
inline constexpr Message help_stay_without_end{"give `end`, such as 2018-06-12, or `days`, such as 10",
                                               "请填写 `end`（如 2018-06-12）或 `days`（如 10）"};
inline constexpr Message help_missing_team{"the file does not have exactly one [[teams]], so name the `team`",
                                           "本文件没有 [[teams]]，或不止一个，请写明 `team`"};
inline constexpr Message help_missing_owner{"name the `team` or the `owner`", "请写明 `team` 或 `owner`"};
inline constexpr Message help_missing_check{"add `check = \"…\"`; `grassroots explain` lists the checks", "请补上 `check = \"…\"`；用 `grassroots explain` 查看有哪些检查"};
inline constexpr Message help_missing_attested{"name the `stay` or the `team` it is for",
                                               "请写明针对的 `stay` 或 `team`"};

// Subjects, counts and shortfalls
inline constexpr Message the_plan{"the plan", "整个计划"};
inline constexpr Message subject{"{0} {1}", "{0} {1}"};
inline constexpr Message named_subject{"{0} {1} ({2})", "{0} {1}（{2}）"};
inline constexpr Message id_and_name{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message subject_says{"{0}: {1}", "{0}：{1}"};
inline constexpr Message too_few{"{0} of {1} {2}, {3} too few", "应有 {1} {2}，实有 {0} {2}，还差 {3} {2}"};
inline constexpr Message too_many{"{0} {2}, {3} more than {1}", "至多 {1} {2}，实有 {0} {2}，超出 {3} {2}"};
inline constexpr Message unit_days{"days", "天"};
inline constexpr Message unit_person_days{"person-days", "人天"};
inline constexpr Message different_values{"different values of {0}", "种不同的 {0}"};
inline constexpr Message condition_any{"{0} is set", "{0} 已填写"};
inline constexpr Message values_missing{"{0} of {1} in {2}; missing: {3}", "{2}应有 {1} 项，实有 {0} 项，缺少：{3}"};
inline constexpr Message label_span{"{0} day{0?s}, {1} to {2}", "{0} 天，{1} 至 {2}"};
inline constexpr Message label_and_more_stays{"{0}; {1} more stay{1?s}", "{0}；另有 {1} 次蹲点"};
inline constexpr Message label_required{"required here", "对应的要求"};
inline constexpr Message label_max{"the maximum", "上限"};

// What to do about an unmet requirement
inline constexpr Message help_within{"move the dates into the phase, or correct the phase", "请把日期调整到该阶段之内，或更正阶段的起止日期"};
inline constexpr Message help_phases{"change the dates of one of the two phases", "请调整两个阶段之一的起止日期"};
inline constexpr Message help_pair{"add regions to the teams' `regions`, or take some out", "请在工作组的 `regions` 中增减地区"};
inline constexpr Message help_lead{"add regions to the leader's `anchors` and `guides`, or take some out", "请在该领导的 `anchors`、`guides` 中增减地区"};
inline constexpr Message help_nobody_in_role{"name them in the team's `lead`, `deputies` or `members`", "请在工作组的 `lead`、`deputies` 或 `members` 中写明"};
inline constexpr Message help_attested_broken{"correct the statement if it is wrong; if it is right, only a waiver settles it", "声明有误的请更正；确属违反的，只能登记豁免"};
inline constexpr Message help_count{"add the {0} that are missing, or take out those too many", "请补充缺少的{0}，或删去多余的{0}"};
inline constexpr Message help_amount{"correct `{1}` in the {0}, or add those that are missing", "请更正{0}中的 `{1}`，或补充缺少的{0}"};
inline constexpr Message help_counts{"what counts: {0} with {1}", "只统计符合 {1} 的{0}"};
inline constexpr Message help_no_stays{"no stay counts yet: add [[stays]], or confirm those that were made",
                                       "目前没有可以计入的蹲点：请补充 [[stays]]，或把已经开展的蹲点确认为完成"};
inline constexpr Message help_days{"lengthen a stay or add one; days that two stays share count once",
                                   "请延长蹲点时间或增加次数；重叠的天数只算一次"};
inline constexpr Message help_too_many_days{"shorten a stay or take one out", "请缩短蹲点时间或减少次数"};
inline constexpr Message help_covers{"each must stand in `{1}` of some record; what counts: {0}",
                                     "每一项都要在某条记录的 `{1}` 中出现；只统计{0}"};
inline constexpr Message help_covers_where{"each must stand in `{1}` of some record; what counts: {0} with {2}",
                                           "每一项都要在某条记录的 `{1}` 中出现；只统计符合 {2} 的{0}"};
inline constexpr Message help_no_values{"name them: `values = [\"…\"]`", "请列出：`values = [\"…\"]`"};
inline constexpr Message wrong_number_of_teams{"{0} team{0?s}, and there shall be {1}", "有 {0} 个工作组，应为 {1} 个"};
inline constexpr Message region_without_team{"no team is sent here", "没有对口的工作组"};
inline constexpr Message region_too_many{"{0} team{0?s} sent here, at most {1} shall be", "对口的工作组有 {0} 个，至多 {1} 个"};
inline constexpr Message region_too_few{"{0} team{0?s} sent here, at least {1} shall be", "对口的工作组有 {0} 个，至少 {1} 个"};
inline constexpr Message team_too_many{"it is sent to {0} region{0?s}, at most {1} shall be", "对口 {0} 个地区，至多 {1} 个"};
inline constexpr Message team_too_few{"it is sent to {0} of the regions that count, at least {1} shall be",
                                      "对口地区中计入的有 {0} 个，至少 {1} 个"};
inline constexpr Message help_region_without_team{"give a team `regions = [\"{0}\"]`; is its file missing?",
                                                  "请给某个工作组写 `regions = [\"{0}\"]`；是不是漏了该组的文件？"};

inline constexpr Message share_below{"{0} of {1} {2} ({3}); at least {4} are asked for", "{1} {2}中有 {0}（{3}），要求至少 {4}"};
inline constexpr Message share_above{"{0} of {1} {2} ({3}); at most {4} are allowed", "{1} {2}中有 {0}（{3}），要求至多 {4}"};
inline constexpr Message help_share{"counted are those with {0}", "只统计符合 {0} 的部分"};
inline constexpr Message amount_below{"{0} is {1}, at least {2} is asked for", "{0} 为 {1}，要求不少于 {2}"};
inline constexpr Message amount_above{"{0} is {1}, at most {2} is allowed", "{0} 为 {1}，要求不超过 {2}"};
inline constexpr Message amount_missing{"no record has a number in {0}", "没有一条记录的 {0} 填了数字"};
inline constexpr Message amount_not_equal{"{0} is {1}, and shall be {2}", "{0} 为 {1}，应为 {2}"};
inline constexpr Message label_nothing{"no number here", "这里没有数字"};
inline constexpr Message record_lacks{"{0} lacks {1}", "{0} 缺少 {1}"};
inline constexpr Message label_lacks{"lacks {0}", "缺少 {0}"};
inline constexpr Message not_filled{"not filled in: {0}", "未填写：{0}"};
inline constexpr Message help_filled{"each of the {0} needs {1}", "每{0}都要填写：{1}"};
inline constexpr Message help_filled_where{"each of the {0} with {2} needs {1}", "符合 {2} 的每{0}都要填写：{1}"};
inline constexpr Message anchors_too_few{"stays in {0} region{0?s}, at least {1} shall be", "蹲点 {0} 个地区，至少 {1} 个"};
inline constexpr Message anchors_too_many{"stays in {0} region{0?s}, at most {1} shall be", "蹲点 {0} 个地区，至多 {1} 个"};
inline constexpr Message guides_too_few{"guides {0} region{0?s}, at least {1} shall be", "联系 {0} 个地区，至少 {1} 个"};
inline constexpr Message guides_too_many{"guides {0} region{0?s}, at most {1} shall be", "联系 {0} 个地区，至多 {1} 个"};
inline constexpr Message label_these{"these", "就是这些"};
inline constexpr Message region_without_leader{"no leader stays here or guides it", "没有领导蹲点或联系"};
inline constexpr Message region_many_leaders{"{0} leaders have it, one shall", "有 {0} 位领导，应恰有一位"};
inline constexpr Message help_region_leader{"let \"{0}\" stand in `anchors` or `guides` of exactly one leader",
                                            "请让 \"{0}\" 恰好出现在一位领导的 `anchors` 或 `guides` 中"};
inline constexpr Message keeps_too_few{"{0} of {1} people kept from last time", "上期留任 {0} 人，应有 {1} 人"};
inline constexpr Message brings_too_few{"{0} of {1} people new", "新进 {0} 人，应有 {1} 人"};
inline constexpr Message help_rotate{"compared with the team of the same id in {0}", "与 {0} 中同一编号的工作组对照"};
inline constexpr Message before_phase{"begins on {0}, before {1} begins on {2}", "{0} 开始，早于 {1} 的第一天 {2}"};
inline constexpr Message after_phase{"ends on {0}, after {1} ends on {2}", "{0} 结束，晚于 {1} 的最后一天 {2}"};
inline constexpr Message day_before_phase{"it is on {0}, before {1} begins on {2}", "日期 {0} 早于 {1} 的第一天 {2}"};
inline constexpr Message day_after_phase{"it is on {0}, after {1} ends on {2}", "日期 {0} 晚于 {1} 的最后一天 {2}"};
inline constexpr Message label_phase{"the phase", "该阶段"};
inline constexpr Message phase_gap{"{0} day{0?s} between {1} and it, at most {2} allowed", "与 {1} 之间相隔 {0} 天，至多 {2} 天"};
inline constexpr Message phase_overlap{"it shares {0} day{0?s} with {1}, at most {2} allowed", "与 {1} 重叠 {0} 天，至多 {2} 天"};
inline constexpr Message label_phase_before{"the phase before it", "前一个阶段"};
inline constexpr Message nobody_in_role{"the team names nobody in this role", "该组没有写明由谁担任"};
inline constexpr Message attends_too_few{"{0} is there on {1} of {2} days, at least {3} are asked for",
                                         "{0} 在全组 {2} 天中到场 {1} 天，要求至少 {3} 天"};
inline constexpr Message help_attend{"add the person to `people` of a stay, or let a stay be the whole team's",
                                     "请在某次蹲点的 `people` 中写上此人，或改为全组参加"};
inline constexpr Message not_attested{"nobody has signed for it", "尚无人签字证明"};
inline constexpr Message attested_broken{"{0} stated on {1} that it was not kept", "{0} 于 {1} 声明未做到"};
inline constexpr Message label_statement{"the statement", "该声明"};
inline constexpr Message help_not_attested{"add [[attestations]] with `of = \"{0}\"`", "请添加 `of = \"{0}\"` 的 [[attestations]]"};
inline constexpr Message task_overdue{"was due on {0}, {1} day{1?s} ago, and is not done", "应于 {0} 完成，已逾期 {1} 天"};
inline constexpr Message task_open{"is not done", "尚未完成"};
inline constexpr Message help_task{"set `done` to the day it was done", "完成后请在 `done` 写上日期"};
inline constexpr Message sent_home{"sent to {0}, which is, holds or lies in the home region", "被派往 {0}，属于本人来自的地区或其上下级，应当回避"};
inline constexpr Message label_sent_by{"sent by this", "派遣依据"};
inline constexpr Message help_recuse{"send somebody else", "请改派他人"};

// Requirements that cannot be understood
inline constexpr Message by_after_stay{"`stay` means the subject's own stay, and the requirement is not per stay", "`stay` 指对象自己的蹲点，而该要求不是逐次蹲点判定的"};
inline constexpr Message help_by_after_stay{"write `per = \"stay\"`, or name a phase, task or deliverable", "请写 `per = \"stay\"`，或改为阶段、任务、成果的编号"};
inline constexpr Message equals_and_bounds{"`equals` leaves nothing to `min` and `max`: give one or the other", "写了 `equals` 就不必再写 `min`、`max`：请二选一"};
inline constexpr Message no_previous{"the plan names no previous plan to compare with", "计划没有写明用来对照的上期计划"};
inline constexpr Message help_no_previous{"add `previous = \"../last-year/plan.toml\"` to [plan]", "请在 [plan] 写上 `previous = \"../last-year/plan.toml\"`"};
inline constexpr Message table_without_dates{"records of {0} have no date", "表 {0} 的记录没有日期"};
inline constexpr Message attend_without_bound{"the requirement sets no bound: give `min_days` or `min_share`",
                                              "没有写明要求多少：请写 `min_days` 或 `min_share`"};
inline constexpr Message cannot_attest{"nobody can sign for a {0}", "无法为 {0} 签字证明"};
inline constexpr Message help_cannot_attest{"`per` is plan, team, stay or person", "`per` 可为 plan、team、stay 或 person"};
inline constexpr Message not_a_home{"`{0}` names no region of people or teams", "`{0}` 不是人员或工作组的地区字段"};
inline constexpr Message not_a_number_field{"`{0}` holds no number", "`{0}` 不是数字字段"};
inline constexpr Message no_such_check{"there is no check `{0}`", "没有名为 `{0}` 的检查"};
inline constexpr Message not_a_parameter{"the check `{0}` takes no parameter `{1}`", "检查 `{0}` 没有参数 `{1}`"};
inline constexpr Message help_parameters{"it takes {0}", "可用的参数有：{0}"};
inline constexpr Message parameter_missing{"the check `{0}` needs `{1}`", "检查 `{0}` 需要参数 `{1}`"};
inline constexpr Message no_such_table{"`of` names the table `{0}`, which the format does not have",
                                       "`of` 指定的表 `{0}` 不存在"};
inline constexpr Message no_such_subject{"`per` cannot be `{0}`", "`per` 不能是 `{0}`"};
inline constexpr Message no_such_field{"{0} have no field `{1}`", "表 {0} 没有字段 `{1}`"};
inline constexpr Message path_leads_nowhere{"`{0}` goes on after a field that refers to no record: `{1}`",
                                            "`{0}` 在不指向其他记录的字段之后又写了 `{1}`"};
inline constexpr Message no_such_value{"`{0}` can never be \"{1}\"", "`{0}` 不可能是“{1}”"};
inline constexpr Message value_of_wrong_type{"`{0}` can never be {1}: it has another type", "`{0}` 不可能是 {1}：类型不同"};
inline constexpr Message no_bounds{"the requirement sets no bound: give `min` or `max`", "没有写明上限或下限：请写 `min` 或 `max`"};
inline constexpr Message min_above_max{"the minimum {0} is above the maximum {1}", "下限 {0} 高于上限 {1}"};
inline constexpr Message no_values{"the requirement names no values, and the field refers to no table",
                                   "没有列出取值，该字段也不引用任何表"};
inline constexpr Message no_subjects{"the requirement is about {0}, and the plan has none",
                                     "该要求针对{0}，而计划中一个也没有"};
inline constexpr Message no_subjects_selected{"`each` lets no {0} through", "`each` 没有选中任何{0}"};

// Plans above and below
inline constexpr Message looser{"`{0}` of {1} asks for less than the plan above", "{1} 的 `{0}` 放宽了上级计划的要求"};
inline constexpr Message not_restatable{"`{0}` of {1} is set by the plan above; only min, max, values, by and severity can be tightened",
                                        "{1} 的 `{0}` 由上级计划规定，只能收紧 min、max、values、by、severity"};
inline constexpr Message label_above{"the plan above", "上级计划"};
inline constexpr Message parent_circular{"{0} is this plan itself, or lies below it: the parents go in a circle", "{0} 就是本计划或其下级计划：上级关系形成循环"};
inline constexpr Message too_many_above{"more than {0} plans stand above one another", "上级计划超过 {0} 层"};
inline constexpr Message parents_too_deep{"more than {0} levels of `parent` stand above this", "`parent` 逐级向上超过 {0} 层"};
inline constexpr Message help_fewer_parents{"remove some of the levels", "请减少层级"};
inline constexpr Message parent_is_broken{"the plan above, {0}, has {1} error{1?s} of its own", "上级计划 {0} 自身有 {1} 个错误"};

// Integrity
inline constexpr Message ends_before_start{"it ends on {0}, before it starts on {1}", "结束日期 {0} 早于开始日期 {1}"};
inline constexpr Message label_start{"it starts here", "开始日期在这里"};
inline constexpr Message double_booked{"{0} is in two places from {1} to {2}", "{0} 在 {1} 至 {2} 期间被同时安排在两地"};
inline constexpr Message double_booked_more{"{0} and {3} more are in two places from {1} to {2}",
                                            "{0} 及另外 {3} 人在 {1} 至 {2} 期间被同时安排在两地"};
inline constexpr Message label_other_stay{"the other stay", "另一次蹲点"};
inline constexpr Message not_in_team{"{0} is not in the team {1}", "{0} 不在工作组 {1} 中"};
inline constexpr Message label_team{"the team", "该工作组"};
inline constexpr Message says_no_teams{"the plan has no teams", "计划中没有工作组"};
inline constexpr Message says_no_requirements{"the plan states no requirements: only its integrity was checked",
                                              "计划没有提出要求：只检查了数据完整性"};
inline constexpr Message overdue{"{0} was due on {1}, {2} day{2?s} ago", "{0} 应于 {1} 完成，已逾期 {2} 天"};
inline constexpr Message unconfirmed_stay{"the stay ended on {0} and is still planned", "蹲点已于 {0} 结束，状态仍为“计划”"};
inline constexpr Message out_of_order{"{0} was done on {1}, before {2} on {3}", "{0} 于 {1} 完成，早于前置事项 {2}（{3}）"};
inline constexpr Message out_of_order_open{"{0} was done on {1}, and {2} is still open", "{0} 已于 {1} 完成，而前置事项 {2} 尚未完成"};
inline constexpr Message label_follows{"what it follows", "它的前置事项"};
inline constexpr Message circular_after{"`after` goes in a circle: {0}", "`after` 形成循环：{0}"};
inline constexpr Message circular_parent{"`parent` goes in a circle: {0}", "`parent` 形成循环：{0}"};
inline constexpr Message help_circular_parent{"remove one `parent`", "请去掉其中一处 parent"};
inline constexpr Message arrow{"{0} → {1}", "{0} → {1}"};
inline constexpr Message expired_waiver{"the waiver of {0} for {1} expired on {2}", "对 {1} 的豁免（{0}）已于 {2} 到期"};
inline constexpr Message useless_waiver{"the waiver of {0} for {1} waives nothing", "对 {1} 的豁免（{0}）没有可豁免的事项"};
inline constexpr Message label_expired{"waived until {0}", "豁免至 {0} 为止"};
inline constexpr Message label_violated{"what is not kept", "未做到的事项"};
inline constexpr Message waived_by{"{0} (approved by {1})", "{0}（{1}批准）"};
inline constexpr Message everybody{"all", "全部"};
inline constexpr Message unfamiliar_word{"`{0}` is \"{1}\", which no requirement knows; one knows \"{2}\"",
                                         "`{0}` 写的是“{1}”，各项要求中没有这个词，只有相近的“{2}”"};
inline constexpr Message late{"{0}: met on {1}, {2} day{2?s} after the deadline {3}", "{0}：{1} 才做到，比期限 {3} 晚 {2} 天"};

// Status
inline constexpr Message as_of_in_phase{"{0} · {1}, day {2} of {3}", "{0} · {1}，第 {2} 天（共 {3} 天）"};
inline constexpr Message as_of_after{"as of {0} · after the last phase, which ended on {1}", "截至 {0} · 各阶段已结束（{1} 止）"};
inline constexpr Message as_of_outside{"as of {0} · no phase in progress", "截至 {0} · 不在各阶段时间内"};
inline constexpr Message as_of_day{"as of {0}", "截至 {0}"};
inline constexpr Message from_to{"{0} to {1}", "{0} 至 {1}"};
inline constexpr Message requirements_stand{"requirements: {0} met, {1} pending, {2} violated, {3} waived",
                                            "要求：做到 {0} 项，未到期 {1} 项，未做到 {2} 项，豁免 {3} 项"};
inline constexpr Message done_of_all{"{0} of {1} done", "{1} 项已完成 {0} 项"};
inline constexpr Message with_overdue{"{0}, {1} overdue", "{0}，逾期 {1} 项"};
inline constexpr Message delivered_teams{"{0} of {1} teams", "{1} 个组已交 {0} 个"};
inline constexpr Message name_and_id{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message id_and_label{"{0} {1}", "{0} {1}"};
inline constexpr Message ratio{"{0}/{1}", "{0}/{1}"};
inline constexpr Message have_of_need{"{0} of {1}", "{0}/{1}"};
inline constexpr Message days_three{"{0}/{1}/{2}", "{0}/{1}/{2}"};
inline constexpr Message days_plain{"{0}/{1}", "{0}/{1}"};
inline constexpr Message legend{"days: done/planned/required · findings: open/resolved · reports: submitted/all",
                                "天数：已蹲点/计划/要求 · 问题：未解决/已解决 · 成果：已交/应交"};
inline constexpr Message sentence_pair{"{0}; {1}", "{0}；{1}"};
inline constexpr Message because{" – {0}", "——{0}"};
inline constexpr Message reason_violated{"{0} not kept ({1})", "{0} 未做到（{1}）"};
inline constexpr Message reason_behind{"{0} behind ({1})", "{0} 进度滞后（{1}）"};
inline constexpr Message standing_good{"good", "正常"};
inline constexpr Message standing_open{"on track", "进行中"};
inline constexpr Message standing_waived{"waived", "有豁免"};
inline constexpr Message standing_attention{"attention", "需关注"};
inline constexpr Message standing_violated{"violated", "未做到"};
inline constexpr Message no_team{"no team", "无工作组"};
inline constexpr Message state_met{"met", "做到"};
inline constexpr Message state_pending{"pending", "未到期"};
inline constexpr Message state_behind{"behind", "滞后"};
inline constexpr Message state_waived{"waived", "豁免"};
inline constexpr Message state_unknown{"not understood", "无法判定"};
inline constexpr Message state_violated{"violated", "未做到"};
inline constexpr Message done_on{"done {0}", "{0} 完成"};
inline constexpr Message overdue_by{"overdue {0} day{0?s}", "逾期 {0} 天"};
inline constexpr Message still_open{"open", "未完成"};
inline constexpr Message complete{"complete", "已交齐"};
inline constexpr Message stay_cancelled{"cancelled", "已取消"};
inline constexpr Message stay_done{"done", "已完成"};
inline constexpr Message stay_in_progress{"in progress", "进行中"};
inline constexpr Message stay_planned{"planned", "计划"};
inline constexpr Message stay_unconfirmed{"unconfirmed", "待确认"};
inline constexpr Message team_state{"state: {0}", "状态：{0}"};
inline constexpr Message no_attention{"No team needs attention.", "没有需要关注的工作组。"};
inline constexpr Message attention_heading{"{0} of {1} teams need attention", "{1} 个工作组中有 {0} 个需要关注"};
inline constexpr Message phases_heading{"Phases", "阶段"};
inline constexpr Message phase_heading{"{0} ({1}), {2}", "{0}（{1}），{2}"};
inline constexpr Message teams_heading{"Teams", "工作组"};
inline constexpr Message regions_heading{"Regions", "地区"};
inline constexpr Message leaders_heading{"Leaders", "领导"};
inline constexpr Message priorities_heading{"Priorities", "重点工作"};
inline constexpr Message tasks_heading{"Tasks", "任务"};
inline constexpr Message deliverables_heading{"Deliverables", "成果"};
inline constexpr Message field_work{"Field work: {0} of {1} stays done, {2} activities so far", "实地工作：{1} 次蹲点已完成 {0} 次，开展活动 {2} 次"};
inline constexpr Message plan_has_none{"the plan names none", "计划中没有列出"};
inline constexpr Message no_clause{"no clause of the plan begins with {0}", "计划中没有以 {0} 开头的条款"};
inline constexpr Message row_size{"people", "人数"};
inline constexpr Message rollup_heading{"{0} plan{0?s} as of {1}", "{0} 个计划，截至 {1}"};
inline constexpr Message all_plans{"all", "合计"};
inline constexpr Message column_stays{"stays", "蹲点"};
inline constexpr Message column_plan{"plan", "计划"};
inline constexpr Message plan_has_errors{"{0} error{0?s}", "{0} 个错误"};
inline constexpr Message regions_without_plan{"{0}: {1} region{1?s} without a plan", "{0}：{1} 个地区还没有计划"};
inline constexpr Message stays_heading{"Stays", "蹲点"};
inline constexpr Message open_findings_heading{"Open findings", "未解决的问题"};
inline constexpr Message due_with_phase{"Requirements due by the end of this phase", "本阶段结束前须做到的要求"};
inline constexpr Message team_requirements_heading{"Requirements: {0} met, {1} not yet", "要求：做到 {0} 项，尚未做到 {1} 项"};
inline constexpr Message column_phase{"phase", "阶段"};
inline constexpr Message column_dates{"dates", "日期"};
inline constexpr Message column_tasks{"tasks", "任务"};
inline constexpr Message column_deliverables{"deliverables", "成果"};
inline constexpr Message column_team{"team", "工作组"};
inline constexpr Message column_teams{"teams", "工作组"};
inline constexpr Message column_region{"region", "地区"};
inline constexpr Message column_leader{"leader", "领导"};
inline constexpr Message column_lead{"lead", "组长"};
inline constexpr Message column_days{"days", "天数"};
inline constexpr Message column_sites{"sites", "蹲点地"};
inline constexpr Message column_site{"site", "蹲点地"};
inline constexpr Message column_condition{"condition", "基础"};
inline constexpr Message column_priorities{"priorities", "重点"};
inline constexpr Message column_priority{"priority", "重点工作"};
inline constexpr Message column_activities{"activities", "活动"};
inline constexpr Message column_teams_covering{"teams", "覆盖组数"};
inline constexpr Message column_findings{"findings", "问题"};
inline constexpr Message column_finding{"finding", "问题"};
inline constexpr Message column_reports{"reports", "成果"};
inline constexpr Message column_state{"state", "状态"};
inline constexpr Message column_task{"task", "任务"};
inline constexpr Message column_owner{"owner", "责任单位"};
inline constexpr Message column_due{"due", "时限"};
inline constexpr Message column_kind{"kind", "类别"};
inline constexpr Message column_delivered{"delivered", "提交"};
inline constexpr Message column_deliverable{"deliverable", "成果"};
inline constexpr Message column_missing{"missing", "尚缺"};
inline constexpr Message column_clause{"clause", "条款"};
inline constexpr Message column_requirement{"requirement", "要求"};
inline constexpr Message column_subject{"subject", "对象"};
inline constexpr Message column_met{"met", "做到"};
inline constexpr Message column_have{"have", "实有"};
inline constexpr Message column_text{"what", "内容"};
inline constexpr Message row_deputies{"deputies", "副组长"};
inline constexpr Message row_members{"members", "组员"};
inline constexpr Message row_units{"units", "组成单位"};

// Clauses
inline constexpr Message clauses_heading{"Clauses and requirements", "条款与要求"};
inline constexpr Message file_and_line{"{0}:{1}", "{0}:{1}"};
inline constexpr Message clause_and_requirement{"{0} {1}", "{0} {1}"};
inline constexpr Message column_check{"check", "检查"};
inline constexpr Message column_evidence{"evidence", "佐证"};
inline constexpr Message clauses_without_requirement{"Clauses without a requirement: {0}", "没有落实为要求的条款：{0}"};
inline constexpr Message requirements_without_clause{"Requirements without a clause: {0}", "没有注明条款的要求：{0}"};

// Findings as text
inline constexpr Message word_error{"error", "错误"};
inline constexpr Message word_warning{"warning", "警告"};
inline constexpr Message word_info{"info", "提示"};
inline constexpr Message state_for_others{"binds the plans below", "由下级计划落实"};
inline constexpr Message and_more{"{0} (and {1} more)", "{0}（另有 {1} 条）"};
inline constexpr Message clause_alone{"clause {0}", "条款 {0}"};
inline constexpr Message clause_note{"clause {0}: {1}", "条款 {0}：{1}"};
inline constexpr Message requirement_note{"requirement: {0}", "要求：{0}"};
inline constexpr Message help_with_suggestion{"{0}: `{1}`", "{0}：`{1}`"};
inline constexpr Message help_note{"help: {0}", "建议：{0}"};

}  // namespace grassroots::messages
