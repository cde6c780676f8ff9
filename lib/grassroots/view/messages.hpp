// SPDX-License-Identifier: MIT
// What view/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Status
inline constexpr Message as_of_in_phase{"{0} · {1}, day {2} of {3}", "{0} · {1}，第 {2} 天（共 {3} 天）"};
inline constexpr Message as_of_after{"as of {0} · after the last phase, which ended on {1}",
                                     "截至 {0} · 各阶段已结束（{1} 止）"};
inline constexpr Message as_of_outside{"as of {0} · no phase in progress", "截至 {0} · 不在任何阶段内"};
inline constexpr Message as_of_day{"as of {0}", "截至 {0}"};
inline constexpr Message from_open{"{0} and still on", "{0} 起，尚未结束"};
inline constexpr Message from_to{"{0} to {1}", "{0} 至 {1}"};
inline constexpr Message requirements_stand{"requirements: {0} met, {1} pending, {2} violated, {3} waived",
                                            "要求：已落实 {0} 项，未到期 {1} 项，未落实 {2} 项，经批准豁免 {3} 项"};
inline constexpr Message done_of_all{"{0} of {1} done", "已完成 {0}/{1}"};
inline constexpr Message with_overdue{"{0}, {1} overdue", "{0}，逾期 {1} 项"};
inline constexpr Message delivered_teams{"{0} of {1} teams", "{0}/{1} 个组已报"};
inline constexpr Message id_and_label{"{0} {1}", "{0} {1}"};
inline constexpr Message ratio{"{0}/{1}", "{0}/{1}"};
inline constexpr Message days_plain{"{0}/{1}", "{0}/{1}"};
inline constexpr Message because{" – {0}", "——{0}"};
inline constexpr Message no_team{"no team", "无工作组"};
inline constexpr Message state_met{"met", "已落实"};
inline constexpr Message state_violated{"violated", "未落实"};
inline constexpr Message done_on{"done {0}", "{0} 完成"};
inline constexpr Message still_open{"open", "未完成"};
inline constexpr Message complete{"complete", "已交齐"};
inline constexpr Message stay_cancelled{"cancelled", "已取消"};
inline constexpr Message stay_done{"done", "已完成"};
inline constexpr Message stay_in_progress{"in progress", "进行中"};
inline constexpr Message stay_planned{"planned", "计划"};
inline constexpr Message stay_unconfirmed{"unconfirmed", "待确认"};
inline constexpr Message closed_late{"Closed after they were due: {0}", "逾期才办结{0}件"};
inline constexpr Message closed_late_and_worst{"Closed after they were due: {0}, the latest {1}, {2} day{2?s} late",
                                               "逾期才办结{0}件，最久的是{1}，晚{2}天"};
inline constexpr Message closed_promises{"Not kept, past mending: {0}", "未落实且已无法补救 {0}件"};
inline constexpr Message closed_and_worst{"Not kept, past mending: {0}; the worst: {1}",
                                          "未落实且已无法补救 {0}件，最严重的：{1}"};
inline constexpr Message closed_only{"Not kept, past mending: {1}", "未落实且已无法补救：{1}"};
inline constexpr Message column_closed{"broken", "无法补救"};
inline constexpr Message done_late{"done {0}, {1} day{1?s} late", "{0} 完成，晚 {1} 天"};
inline constexpr Message due_item{"{0}: {1}", "{0}：{1}"};
inline constexpr Message phases_heading{"Phases", "阶段"};
inline constexpr Message phase_heading{"{0} ({1}), {2}", "{0}（{1}），{2}"};
inline constexpr Message teams_heading{"Teams", "工作组"};
inline constexpr Message tasks_heading{"Tasks", "任务"};
inline constexpr Message deliverables_heading{"Deliverables", "成果"};
inline constexpr Message field_work{"Field work: {0} of {1} stays done, {2} activities so far",
                                    "蹲点 {1} 次，已完成 {0} 次；活动 {2} 次"};
