// SPDX-License-Identifier: MIT
// What load/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Lists and words
inline constexpr Message either{"{0} or {1}", "{0}或{1}"};
inline constexpr Message listed{"{0}, {1}", "{0}、{1}"};

// Files
inline constexpr Message cannot_read{"cannot read {0}: {1}", "无法读取 {0}：{1}"};
inline constexpr Message folder_without_plan{"the folder {0} holds no plan.toml", "目录 {0} 中没有 plan.toml"};
inline constexpr Message folder_with_other_plan{
    "the folder {0} holds no plan.toml; is {1} meant? Rename it to plan.toml",
    "目录 {0} 中没有 plan.toml；是不是 {1}？请改名为 plan.toml"};
inline constexpr Message include_absolute{"an include is relative to its file, and {0} is not",
                                          "引入文件要写相对路径（相对于所在文件），{0} 不是相对路径"};
inline constexpr Message include_matches_nothing{"no file matches {0}", "没有文件与 {0} 匹配"};
inline constexpr Message include_with_nul{"an include's name has a NUL character", "引入文件的名称中含有空字符"};
inline constexpr Message pattern_goes_up{"a pattern stays in its folder: {0} has `..`",
                                         "通配符只能匹配所在目录及其下级目录，{0} 含有 `..`"};
inline constexpr Message pattern_is_cut{"{0} is a pattern for too many files", "与 {0} 匹配的文件过多"};
inline constexpr Message pattern_meets_link{"{0} is a link, which a pattern does not follow",
                                            "{0} 是符号链接，通配符不会跟随"};
inline constexpr Message help_pattern_meets_link{"include what it points to by its own name, or take the link away",
                                                 "请直接写出它指向的文件，或删去该链接"};
inline constexpr Message includes_too_deep{"more than {0} files include one another", "文件逐层引入超过 {0} 层"};
inline constexpr Message include_outside{"{0} lies outside the plan's folder", "{0} 在计划所在目录之外"};
inline constexpr Message include_circular{"{0} is being read already: the includes form a cycle",
                                          "{0} 正在读取中：引入关系形成循环"};
inline constexpr Message too_many_files{"{0} is one file too many for one plan", "计划引入的文件过多，{0} 未读取"};
inline constexpr Message named_outside{"{0} lies outside the folder that plans may refer to",
                                       "{0} 在允许引用的目录之外"};
inline constexpr Message previous_is_broken{"the plan {0} has {1} error{1?s} of its own and is not compared with",
                                            "计划 {0} 自身有 {1} 个错误，无法用来对照"};
inline constexpr Message help_validate_it{"run `grassroots validate {0}`", "请运行 `grassroots validate {0}`"};

// Text and TOML
inline constexpr Message is_utf16{"this is UTF-16 text, not UTF-8", "这是 UTF-16 文本，不是 UTF-8"};
inline constexpr Message read_as_utf16{"this file is UTF-16, and was read as that",
                                       "文件是 UTF-16 编码，已按该编码读取"};
inline constexpr Message read_as_gb18030{"this file is GBK or GB 18030, and was read as that",
                                         "文件是 GBK 或 GB 18030 编码，已按该编码读取"};
inline constexpr Message help_save_as_utf8{"save it as UTF-8, so that every program reads it",
                                           "请另存为 UTF-8 编码，以便各种程序都能读取"};
inline constexpr Message is_binary{"this is not a text file (it has a NUL byte)", "这不是文本文件（含有空字节）"};
inline constexpr Message is_not_utf8{"this byte is not UTF-8; the file seems to be in another encoding",
                                     "此处不是 UTF-8 编码，文件可能用了其他编码"};
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
inline constexpr Message table_as_text{"this is a table, and a table's file ends in `.csv`",
                                       "这是表格，表格文件名应以 `.csv` 结尾"};
inline constexpr Message help_table_as_text{"save it as CSV, and include that", "请另存为 CSV 后再引用"};
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

