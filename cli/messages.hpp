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

// Manual pages
inline constexpr Message man_name{"NAME", "名称"};
inline constexpr Message man_synopsis{"SYNOPSIS", "用法"};
inline constexpr Message man_description{"DESCRIPTION", "说明"};
inline constexpr Message man_commands{"COMMANDS", "命令"};
inline constexpr Message man_options_heading{"OPTIONS", "选项"};
inline constexpr Message man_exit{"EXIT STATUS", "退出码"};
inline constexpr Message man_environment{"ENVIRONMENT", "环境变量"};
inline constexpr Message man_example{"EXAMPLES", "示例"};
inline constexpr Message man_see_also{"SEE ALSO", "参见"};
inline constexpr Message man_any_command{"[OPTIONS] COMMAND [ARGUMENTS]", "[选项] 命令 [参数]"};
inline constexpr Message man_options{"[OPTIONS] {0}", "[选项] {0}"};
inline constexpr Message program_summary{"hold a field campaign's plan to its word", "让蹲点调研等工作计划说到做到"};
inline constexpr Message man_language{"The language, the first that is set; zh… is Chinese.",
                                      "使用的语言，以第一个已设置的为准；以 zh 开头的为中文。"};
inline constexpr Message man_color{"Whether to use colour; `--color` comes first.", "是否使用颜色，`--color` 优先。"};
inline constexpr Message man_columns{"How wide the output may be where it is no terminal's.",
                                     "输出不是终端时，每行的宽度。"};

// The version: commit and its day, compiler, libraries
inline constexpr Message built_of_commit{"commit {0}, {1}", "提交 {0}（{1}）"};
inline constexpr Message built_by{"compiler: {0}", "编译器：{0}"};
inline constexpr Message built_with{"libraries: {0}", "所含软件库：{0}"};

// A command line that is wrong
inline constexpr Message no_shell{"name the shell: bash, zsh or fish", "请指明终端：bash、zsh 或 fish"};
inline constexpr Message unknown_shell{"there is no completion for `{0}`; there is for bash, zsh and fish",
                                       "没有供 `{0}` 使用的补全，可用的有 bash、zsh、fish"};
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
inline constexpr Message input_too_large{"standard input has more than 64 MiB", "标准输入超过 64 MiB"};
inline constexpr Message cannot_read_input{"cannot read standard input: {0}", "无法读取标准输入：{0}"};
inline constexpr Message out_of_memory{"there is not enough memory", "内存不足"};
inline constexpr Message is_read_here{"this run has read it", "本次运行读取过该文件"};
inline constexpr Message holds_a_plan{"it holds a plan", "其中是一份计划"};
inline constexpr Message same_output{"{0} is written twice: name another file", "{0} 写了两次，请换一个文件名"};
inline constexpr Message cannot_enter{"cannot enter the folder {0}: {1}", "无法进入目录 {0}：{1}"};
inline constexpr Message no_plan_found{"there is no plan.toml here or in a folder above; name the plan",
                                       "本目录及上级目录中都没有 plan.toml，请指明计划文件"};
inline constexpr Message only_others_found{"there is no plan.toml here or in a folder above; is {0} meant? Name it",
                                           "本目录及上级目录中都没有 plan.toml；是不是 {0}？请指明"};
inline constexpr Message no_plans_below{"there is no plan.toml in {0} or below", "{0} 及其下级目录中没有 plan.toml"};
inline constexpr Message unknown_clause{"the plan has no clause `{0}`", "计划中没有条款 `{0}`"};
inline constexpr Message unknown_id{"the plan has no {0} `{1}`", "计划中没有{0} `{1}`"};
inline constexpr Message unknown_id_among{"{0}; there are: {1}", "{0}，现有：{1}"};
inline constexpr Message several_teams{"`{0}` may be any of several teams: {1}", "`{0}` 可以指好几个工作组：{1}"};
inline constexpr Message part_of_plan{"{0} is a part of a plan: name the plan that includes it, {1}",
                                      "{0} 是计划的一部分，请指明包含它的计划 {1}"};
inline constexpr Message has_errors{
    "the plan has {0} integrity error{0?s}, so this may be incomplete: run `grassroots validate`",
    "计划里有 {0} 处错误，下面的内容可能不全：请运行 `grassroots validate`"};

