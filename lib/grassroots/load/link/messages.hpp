// SPDX-License-Identifier: MIT
// What load/link says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Lists and words
inline constexpr Message either{"{0} or {1}", "{0}或{1}"};
inline constexpr Message listed{"{0}, {1}", "{0}、{1}"};

// Sheets
inline constexpr Message no_such_column{"no table has a column `{0}`", "没有一个表有 `{0}` 这一列"};
inline constexpr Message help_whole_team{"write `*` for the whole team", "全组参加请写 `*`"};
inline constexpr Message help_nobody{"write `-` for nobody", "无人参加请写 `-`"};

// References
inline constexpr Message duplicate_id{"another {0} has the id `{1}`", "{0}编号 `{1}` 已经用过"};
inline constexpr Message help_stay_id{
    "two stays of one team begin on this day: give each its own `{0}`, or one of them an `{1}`",
    "同一工作组有两次蹲点在同一天开始，请分别填写不同的 `{0}`，或为其中一条填写 `{1}`"};
inline constexpr Message repeated_id{"`{0}` names {1} twice", "`{0}` 中 {1} 写了两遍"};
inline constexpr Message unknown_reference{"`{0}` names the {1} `{2}`, which is not in the plan",
                                           "`{0}` 引用的{1} `{2}` 不在计划中"};
inline constexpr Message help_never_waived{"a finding of this kind is mended, not waived",
                                           "此类问题应予改正，不能豁免"};
inline constexpr Message ambiguous_reference{"`{0}` names the {1} `{2}`, and several have that name",
                                             "`{0}` 引用的{1} `{2}` 有重名"};
inline constexpr Message no_record_of_kind{"`{0}` counts from `{1}`, and the plan has no {2} of that kind",
                                           "`{0}` 从 `{1}` 起算，而计划中没有该类别的{2}"};
inline constexpr Message help_kind_to_come{
    "correct the kind; if such records are still to come, list the word in [[words]]",
    "请改正类别；如果这类记录以后才有，请在 [[words]] 中列出这个词"};
inline constexpr Message help_known_kinds{"there are: {0}; {1}", "现有：{0}；{1}"};
inline constexpr Message no_day_field{"`{0}` counts from `{1}`, which is no day of the record",
                                      "`{0}` 从 `{1}` 起算，而该字段不是本记录的日期"};
inline constexpr Message stay_out_of_place{
    "`{0}` counts from `stay`, which means the stay of a requirement's subject, and nothing here",
    "`{0}` 从 `stay` 起算，而 `stay` 指要求的对象自己的蹲点，在此处没有意义"};
inline constexpr Message period_out_of_place{
    "`{0}` counts from `period`, which means that of a requirement with `every`, and nothing here",
    "`{0}` 从 `period` 起算，而 `period` 指写了 `every` 的要求所判定的那一期，在此处没有意义"};
inline constexpr Message kind_out_of_place{
    "`{0}` counts from `{1}`, which is only known once those records are there: a planned day cannot wait for them",
    "`{0}` 从 `{1}` 起算，而这类记录要实际发生后才有日期，计划中的日子不能据此推算"};
inline constexpr Message help_out_of_place{
    "count from a phase, an event, a task or a deliverable, by its id (`explain counted-days`)",
    "请改从阶段、事件、任务或成果起算，写其编号（见 `explain counted-days`）"};
inline constexpr Message help_within_out_of_place{
    "count from a phase, an event, a task or a deliverable, by its id; a deadline after the stays is a requirement: "
    "`check = \"within\"`, `of = \"{0}\"`, `field = \"{1}\"`, `per = \"team\"`, `to = {2}`",
    "请改从阶段、事件、任务或成果起算，写其编号；从蹲点起算的期限应写成要求：`check = \"within\"`、`of = "
    "\"{0}\"`、`field = \"{1}\"`、`per = \"team\"`、`to = {2}`"};
inline constexpr Message help_period_out_of_place{
    "a deadline that comes back is a requirement with `every = \"month\"` or the like, whose `by` counts from "
    "`period`; "
    "here count from a phase, an event, a task or a deliverable, by its id",
    "定期的期限应写成带 `every = \"month\"` 等的要求，在其 `by` 中从 `period` "
    "起算；此处请改从阶段、事件、任务或成果起算，写其编号"};
inline constexpr Message help_same_record{"the two say the same: take one of them out",
                                          "两条记录完全相同，请删去其中一条"};
inline constexpr Message help_own_day{"to count from the record's own `{0}`, write {1}",
                                      "从记录自己的 `{0}` 起算，请写成 {1}"};
inline constexpr Message help_counted_in_sheet{"write `{0}` into a column `{1}.after`, and {2} into a column `{1}.{3}`",
                                               "请分两列填写：`{1}.after` 列填 `{0}`，`{1}.{3}` 列填 {2}"};
inline constexpr Message help_near_name{"did you mean `{0}` ({1})?", "是不是想写 `{0}`（{1}）？"};
inline constexpr Message help_ambiguous_name{"several are called {0}; write the id of one: {1}",
                                             "名称为{0}的不止一个，请写编号：{1}"};
inline constexpr Message unseen_space{"`{0}` begins or ends with a space that is not seen: `{1}`",
                                      "`{0}` 的首尾有看不见的空格：`{1}`"};
inline constexpr Message help_spaces_around{"there are spaces around it that are not seen; write `{0}`",
                                            "前后有看不见的空格，请写成 `{0}`"};