// Keys and values
inline constexpr Message top_of_file{"a plan", "计划"};
inline constexpr Message stray_key{"`{0}` stands above every header, and belongs to no table",
                                   "`{0}` 写在所有表头之前，不属于任何表"};
inline constexpr Message help_stray_key{"write its header above it: {0}", "请在它上面写表头：{0}"};
inline constexpr Message help_known_tables{"the tables are: {0}", "可用的表有：{0}"};
inline constexpr Message unknown_table{"the format has no table `{0}`", "没有名为 `{0}` 的表"};
inline constexpr Message plan_is_a_table{"`plan` is a table: [plan]", "`plan` 应写成表 [plan]"};
inline constexpr Message table_is_a_list{"`{0}` is a list of tables", "`{0}` 是多条记录的表"};
inline constexpr Message missing_plan{"the plan's own file has no [plan]", "主文件中没有 [plan]"};
inline constexpr Message help_given_above{"take `{0}` out here: the plan's own file gives it",
                                          "计划主文件已写明 `{0}`，请删去这里的一行"};
inline constexpr Message misplaced_key{"`{0}` belongs into the plan's own file", "`{0}` 应写在主文件里"};
inline constexpr Message help_own_table{"`{0}` is a table of its own: write its records under {1}",
                                        "`{0}` 是单独的表，各条记录写在 {1} 之下"};
inline constexpr Message help_own_key{"{0}; one of the plan's own is written `{1}`", "{0}；计划自定的内容请写成 `{1}`"};
inline constexpr Message missing_key{"this {0} has no `{1}`", "该{0}缺少 `{1}`"};

// CSV tables
inline constexpr Message csv_is_no_plan{"{0} is a table: name the plan that includes it",
                                        "{0} 是数据表，请指明包含它的计划"};
inline constexpr Message is_no_known_encoding{"this byte is not UTF-8, and the file is not GBK or GB 18030 either",
                                              "此处不是 UTF-8 编码，文件也不是 GBK 或 GB 18030 编码"};
inline constexpr Message is_not_gb18030{"this is not GB 18030", "此处不是 GB 18030 编码"};
inline constexpr Message is_broken_gb18030{"the file is GBK or GB 18030, and this byte is not",
                                           "文件是 GBK 或 GB 18030 编码，而此处的字节不是"};
inline constexpr Message is_big5{"this may be Big5; save it as UTF-8",
                                 "文件可能是 Big5（繁体中文）编码，请另存为 UTF-8"};
inline constexpr Message help_not_big5{"if it is GBK or GB 18030 after all, say so with `--csv-encoding gb18030`",
                                       "如果文件确实是 GBK 或 GB 18030 编码，请加上 `--csv-encoding gb18030`"};
inline constexpr Message is_utf8{"this is UTF-8, not GB 18030", "这是 UTF-8 编码，不是 GB 18030 编码"};
inline constexpr Message help_csv_encoding{"leave out `--csv-encoding`: each file's encoding is found out",
                                           "请去掉 `--csv-encoding`，由程序自动识别每个文件的编码"};
inline constexpr Message csv_is_empty{"the file is empty: its first row names the columns",
                                      "文件是空的：第一行应为列名"};
inline constexpr Message sheet_is_empty{"the sheet is empty: its first row names the columns",
                                        "工作表是空的：第一行应为列名"};
inline constexpr Message help_headings_of_sheet{"write the names of the columns into the first row, one into each cell",
                                                "请在第一行写列名，每个单元格一个"};
inline constexpr Message plan_as_csv{"[plan] cannot be a CSV: it is written in TOML",
                                     "[plan] 不能用 CSV 书写，请写在 TOML 文件里"};
inline constexpr Message help_csv_name{
    "name the file after its table, such as `stays.csv` or `stays-2018.csv`; the tables are {0}",
    "请以表名命名文件，如 `stays.csv` 或 `stays-2018.csv`；可用的表有：{0}"};
inline constexpr Message quote_never_closed{"this quote is never closed", "此处的双引号没有结束"};
inline constexpr Message text_after_quote{"there is text after the quote that closes this cell",
                                          "此单元格的结束引号之后还有文字"};
