// SPDX-License-Identifier: MIT
// What standing/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Status
inline constexpr Message reason_violated{"{0} not kept ({1})", "{0} 未做到（{1}）"};
inline constexpr Message reason_behind{"{0} behind ({1})", "{0} 进度滞后（{1}）"};
inline constexpr Message standing_good{"good", "正常"};
inline constexpr Message standing_open{"on track", "进行中"};
inline constexpr Message standing_waived{"waived", "有豁免"};
inline constexpr Message standing_attention{"attention", "需关注"};
inline constexpr Message standing_violated{"violated", "未做到"};

}  // namespace grassroots::messages
