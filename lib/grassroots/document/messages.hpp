// SPDX-License-Identifier: MIT
// What document/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Formats
inline constexpr Message format_table{"for a terminal or a mail", "供终端显示，也可粘贴到邮件"};
inline constexpr Message format_markdown{"for a document or a wiki", "供文档或维基使用"};
inline constexpr Message format_csv{"the main table, for a spreadsheet", "主要的表格，供电子表格打开"};
inline constexpr Message format_view_json{"every value, for programs", "全部数值，供程序读取"};
inline constexpr Message format_html{"a page for a browser", "浏览器打开的网页"};

// CSV
inline constexpr Message of_which_needed{"{0}, needed", "{0}（应有）"};
inline constexpr Message up_to{"{0}, last day", "{0}（止）"};

// Tables
inline constexpr Message columns_left_out{"Not shown for want of room: {0}", "宽度不够，未显示：{0}"};

}  // namespace grassroots::messages
