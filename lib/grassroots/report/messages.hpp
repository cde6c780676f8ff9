// SPDX-License-Identifier: MIT
// What report/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Status
inline constexpr Message state_unknown{"not understood", "无法判定"};

inline constexpr Message plan_is_not_whole{"{0} names files or folders that cannot be read",
                                           "{0} 引用的部分文件或目录无法读取"};

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
inline constexpr Message github_counts{"{0} error{0?s}, {1} warning{1?s}, {2} notice{2?s}",
                                       "{0} 个错误，{1} 个警告，{2} 条提示"};
inline constexpr Message github_shows_some{
    "{0}; GitHub shows at most {1} of a kind as annotations, this log has them all",
    "{0}；GitHub 每类最多标注 {1} 条，日志中是全部"};
inline constexpr Message help_note{"help: {0}", "建议：{0}"};

inline constexpr Message findings_unlisted{"{0} more finding{0?s}, which are not listed: {1}",
                                           "另有 {0} 条问题未逐条列出：{1}"};
inline constexpr Message times_of{"{0} ({1})", "{0}（{1} 条）"};

}  // namespace grassroots::messages
