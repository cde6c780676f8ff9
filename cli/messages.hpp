// SPDX-License-Identifier: MIT
// The catalogue of what the program itself says: about its command line, its output and its commands.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

// Help
inline constexpr Message program{"grassroots holds a field campaign's plan to its word",
                                 "grassroots：让蹲点调研等工作计划说到做到"};
inline constexpr Message commands_heading{"Commands", "命令"};
inline constexpr Message options_heading{"Options", "选项"};
inline constexpr Message common_options_heading{"Options of every command", "各命令通用的选项"};
inline constexpr Message choices_heading{"{0} is one of", "{0}可以是"};
inline constexpr Message usage{"Usage: grassroots [OPTIONS] COMMAND [ARGUMENTS]",
                               "用法：grassroots [选项] 命令 [参数]"};
inline constexpr Message usage_of{"Usage: grassroots {0} [OPTIONS] {1}", "用法：grassroots {0} [选项] {1}"};
inline constexpr Message usage_without_arguments{"Usage: grassroots {0} [OPTIONS]", "用法：grassroots {0} [选项]"};
inline constexpr Message plan_help{
    "PLAN is a file, or a folder that holds plan.toml. Left out, it is plan.toml here or in the nearest folder above.",
    "“计划”是一个文件，或含有 plan.toml 的目录；不写时，取本目录或最近上级目录中的 plan.toml。"};
inline constexpr Message more_help{"`grassroots help COMMAND` tells more about a command.",
                                   "`grassroots help 命令` 查看某个命令的用法。"};
inline constexpr Message exit_help{
    "Exit codes: 0 nothing to report, 1 something is, 2 the command line is wrong or a file cannot be read or written.",
    "退出码：0 没有问题；1 有问题；2 命令行有误，或文件无法读写。"};
inline constexpr Message one_of_words{"{0}: {1}", "{0}：{1}"};
inline constexpr Message with_default{"{0} (default: {1})", "{0}（默认 {1}）"};

// A command line that is wrong
inline constexpr Message error_prefix{"grassroots: {0}", "grassroots：{0}"};
inline constexpr Message unknown_command{"there is no command `{0}`", "没有 `{0}` 这个命令"};
inline constexpr Message not_an_option_of{"`{0}` has no option `{1}`", "`{0}` 没有 `{1}` 这个选项"};
inline constexpr Message unknown_option{"there is no option `{0}`", "没有 `{0}` 这个选项"};
inline constexpr Message too_many_plans{"one plan at a time, and `{0}` is one more",
                                        "一次只能处理一个计划，多了 `{0}`"};
inline constexpr Message too_many_names{"one name at a time, and `{0}` is one more", "一次只能给一个名称，多了 `{0}`"};
inline constexpr Message bad_choice{"{0} cannot be `{1}`; it is one of: {2}", "{0} 不能是 `{1}`，可用的值有：{2}"};
inline constexpr Message bad_date{"{0} takes a date such as 2018-07-15, or today, yesterday, +7d, -7d; this is `{1}`",
                                  "{0} 应为日期，如 2018-07-15，或 `today`、`yesterday`、`+7d`、`-7d`，这里是 `{1}`"};
inline constexpr Message option_needs_value{"{0} needs a value", "{0} 后面要写一个值"};
inline constexpr Message flag_takes_no_value{"this option takes no value: {0}", "该选项不带值：{0}"};
inline constexpr Message bad_options{"{0}", "命令行有误：{0}"};
inline constexpr Message did_you_mean{"{0}; did you mean `{1}`?", "{0}；是不是想写 `{1}`？"};
inline constexpr Message cannot_write_output{"cannot write the output: {0}", "无法输出结果：{0}"};
inline constexpr Message out_of_memory{"there is not enough memory", "内存不足"};
inline constexpr Message is_read_here{"this run has read it", "本次运行读取过该文件"};
inline constexpr Message holds_a_plan{"it holds a plan", "其中是一份计划"};
inline constexpr Message same_output{"{0} is written twice: name another file", "{0} 写了两次，请换一个文件名"};
inline constexpr Message cannot_enter{"cannot enter the folder {0}: {1}", "无法进入目录 {0}：{1}"};
inline constexpr Message no_plan_found{"there is no plan.toml here or in a folder above; name the plan",
                                       "本目录及上级目录中都没有 plan.toml，请指明计划文件"};