inline constexpr Message plan_has_none{"the plan names none", "计划中没有填写"};
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
inline constexpr Message due_with_phase{"Requirements due by the end of this phase", "本阶段结束前到期的要求"};
inline constexpr Message team_requirements_heading{"Requirements: {0} met, {1} not yet",
                                                   "要求：已落实 {0} 项，其余 {1} 项"};
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
inline constexpr Message column_site{"site", "蹲点地"};
inline constexpr Message column_condition{"condition", "基础条件"};
inline constexpr Message column_priorities{"priorities", "重点覆盖"};
inline constexpr Message column_priority{"priority", "重点工作"};
inline constexpr Message column_activities{"activities", "活动"};
inline constexpr Message column_teams_covering{"teams", "覆盖组数"};
inline constexpr Message column_finding{"finding", "问题"};
inline constexpr Message column_reports{"reports", "已报"};
inline constexpr Message column_state{"state", "状态"};
inline constexpr Message column_task{"task", "任务"};
inline constexpr Message column_owner{"owner", "责任单位"};
inline constexpr Message column_due{"due", "时限"};
inline constexpr Message column_kind{"kind", "类别"};
inline constexpr Message column_delivered{"delivered", "提交"};
inline constexpr Message column_deliverable{"deliverable", "成果"};
inline constexpr Message column_missing{"not yet", "未落实的"};
inline constexpr Message column_clause{"clause", "条款"};
inline constexpr Message column_requirement{"requirement", "要求"};
inline constexpr Message column_subject{"subject", "对象"};
inline constexpr Message column_met{"met", "已落实"};
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

// Days
inline constexpr Message unknown_day{"a day not yet known", "日期未定"};
inline constexpr Message today{"today {0}", "今天{0}"};
inline constexpr Message tomorrow{"tomorrow {0}", "明天{0}"};
inline constexpr Message monday{"Mon", "星期一"};
inline constexpr Message tuesday{"Tue", "星期二"};
inline constexpr Message wednesday{"Wed", "星期三"};
inline constexpr Message thursday{"Thu", "星期四"};
inline constexpr Message friday{"Fri", "星期五"};
inline constexpr Message saturday{"Sat", "星期六"};
inline constexpr Message sunday{"Sun", "星期日"};