// Commands and their options
inline constexpr Message days_out_of_order{"the last day, {1}, is before the first, {0}", "末日 {1} 早于首日 {0}"};
inline constexpr Message unknown_field{"no table has a field `{0}` that records can be counted by",
                                       "没有哪个表有可用来统计的字段 `{0}`"};
inline constexpr Message unknown_table{"there is no table `{0}`", "没有表 `{0}`"};
inline constexpr Message no_common_table{"no table has both `{0}` and `{1}`", "没有一个表同时有 `{0}` 和 `{1}`"};
inline constexpr Message nothing_to_compare{
    "name the plan to compare with: an older file, or a revision of git as in "
    "`HEAD~1:plan.toml`",
    "请写明与哪份计划比较：旧文件，或 git 的某个版本，如 `HEAD~1:plan.toml`"};
inline constexpr Message no_git{"cannot run git: {0}", "无法运行 git：{0}"};
inline constexpr Message no_revision{"cannot read {0}: git says: {1}", "无法读取 {0}：git 提示：{1}"};
inline constexpr Message phase_or_team{"give --phase or --team, not both", "--phase 与 --team 请只给一个"};
inline constexpr Message bad_number{"{0} takes a number, and this is `{1}`", "{0} 应为数字，这里是 `{1}`"};
inline constexpr Message bad_number_between{"{0} takes a number from {1} to {2}, and this is `{3}`",
                                            "{0} 应为 {1} 至 {2} 的数字，这里是 `{3}`"};
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
inline constexpr Message recursive_alone{
    "--recursive shows many plans: leave out --phase, --team, --by, --all, --next, --since and --remind",
    "--recursive 显示多个计划，不能与 --phase、--team、--by、--all、--next、--since、--remind 同用"};

// Headings that several commands share
inline constexpr Message example_heading{"Example", "示例"};
inline constexpr Message colon{": {0}", "：{0}"};

// Export
inline constexpr Message no_export_folder{"name the folder to write to", "请指明要写入的目录"};
inline constexpr Message no_export_file{"name the workbook to write, such as `tables.xlsx`",
                                        "请指明要写入的工作簿，如 `tables.xlsx`"};
inline constexpr Message export_file_exists{"{0} is there already; `--force` replaces it",
                                            "{0} 已经存在；确要替换请加 `--force`"};
inline constexpr Message export_workbook_next{
    "note: [plan] has no sheet; a plan.toml with a title and `include = [\"{0}\"]` reads the workbook",
    "提示：[plan] 不在工作簿中；在 plan.toml 中写标题和 `include = [\"{0}\"]` 即可读取该工作簿"};
inline constexpr Message export_left_records{"note: no sheet can carry {0}: they stay in the plan's own files",
                                             "提示：工作表无法表示 {0}，这些记录仍在原文件中"};
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
inline constexpr Message export_left{"note: no CSV can carry all that these records say, so they stay in TOML: {0}",
                                     "提示：这些记录的内容无法全部用 CSV 表示，仍留在 TOML 中：{0}"};
inline constexpr Message exported_records{"{0} {1}", "{0} {1}"};  // 5 teams

// Progress: plans, of how many, files, records
inline constexpr Message progress_checking{"checking: {0} of {1} plan{1?s}, {2} file{2?s}, {3} record{3?s}",
                                           "正在核对：计划 {0}/{1} 个，文件 {2} 个，记录 {3} 条"};
inline constexpr Message progress_writing{"writing what was found in {1} plan{1?s}", "正在写出 {1} 个计划的核对结果"};

// The last line of validate
inline constexpr Message valid_plan{"{0} as of {1}: {2}", "{0}（截至 {1}）：{2}"};
inline constexpr Message counts{
    "{0} team{0?s}, {1} region{1?s}, {2} stay{2?s}; requirements: {3}; {4} error{4?s}, {5} warning{5?s}; {6}",
    "{0} 个工作组，{1} 个地区，{2} 次蹲点；要求：{3}；{4} 个错误，{5} 个警告；{6}"};
inline constexpr Message no_plan_above{"no plan above", "无上级计划"};
inline constexpr Message plan_above{"plan above: {0}", "上级计划：{0}"};
inline constexpr Message requirement_counts{"{0} met, {1} pending, {2} violated, {3} waived",
                                            "已落实 {0} 项，未到期 {1} 项，未落实 {2} 项，豁免 {3} 项"};
inline constexpr Message not_understood{"{0}, {1} not understood", "{0}，无法判定 {1} 项"};

}  // namespace grassroots::cli::messages
