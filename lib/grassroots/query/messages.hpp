// SPDX-License-Identifier: MIT
// What query/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Subjects, counts and shortfalls
inline constexpr Message the_plan{"the plan", "整个计划"};
inline constexpr Message subject{"{0} {1}", "{0} {1}"};
inline constexpr Message named_subject{"{0} {1} ({2})", "{0} {1}（{2}）"};
inline constexpr Message condition_any{"{0} is set", "{0} 已填写"};

// Requirements that cannot be understood
inline constexpr Message no_such_field{"{0} have no field `{1}`", "表 {0} 没有字段 `{1}`"};
inline constexpr Message path_leads_nowhere{"`{0}` goes on after a field that refers to no record: `{1}`",
                                            "`{0}` 在不指向其他记录的字段之后又写了 `{1}`"};
inline constexpr Message no_such_value{"`{0}` can never be \"{1}\"", "`{0}` 不可能是“{1}”"};
inline constexpr Message value_of_wrong_type{"`{0}` can never be {1}: it has another type",
                                             "`{0}` 不可能是 {1}：类型不同"};

}  // namespace grassroots::messages
