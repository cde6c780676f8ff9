// SPDX-License-Identifier: MIT
// What standing/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Status
inline constexpr Message reason_violated{"{0} not kept ({1})", "{0} 未做到（{1}）"};
inline constexpr Message reason_behind{"{0} behind ({1}, {2} expected by now)", "{0} 进度滞后（{1}，今天应有 {2}）"};
inline constexpr Message reason_out_of_reach{"{0} out of reach ({1}; with all that is planned {2}, {3} missing)",
                                             "{0} 照现有安排达不到（{1}；全部照排可达 {2}，还差 {3}）"};
inline constexpr Message reason_due_soon{"{0} due on {1} ({2})", "{0} 应于 {1} 前做到（{2}）"};
inline constexpr Message piece_due_soon{"{0} due on {1}", "{0} 应于 {1} 前完成"};
inline constexpr Message subjects_due_soon{"{0}: {1} of {2} not there yet", "{0}：{2} 个对象中还有 {1} 个未做到"};
inline constexpr Message standing_due_soon{"due soon", "临近到期"};
inline constexpr Message standing_good{"good", "正常"};
inline constexpr Message standing_open{"on track", "进行中"};
inline constexpr Message standing_waived{"waived", "有豁免"};
inline constexpr Message standing_attention{"attention", "需关注"};
inline constexpr Message standing_violated{"violated", "未做到"};

}  // namespace grassroots::messages