inline constexpr Message too_many_columns{"there are more than {0} columns", "列数超过 {0}"};
inline constexpr Message lone_carriage_return{"lines end with a carriage return alone; end them with a line feed",
                                              "换行只用了回车符，应使用换行符"};
inline constexpr Message other_separator{"columns are separated by a {0} here; in a CSV it is a comma",
                                         "这里用{0}分隔各列，CSV 应使用英文逗号"};
inline constexpr Message semicolon{"semicolon", "分号"};
inline constexpr Message tab{"tab", "制表符"};
inline constexpr Message wide_comma{"full-width comma", "全角逗号"};
inline constexpr Message bar{"vertical bar", "竖线"};
inline constexpr Message unknown_column{"the table {0} has no column `{1}`", "{0}表没有 `{1}` 这一列"};
inline constexpr Message columns_left_alone{"the table {0} has no such columns, and they are left alone: {1}",
                                            "{0}表没有这些列，未读取：{1}"};
inline constexpr Message help_near_column{
    "did you mean `{0}`? Rename it, or say in [plan]: `columns = { {1} = \"{2}\" }`; with \"\" it is left alone",
    "是不是 `{0}` 列？请改列名，或在 [plan] 中注明：`columns = { {1} = \"{2}\" }`；如不需要读取，引号内留空"};
inline constexpr Message names_are_ids{"the table {0} has no column `{1}`: each is called by its `{2}`",
                                       "{0}表没有 `{1}` 列，以 `{2}` 作为编号"};
inline constexpr Message help_names_are_ids{"where two have the same name, add a column `{0}`",
                                            "有重名的，请补上 `{0}` 列"};
inline constexpr Message help_span_column{
    "add the columns {0}: first and last day stand in a column each, where `{1}` has both; or write both with their "
    "years: 2018.6.1-2018.6.10",
    "请把 `{1}` 分成两列：{0}，起止日期各占一列；或写明起止两天及其年份，如 2018.6.1-2018.6.10"};
inline constexpr Message no_span{"{0} does not say clearly from which day to which", "{0} 没有写清从哪天到哪天"};
inline constexpr Message help_no_span{"write both days with their years, the first day first: 2018.6.1-2018.6.10",
                                      "请写明起止两天及其年份，如 2018.6.1-2018.6.10"};
inline constexpr Message help_columns_left_alone{"if that is meant, say so in [plan]: `columns = { {0} }`",
                                                 "如果本来就不需要读取，请在 [plan] 中注明：`columns = { {0} }`"};
inline constexpr Message help_or_rename{
    "{0}; or say which column it is, `columns = { {1} = \"…\" }`: the table can also have {2}",
    "{0}；如果它就是某一列的另一种叫法，请写明是哪一列：`columns = { {1} = \"…\" }`，本表还可以有：{2}"};
inline constexpr Message no_headings{"no column is one of the table {0}: its headings are missing",
                                     "没有一列是{0}表的列：缺少列名"};
inline constexpr Message help_no_headings{
    "write the names of the columns into the first row, and one {0} into each row below; needed are {1}",
    "请在第一行写列名，以下每行写一条{0}记录；必填的列有：{1}"};
inline constexpr Message row_is_remark{"this row is a remark, not a record, and is not read",
                                       "此行是说明文字，不是记录，未读取"};
inline constexpr Message help_row_is_remark{"leave it, or take it out of the table", "可以保留，也可以从表中删去"};
inline constexpr Message no_such_column{"no table has a column `{0}`", "没有一个表有 `{0}` 这一列"};
inline constexpr Message cells_name_nobody{"the column `{1}` is filled, but for {0} cell{0?s}: nobody is counted there",
                                           "`{1}` 列有 {0} 个单元格是空的，而该列其他行已填写：空格按无人参加计"};
inline constexpr Message help_cells_name_nobody{"write `*` for the whole team, or `-` for nobody",
                                                "全组参加请写 `*`，无人参加请写 `-`"};
