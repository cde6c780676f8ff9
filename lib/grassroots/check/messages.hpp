// SPDX-License-Identifier: MIT
// What check/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Subjects, counts and shortfalls
inline constexpr Message id_and_name{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message too_few{"{0} of {1} {2}, {3} too few", "应有 {1} {2}，实有 {0} {2}，还差 {3} {2}"};
inline constexpr Message too_many{"{0} {2}, {3} more than {1}", "至多 {1} {2}，实有 {0} {2}，超出 {3} {2}"};
inline constexpr Message unit_days{"days", "天"};
inline constexpr Message unit_person_days{"person-days", "人天"};
inline constexpr Message different_values{"different values of {0}", "种不同的 {0}"};
inline constexpr Message values_missing{"{0} of {1} in {2}; missing: {3}", "{2}应有 {1} 项，实有 {0} 项，缺少：{3}"};
inline constexpr Message label_span{"{0} day{0?s}, {1} to {2}", "{0} 天，{1} 至 {2}"};
inline constexpr Message label_and_more_stays{"{0}; {1} more stay{1?s}", "{0}；另有 {1} 次蹲点"};
inline constexpr Message label_max{"the maximum", "上限"};

// What to do about an unmet requirement
inline constexpr Message help_within{"move the dates into the phase, or correct the phase",
                                     "请把日期调整到该阶段之内，或更正阶段的起止日期"};
inline constexpr Message help_phases{"change the dates of one of the two phases", "请调整两个阶段之一的起止日期"};
inline constexpr Message help_pair{"add regions to the teams' `regions`, or take some out",
                                   "请在工作组的 `regions` 中增减地区"};
inline constexpr Message help_lead{"add regions to the leader's `anchors` and `guides`, or take some out",
                                   "请在该领导的 `anchors`、`guides` 中增减地区"};
inline constexpr Message help_nobody_in_role{"name them in the team's `lead`, `deputies` or `members`",
                                             "请在工作组的 `lead`、`deputies` 或 `members` 中写明"};
inline constexpr Message help_attested_broken{
    "correct the statement if it is wrong; if it is right, only a waiver settles it",
    "声明有误的请更正；确属违反的，只能登记豁免"};
inline constexpr Message help_count{"add the {0} that are missing, or take out those too many",
                                    "请补充缺少的{0}，或删去多余的{0}"};
inline constexpr Message help_amount{"correct `{1}` in the {0}, or add those that are missing",
                                     "请更正{0}中的 `{1}`，或补充缺少的{0}"};
inline constexpr Message help_counts{"what counts: {0} with {1}", "只统计符合 {1} 的{0}"};
inline constexpr Message help_no_stays{"no stay counts yet: add [[stays]], or confirm those that were made",
                                       "目前没有可以计入的蹲点：请补充 [[stays]]，或把已经开展的蹲点确认为完成"};
inline constexpr Message help_days{"lengthen a stay or add one; days that two stays share count once",
                                   "请延长蹲点时间或增加次数；重叠的天数只算一次"};
inline constexpr Message help_too_many_days{"shorten a stay or take one out", "请缩短蹲点时间或减少次数"};
inline constexpr Message help_covers{"each must stand in `{1}` of some record; what counts: {0}",
                                     "每一项都要在某条记录的 `{1}` 中出现；只统计{0}"};
inline constexpr Message help_covers_where{"each must stand in `{1}` of some record; what counts: {0} with {2}",
                                           "每一项都要在某条记录的 `{1}` 中出现；只统计符合 {2} 的{0}"};
inline constexpr Message help_no_values{"name them: `values = [\"…\"]`", "请列出：`values = [\"…\"]`"};
inline constexpr Message wrong_number_of_teams{"{0} team{0?s}, and there shall be {1}", "有 {0} 个工作组，应为 {1} 个"};
inline constexpr Message region_without_team{"no team is sent here", "没有对口的工作组"};
inline constexpr Message region_too_many{"{0} team{0?s} sent here, at most {1} shall be",
                                         "对口的工作组有 {0} 个，至多 {1} 个"};
inline constexpr Message region_too_few{"{0} team{0?s} sent here, at least {1} shall be",
                                        "对口的工作组有 {0} 个，至少 {1} 个"};
inline constexpr Message team_too_many{"it is sent to {0} region{0?s}, at most {1} shall be",
                                       "对口 {0} 个地区，至多 {1} 个"};
inline constexpr Message team_too_few{"it is sent to {0} of the regions that count, at least {1} shall be",
                                      "对口地区中计入的有 {0} 个，至少 {1} 个"};
inline constexpr Message help_region_without_team{"give a team `regions = [\"{0}\"]`; is its file missing?",
                                                  "请给某个工作组写 `regions = [\"{0}\"]`；是不是漏了该组的文件？"};
inline constexpr Message share_below{"{0} of {1} {2} ({3}); at least {4} are asked for",
                                     "{1} {2}中有 {0}（{3}），要求至少 {4}"};
inline constexpr Message share_above{"{0} of {1} {2} ({3}); at most {4} are allowed",
                                     "{1} {2}中有 {0}（{3}），要求至多 {4}"};
inline constexpr Message help_share{"counted are those with {0}", "只统计符合 {0} 的部分"};
inline constexpr Message amount_below{"{0} is {1}, at least {2} is asked for", "{0} 为 {1}，要求不少于 {2}"};
inline constexpr Message amount_above{"{0} is {1}, at most {2} is allowed", "{0} 为 {1}，要求不超过 {2}"};
inline constexpr Message amount_missing{"no record has a number in {0}", "没有一条记录的 {0} 填了数字"};
inline constexpr Message amount_not_equal{"{0} is {1}, and shall be {2}", "{0} 为 {1}，应为 {2}"};
inline constexpr Message label_nothing{"no number here", "这里没有数字"};
inline constexpr Message record_lacks{"{0} lacks {1}", "{0} 缺少 {1}"};
inline constexpr Message label_lacks{"lacks {0}", "缺少 {0}"};
inline constexpr Message not_filled{"not filled in: {0}", "未填写：{0}"};
inline constexpr Message help_filled{"each of the {0} needs {1}", "每{0}都要填写：{1}"};
inline constexpr Message help_filled_where{"each of the {0} with {2} needs {1}", "符合 {2} 的每{0}都要填写：{1}"};
inline constexpr Message anchors_too_few{"stays in {0} region{0?s}, at least {1} shall be",
                                         "蹲点 {0} 个地区，至少 {1} 个"};
inline constexpr Message anchors_too_many{"stays in {0} region{0?s}, at most {1} shall be",
                                          "蹲点 {0} 个地区，至多 {1} 个"};
inline constexpr Message guides_too_few{"guides {0} region{0?s}, at least {1} shall be",
                                        "联系 {0} 个地区，至少 {1} 个"};
inline constexpr Message guides_too_many{"guides {0} region{0?s}, at most {1} shall be",
                                         "联系 {0} 个地区，至多 {1} 个"};
inline constexpr Message label_these{"these", "就是这些"};
inline constexpr Message region_without_leader{"no leader stays here or guides it", "没有领导蹲点或联系"};
inline constexpr Message region_many_leaders{"{0} leaders have it, one shall", "有 {0} 位领导，应恰有一位"};
inline constexpr Message help_region_leader{"let \"{0}\" stand in `anchors` or `guides` of exactly one leader",
                                            "请让 \"{0}\" 恰好出现在一位领导的 `anchors` 或 `guides` 中"};
inline constexpr Message keeps_too_few{"{0} of {1} people kept from last time", "上期留任 {0} 人，应有 {1} 人"};
inline constexpr Message brings_too_few{"{0} of {1} people new", "新进 {0} 人，应有 {1} 人"};
inline constexpr Message help_rotate{"compared with the team of the same id in {0}", "与 {0} 中同一编号的工作组对照"};
inline constexpr Message before_phase{"begins on {0}, before {1} begins on {2}", "{0} 开始，早于 {1} 的第一天 {2}"};
inline constexpr Message after_phase{"ends on {0}, after {1} ends on {2}", "{0} 结束，晚于 {1} 的最后一天 {2}"};
inline constexpr Message day_before_phase{"it is on {0}, before {1} begins on {2}", "日期 {0} 早于 {1} 的第一天 {2}"};
inline constexpr Message day_after_phase{"it is on {0}, after {1} ends on {2}", "日期 {0} 晚于 {1} 的最后一天 {2}"};
inline constexpr Message label_phase{"the phase", "该阶段"};
inline constexpr Message phase_gap{"{0} day{0?s} between {1} and it, at most {2} allowed",
                                   "与 {1} 之间相隔 {0} 天，至多 {2} 天"};
inline constexpr Message phase_overlap{"it shares {0} day{0?s} with {1}, at most {2} allowed",
                                       "与 {1} 重叠 {0} 天，至多 {2} 天"};
inline constexpr Message label_phase_before{"the phase before it", "前一个阶段"};
inline constexpr Message nobody_in_role{"the team names nobody in this role", "该组没有写明由谁担任"};
inline constexpr Message attends_too_few{"{0} is there on {1} of {2} days, at least {3} are asked for",
                                         "{0} 在全组 {2} 天中到场 {1} 天，要求至少 {3} 天"};
inline constexpr Message help_attend{"add the person to `people` of a stay, or let a stay be the whole team's",
                                     "请在某次蹲点的 `people` 中写上此人，或改为全组参加"};
inline constexpr Message not_attested{"nobody has signed for it", "尚无人签字证明"};
inline constexpr Message attested_broken{"{0} stated on {1} that it was not kept", "{0} 于 {1} 声明未做到"};
inline constexpr Message label_statement{"the statement", "该声明"};
inline constexpr Message help_not_attested{"add [[attestations]] with `of = \"{0}\"`",
                                           "请添加 `of = \"{0}\"` 的 [[attestations]]"};
inline constexpr Message task_overdue{"was due on {0}, {1} day{1?s} ago, and is not done",
                                      "应于 {0} 完成，已逾期 {1} 天"};
inline constexpr Message task_open{"is not done", "尚未完成"};
inline constexpr Message help_task{"set `done` to the day it was done", "完成后请在 `done` 写上日期"};
inline constexpr Message sent_home{"sent to {0}, which is, holds or lies in the home region",
                                   "被派往 {0}，属于本人来自的地区或其上下级，应当回避"};
inline constexpr Message label_sent_by{"sent by this", "派遣依据"};
inline constexpr Message help_recuse{"send somebody else", "请改派他人"};

// Requirements that cannot be understood
inline constexpr Message by_after_stay{"`stay` means the subject's own stay, and the requirement is not per stay",
                                       "`stay` 指对象自己的蹲点，而该要求不是逐次蹲点判定的"};
inline constexpr Message help_by_after_stay{"write `per = \"stay\"`, or name a phase, task or deliverable",
                                            "请写 `per = \"stay\"`，或改为阶段、任务、成果的编号"};
inline constexpr Message equals_and_bounds{"`equals` leaves nothing to `min` and `max`: give one or the other",
                                           "写了 `equals` 就不必再写 `min`、`max`：请二选一"};
inline constexpr Message no_previous{"the plan names no previous plan to compare with",
                                     "计划没有写明用来对照的上期计划"};
inline constexpr Message help_no_previous{"add `previous = \"../last-year/plan.toml\"` to [plan]",
                                          "请在 [plan] 写上 `previous = \"../last-year/plan.toml\"`"};
inline constexpr Message table_without_dates{"records of {0} have no date", "表 {0} 的记录没有日期"};
inline constexpr Message attend_without_bound{"the requirement sets no bound: give `min_days` or `min_share`",
                                              "没有写明要求多少：请写 `min_days` 或 `min_share`"};
inline constexpr Message cannot_attest{"nobody can sign for a {0}", "无法为 {0} 签字证明"};
inline constexpr Message help_cannot_attest{"`per` is plan, team, stay or person",
                                            "`per` 可为 plan、team、stay 或 person"};
inline constexpr Message not_a_home{"`{0}` names no region of people or teams", "`{0}` 不是人员或工作组的地区字段"};
inline constexpr Message not_a_number_field{"`{0}` holds no number", "`{0}` 不是数字字段"};
inline constexpr Message no_such_check{"there is no check `{0}`", "没有名为 `{0}` 的检查"};
inline constexpr Message not_a_parameter{"the check `{0}` takes no parameter `{1}`", "检查 `{0}` 没有参数 `{1}`"};
inline constexpr Message help_parameters{"it takes {0}", "可用的参数有：{0}"};
inline constexpr Message parameter_missing{"the check `{0}` needs `{1}`", "检查 `{0}` 需要参数 `{1}`"};
inline constexpr Message no_such_table{"`of` names the table `{0}`, which the format does not have",
                                       "`of` 指定的表 `{0}` 不存在"};
inline constexpr Message no_such_subject{"`per` cannot be `{0}`", "`per` 不能是 `{0}`"};
inline constexpr Message no_bounds{"the requirement sets no bound: give `min` or `max`",
                                   "没有写明上限或下限：请写 `min` 或 `max`"};
inline constexpr Message min_above_max{"the minimum {0} is above the maximum {1}", "下限 {0} 高于上限 {1}"};
inline constexpr Message no_values{"the requirement names no values, and the field refers to no table",
                                   "没有列出取值，该字段也不引用任何表"};

}  // namespace grassroots::messages
