// SPDX-License-Identifier: MIT
// What view/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Status
inline constexpr Message as_of_in_phase{"{0} · {1}, day {2} of {3}", "{0} · {1}，第 {2} 天（共 {3} 天）"};
inline constexpr Message as_of_after{"as of {0} · after the last phase, which ended on {1}",
                                     "截至 {0} · 各阶段已结束（{1} 止）"};
inline constexpr Message as_of_outside{"as of {0} · no phase in progress", "截至 {0} · 不在各阶段时间内"};
inline constexpr Message as_of_day{"as of {0}", "截至 {0}"};
inline constexpr Message from_to{"{0} to {1}", "{0} 至 {1}"};
inline constexpr Message requirements_stand{"requirements: {0} met, {1} pending, {2} violated, {3} waived",
                                            "要求：做到 {0} 项，未到期 {1} 项，未做到 {2} 项，豁免 {3} 项"};
inline constexpr Message done_of_all{"{0} of {1} done", "{1} 项已完成 {0} 项"};
inline constexpr Message with_overdue{"{0}, {1} overdue", "{0}，逾期 {1} 项"};
inline constexpr Message delivered_teams{"{0} of {1} teams", "{1} 个组已交 {0} 个"};
inline constexpr Message id_and_label{"{0} {1}", "{0} {1}"};
inline constexpr Message ratio{"{0}/{1}", "{0}/{1}"};
inline constexpr Message days_three{"{0}/{1}/{2}", "{0}/{1}/{2}"};
inline constexpr Message days_plain{"{0}/{1}", "{0}/{1}"};
inline constexpr Message legend{"days: done/planned/required · findings: open/resolved · reports: submitted/all",
                                "天数：已蹲点/计划/要求 · 问题：未解决/已解决 · 成果：已交/应交"};
inline constexpr Message sentence_pair{"{0}; {1}", "{0}；{1}"};
inline constexpr Message because{" – {0}", "——{0}"};
inline constexpr Message no_team{"no team", "无工作组"};
inline constexpr Message state_met{"met", "做到"};
inline constexpr Message state_behind{"behind", "滞后"};
inline constexpr Message state_due_soon{"due {0}", "{0} 到期"};
inline constexpr Message state_violated{"violated", "未做到"};
inline constexpr Message done_on{"done {0}", "{0} 完成"};
inline constexpr Message overdue_by{"overdue {0} day{0?s}", "逾期 {0} 天"};
inline constexpr Message still_open{"open", "未完成"};
inline constexpr Message complete{"complete", "已交齐"};
inline constexpr Message stay_cancelled{"cancelled", "已取消"};
inline constexpr Message stay_done{"done", "已完成"};
inline constexpr Message stay_in_progress{"in progress", "进行中"};
inline constexpr Message stay_planned{"planned", "计划"};
inline constexpr Message stay_unconfirmed{"unconfirmed", "待确认"};
inline constexpr Message team_state{"state: {0}", "状态：{0}"};
inline constexpr Message no_attention{"No team needs attention.", "没有需要关注的工作组。"};
inline constexpr Message attention_heading{"{0} of {1} teams need attention", "{1} 个工作组中有 {0} 个需要关注"};
inline constexpr Message due_soon_heading{"Due within 7 days: {0}", "7 天内到期：{0} 件"};
inline constexpr Message closed_late{"Closed after they were due: {0}, the latest {1}, {2} day{2?s} late",
                                     "逾期才办结：{0} 件，最久的是{1}，晚 {2} 天"};
inline constexpr Message done_late{"done {0}, {1} day{1?s} late", "{0} 完成，晚 {1} 天"};
inline constexpr Message more_items{"and {0} more", "另有 {0} 件"};
inline constexpr Message due_item{"{0}: {1}", "{0}：{1}"};
inline constexpr Message phases_heading{"Phases", "阶段"};
inline constexpr Message phase_heading{"{0} ({1}), {2}", "{0}（{1}），{2}"};
inline constexpr Message teams_heading{"Teams", "工作组"};
inline constexpr Message regions_heading{"Regions", "地区"};
inline constexpr Message leaders_heading{"Leaders", "领导"};
inline constexpr Message priorities_heading{"Priorities", "重点工作"};
inline constexpr Message tasks_heading{"Tasks", "任务"};
inline constexpr Message deliverables_heading{"Deliverables", "成果"};
inline constexpr Message field_work{"Field work: {0} of {1} stays done, {2} activities so far",
                                    "实地工作：{1} 次蹲点已完成 {0} 次，开展活动 {2} 次"};
