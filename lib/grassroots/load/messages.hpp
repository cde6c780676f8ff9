// SPDX-License-Identifier: MIT
// What load/ says, and several of its folders, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

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
inline constexpr Message table_as_text{"this is a table, and a table's file ends in `.csv`",
                                       "这是表格，表格文件名应以 `.csv` 结尾"};
inline constexpr Message help_table_as_text{"save it as CSV, and include that", "请另存为 CSV 后再引用"};

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
inline constexpr Message cells_name_nobody{"the column `{1}` is filled, but for {0} cell{0?s}: nobody is counted there",
                                           "`{1}` 列有 {0} 个单元格是空的，而该列其他行已填写：空格按无人参加计"};
inline constexpr Message help_cells_name_nobody{"write `*` for the whole team, or `-` for nobody",
                                                "全组参加请写 `*`，无人参加请写 `-`"};
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
inline constexpr Message other_workbook{"this kind of workbook cannot be read", "无法读取这种格式的工作簿"};
inline constexpr Message help_save_workbook{
    "save it as an Excel workbook (.xlsx) without a password, or each sheet as CSV",
    "请另存为不加密码的 Excel 工作簿（.xlsx），或把每张工作表另存为 CSV"};

// The sheet that an export writes about the others, and how its headings begin
inline constexpr Message explanation_sheet{"explanation", "说明"};
inline constexpr Message explanation_table{"Table", "表"};
inline constexpr Message explanation_column{"Column", "列"};
inline constexpr Message cell_has_error{"this cell holds the error {0}", "此单元格是错误值 {0}"};
inline constexpr Message help_cell_has_error{"correct its formula in the spreadsheet, or write the value",
                                             "请在电子表格中改正公式，或直接填写值"};

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
inline constexpr Message label_first_here{"first here", "首次出现在这里"};
inline constexpr Message code_as_number{"a tool made a number of the code {1}: {0}", "代码 {1} 被软件当成了数字：{0}"};
inline constexpr Message help_code_as_number{"write `{0}`, and set the column's format to text first",
                                             "请先把该列的格式设为文本，再写成 `{0}`"};
inline constexpr Message help_codes_as_numbers{
    "it is read as `{0}`, and the others alike; set the column's format to text and save it again",
    "已按 `{0}` 读取，其他同样情况也是；请把该列的格式设为文本后重新保存"};

// Plans above and below
inline constexpr Message looser{"`{0}` of {1} asks for less than the plan above", "{1} 的 `{0}` 放宽了上级计划的要求"};
inline constexpr Message not_restatable{"`{0}` of {1} is set by the plan above", "{1} 的 `{0}` 由上级计划规定"};
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

}  // namespace grassroots::messages
