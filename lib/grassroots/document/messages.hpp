// SPDX-License-Identifier: MIT
// What document/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// CSV
inline constexpr Message of_which_needed{"{0}, needed", "{0}（应有）"};
inline constexpr Message up_to{"{0}, last day", "{0}（止）"};

// Tables
inline constexpr Message columns_left_out{"Not shown for want of room: {0}", "宽度不够，未显示：{0}"};

}  // namespace grassroots::messages