inline constexpr Message plan_has_none{"the plan names none", "计划中没有列出"};
inline constexpr Message no_clause{"no clause of the plan begins with {0}", "计划中没有以 {0} 开头的条款"};
inline constexpr Message row_size{"people", "人数"};
inline constexpr Message rollup_heading{"{0} plan{0?s} as of {1}", "{0} 个计划，截至 {1}"};
inline constexpr Message all_plans{"all", "合计"};
inline constexpr Message column_stays{"stays", "蹲点"};
inline constexpr Message column_plan{"plan", "计划"};
inline constexpr Message plan_has_errors{"{0} error{0?s}", "{0} 个错误"};
inline constexpr Message regions_without_plan{"{0}: {1} region{1?s} without a plan", "{0}：{1} 个地区还没有计划"};
inline constexpr Message stays_heading{"Stays", "蹲点"};
inline constexpr Message open_findings_heading{"Open findings", "未解决的问题"};
inline constexpr Message due_with_phase{"Requirements due by the end of this phase", "本阶段结束前须做到的要求"};
inline constexpr Message team_requirements_heading{"Requirements: {0} met, {1} not yet",
                                                   "要求：做到 {0} 项，尚未做到 {1} 项"};
inline constexpr Message column_phase{"phase", "阶段"};
inline constexpr Message column_dates{"dates", "日期"};
inline constexpr Message column_tasks{"tasks", "任务"};
inline constexpr Message column_deliverables{"deliverables", "成果"};
inline constexpr Message column_team{"team", "工作组"};
inline constexpr Message column_teams{"teams", "工作组"};
inline constexpr Message column_region{"region", "地区"};
inline constexpr Message column_leader{"leader", "领导"};
inline constexpr Message column_lead{"lead", "组长"};
inline constexpr Message column_days{"days", "天数"};
inline constexpr Message column_sites{"sites", "蹲点地"};
inline constexpr Message column_site{"site", "蹲点地"};
inline constexpr Message column_condition{"condition", "基础"};
inline constexpr Message column_priorities{"priorities", "重点"};
inline constexpr Message column_priority{"priority", "重点工作"};
inline constexpr Message column_activities{"activities", "活动"};
inline constexpr Message column_teams_covering{"teams", "覆盖组数"};
inline constexpr Message column_findings{"findings", "问题"};
inline constexpr Message column_finding{"finding", "问题"};
inline constexpr Message column_reports{"reports", "成果"};
inline constexpr Message column_state{"state", "状态"};
inline constexpr Message column_task{"task", "任务"};
inline constexpr Message column_owner{"owner", "责任单位"};
inline constexpr Message column_due{"due", "时限"};
inline constexpr Message column_kind{"kind", "类别"};
inline constexpr Message column_delivered{"delivered", "提交"};
inline constexpr Message column_deliverable{"deliverable", "成果"};
inline constexpr Message column_missing{"missing", "尚缺"};
inline constexpr Message column_clause{"clause", "条款"};
inline constexpr Message column_requirement{"requirement", "要求"};
inline constexpr Message column_subject{"subject", "对象"};
inline constexpr Message column_met{"met", "做到"};
inline constexpr Message column_have{"have", "实有"};
inline constexpr Message column_text{"what", "内容"};
inline constexpr Message row_deputies{"deputies", "副组长"};
inline constexpr Message row_members{"members", "组员"};
inline constexpr Message row_units{"units", "组成单位"};

// Clauses
inline constexpr Message clauses_heading{"Clauses and requirements", "条款与要求"};
inline constexpr Message file_and_line{"{0}:{1}", "{0}:{1}"};
inline constexpr Message clause_and_requirement{"{0} {1}", "{0} {1}"};
inline constexpr Message column_check{"check", "检查"};
inline constexpr Message column_evidence{"evidence", "佐证"};
inline constexpr Message clauses_without_requirement{"Clauses without a requirement: {0}", "没有落实为要求的条款：{0}"};
inline constexpr Message requirements_without_clause{"Requirements without a clause: {0}", "没有注明条款的要求：{0}"};

}  // namespace grassroots::messages
