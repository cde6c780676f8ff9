// SPDX-License-Identifier: MIT
// What integrity/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// The register of places
inline constexpr Message unknown_code{"the register has no place with the code {0}", "区划名录中没有代码 {0}"};
inline constexpr Message unknown_code_in{"the register has no place with the code {0}; it would lie in {1}",
                                         "区划名录中没有代码 {0}；按前几位应在{1}"};
inline constexpr Message unknown_name{"the register has no place called {0}", "区划名录中没有“{0}”"};
inline constexpr Message unknown_name_in{"the register has no place called {0} in {1}", "区划名录中，{1}没有“{0}”"};
inline constexpr Message ambiguous_place{"{0} can be any of {1} places of the register: {2}",
                                         "“{0}”在区划名录中有 {1} 处：{2}"};
inline constexpr Message place_mismatch{"the code {0} is that of {1}, and `{2}` says {3}",
                                        "代码 {0} 是{1}，而 `{2}` 写的是“{3}”"};
inline constexpr Message outside_region{"{0} does not lie in the site's region, {1}", "{0}不在所写的地区 {1} 内"};
inline constexpr Message outside_team{"{0} does not lie in the regions of team {1}: {2}",
                                      "{0}不在工作组 {1} 的对口地区：{2}"};
inline constexpr Message label_name{"the name", "名称"};
inline constexpr Message label_in_register{"what the register says", "名录中的名称"};
inline constexpr Message label_region{"the site's region", "蹲点地所在地区"};
inline constexpr Message label_team_regions{"the team's regions", "工作组的对口地区"};
inline constexpr Message help_code_of_names{"did you mean `{0}`? It is the code of {1}",
                                            "是否想写 `{0}`？它是{1}的代码"};
inline constexpr Message help_nearest_code{"did you mean `{0}`, {1}?", "是否想写 `{0}`（{1}）？"};
inline constexpr Message help_elsewhere{"the register has it elsewhere: {0}", "名录中别处有：{0}"};

// Plans above and below
inline constexpr Message parents_too_deep{"more than {0} levels of `parent` stand above this",
                                          "`parent` 逐级向上超过 {0} 层"};

inline constexpr Message begins_before_parent{"it begins on {0}, before {1} begins on {2}",
                                              "{0} 开始，早于 {1} 的第一天 {2}"};
inline constexpr Message ends_after_parent{"it ends on {0}, after {1} ends on {2}",
                                           "{0} 结束，晚于 {1} 的最后一天 {2}"};
inline constexpr Message label_whole_phase{"the phase it is a part of", "所属阶段"};

inline constexpr Message missing_parent{"{0} lies in {1} by its code, and has no `parent`",
                                        "按代码看，{0}在{1}之内，却没有写 `parent`"};
inline constexpr Message label_region_around{"the region that it lies in", "它所在的地区"};
inline constexpr Message help_missing_parent{
    "write `{0}`; where it stands by itself, give both the same `level`, or waive it",
    "请写 `{0}`；确为单列的，请写明相同的 level，或作豁免"};

// Integrity
inline constexpr Message double_booked{"{0} is in two places from {1} to {2}",
                                       "{0} 在 {1} 至 {2} 期间被同时安排在两地"};
inline constexpr Message double_booked_more{"{0} and {3} more are in two places from {1} to {2}",
                                            "{0} 及另外 {3} 人在 {1} 至 {2} 期间被同时安排在两地"};
inline constexpr Message label_other_stay{"the other stay", "另一次蹲点"};
inline constexpr Message not_in_team{"{0} is not in the team {1}", "{0} 不在工作组 {1} 中"};
inline constexpr Message label_team{"the team", "该工作组"};
inline constexpr Message says_no_teams{"the plan has no teams", "计划中没有工作组"};
inline constexpr Message says_no_requirements{"the plan states no requirements: only its integrity was checked",
                                              "计划没有提出要求：只检查了数据完整性"};
inline constexpr Message unbound_clause{"no requirement comes from clause {0}", "条款 {0} 没有落实为要求"};
inline constexpr Message overdue{"{0} was due on {1}, {2} day{2?s} ago", "{0} 应于 {1} 完成，已逾期 {2} 天"};
inline constexpr Message closed_late_by{"{0} was closed on {1}, {2} day{2?s} after it was due on {3}",
                                        "{0} 于 {1} 办结，应于 {3} 完成，晚了 {2} 天"};
inline constexpr Message unconfirmed_stay{"the stay of {0} ended on {1} and is still planned",
                                          "{0} 的蹲点已于 {1} 结束，状态仍为“计划”"};