inline constexpr Message help_whole_team{"write `*` for the whole team", "全组参加请写 `*`"};
inline constexpr Message help_nobody{"write `-` for nobody", "无人参加请写 `-`"};
inline constexpr Message duplicate_column{"there is a column `{0}` already", "`{0}` 这一列已经有了"};
inline constexpr Message missing_column{"the table {0} needs a column `{1}`", "{0}表缺少 `{1}` 这一列"};
inline constexpr Message help_missing_column{"add the column `{0}`: {1}", "请补上 `{0}` 列：{1}"};
inline constexpr Message help_duplicate_column{"take one of the two columns out", "请删去其中一列"};
inline constexpr Message help_save_as_csv{"save it as CSV (comma delimited, UTF-8)", "请另存为逗号分隔的 CSV（UTF-8）"};
inline constexpr Message help_save_or_say_gbk{
    "save it as CSV (comma delimited, UTF-8); if it is GBK or GB 18030, say so with `--csv-encoding gb18030`",
    "请另存为逗号分隔的 CSV（UTF-8）；如果文件是 GBK 或 GB 18030 编码，请加上 `--csv-encoding gb18030`"};
inline constexpr Message help_first_row{"write the names of the columns into the first row, separated by commas",
                                        "请在第一行写列名，以英文逗号分隔"};
inline constexpr Message help_name_column{
    "name the column in the first row, or leave it alone: `columns = { \"\" = \"\" }` under [plan]",
    "请在第一行写上列名；不需要的列可在 [plan] 下写 `columns = { \"\" = \"\" }`，不读取"};
inline constexpr Message other_unit{"`{0}` is in {1}: numbers are counted one by one, and days in days",
                                    "`{0}` 以“{1}”为单位：数字应按个位填写，天数按天填写"};
inline constexpr Message help_other_unit{"convert the numbers, and take {0} out of the heading",
                                         "请换算后填写，并删去列名中的“{0}”"};
inline constexpr Message help_plan_as_csv{"move it to plan.toml", "请移到 plan.toml"};
inline constexpr Message help_empty_cell{
    "fill in the cell of `{0}`: {1}; of merged cells, a CSV keeps the value in the first one alone: repeat it in every "
    "row, or write 同上",
    "请填写 `{0}` 的单元格：{1}；合并单元格存成 CSV 后只有第一格有值，请在每一行都填写，或写“同上”"};
inline constexpr Message help_empty_cell_of_sheet{"fill in the cell of `{0}`: {1}", "请填写 `{0}` 的单元格：{1}"};
inline constexpr Message column_has_parts{"`{0}` has keys of its own, and needs a column for each",
                                          "`{0}` 下有多个键，每个键各占一列"};
inline constexpr Message help_column_has_parts{"name the columns `{0}.…`", "请把列名写成 `{0}.…`"};
inline constexpr Message help_part_columns{"the columns are `{0}`, or together {1}", "列名为 `{0}`，或同时写 {1}"};
inline constexpr Message too_many_cells{"this row has {0} cells, and there are {1} columns",
                                        "此行有 {0} 个单元格，而表头有 {1} 列"};
inline constexpr Message too_few_cells{"this row has only {0} cell{0?s}, and there are {1} columns",
                                       "此行只有 {0} 个单元格，而表头有 {1} 列"};
inline constexpr Message help_row_ends{"let the row end with `{0}`", "请把此行末尾改为 `{0}`"};
inline constexpr Message more_bad_rows{"more rows from here on cannot be read", "从此处起还有其他行无法读取"};
inline constexpr Message cell_without_column{"this cell's column has no name", "此单元格所在的列没有列名"};
inline constexpr Message given_twice{"`{0}` is given in two ways", "`{0}` 用两种写法各填了一次"};
inline constexpr Message part_without_first{"`{0}.{1}` goes with `{0}.{2}`, which is empty",
                                            "`{0}.{1}` 要与 `{0}.{2}` 一起填写，而后者是空的"};
