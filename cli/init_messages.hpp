// SPDX-License-Identifier: MIT
// The catalogue of what `init` asks, says and writes as remarks.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

// Templates
inline constexpr Message template_blank{"a small plan of your own: two phases, a few requirements",
                                        "空白方案：两个阶段，几项基本要求"};
inline constexpr Message template_notice{
    "the Ministry of Civil Affairs' 2018 campaign: its phases and all its requirements",
    "民政部 2018 年蹲点调研：阶段、重点和全部要求"};
inline constexpr Message template_supervision{"inspection groups whose findings are put right by a day",
                                              "督查：暗访、问题整改、复查、通报"};
inline constexpr Message template_census{"a census: listing, enumeration, recheck", "普查：清查、登记、抽查、上报"};
inline constexpr Message template_observation{"an election observation mission", "选举观察团"};
inline constexpr Message template_audit{"a year of internal audit", "年度内部审计"};

// Questions
inline constexpr Message ask_template{"Template ({0}) [{1}]: ", "模板（{0}）[{1}]："};
inline constexpr Message ask_title{"Title: ", "标题："};
inline constexpr Message ask_start{"First day, such as 2024-04-08 (empty: the template's): ",
                                   "第一天，如 2024-04-08（空着则用模板的日期）："};
inline constexpr Message ask_end{"Last day (empty: the template's): ", "最后一天（空着则用模板的日期）："};
inline constexpr Message ask_regions{"Regions as CODE=NAME, with commas between them (empty: the template's): ",
                                     "地区，写作 代码=名称，用逗号分隔（空着则用模板的地区）："};
inline constexpr Message ask_teams{"Teams as ID=REGION, with commas between them (empty: one for each region): ",
                                   "工作组，写作 编号=地区代码，用逗号分隔（空着则每个地区一个组）："};

// Answers that are wrong
inline constexpr Message no_answer{"there is no answer", "没有得到回答"};
inline constexpr Message bad_region{"a region is CODE=NAME, and this is `{0}`", "地区应写作 代码=名称，这里是 `{0}`"};
inline constexpr Message bad_team{"a team is ID=REGION, and this is `{0}`", "工作组应写作 编号=地区代码，这里是 `{0}`"};
inline constexpr Message team_without_region{"team `{0}` is sent to `{1}`, which is not among the regions",
                                             "工作组 `{0}` 对口的 `{1}` 不在所列地区中"};
inline constexpr Message in_roster{"{0}: {1}", "{0}：{1}"};
inline constexpr Message roster_has_errors{"{0} has errors: mend them, or begin without it",
                                           "{0} 中有错误：请改正，或先不用它"};
inline constexpr Message roster_is_empty{
    "{0} has no sheet of regions, people or teams: the names of its sheets say which they are, such as `teams`",
    "{0} 中没有地区、人员或工作组：工作表按名称识别（如“工作组”）"};
inline constexpr Message roster_or_words{"give --from, or --region and --team",
                                         "--from 与 --region、--team 请只用一种"};
inline constexpr Message end_before_start{"the last day {1} is before the first, {0}", "最后一天 {1} 早于第一天 {0}"};
inline constexpr Message ends_before_phase{"the last day {0} is before the phase `{1}` begins, on {2}",
                                           "最后一天 {0} 早于阶段 `{1}` 的第一天 {2}"};
inline constexpr Message init_exists{"{0} is there already; `--force` replaces it",
                                     "{0} 已经存在；确要替换请加 `--force`"};

// What was written
inline constexpr Message init_written{"Written to {0}: {1}", "已写入 {0}：{1}"};
inline constexpr Message init_next{
    "Next: edit plan.toml, then `grassroots validate {0}` and `grassroots status {0}`.",
    "接下来：编辑 plan.toml，再运行 `grassroots validate {0}` 和 `grassroots status {0}`。"};
inline constexpr Message init_explain{"`grassroots explain` tells of every table, key and check.",
                                      "`grassroots explain` 说明各表、各项和各种检查。"};

// Remarks
inline constexpr Message remark_head{
    "A plan, which `grassroots` holds to its word. What stands behind # is a remark.\n"
    "Texts stand in double quotes, dates do not. `grassroots validate` checks the plan, `grassroots status` shows "
    "where\n"
    "the campaign stands, `grassroots explain NAME` tells of anything that stands here: explain days, explain "
    "stays.end.\n"
    "More files and spreadsheets (CSV): include = [\"teams/*.toml\", \"stays.csv\"] under [plan].",
    "这是一份由 `grassroots` 核对的计划。# 后面的是说明，不起作用。\n"
    "文字放在英文双引号里，日期不加引号。`grassroots validate` 核对计划，`grassroots status` 查看进展，\n"
    "`grassroots explain NAME` 解释这里的任何名称，如 `explain days`、`explain stays.end`。\n"
    "其他文件和电子表格（CSV）写在 [plan] 下：`include = [\"teams/*.toml\", \"stays.csv\"]`。"};
inline constexpr Message remark_table{"{0}: {1}", "{0}：{1}"};
inline constexpr Message remark_keys{"Keys: {0}", "可写：{0}"};
inline constexpr Message remark_required{"{0} (required)", "{0}（必填）"};

}  // namespace grassroots::cli::messages