inline constexpr Message out_of_order{"{0} was done on {1}, before {2} on {3}",
                                      "{0} 于 {1} 完成，早于前置事项 {2}（{3}）"};
inline constexpr Message out_of_order_open{"{0} was done on {1}, and {2} is still open",
                                           "{0} 已于 {1} 完成，而前置事项 {2} 尚未完成"};
inline constexpr Message label_follows{"what it follows", "它的前置事项"};
inline constexpr Message date_before{"{0}: {1} is {2}, before {3}: {4}", "{0}的{1}为 {2}，早于{3} {4}"};
inline constexpr Message absent_on_stay{"{0} is on this stay and away from {1} to {2}",
                                        "{0} 参加这次蹲点，而 {1} 至 {2} 请假"};
inline constexpr Message label_absence{"the absence", "请假"};
inline constexpr Message word_not_listed{"`{0}` is \"{1}\", which is none of the words for it: {2}",
                                         "`{0}` 写的是“{1}”，不在规定的用词之内：{2}"};
inline constexpr Message help_listed_words{"use one of them, or list it in [[words]]",
                                           "请改用其中的词，或在 [[words]] 中补上"};
inline constexpr Message circular_after{"`after` forms a cycle: {0}", "`after` 形成循环：{0}"};
inline constexpr Message help_waits_for_later{"by its day, {0} comes before `{1}`: take that out of its `after`",
                                              "按日期，{0}在 `{1}` 之前，请从它的 `after` 中删去 `{1}`"};
inline constexpr Message circular_parent{"`parent` forms a cycle: {0}", "`parent` 形成循环：{0}"};
inline constexpr Message help_parent_within{"{0} lies in {1}, by its code: take `parent` out here",
                                            "按代码看，{0} 在 {1} 之内，请删去这里的 `parent`"};
inline constexpr Message did_you_mean_days{"did you mean {0} to {1}?", "是不是想写 {0} 至 {1}？"};
inline constexpr Message arrow{"{0} → {1}", "{0} → {1}"};
inline constexpr Message unfamiliar_word{"`{0}` is \"{1}\", which no requirement knows; one knows \"{2}\"",
                                         "`{0}` 写的是“{1}”，各项要求中没有这个词，只有相近的“{2}”"};
inline constexpr Message unfamiliar_key{"no record has `{0}`, which the requirement asks for; some have `{1}`",
                                        "要求用到 `{0}`，没有一条记录填写，只有相近的 `{1}`"};
inline constexpr Message key_of_other_kind{"`{0}` is nowhere {1}, as the requirement compares it; it is {2}",
                                           "要求把 `{0}` 当作{1}来比较，而各条记录填的都是{2}"};
inline constexpr Message a_text{"a text", "文本"};
inline constexpr Message a_number{"a number", "数字"};
inline constexpr Message a_flag{"true or false", "是否（true、false）"};
inline constexpr Message a_date{"a date", "日期"};
inline constexpr Message help_same_kind{
    "write both alike: texts stand in quotes, numbers, dates, true and false do not",
    "请使两处写法一致：文本带引号，数字、日期、true、false 不带引号"};

// Regions and days that a record should not have
inline constexpr Message foreign_region{"{0} is in {1}, which is not a region of team {2}: {3}",
                                        "{0}在{1}，不是工作组 {2} 的对口地区（{3}）"};
inline constexpr Message foreign_records{"{0}; {1} more record{1?s} too", "{0}；另有 {1} 条记录相同"};
inline constexpr Message help_region_of_code{"by its code {0} it lies in `{1}`", "按代码 {0}，应属 `{1}`"};
inline constexpr Message help_took_place{"it has interviews, so it took place: write `status = \"done\"`",
                                         "已有访谈记录，应已完成：请把状态写为 `done`（完成）"};
inline constexpr Message label_also{"also here", "这里也是"};
inline constexpr Message outside_phases{"{0} lies in no phase: {1} to {2}", "{0}不在任何阶段之内：{1} 至 {2}"};
inline constexpr Message longer_than_campaign{"{0} lasts {1} days, longer than all phases together: {2}",
                                              "{0}长达 {1} 天，比全部阶段加起来的 {2} 天还长"};
inline constexpr Message future_fact{"{0}: {1} is {2}, a day that is still to come", "{0}的{1}是 {2}，这一天还没有到"};
inline constexpr Message future_stay{"{0} is done and begins only on {1}", "{0}已标为“完成”，却要到 {1} 才开始"};

}  // namespace grassroots::messages
