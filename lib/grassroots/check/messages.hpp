// SPDX-License-Identifier: MIT
// What the binder and several checks say, in English and Chinese. What one check says stands in its own file.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Counts and shortfalls
inline constexpr Message too_few{"{0} of {1} {2}, {3} too few", "应有 {1} {2}，实有 {0}，还差 {3}"};
inline constexpr Message too_many{"{0} {2}, {3} more than {1}", "至多 {1} {2}，实有 {0}，超出 {3}"};
inline constexpr Message days_off{"{0} day{0?s} off", "差{0}天"};
inline constexpr Message have_at_most{"{0}, at most {1}", "{0}，最多{1}"};
inline constexpr Message left_of_most{"{0} of {1} left", "{1} 中还剩 {0}"};
inline constexpr Message unit_days{"days", "天"};
inline constexpr Message unit_person_days{"person-days", "人天"};
inline constexpr Message unit_day{"day", "天"};
inline constexpr Message unit_person_day{"person-day", "人天"};
inline constexpr Message label_max{"the maximum", "上限"};
inline constexpr Message help_counts{"what counts: {0} whose {1}", "只统计{1}的{0}"};

// Requirements that cannot be understood
inline constexpr Message table_without_dates{"records of {0} have no date", "{0}的记录没有日期"};
inline constexpr Message every_without_span{
    "`every` needs a first and a last day: give `from` and `to`, or the plan phases",
    "写了 `every`，还需知道从哪天到哪天：请写 `from` 和 `to`，或在计划中写明阶段"};
inline constexpr Message days_without_every{"`{0}` is for requirements with `every`",
                                            "`{0}` 只用于写了 `every` 的要求"};
inline constexpr Message help_days_without_every{
    "write by when the days are asked for as `by`, and which stays count as `where = { start = { from = …, to = … } "
    "}`; "
    "for so many days in each month or the like, `every = \"month\"`",
    "请用 `by` 写明期限，用 `where = { start = { from = …, to = … } }` 写明计入哪些蹲点；若要求每月等各期都达到，"
    "请写 `every = \"month\"`"};
inline constexpr Message help_span_without_every{
    "write by when it is asked for as `by`, and which records count as a condition on their date in `where`; that the "
    "records themselves lie between two days is said by `check = \"within\"`",
    "请用 `by` 写明期限，在 `where` 中对日期设条件写明计入哪些记录；若要求记录本身在某两天之间，请用 "
    "`check = \"within\"`"};
inline constexpr Message help_by_without_every{"write by when it is asked for as `by`", "请用 `by` 写明期限"};
inline constexpr Message periods_of_subject{
    "`{0}` says where the periods of `every` lie, which are the same for all, and not from whose own day they count",
    "`{0}` 指 `every` 各期的起止，对所有对象都一样，不能从某个对象自己的日子算起"};
inline constexpr Message help_periods_of_subject{
    "name a date, a phase or an event; a deadline that counts from the subject's own stay is `by`",
    "请写日期、阶段或事件；从对象自己的蹲点算起的期限请写在 `by`"};
inline constexpr Message span_reversed{"`from` ({0}) is after `to` ({1})", "`from`（{0}）晚于 `to`（{1}）"};
inline constexpr Message too_many_periods{"there are more than {0} periods from {1} to {2}",
                                          "从 {1} 到 {2} 超过 {0} 期"};
inline constexpr Message by_after_period{"`period` means the end of each period, and the requirement has no `every`",
                                         "`period` 指每一期的最后一天，而该要求没有写 `every`"};
inline constexpr Message help_by_after_period{"write `every = \"month\"` or the like", "请补上 `every = \"month\"` 等"};
inline constexpr Message help_within_period{
    "`within` judges each record by days of its own: count from a phase, an event or { field = \"date\" }",
    "`within` 逐条按记录自己的日期判定：请改从阶段、事件或 { field = \"date\" } 起算"};
inline constexpr Message per_without_names{"`per` cannot be `{0}`: its values are no names",
                                           "`per` 不能是 `{0}`：该字段的取值不是名称"};
inline constexpr Message by_after_stay{"`stay` means the subject's own stay, and the requirement's subjects have none",
                                       "`stay` 指对象自己的蹲点，而该要求的对象没有蹲点"};
inline constexpr Message help_by_after_stay{
    "say whose stay it is: `per = \"team\"`, \"site\" or \"person\" (the last of its stays, once all are done), or "
    "`per = \"stay\"`; or name a phase, task or deliverable",
    "请用 `per` 写明是谁的蹲点：\"team\"、\"site\"、\"person\"（全部完成后的最后一次）或 "
    "\"stay\"；也可改为阶段、任务、成果的编号"};
inline constexpr Message no_such_check{"there is no check `{0}`", "没有名为 `{0}` 的检查"};
inline constexpr Message not_a_parameter{"the check `{0}` takes no parameter `{1}`", "检查 `{0}` 没有参数 `{1}`"};
inline constexpr Message help_parameters{"it takes {0}", "可用的参数有：{0}"};
inline constexpr Message parameter_missing{"the check `{0}` needs `{1}`", "检查 `{0}` 需要参数 `{1}`"};
inline constexpr Message no_such_table{"`of` names the table `{0}`, which the format does not have",
                                       "`of` 指定的表 `{0}` 不存在"};
inline constexpr Message no_such_subject{"`per` cannot be `{0}`", "`per` 不能是 `{0}`"};
inline constexpr Message not_a_date_field{"`{0}` holds no date", "`{0}` 不是日期字段"};
inline constexpr Message help_no_way{"`per` can be {0}; `grassroots explain per` tells what belongs to whom",
                                     "`per` 可为 {0}；归属关系见 `grassroots explain per`"};
inline constexpr Message not_of_subject{"`{0}` is no field of the subject", "`{0}` 不是对象的字段"};
inline constexpr Message help_not_of_subject{"write `{0} = { field = \"subject.…\" }`, where `per` names a table",
                                             "请写成 `{0} = { field = \"subject.…\" }`，并用 `per` 指明某个表"};
inline constexpr Message of_each_record{
    "`{0}` is a field of each {1}, and `{2}` is asked of all those of a subject together",
    "`{0}` 是每条{1}各自的字段，而 `{2}` 针对的是同一对象的全部{1}"};
inline constexpr Message help_of_each_record{
    "write `per = \"{1}\"` and `{0} = { field = \"subject.{2}\" }`, so that each {3} is judged by its own",
    "请写 `per = \"{1}\"` 和 `{0} = { field = \"subject.{2}\" }`，即每条{3}按其自己的取值判定"};
inline constexpr Message help_mode_each{"with `mode = \"each\"` each {0} is held to its own",
                                        "写 `mode = \"each\"`，即每条{0}按其自己的取值判定"};
inline constexpr Message not_a_number_field{"`{0}` holds no number", "`{0}` 不是数字字段"};
inline constexpr Message no_bounds{"the requirement sets no bound: give `{0}` or `{1}`",
                                   "没有写明要求多少：请写 `{0}` 或 `{1}`"};
inline constexpr Message min_above_max{"the minimum {0} is above the maximum {1}", "下限 {0} 高于上限 {1}"};

inline constexpr Message bound_missing{"its {0} has no number, which is the `{1}` that is asked of it",
                                       "{0}没有填数字，无法确定其 `{1}`"};
inline constexpr Message help_bound_missing{"fill in {0}, or leave out whoever has none: `each = { {1} = \"*\" }`",
                                            "请填写{0}；不适用的对象可排除：`each = { {1} = \"*\" }`"};

}  // namespace grassroots::messages