inline constexpr Message code_written_otherwise{"the code {1} is written as {0}", "代码 {1} 写成了 {0}"};
inline constexpr Message help_separate_in_cell{"several in one cell have `;` between them: `{0}`",
                                               "一个单元格里有多项时用分号隔开：`{0}`"};
inline constexpr Message one_item{"`{0}` has one item here, and it looks like several: {1}",
                                  "`{0}` 在这里只有一项，看上去却像是多项：{1}"};
inline constexpr Message help_part_unknown{"several in one cell have `;` between them, and `{0}` is not known",
                                           "一个单元格里有多项时用分号隔开；其中 `{0}` 不在计划中"};
inline constexpr Message help_part_near{"`{0}` is not known: did you mean {1}? Then write `{2}`",
                                        "`{0}` 不在计划中，是不是想写{1}？可写成 `{2}`"};
inline constexpr Message help_part_unknown_in_list{"each stands in quotes of its own, and `{0}` is not known",
                                                   "每一项各用一对引号；其中 `{0}` 不在计划中"};
inline constexpr Message help_only_one{"`{0}` takes one, and this is several", "`{0}` 只能写一个，这里是多个"};
inline constexpr Message help_merged_cells{
    "{0}; of merged cells, a CSV keeps the value in the first one alone: repeat it in every row, or write 同上",
    "{0}；合并单元格存成 CSV 后只有第一格有值，请在每一行都填写，或写“同上”"};
inline constexpr Message days_disagree{"`{2}` is {0}, and from start to end there are {1}",
                                       "`{2}` 写的是 {0} 天，而起止日期合计 {1} 天"};
inline constexpr Message help_days_disagree{"leave out `{0}` or `{1}`", "`{0}` 与 `{1}` 请只写一个"};
inline constexpr Message label_last_day{"the last day", "最后一天"};
inline constexpr Message help_counted_from_itself{"write a date, or count it from something else",
                                                  "请写日期，或改从其他日子推算"};
inline constexpr Message circular_days{"days are counted from one another in a cycle: {0}",
                                       "日期互相推算，形成循环：{0}"};
inline constexpr Message counted_from{"{0} → {1}", "{0} → {1}"};
inline constexpr Message label_in_cycle{"part of the cycle", "循环中的一环"};
inline constexpr Message newer_format{"the plan is written for format {0}, and this program reads format {1}",
                                      "计划按格式版本 {0} 编写，本程序只读到版本 {1}"};
inline constexpr Message help_newer_format{"use a newer grassroots; what it does not know is told where it stands",
                                           "请使用更新的 grassroots；不认识的内容会逐处指出"};
inline constexpr Message has_no_words{"`{0}` is no field with words of the plan's own: write it as `stays.mode`",
                                      "`{0}` 不是由计划自定用词的字段；应写作 `stays.mode` 的形式"};
inline constexpr Message not_a_day{"an item of `makeup` is {0}, expected a date", "`makeup` 中有一项是{0}，应为日期"};
inline constexpr Message stay_without_end{"this stay is done, and has no `{0}` and no `{1}`",
                                          "该次蹲点既没有 `{0}`，也没有 `{1}`"};
inline constexpr Message help_stay_without_end{"give `{0}`, such as 2018-06-12, or `{1}`, such as 10",
                                               "请填写 `{0}`（如 2018-06-12）或 `{1}`（如 10）"};
inline constexpr Message help_missing_team{"the file does not have exactly one [[teams]], so name the `{0}`",
                                           "本文件没有 [[teams]]，或不止一个，请写明 `{0}`"};
inline constexpr Message help_missing_team_in_sheet{"name the `{0}`", "请写明 `{0}`"};
inline constexpr Message rows_without_owner{"none of the {0} rows of this table names a `{1}`",
                                            "此表 {0} 行都没有写明 `{1}`"};
inline constexpr Message help_owner_column{"add the column `{0}`, or fill it in: {1}", "请补上或填写 `{0}` 列：{1}"};
inline constexpr Message help_missing_owner{"name the `{0}` or the `{1}`", "请写明 `{0}` 或 `{1}`"};
inline constexpr Message help_missing_check{"add `check = \"…\"`; `grassroots explain` lists the checks",
                                            "请补上 `check = \"…\"`；用 `grassroots explain` 查看有哪些检查"};
inline constexpr Message help_missing_attested{"name the `{0}` or the `{1}` it is for", "请写明针对的 `{0}` 或 `{1}`"};

// Plans above and below
inline constexpr Message word_added_below{"\"{0}\" is none of the words that the plan above lists for `{1}`",
                                          "“{0}”不在上级计划为 `{1}` 规定的用词之内"};
inline constexpr Message help_word_added_below{"use a word of the plan above, or have the word added there",
                                               "请使用上级计划规定的词，或请上级补上"};
inline constexpr Message holiday_added_below{"{0} puts off what the plan above counts in working days: {1}",
                                             "“{0}”推迟了上级计划按工作日计算的期限：{1}"};
inline constexpr Message help_holiday_added_below{"leave it out unless it is a holiday by law in this place",
                                                  "除当地法定节假日外，请删去"};

// Days
inline constexpr Message ends_before_start{"it ends on {0}, before it starts on {1}", "结束日期 {0} 早于开始日期 {1}"};
inline constexpr Message label_start{"it starts here", "开始日期在这里"};

}  // namespace grassroots::messages