inline constexpr Message cut_code{"a spreadsheet turned this code into a number, and its last digits are lost: {0}",
                                  "电子表格把代码变成了数字，末尾几位已经丢失：{0}"};

// Workbooks
inline constexpr Message workbook_is_broken{"this is no workbook that can be read", "无法读取这个工作簿"};
inline constexpr Message workbook_is_locked{"this workbook is an .xls, or protected by a password",
                                            "这是 .xls 工作簿，或设有打开密码"};
inline constexpr Message workbook_too_large{"this workbook is too large to be read", "工作簿过大，无法读取"};
inline constexpr Message other_workbook{"this kind of workbook cannot be read", "无法读取这种格式的工作簿"};
inline constexpr Message help_save_workbook{
    "save it as an Excel workbook (.xlsx) without a password, or each sheet as CSV",
    "请另存为不加密码的 Excel 工作簿（.xlsx），或把每张工作表另存为 CSV"};
inline constexpr Message no_sheet_is_table{"no sheet of this workbook is named after a table: {0}",
                                           "没有一张工作表以表名命名：{0}"};
// The sheet that an export writes about the others, and how its headings begin
inline constexpr Message explanation_sheet{"explanation", "说明"};
inline constexpr Message explanation_table{"Table", "表"};
inline constexpr Message explanation_column{"Column", "列"};
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
inline constexpr Message cell_has_error{"this cell holds the error {0}", "此单元格是错误值 {0}"};
inline constexpr Message help_cell_has_error{"correct its formula in the spreadsheet, or write the value",
                                             "请在电子表格中改正公式，或直接填写值"};
inline constexpr Message formula_without_value{"the formula in this cell has no value yet",
                                               "此单元格的公式还没有计算结果"};
inline constexpr Message help_formula_without_value{"open the workbook in a spreadsheet and save it again",
                                                    "请用电子表格软件打开工作簿，再保存一次"};

// The register of places
inline constexpr Message register_lacks_column{"the register has no column `{0}`", "区划名录缺少 `{0}` 这一列"};
inline constexpr Message help_register_columns{
    "its columns are {0}; say in the plan which are meant: `register = { file = \"{1}\", code = \"{2}\", name = "
    "\"{3}\" }`",
    "表头有 {0}；请在计划中写明用哪两列：`register = { file = \"{1}\", code = \"{2}\", name = \"{3}\" }`"};
inline constexpr Message help_duplicate_or_revoked{
    "take one of them out; or, where a column marks what is no longer valid, name it in the plan: `register = { file = "
    "\"{0}\", revoked = \"…\" }`; the columns are {1}",
    "请删去其中一行；如果有一列标明已撤销，请在计划中写明是哪一列：`register = { file = \"{0}\", revoked = \"…\" }`，"
    "表头有 {1}"};
inline constexpr Message zeros_are_lost{
    "a spreadsheet took the zero off the beginning of the code {0}: others have {1} digits",
    "电子表格去掉了代码 {0} 开头的 0：其他代码为 {1} 位"};
inline constexpr Message no_division_code{"\"{0}\" is no division code", "“{0}”不是区划代码"};
inline constexpr Message help_division_code{
    "a code is up to 12 digits, letters and hyphens, or up to 18 digits in a village",
    "代码由数字、字母和连字符组成，不超过 12 位；村以下为不超过 18 位的数字"};
inline constexpr Message duplicate_division{"the code {0} is {1} here, and {2} before",
                                            "代码 {0} 在这里是{1}，前面是{2}"};
inline constexpr Message help_duplicate_division{"take one of the two rows out", "请删去其中一行"};
inline constexpr Message more_register_faults{"there are more faults from here on", "从此处起还有其他问题"};

// References
inline constexpr Message duplicate_id{"another {0} has the id `{1}`", "{0}编号 `{1}` 已经用过"};
inline constexpr Message label_first_here{"first here", "首次出现在这里"};
inline constexpr Message help_stay_id{
    "two stays of one team begin on this day: give each its own `{0}`, or one of them an `{1}`",
    "同一工作组有两次蹲点在同一天开始，请分别填写不同的 `{0}`，或为其中一条填写 `{1}`"};
