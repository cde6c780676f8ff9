// SPDX-License-Identifier: MIT
// What standing/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Standing: a word for each
inline constexpr Message standing_met{"all met", "已全部落实"};
inline constexpr Message standing_on_track{"on track", "正常"};
inline constexpr Message standing_waived{"waived", "经批准豁免"};
inline constexpr Message standing_due_soon{"due soon", "临近到期"};
inline constexpr Message standing_behind{"behind", "滞后"};
inline constexpr Message standing_overdue{"overdue", "逾期"};

// Matters
inline constexpr Message stay_to_confirm{"a stay is over and not confirmed", "蹲点已结束，尚未确认"};
inline constexpr Message nobody_named{"nobody is named", "未写责任单位"};
inline constexpr Message text_in_period{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message first_and_others{"{0} and {1} more", "{0}等，另有{1}个"};
inline constexpr Message belongs_to_none{"none", "不属于任何一个"};
inline constexpr Message not_stated{"not stated", "未填写"};
inline constexpr Message the_whole_plan{"the whole campaign", "整项工作"};

}  // namespace grassroots::messages