// Matters
inline constexpr Message so_many_days{"{0} day{0?s}", "{0}天"};
inline constexpr Message number_of_days{"{0}", "{0}天"};
inline constexpr Message overdue_days{"{0} day{0?s} overdue", "逾期{0}天"};
inline constexpr Message not_kept{"not kept", "未落实"};
inline constexpr Message behind_days{"{0} day{0?s} behind", "滞后{0}天"};
inline constexpr Message behind_number{"{0} behind", "滞后{0}项"};
inline constexpr Message to_confirm{"to confirm", "待确认"};
inline constexpr Message what_and_detail{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message have_and_need{"{0} of {1}", "实有{0}，应有{1}"};
inline constexpr Message have_need_due{"{0} of {1}, due {2}", "实有{0}，应有{1}，时限{2}"};
inline constexpr Message have_expected_need{"{0} done, {1} expected today, {3} by {2}",
                                            "实有{0}，今天应有{1}，{2}前应有{3}"};
inline constexpr Message have_expected_reach{"{0} done, {1} expected today, {3} by {2}; {4} if all goes to plan",
                                             "实有{0}，今天应有{1}，{2}前应有{3}；照排可达{4}"};
inline constexpr Message have_expected_out_of_reach{
    "{0} done, {1} expected today, {3} by {2}; only {4} even if all goes to plan",
    "实有{0}，今天应有{1}，{2}前应有{3}；照排只能达到{4}"};
inline constexpr Message have_planned_need{"{0} done, {3} by {2}; only {1} even if all goes to plan",
                                           "实有{0}，{2}前应有{3}；照排只能达到{1}"};
inline constexpr Message days_not_planned{"{0} day{0?s} not planned", "少排{0}天"};
inline constexpr Message least_and_most{"{0}–{1}", "{0}至{1}"};
inline constexpr Message share_not_planned{"{0} points not planned", "少排{0}个百分点"};
inline constexpr Message share_behind{"{0} points behind", "滞后{0}个百分点"};
inline constexpr Message number_not_planned{"{0} not planned", "少排{0}项"};
inline constexpr Message so_many_days_late{"{0} day{0?s} late", "晚{0}天"};
inline constexpr Message and_also{"{0}, {1}", "{0}，{1}"};
inline constexpr Message stay_from_day{"the stay from {0}", "{0}起的蹲点"};
inline constexpr Message subject_and_progress{"{0}: {1}", "{0}：{1}"};
inline constexpr Message progress_and_records{"{0}; still open: {1}", "{0}；尚未办结：{1}"};
inline constexpr Message progress_and_lead{"{0}; leader {1}", "{0}；组长{1}"};
inline constexpr Message ended_on{"ended {0}", "{0}结束"};
inline constexpr Message found_by_due{"due {1}; found by {0}", "时限{1}，由{0}发现"};
inline constexpr Message due_on{"due {0}", "时限{0}"};
inline constexpr Message so_many{"{0} of them", "共{0}个"};
inline constexpr Message so_many_due{"{0} of them, due {1}", "共{0}个，时限{1}"};

// One phase, one team
inline constexpr Message all_of_them{"all", "全部"};
inline constexpr Message matters_of_team{"To act on, and due soon", "要办和将到期的事"};

// Groups
inline constexpr Message short_of{"{0}!", "{0}!"};
inline constexpr Message short_of_legend{"! not enough, even if all goes as planned", "! 照现在的安排达不到要求"};
inline constexpr Message there_until{"there until {0}", "在点上，到{0}"};
inline constexpr Message goes_on{"goes {0}", "{0}进点"};
inline constexpr Message more_on_track{"… and {0} more, on track or all met: --all",
                                       "……另有{0}个，均正常（全部列出：--all）"};
inline constexpr Message column_person{"person", "人员"};
inline constexpr Message column_unit{"unit", "单位"};
inline constexpr Message column_reach{"reach", "可达"};
inline constexpr Message column_open{"open", "待解决"};
inline constexpr Message column_next{"next", "下一步"};
inline constexpr Message column_title{"title", "标题"};
inline constexpr Message column_errors{"errors", "错误"};
inline constexpr Message column_value{"value", "取值"};
inline constexpr Message column_period{"period", "周期"};
inline constexpr Message column_need{"need", "应有"};
inline constexpr Message column_expected{"expected today", "今天应有"};
inline constexpr Message column_shortfall{"short by", "还差"};
inline constexpr Message column_excess{"over by", "超出"};
inline constexpr Message column_since{"since", "始于"};
inline constexpr Message column_first_day{"first day", "首日"};
inline constexpr Message column_last_day{"last day", "末日"};
inline constexpr Message day_to_day{"{0} to {1}", "{0}至{1}"};

// The ledger
inline constexpr Message column_id{"id", "编号"};
inline constexpr Message column_cause{"cause", "原因"};
inline constexpr Message column_remedy{"remedy", "整改措施"};
inline constexpr Message column_level{"level", "层级"};
inline constexpr Message column_found{"found", "发现日期"};
inline constexpr Message column_resolved{"resolved", "销号日期"};
inline constexpr Message column_days_late{"days overdue", "逾期天数"};
inline constexpr Message finding_without_day{"no day set", "未定时限"};
inline constexpr Message resolved_on{"resolved {0}", "{0}销号"};
inline constexpr Message finding_open{"open", "未销号"};
inline constexpr Message ledger_of_group{"{0} open, {1} of them overdue; {2} resolved",
                                         "未销{0}件，其中逾期{1}件；已销{2}件"};
inline constexpr Message only_since{"Only what was found, became overdue or was resolved after {0}",
                                    "只列{0}之后新发现、新逾期或已销号的"};
inline constexpr Message resolved_not_shown{"… and {0} resolved: --all", "……另有{0}件已销号（全部列出：--all）"};

// Matrices
inline constexpr Message coverage_heading{"{0}: {1} × {2}, {3} so far", "{0}：{1} × {2}，目前共{3}条"};
inline constexpr Message coverage_holes{"Holes (- and o): {0}; something is planned (o) for {1} of them",
                                        "空白（- 和 o）{0}处，其中{1}处已有安排（o）"};
inline constexpr Message coverage_overlaps{"One that stands in several cells counts once in the sums",
                                           "同一条记录可出现在几格里，合计只算一次"};
inline constexpr Message more_rows{"… and {0} more: --all", "……另有{0}个（全部列出：--all）"};
inline constexpr Message column_row{"row", "行"};
inline constexpr Message column_column{"column", "列"};

// Along the days
inline constexpr Message event_under_way{"under way", "进行中"};
inline constexpr Message timeline_legend{
    "█ done  ░ planned  ▒ to confirm  o due  ! overdue  + done on that day  | today, {0}",
    "█ 已完成  ░ 计划  ▒ 待确认  o 到期  ! 逾期  + 当天完成  | 今天（{0}）"};

// People
inline constexpr Message people_heading{"{0} to {1}: people {2}; on a stay {3}, free {4}, in two places {5}",
                                        "{0}至{1}：共{2}人，有蹲点安排{3}人，空闲{4}人，同时排在两处{5}人"};
inline constexpr Message people_away{"{0}, away {1}", "{0}，请假{1}人"};
inline constexpr Message in_two_places{"in two places", "两处重叠"};
inline constexpr Message person_in_field{"in the field", "在点上"};
inline constexpr Message person_goes{"has a stay", "有安排"};
inline constexpr Message person_away{"away", "请假"};
inline constexpr Message person_free{"free", "空闲"};
inline constexpr Message nobody_such{"nobody", "没有这样的人"};
inline constexpr Message column_days_in_period{"days", "本期天数"};
inline constexpr Message column_days_away{"away", "请假天数"};
inline constexpr Message column_days_in_all{"in all", "全程天数"};
inline constexpr Message column_free_days{"free days", "空闲天数"};
inline constexpr Message in_two_places_heading{"In two places at once", "同一天排在两处"};
inline constexpr Message in_two_places_when{"{0}, {1} to {2}: {3} and {4}", "{0}：{1}至{2}，{3}、{4}"};

// Reminders
inline constexpr Message remind_opening{"{0}: as of {1}, please see to this.", "{0}：截至{1}，请抓紧办理以下事项。"};
inline constexpr Message sentence_after{"{0} {1}", "{0}{1}"};
inline constexpr Message remind_item{"({0}) {1}: {2}{3}{4}.", "（{0}）{1}：{2}{3}{4}。"};
inline constexpr Message remind_clause{", by clause {0}", "，依据{0}"};
inline constexpr Message remind_since{", since {0}", "，自{0}起"};
inline constexpr Message falls_due{"due {0}", "{0}到期"};
inline constexpr Message nobody_to_remind{"Nobody has anything overdue, behind or due soon", "没有需要催办的事"};
inline constexpr Message column_matters{"matters", "件数"};

// Differences
inline constexpr Message was_and_is{"{0} → {1}", "{0} → {1}"};
inline constexpr Message value_added{"new: {0}", "新增：{0}"};
inline constexpr Message value_removed{"gone: {0}", "已删去：{0}"};
inline constexpr Message on_day{", as of {0}", "，截至{0}"};
inline constexpr Message promises_changed{"Promises that stand otherwise: {0}, {1} of them worse",
                                          "要求的落实情况有变化{0}项，其中变差{1}项"};
inline constexpr Message records_changed{"Records: {0} changed, {1} new, {2} gone",
                                         "记录：修改{0}条，新增{1}条，删去{2}条"};
inline constexpr Message stays_changed{"Stays: {0} moved; {1} day{1?s} lost, {2} gained",
                                       "蹲点：改期{0}次，少{1}天，多{2}天"};
inline constexpr Message demands_changed{"Requirements: {0} loosened, {1} tightened", "要求：放宽{0}项，收紧{1}项"};
inline constexpr Message promises_heading{"Promises", "要求"};
inline constexpr Message records_heading{"Records", "记录"};
inline constexpr Message column_table{"table", "表"};
inline constexpr Message column_record{"record", "记录"};
inline constexpr Message column_change{"change", "变化"};
inline constexpr Message column_field{"field", "字段"};
inline constexpr Message column_was{"before", "原来"};
inline constexpr Message column_is{"after", "现在"};
inline constexpr Message record_added{"new", "新增"};
inline constexpr Message record_removed{"gone", "删去"};
inline constexpr Message record_changed{"changed", "修改"};
inline constexpr Message stay_later{"{0} day{0?s} later", "推迟{0}天"};
inline constexpr Message stay_earlier{"{0} day{0?s} earlier", "提前{0}天"};
inline constexpr Message stay_longer{"{0} day{0?s} longer", "多{0}天"};
inline constexpr Message stay_shorter{"{0} day{0?s} shorter", "少{0}天"};
inline constexpr Message demand_looser{"looser", "放宽"};
inline constexpr Message demand_tighter{"tighter", "收紧"};
inline constexpr Message field_was{"{0}: {1}", "{0}：{1}"};
inline constexpr Message nothing_differs{"Nothing differs", "没有不同"};

// The first screen
inline constexpr Message day_and_weekday{" · {0} {1}", " · {0} {1}"};
inline constexpr Message to_act_overdue{"{0} overdue", "逾期{0}件"};
inline constexpr Message to_act_behind{"{0} behind", "滞后{0}件"};
inline constexpr Message to_act_both{"{0} overdue, {1} behind", "逾期{0}件、滞后{1}件"};
inline constexpr Message course_not_begun{"Begins {0}, in {1} day{1?s}", "尚未开始，{0}开始，还有{1}天"};
inline constexpr Message course_over{"Over since {0}, nothing left open", "已于{0}结束，没有未了事项"};
inline constexpr Message course_over_open{"Over, and still open: {0}", "已经结束，仍有{0}"};
inline constexpr Message course_good{"On course", "一切正常"};
inline constexpr Message course_good_but{"On course, {0} past mending", "正常推进，{0}件未落实且已无法补救"};
inline constexpr Message course_over_but{"Over since {0}, nothing left to do; {1} not kept",
                                         "已于{0}结束，没有未了事项；未落实{1}件"};
inline constexpr Message course_mostly{"Mostly on course: {0}", "大体正常，{0}"};
inline constexpr Message course_off{"Not on course: {0}", "需要抓紧，{0}"};
inline constexpr Message may_be_incomplete{"{0} error{0?s} in the plan: what follows may be incomplete",
                                           "计划里有{0}处错误，下面的内容可能不全"};
inline constexpr Message phase_now{"Phase {0} of {1}, {2}: day {3}, {4} left, until {5}",
                                   "第{0}阶段（共{1}个）{2}：第{3}天，剩{4}天，{5}止"};
inline constexpr Message open_phase_now{"Phase {0} of {1}, {2}: day {3}, its last day is not known yet",
                                        "第{0}阶段（共{1}个）{2}：第{3}天，结束日期未定"};
inline constexpr Message between_phases{"Between two phases", "两个阶段之间"};
inline constexpr Message past_phases{"All phases ended by {0}; still to come, or without a day: {1}",
                                     "各阶段已于{0}结束，还有{1}件未到期或未定日期"};
inline constexpr Message no_requirements{"The plan states no requirements", "计划没有提出要求"};
inline constexpr Message requirements_now{"Requirements: {0}; {1} met, {2} not due, {3} not kept, {4} waived",
                                          "要求{0}项：已落实{1}，未到期{2}，未落实{3}，经批准豁免{4}"};
inline constexpr Message ledger_now{"Problems: {0} open, {1} of them overdue; {2} resolved",
                                    "问题台账：未销{0}件，其中逾期{1}件；已销{2}件"};
inline constexpr Message days_now{"{0}; {1} expected by today", "{0}，按进度应有{1}天"};
inline constexpr Message days_of_some{"Field days owed by {2} of {3} teams: {0} of {1}",
                                      "有天数要求的{2}个组（共{3}个）驻点天数合计：{0}/{1}天"};
inline constexpr Message days_so_far{"Field days of all teams: {0} of {1}", "各组驻点天数合计：{0}/{1}天"};
inline constexpr Message act_heading{"Act first: {0}", "请先办 {0}件"};
inline constexpr Message shown_of{"{0} ({1} shown, --all)", "{0}（列出{1}件，--all看全部）"};
inline constexpr Message nothing_to_do{"Nothing to act on today", "今天没有要办的事"};
inline constexpr Message due_heading{"Due within {0} days: {1}", "{0}天内到期 {1}件"};
inline constexpr Message nothing_due{"Nothing falls due within {0} days", "{0}天内没有到期的事"};
inline constexpr Message nothing_else_due{"Nothing else falls due within {0} days", "{0}天内没有其他到期的事"};
inline constexpr Message nobody_in_field{"In the field today: nobody", "今天没有组在点上"};
inline constexpr Message in_field_now{"In the field today ({1}): {0}", "今天在点上{1}个组：{0}"};
inline constexpr Message team_until{"{0} until {1}", "{0}到{1}"};
inline constexpr Message team_since{"{0} since {1}", "{0}自{1}起"};
inline constexpr Message and_more_teams{"{0}, {1} more", "{0}，另有{1}个组"};
inline constexpr Message going_next{"Next, by {1}: {0}", "{1}前进点：{0}"};
inline constexpr Message team_from{"{0} {1}", "{0}{1}"};
inline constexpr Message unconfirmed_now{"To be confirmed: {0} stay{0?s}",
                                         "待确认 {0}次蹲点（已经结束，尚未确认完成）"};
inline constexpr Message changed_since{"Since {0}: {1}", "{0}以来：{1}"};
inline constexpr Message nothing_changed{"Since {0}: nothing", "{0}以来没有变化"};
inline constexpr Message newly_met{"{0} met", "新落实要求{0}项"};
inline constexpr Message newly_late{"{0} became late", "新逾期{0}件"};
inline constexpr Message newly_closed{"{0} closed", "办结{0}件"};
inline constexpr Message newly_found{"{0} problem{0?s} found", "新发现问题{0}件"};
inline constexpr Message newly_begun{"{0} stay{0?s} began", "进点{0}次"};
inline constexpr Message more_days{"{0} field day{0?s}", "驻点{0}天"};
inline constexpr Message all_teams{"All teams: grassroots status --by team", "各组一览：grassroots status --by team"};
inline constexpr Message rest_fine{"Other teams: {0} on track. All: grassroots status --by team",
                                   "其余{0}个组正常。各组一览：grassroots status --by team"};
inline constexpr Message strip_year{"{0}", "{0}年"};
inline constexpr Message month_and_day{"{0}-{1}", "{0}月{1}日"};
inline constexpr Message year_and_day{"{0}-{1}", "{0}年{1}"};
inline constexpr Message rest_fine_waived{"Other teams: {0} on track, {1} waived. All: grassroots status --by team",
                                          "其余{0}个组正常，{1}个组经批准豁免。各组一览：grassroots status --by team"};

}  // namespace grassroots::messages
