// SPDX-License-Identifier: MIT
// What validate --fix says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

inline constexpr Message fix_needs_files{"--fix writes files, and this plan comes from standard input: use --diff",
                                         "--fix 要写入文件，而计划来自标准输入：请用 --diff"};
inline constexpr Message diff_is_printed{"--diff is printed instead of the findings: leave out {0}",
                                         "--diff 输出改动，不输出问题：请去掉 {0}"};
inline constexpr Message fixed{"corrected {0} place{0?s} in {1} file{1?s}: {2}", "已改正 {0} 处，涉及 {1} 个文件：{2}"};
inline constexpr Message would_fix{"`--fix` would correct {0} place{0?s} in {1} file{1?s}: {2}",
                                   "`--fix` 会改正 {0} 处，涉及 {1} 个文件：{2}"};
inline constexpr Message places_in_file{"{0} ({1})", "{0}（{1} 处）"};
inline constexpr Message nothing_fixed{"nothing was corrected", "没有改正"};
inline constexpr Message would_fix_nothing{"`--fix` would correct nothing", "`--fix` 不会改动文件"};
inline constexpr Message file_left_alone{"{0} is left as it is: {1}", "{0} 未改动：{1}"};
inline constexpr Message line_left_alone{"{0}:{1} is left as it is: {2}", "{0}:{1} 未改动：{2}"};
inline constexpr Message still_unreadable{"line {0} would still be unreadable", "改后第 {0} 行仍无法识别"};
inline constexpr Message fix_leads_to{"the correction would lead to a new finding: {0}", "改正后会出现新问题：{0}"};
inline constexpr Message keeps_no_encoding{"it cannot be written in its own encoding: save it as UTF-8 first",
                                           "无法按原编码写回，请先另存为 UTF-8"};
inline constexpr Message workbook_left_alone{"{0} place{0?s} of a workbook, to be corrected in the spreadsheet program",
                                             "工作簿中有 {0} 处，请在电子表格软件中改正"};
inline constexpr Message changed_meanwhile{"it was changed since it was read", "读取之后，文件又被改动"};
inline constexpr Message findings_left{"{0} finding{0?s} left", "还剩 {0} 条问题"};

// Explained
inline constexpr Message name_corrections{"corrections", "改正"};
inline constexpr Message topic_corrections{"what `validate --fix` writes, and what it leaves",
                                           "`validate --fix` 改什么、不改什么"};
inline constexpr Message about_corrections{
    "A suggestion is sure where nothing else can be meant: full-width signs, quotes and brackets, dates, numbers, "
    "`[[stay]]`, a key or word that is a slip or two from one that is known and from no other, an exact name where an "
    "id is meant. A day without its year is not, and neither is an id that is like another: its record may be missing. "
    "Of TOML and CSV; a workbook is corrected in the spreadsheet program. A file that could not be read afterwards "
    "stays as it is, and so does a record in which something new would be wrong. What is not selected (`--select`, "
    "`--ignore`) is not corrected. The exit code goes by what is left; with `--diff` nothing is written.",
    "只有一种可能的才算确定：全角符号、引号和方括号、日期、数字、`[[stay]]`"
    "、与某个已知名称只差一两个字而与其他都不相近的"
    "名称或用词、该写编号处写了唯一的名称。没有年份的日期不算；与别的编号相近的编号也不算，可能是漏了那条记录。"
    "只改 TOML 和 CSV；工作簿请在电子表格软件中改。改后仍无法读取的文件不动，改后会出现新问题的记录不动，"
    "没有选中的问题（`--select`、`--ignore`）不改。退出码看还剩什么；加 `--diff` 只显示，不写入。"};
inline constexpr Message stanza_corrections{"grassroots validate --diff     # look first\ngrassroots validate --fix",
                                            "grassroots validate --diff     # 先看改什么\ngrassroots validate --fix"};

}  // namespace grassroots::cli::messages