inline constexpr Message repeated_id{"`{0}` names {1} twice", "`{0}` 中 {1} 写了两遍"};
inline constexpr Message unknown_reference{"`{0}` names the {1} `{2}`, which is not in the plan",
                                           "`{0}` 引用的{1} `{2}` 不在计划中"};
inline constexpr Message ambiguous_reference{"`{0}` names the {1} `{2}`, and several have that name",
                                             "`{0}` 引用的{1} `{2}` 有重名"};
inline constexpr Message no_record_of_kind{"`{0}` counts from `{1}`, and the plan has no {2} of that kind",
                                           "`{0}` 从 `{1}` 起算，而计划中没有该类别的{2}"};
inline constexpr Message help_kind_to_come{
    "correct the kind; if such records are still to come, list the word in [[words]]",
    "请改正类别；如果这类记录以后才有，请在 [[words]] 中列出这个词"};
inline constexpr Message help_known_kinds{"there are: {0}; {1}", "现有：{0}；{1}"};
inline constexpr Message no_day_field{"`{0}` counts from `{1}`, which is no day of the record",
                                      "`{0}` 从 `{1}` 起算，而该字段不是本记录的日期"};
inline constexpr Message stay_out_of_place{
    "`{0}` counts from `stay`, which means the stay of a requirement's subject, and nothing here",
    "`{0}` 从 `stay` 起算，而 `stay` 指要求的对象自己的蹲点，在此处没有意义"};
inline constexpr Message period_out_of_place{
    "`{0}` counts from `period`, which means that of a requirement with `every`, and nothing here",
    "`{0}` 从 `period` 起算，而 `period` 指写了 `every` 的要求所判定的那一期，在此处没有意义"};
inline constexpr Message kind_out_of_place{
    "`{0}` counts from `{1}`, which is only known once those records are there: a planned day cannot wait for them",
    "`{0}` 从 `{1}` 起算，而这类记录要实际发生后才有日期，计划中的日子不能据此推算"};
inline constexpr Message help_out_of_place{
    "count from a phase, an event, a task or a deliverable, by its id (`explain counted-days`)",
    "请改从阶段、事件、任务或成果起算，写其编号（见 `explain counted-days`）"};
inline constexpr Message help_within_out_of_place{
    "count from a phase, an event, a task or a deliverable, by its id; a deadline after the stays is a requirement: "
    "`check = \"within\"`, `of = \"{0}\"`, `field = \"{1}\"`, `per = \"team\"`, `to = {2}`",
    "请改从阶段、事件、任务或成果起算，写其编号；从蹲点起算的期限应写成要求：`check = \"within\"`、`of = "
    "\"{0}\"`、`field = \"{1}\"`、`per = \"team\"`、`to = {2}`"};
inline constexpr Message help_period_out_of_place{
    "a deadline that comes back is a requirement with `every = \"month\"` or the like, whose `by` counts from "
    "`period`; "
    "here count from a phase, an event, a task or a deliverable, by its id",
    "定期的期限应写成带 `every = \"month\"` 等的要求，在其 `by` 中从 `period` "
    "起算；此处请改从阶段、事件、任务或成果起算，写其编号"};
inline constexpr Message help_same_record{"the two say the same: take one of them out",
                                          "两条记录完全相同，请删去其中一条"};
inline constexpr Message help_own_day{"to count from the record's own `{0}`, write {1}",
                                      "从记录自己的 `{0}` 起算，请写成 {1}"};
inline constexpr Message help_counted_in_sheet{"write `{0}` into a column `{1}.after`, and {2} into a column `{1}.{3}`",
                                               "请分两列填写：`{1}.after` 列填 `{0}`，`{1}.{3}` 列填 {2}"};
inline constexpr Message help_near_name{"did you mean `{0}` ({1})?", "是不是想写 `{0}`（{1}）？"};
inline constexpr Message help_ambiguous_name{"several are called {0}; write the id of one: {1}",
                                             "名称为{0}的不止一个，请写编号：{1}"};
