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

}  // namespace grassroots::cli::messages
