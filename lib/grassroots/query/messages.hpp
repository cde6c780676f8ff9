// SPDX-License-Identifier: MIT
// What query/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Subjects, counts and shortfalls
inline constexpr Message the_plan{"the plan", "整个计划"};
inline constexpr Message subject{"{0} {1}", "{0} {1}"};
inline constexpr Message named_subject{"{0} {1} ({2})", "{0} {1}（{2}）"};

// Conditions in words
inline constexpr Message condition_any{"{0} is set", "{0}已填写"};
inline constexpr Message condition_none{"{0} is not set", "{0}未填写"};
inline constexpr Message condition_is{"{0} is {1}", "{0}为{1}"};
inline constexpr Message condition_is_not{"{0} is not {1}", "{0}不是{1}"};
inline constexpr Message condition_at_least{"{0} is at least {1}", "{0}不少于 {1}"};
inline constexpr Message condition_at_most{"{0} is at most {1}", "{0}不超过 {1}"};
inline constexpr Message condition_from{"{0} is on or after {1}", "{0}不早于 {1}"};
inline constexpr Message condition_to{"{0} is on or before {1}", "{0}不晚于 {1}"};
inline constexpr Message one_of_two{"{0} or {1}", "{0}或{1}"};
inline constexpr Message yes{"true", "是"};
inline constexpr Message no{"false", "否"};
inline constexpr Message quoted_text{"{0}", "“{0}”"};
inline constexpr Message field_of{"{0}.{1}", "{0}的{1}"};

// What belongs to whom
inline constexpr Message way_itself{"each is its own", "各归自己"};
inline constexpr Message way_plan{"all of them", "全部"};
inline constexpr Message way_presence{"by who is on the stay: its people, else its team's",
                                      "按蹲点的人员；蹲点没有写明人员的，为全组"};
inline constexpr Message way_leadership{"by the regions that the leader stays in or guides", "按领导蹲点、联系的地区"};
inline constexpr Message way_own{"by its {0}", "按其 {0}"};
inline constexpr Message way_naming{"by the subject's {0}", "按对象的 {0}"};
inline constexpr Message way_through{"by what its {0} belongs to", "按其{0}的归属"};
inline constexpr Message way_else{"{0}; else {1}", "{0}；没有时{1}"};
inline constexpr Message way_and{"{0}, and {1}", "{0}，并{1}"};

// Requirements that cannot be understood
inline constexpr Message no_such_field{"{0} have no field `{1}`", "表 {0} 没有字段 `{1}`"};
inline constexpr Message path_leads_nowhere{"`{0}` goes on after a field that refers to no record: `{1}`",
                                            "`{0}` 在不指向其他记录的字段之后又写了 `{1}`"};
inline constexpr Message no_such_value{"`{0}` can never be \"{1}\"", "`{0}` 没有“{1}”这个取值"};
inline constexpr Message value_of_wrong_type{"`{0}` can never be {1}: it has another type",
                                             "`{0}` 不能取 {1}：类型不同"};

inline constexpr Message not_comparable{
    "`min` and `max` take one number, `from` and `to` one day, and `{0}` is neither",
    "`min`、`max` 后写一个数，`from`、`to` 后写一个日期，不能是 {0}"};

}  // namespace grassroots::messages