inline constexpr Message unseen_space{"`{0}` begins or ends with a space that is not seen: `{1}`",
                                      "`{0}` 的首尾有看不见的空格：`{1}`"};
inline constexpr Message help_spaces_around{"there are spaces around it that are not seen; write `{0}`",
                                            "前后有看不见的空格，请写成 `{0}`"};
inline constexpr Message code_as_number{"a tool made a number of the code {1}: {0}", "代码 {1} 被软件当成了数字：{0}"};
inline constexpr Message code_written_otherwise{"the code {1} is written as {0}", "代码 {1} 写成了 {0}"};
inline constexpr Message help_code_as_number{"write `{0}`, and set the column's format to text first",
                                             "请先把该列的格式设为文本，再写成 `{0}`"};
inline constexpr Message help_codes_as_numbers{
    "it is read as `{0}`, and the others alike; set the column's format to text and save it again",
    "已按 `{0}` 读取，其他同样情况也是；请把该列的格式设为文本后重新保存"};
inline constexpr Message help_separate_in_cell{"several in one cell have `;` between them: `{0}`",
                                               "一个单元格里有多项时用分号隔开：`{0}`"};
inline constexpr Message one_item{"`{0}` has one item here, and it looks like several: {1}",
                                  "`{0}` 在这里只有一项，看上去却像是多项：{1}"};
inline constexpr Message help_part_unknown{"several in one cell have `;` between them, and `{0}` is not known",
                                           "一个单元格里有多项时用分号隔开；其中 `{0}` 不在计划中"};
inline constexpr Message help_part_near{"`{0}` is not known: did you mean {1}? Then write `{2}`",
                                        "`{0}` 不在计划中，是不是想写{1}？可写成 `{2}`"};
inline constexpr Message help_part_unknown_in_list{"each stands in quotes of its own, and `{0}` is not known",
                                                   "每一项各用一对引号；其中 `{0}` 不在计划中"};
inline constexpr Message help_only_one{"`{0}` takes one, and this is several", "`{0}` 只能写一个，这里是多个"};
inline constexpr Message help_merged_cells{
    "{0}; of merged cells, a CSV keeps the value in the first one alone: repeat it in every row, or write 同上",
    "{0}；合并单元格存成 CSV 后只有第一格有值，请在每一行都填写，或写“同上”"};
inline constexpr Message days_disagree{"`{2}` is {0}, and from start to end there are {1}",
                                       "`{2}` 写的是 {0} 天，而起止日期合计 {1} 天"};
inline constexpr Message help_days_disagree{"leave out `{0}` or `{1}`", "`{0}` 与 `{1}` 请只写一个"};
inline constexpr Message label_last_day{"the last day", "最后一天"};
inline constexpr Message circular_days{"days are counted from one another in a cycle: {0}",
                                       "日期互相推算，形成循环：{0}"};
inline constexpr Message counted_from{"{0} → {1}", "{0} → {1}"};
inline constexpr Message label_in_cycle{"part of the cycle", "循环中的一环"};
inline constexpr Message newer_format{"the plan is written for format {0}, and this program reads format {1}",
                                      "计划按格式版本 {0} 编写，本程序只读到版本 {1}"};
inline constexpr Message help_newer_format{"use a newer grassroots; what it does not know is told where it stands",
                                           "请使用更新的 grassroots；不认识的内容会逐处指出"};
inline constexpr Message has_no_words{"`{0}` is no field with words of the plan's own: write it as `stays.mode`",
                                      "`{0}` 不是由计划自定用词的字段；应写作 `stays.mode` 的形式"};
inline constexpr Message not_a_day{"an item of `makeup` is {0}, expected a date", "`makeup` 中有一项是{0}，应为日期"};
inline constexpr Message stay_without_end{"this stay is done, and has no `{0}` and no `{1}`",
                                          "该次蹲点既没有 `{0}`，也没有 `{1}`"};