inline constexpr Message no_plans_below{"there is no plan.toml in {0} or below", "{0} 及其下级目录中没有 plan.toml"};
inline constexpr Message unknown_clause{"the plan has no clause `{0}`", "计划中没有条款 `{0}`"};
inline constexpr Message unknown_id{"the plan has no {0} `{1}`", "计划中没有{0} `{1}`"};
inline constexpr Message has_errors{
    "the plan has {0} integrity error{0?s}, so this may be incomplete: run `grassroots validate`",
    "计划里有 {0} 处错误，下面的内容可能不全：请运行 `grassroots validate`"};

// Commands and their options
inline constexpr Message phase_or_team{"give --phase or --team, not both", "--phase 与 --team 请只给一个"};
inline constexpr Message bad_number{"{0} takes a number, and this is `{1}`", "{0} 应为数字，这里是 `{1}`"};
inline constexpr Message bad_output{"--output takes FORMAT=PATH, and this is `{0}`; the formats are {1}",
                                    "--output 应为 格式=路径，这里是 `{0}`；可用的格式有 {1}"};
inline constexpr Message baseline_without_file{"--write-baseline needs --baseline FILE",
                                               "--write-baseline 需要 --baseline 文件"};
inline constexpr Message not_a_baseline{"{0} is not a baseline", "{0} 不是基线文件"};
inline constexpr Message known_findings{"{0} finding{0?s} known from {1} not shown", "{1} 中已有的 {0} 条问题未显示"};
inline constexpr Message more_findings{"… and {0} more finding{0?s}; `--max-findings 0` shows all",
                                       "……另有 {0} 条；`--max-findings 0` 显示全部"};
inline constexpr Message unknown_finding{"{0}: there is no finding, check or requirement `{1}`",
                                         "{0}：没有名为 `{1}` 的问题、检查或要求"};
inline constexpr Message recursive_alone{"--recursive shows many plans: leave out --phase, --team and --by",
                                         "--recursive 显示多个计划，不能与 --phase、--team、--by 同用"};

// explain
inline constexpr Message checks_heading{"Checks: what a requirement can name", "检查：要求中可以使用的判定方法"};
inline constexpr Message rules_heading{"Findings: what is checked in every plan", "问题：每个计划都会检查的事项"};
inline constexpr Message topics_heading{"What holds for every check", "适用于各项检查的规则"};
inline constexpr Message topic_by{"what is due when, and what counts towards it", "期限，以及哪些内容可以计入"};
inline constexpr Message about_by{
    "`by` is the last day on which a requirement may be open: a date, a phase (its last day), or so many days after "
    "something. Until then it is pending, from the next day on violated. What happened counts from its own day on, and "
    "what happened after `by` is late. What is planned (a stay that is not done, an amount that a report is to have) "
    "is "
    "known from the start, and counts only if its own day is no later than `by`: of a stay its last day or, where days "
    "are counted, each of its days; of a report the day it is due.",
    "`by` "
    "是要求可以尚未做到的最后一天：可写日期、阶段（其最后一天），或某件事之后若干天。在此之前为未到期，从次日起为未做到"
    "。"
    "已经发生的事项自发生之日起计入，晚于 `by` "
    "的算逾期做到。计划中的内容（尚未完成的蹲点、成果中计划的数量）一开始就算已知，"
    "但日期不晚于 `by` 才能计入：蹲点看最后一天，统计天数时逐日看；成果看截止日期。"};
inline constexpr Message topic_per{"what belongs to whom", "归属关系"};
inline constexpr Message about_per{
    "A requirement is judged for each subject that `per` names, by the records that belong to it. What is not in this "
    "table belongs to nobody, and a requirement that asks for it is an error. A region, priority or phase also has the "
    "records of those below it, the plan has all of them.",
    "要求按 `per` 指定的对象逐个判定，只看归属于该对象的记录。下表中没有的即无归属关系，要求中这样写会报错。"
    "地区、重点工作、阶段还包括其下级的记录，整个计划包括全部记录。"};
inline constexpr Message column_records{"Records of", "表"};
inline constexpr Message column_per{"per", "对象（per）"};
inline constexpr Message column_belong{"belong to it", "归属"};
inline constexpr Message general_parameters{
    "Every requirement also takes: id, check, clause, text, severity, by, applies, kind, note, source.",
    "每项要求还可以写：id、check、clause、text、severity、by、applies、kind、note、source。"};
inline constexpr Message parameters_heading{"Parameters", "参数"};
inline constexpr Message example_heading{"Example", "示例"};
inline constexpr Message bad_heading{"This plan breaks it", "这样写会报告问题"};
inline constexpr Message good_heading{"This plan keeps it", "这样写没有问题"};
inline constexpr Message why_heading{"Why it matters", "为什么重要"};
inline constexpr Message remedy_heading{"What to do", "怎样处理"};
inline constexpr Message says_heading{"What `grassroots validate` says", "`grassroots validate` 的输出"};
inline constexpr Message colon{": {0}", "：{0}"};
inline constexpr Message severity_is{"severity: {0}", "严重程度：{0}"};
inline constexpr Message is_required{"{0} (required)", "{0}（必填）"};
inline constexpr Message unknown_topic{"there is no check or finding `{0}`", "没有名为 `{0}` 的检查或问题"};

// Export
inline constexpr Message no_export_folder{"name the folder to write to", "请指明要写入的目录"};
inline constexpr Message export_would_lose{
    "the plan has {0} integrity error{0?s}, and what they are about would be lost: run `grassroots validate` first",
    "计划里有 {0} 处错误，导出会丢失有关内容：请先运行 `grassroots validate`"};
inline constexpr Message export_not_own{"{0} was not written by an export; `--force` replaces it",
                                        "{0} 不是导出生成的文件；确要替换请加 `--force`"};
inline constexpr Message export_onto_plan{"{0} is part of a plan: export to another folder",
                                          "{0} 是计划的一部分，请导出到其他目录"};
inline constexpr Message export_needs_root{
    "note: {0} names plans or a register outside the folder above it; `grassroots validate` needs `--root` to read "
    "them",
    "提示：{0} 引用了上一级目录以外的计划或名录，核对时请用 `--root` 指明可以读取的目录"};
inline constexpr Message export_left{
    "note: what a CSV cannot carry stays in plan.toml: records with a key that is empty or given twice",
    "提示：CSV 无法表示的记录留在 plan.toml 中：其中有空的或重复的名称"};
inline constexpr Message exported_records{"{0} {1}", "{0} {1}"};

// Progress: plans, of how many, files, records
inline constexpr Message progress_checking{"checking: {0} of {1} plan{1?s}, {2} file{2?s}, {3} record{3?s}",
                                           "正在核对：计划 {0}/{1} 个，文件 {2} 个，记录 {3} 条"};
inline constexpr Message progress_writing{"writing what was found in {1} plan{1?s}", "正在写出 {1} 个计划的核对结果"};

// The last line of validate
inline constexpr Message valid_plan{"{0} as of {1}: {2}", "{0}（截至 {1}）：{2}"};
inline constexpr Message counts{
    "{0} team{0?s}, {1} region{1?s}, {2} stay{2?s}; requirements: {3}; {4} error{4?s}, {5} warning{5?s}",
    "{0} 个工作组，{1} 个地区，{2} 次蹲点；要求：{3}；{4} 个错误，{5} 个警告"};
inline constexpr Message requirement_counts{"{0} met, {1} pending, {2} violated, {3} waived",
                                            "做到 {0} 项，未到期 {1} 项，未做到 {2} 项，豁免 {3} 项"};
inline constexpr Message not_understood{"{0}, {1} not understood", "{0}，无法判定 {1} 项"};

}  // namespace grassroots::cli::messages