inline constexpr Message help_stay_without_end{"give `{0}`, such as 2018-06-12, or `{1}`, such as 10",
                                               "请填写 `{0}`（如 2018-06-12）或 `{1}`（如 10）"};
inline constexpr Message help_missing_team{"the file does not have exactly one [[teams]], so name the `{0}`",
                                           "本文件没有 [[teams]]，或不止一个，请写明 `{0}`"};
inline constexpr Message help_missing_team_in_sheet{"name the `{0}`", "请写明 `{0}`"};
inline constexpr Message rows_without_owner{"none of the {0} rows of this table names a `{1}`",
                                            "此表 {0} 行都没有写明 `{1}`"};
inline constexpr Message help_owner_column{"add the column `{0}`, or fill it in: {1}", "请补上或填写 `{0}` 列：{1}"};
inline constexpr Message help_missing_owner{"name the `{0}` or the `{1}`", "请写明 `{0}` 或 `{1}`"};
inline constexpr Message help_missing_check{"add `check = \"…\"`; `grassroots explain` lists the checks",
                                            "请补上 `check = \"…\"`；用 `grassroots explain` 查看有哪些检查"};
inline constexpr Message help_missing_attested{"name the `{0}` or the `{1}` it is for", "请写明针对的 `{0}` 或 `{1}`"};

// Plans above and below
inline constexpr Message looser{"`{0}` of {1} asks for less than the plan above", "{1} 的 `{0}` 放宽了上级计划的要求"};
inline constexpr Message not_restatable{"`{0}` of {1} is set by the plan above", "{1} 的 `{0}` 由上级计划规定"};
inline constexpr Message word_added_below{"\"{0}\" is none of the words that the plan above lists for `{1}`",
                                          "“{0}”不在上级计划为 `{1}` 规定的用词之内"};
inline constexpr Message help_word_added_below{"use a word of the plan above, or have the word added there",
                                               "请使用上级计划规定的词，或请上级补上"};
inline constexpr Message holiday_added_below{"{0} puts off what the plan above counts in working days: {1}",
                                             "“{0}”推迟了上级计划按工作日计算的期限：{1}"};
inline constexpr Message help_holiday_added_below{"leave it out unless it is a holiday by law in this place",
                                                  "除当地法定节假日外，请删去"};
inline constexpr Message judged_by_another{"it names {0} as the plan above, and is judged by {1}",
                                           "写明的上级计划是 {0}，实际按 {1} 判定"};
inline constexpr Message own_unclear{"`{0}` of {1} cannot be compared with that of the plan above",
                                     "{1} 的 `{0}` 无法与上级计划的比较"};
inline constexpr Message help_own_unclear{"leave it out: what the plan above says holds", "请删去，以上级计划所写为准"};
inline constexpr Message deadline_unclear{"`{0}` of {1} cannot be compared with that of the plan above",
                                          "{1} 的 `{0}` 无法与上级计划的期限比较"};
inline constexpr Message help_deadline_unclear{
    "leave it out, write a date, or count fewer days from what the plan above counts from",
    "请删去，写明日期，或从上级计划的同一起点少算几天"};
inline constexpr Message help_tightened_fields{"leave it out; only these can be tightened: {0}",
                                               "请删去；只能收紧这些：{0}"};
inline constexpr Message label_above{"the plan above", "上级计划"};
inline constexpr Message parent_circular{"{0} is this plan itself, or lies below it: the parents form a cycle",
                                         "{0} 就是本计划或其下级计划：上级关系形成循环"};
inline constexpr Message too_many_above{"more than {0} plans stand above one another", "上级计划超过 {0} 层"};
inline constexpr Message parent_is_broken{"the plan above, {0}, has {1} error{1?s} of its own",
                                          "上级计划 {0} 自身有 {1} 个错误"};

// Integrity
inline constexpr Message ends_before_start{"it ends on {0}, before it starts on {1}", "结束日期 {0} 早于开始日期 {1}"};
inline constexpr Message label_start{"it starts here", "开始日期在这里"};

}  // namespace grassroots::messages
