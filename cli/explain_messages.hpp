// SPDX-License-Identifier: MIT
// The catalogue of what `explain` says.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::cli::messages {

inline constexpr Message checks_heading{"Checks: what a requirement can name", "检查：要求中可以使用的判定方法"};
inline constexpr Message rules_heading{"Findings: what is checked in every plan", "问题：每个计划都会检查的事项"};
inline constexpr Message tables_heading{"Tables: what a plan is made of", "表：计划由哪些内容组成"};
inline constexpr Message topics_heading{"Topics", "专题"};
inline constexpr Message more_names{
    "Every key of a table can be explained, too (`stays.end`), and every requirement of the plan at hand, by its id.",
    "各表的每一项（如 `stays.end`）以及手头计划中的每项要求（按编号）也都可以解释。"};
inline constexpr Message full_tells_more{"`grassroots explain {0} --full` tells the rest.",
                                         "`grassroots explain {0} --full` 查看其余内容。"};
inline constexpr Message also_means{"It also means: {0}", "另可指：{0}"};
inline constexpr Message meaning{"{0} ({1})", "{0}（{1}）"};
inline constexpr Message unknown_topic{"nothing is called `{0}`", "没有名为 `{0}` 的内容"};

// Checks
inline constexpr Message parameters_heading{"Parameters", "参数"};
inline constexpr Message takes{"It takes {0}", "可用参数：{0}"};
inline constexpr Message general_parameters{"Every requirement also takes: {0}.", "每项要求还可以写：{0}。"};
inline constexpr Message is_required{"{0} (required)", "{0}（必填）"};

// Findings
inline constexpr Message severity_is{"severity: {0}", "严重程度：{0}"};
inline constexpr Message why_heading{"Why it matters", "为什么重要"};
inline constexpr Message remedy_heading{"What to do", "怎样处理"};
inline constexpr Message why_is{"Why it matters: {0}", "为什么重要：{0}"};
inline constexpr Message remedy_is{"What to do: {0}", "怎样处理：{0}"};
inline constexpr Message case_heading{"For example, here", "例如，这里就有"};
inline constexpr Message bad_heading{"This plan breaks it", "这样写会报告问题"};
inline constexpr Message good_heading{"This plan keeps it", "这样写没有问题"};
inline constexpr Message says_heading{"What `grassroots validate` says", "`grassroots validate` 的输出"};

// Tables and keys
inline constexpr Message written_once{"Written {0}, once in the plan's own file.", "写作 {0}，只在主文件中写一次。"};
inline constexpr Message written_list{"Written {0}, or a CSV called {1} or {2}.",
                                      "写作 {0}，也可以是名为 {1} 或 {2} 的 CSV。"};
inline constexpr Message written_inner{"Written in `{0}`, in braces.", "写在 `{0}` 中，用花括号。"};
inline constexpr Message keys_are{"Keys: {0}", "可写的项：{0}"};
inline constexpr Message keys_heading{"Keys", "可写的项"};
inline constexpr Message belongs_heading{"What belongs to whom (`per`)", "归属关系（per）"};
inline constexpr Message key_is{"`{0}` ({1}): {2}", "`{0}`（{1}）：{2}"};
inline constexpr Message key_type{"Type: {0}", "类型：{0}"};
inline constexpr Message and_also{"{0}; {1}", "{0}；{1}"};
inline constexpr Message key_required{"required", "必填"};
inline constexpr Message key_optional{"optional", "可以不写"};
inline constexpr Message key_refers{"ids of {0}", "{0} 中的编号"};
inline constexpr Message key_bounds{"from {0} to {1}", "{0} 到 {1}"};
inline constexpr Message key_level{"one of `plan.levels`", "`plan.levels` 中的一级"};
inline constexpr Message key_vocabulary{"the plan's own words", "由计划自定用词"};
inline constexpr Message key_since{"a fact from the day in `{0}`", "自 `{0}` 所写日期起为事实"};
inline constexpr Message key_checks{"Checks that take it: {0}", "使用它的检查：{0}"};

// A requirement of the plan
inline constexpr Message requirement_clause{"clause {0}", "条款 {0}"};
inline constexpr Message requirement_due{"by {0}", "期限 {0}"};
inline constexpr Message requirement_due_on{"by {0} ({1})", "期限 {0}（{1}）"};
inline constexpr Message requirement_each{"judged: {0} whose {1}", "判定对象：{1}的{0}"};
inline constexpr Message requirement_where{"counted: {0} whose {1}", "计入：{1}的{0}"};
inline constexpr Message requirement_among{"out of: {0} whose {1}", "总体：{1}的{0}"};
inline constexpr Message requirement_every{"{0} by itself", "{0}分别判定"};
inline constexpr Message requirement_from{"not before {0}", "不早于{0}"};
inline constexpr Message requirement_to{"not after {0}", "不晚于{0}"};
inline constexpr Message requirement_check{"The check {0}: {1}", "检查 {0}：{1}"};
inline constexpr Message requirement_states{"As of {0}: {1}", "截至 {0}：{1}"};
inline constexpr Message requirement_of_nobody{"As of {0}: it is about nobody yet", "截至 {0}：尚无判定对象"};
inline constexpr Message requirement_not_understood{"It cannot be judged: `grassroots validate` says why.",
                                                    "无法判定，原因见 `grassroots validate`。"};
inline constexpr Message requirement_for_others{"It binds the plans below, not this one.",
                                                "只约束下级计划，不约束本计划。"};
inline constexpr Message indented{"  {0}", "  {0}"};
inline constexpr Message count_of_state{"{0} {1}", "{1} {0} 个"};
inline constexpr Message more_subjects{"… and {0} more", "……另有 {0} 个"};

// Topics, and how they are called in either language
inline constexpr Message name_by{"by", "期限"};
inline constexpr Message name_per{"per", "归属关系"};
inline constexpr Message name_every{"every", "周期"};
inline constexpr Message topic_every{"what is asked for in every month, week or phase", "每月、每周或每个阶段分别判定"};
inline constexpr Message about_every{
    "With `every` each subject is judged in each period by itself: the months, weeks (from Monday) … from the first to "
    "the last day of the phases, or from `from` to `to`, cut to that; { days = 10 } counts from the first day. A "
    "record "
    "counts in the periods that its days touch (start to end, its date, the day it was submitted, done or surveyed), "
    "days in the period they lie in, amounts where the record ends, and a report whose `covers` says what it is about "
    "where that ends, whenever it was handed in. A stay that goes on is over in a period on its "
    "last "
    "day. A period is due on its last day, or as `by` says: { after = \"period\", days = 3 }.",
    "写了 `every`，每个对象逐期判定：从各阶段的第一天到最后一天（或从 `from` 到 "
    "`to`）的每个月、每周（周一起）等，首尾两期只算其中的部分；"
    "{ days = 10 } 自第一天起每十天为一期。记录计入其日期（起止日期、`date`，或提交、完成、调查的日期）所及的各期，"
    "天数计入当天所在的一期，数量计入记录结束的那一期；写了 `covers` "
    "的成果计入其所反映时段结束的那一期，不论何时提交。跨期的蹲点，到一期的最后一天视为在该期已结束。"
    "各期以其最后一天为期限，也可写 `by = { after = \"period\", days = 3 }`。"};
inline constexpr Message stanza_every{"check = \"days\"\nper = \"person\"\nevery = \"month\"   # each month by itself",
                                      "check = \"days\"\nper = \"person\"\nevery = \"month\"   # 逐月判定"};
inline constexpr Message name_where{"where", "记录筛选"};
inline constexpr Message name_each{"each", "对象筛选"};
inline constexpr Message name_dates{"dates", "日期写法"};
inline constexpr Message name_csv{"csv", "电子表格"};
inline constexpr Message name_states{"states", "状态含义"};
inline constexpr Message name_severities{"severities", "严重程度"};
inline constexpr Message name_exit_codes{"exit-codes", "退出码"};
inline constexpr Message name_limits{"limits", "各项上限"};
inline constexpr Message word_means{"{0}, a word of `{1}`: {2}", "{0}（`{1}` 的用词）：{2}"};
inline constexpr Message word_of_field{"{0}, a word of `{1}`", "{0}（`{1}` 的用词）"};
inline constexpr Message name_changes{"changes", "格式变化"};
inline constexpr Message name_bounds{"bounds", "上下限"};
inline constexpr Message topic_bounds{"what is asked for: a number, or each subject's own",
                                      "要求多少：统一的数字，或各对象自己的数字"};
inline constexpr Message about_bounds{
    "`min` is the least and `max` the most that is allowed, `equals` is exactly so much. Each is a number, or { field "
    "= \"subject.…\" }, what stands in a field of the subject: a team's own quota. Where `amount` looks at each record "
    "(`mode = \"each\"`), { field = \"amounts.planned\" } is the record's own. Several numbers there are added up. A "
    "subject that has none there, or has a record that has none, is pending, whatever else its records say, and "
    "violated "
    "from the day after `by`, unless it breaks another bound already; `each` and `where` can leave them out. A plan "
    "below may raise a `min` and lower a `max` that are numbers; one that stands in a field can only be taken over as "
    "it "
    "is. `values` takes { field = \"subject.…\" } in the same way.",
    "`min` 为至少，`max` 为至多，`equals` 为恰好。可写一个数字，也可写 { field = \"subject.…\" "
    "}，即对象该字段中的数字，"
    "如各组自己的指标；`amount` 逐条查看时（`mode = \"each\"`），{ field = \"amounts.计划数\" } "
    "为各条记录自己的数字。该处有多个数字的，取其和。"
    "对象或其某条记录没有填写的，不论记录如何均为未到期，`by` 的次日起为未落实"
    "（已违反另一项上下限的除外）；可用 `each`、`where` 排除。下级计划可以调高数字形式的 `min`、调低 `max`；"
    "写在字段中的只能照用。`values` 也可这样写 { field = \"subject.…\" }。"};
inline constexpr Message stanza_bounds{
    "check = \"count\"\nof = \"activities\"\nper = \"team\"\nmin = { field = \"subject.amounts.meetings\" }   # each "
    "team's own number",
    "check = \"count\"\nof = \"activities\"\nper = \"team\"\nmin = { field = \"subject.amounts.会议\" }   # "
    "各组自己的指标"};
inline constexpr Message topic_changes{"what each version of the format brought", "格式各版本的变化"};
inline constexpr Message about_changes{
    "A plan may say with `format` which version it is written for; one that says none is read as the newest. Format 2: "
    "planned days are counted from other days (`explain counted-days`), [[events]], [[holidays]], [[absences]] and "
    "[[words]], "
    "phases and stays may be open, a stay may name a `phase`, `profile` and `amounts` on every table of records, "
    "`people` and `name` of activities, `participants` of tasks, `covers` of deliverables, `received`, `partly` and "
    "`confirmed` of findings, `since` of regions, bounds of each subject's or record's own (`explain "
    "bounds`), `per` as a path against the arrow (`explain per`). An id of an event is none of a phase, a task or a "
    "deliverable, a "
    "number of people is not negative, and `people = []` of a stay or an activity is nobody. Format 1: all else. The "
    "JSON of "
    "`validate` has its own `version`, which is "
    "raised when a member changes its meaning or goes away: it is 1.",
    "计划可用 `format` 写明所用版本，不写即按最新版本读取。版本 2：计划中的日子可从其他日子推算（见 `explain "
    "counted-days`）；"
    "新增 [[events]]、[[holidays]]、[[absences]]、[[words]]；阶段和蹲点可以未定起止，蹲点可写 `phase`；各记录表均可写 "
    "`profile` 和 `amounts`；活动可写 `people`、`name`，任务可写 `participants`，成果可写 `covers`，发现可写 "
    "`received`、`partly`、`confirmed`，地区可写 `since`，上下限可取各对象或各条记录自己的数字（见 `explain "
    "bounds`），`per` 可写反向的路径（见 `explain "
    "per`）。事件的编号不得与阶段、任务、成果相同，人数不得为负，蹲点和活动写 "
    "`people = []` 表示无人参加。"
    "版本 1：其余全部。`validate` 的 JSON 另有 `version`，某项含义改变或取消时才加一，现为 1。"};
inline constexpr Message stanza_changes{"[plan]\nformat = 2", "[plan]\nformat = 2"};
inline constexpr Message topic_by{"what is due when, and what counts towards it", "期限，以及哪些内容可以计入"};
inline constexpr Message about_by{
    "`by` is the last day on which a requirement may be open: a date, a phase (its last day), or a day counted from "
    "something (`explain counted-days`). Until then it is pending, from the next day on violated. What happened counts "
    "from "
    "its own day on, and "
    "what happened after `by` is late. What is planned (a stay that is not done, an amount that a report is to have) "
    "is known from the start, and counts only if its own day is no later than `by`: of a stay its last day or, where "
    "days are counted, each of its days; of a report the day it is due.",
    "`by` 是要求可以尚未落实的最后一天：可写日期、阶段（其最后一天），或从某件事推算的日子（见 `explain "
    "counted-days`）。在此之前为未到期，"
    "从次日起为未落实。已经发生的事项自发生之日起计入，晚于 `by` 的算逾期落实。计划中的内容（尚未完成的蹲点、"
    "成果中计划的数量）一开始就算已知，但日期不晚于 `by` 才能计入：蹲点看最后一天，统计天数时逐日看；成果看截止日期。"};
inline constexpr Message topic_per{"what belongs to whom", "归属关系"};
inline constexpr Message about_per{
    "A requirement is judged for each subject that `per` names, by the records that belong to it. What is not in the "
    "table belongs to nobody, and a requirement that asks for it is an error. A region, priority or phase also has the "
    "records of those below it, the plan has all of them. `per` can also be a path of the records, `site.county` or "
    "`kind`, also one against the arrow (`explain where`): `activities.kind` of sites. Each value there is a subject "
    "with the records that have it, as far as that is known, even if `where` lets none of them through; where the path "
    "leads to ids, those records are the subjects. `each` then chooses the records whose values are subjects.",
    "要求按 `per` 指定的对象逐个判定，只看归属于该对象的记录。表中没有的即无归属关系，要求中这样写会报错。"
    "地区、重点工作、阶段还包括其下级的记录，整个计划包括全部记录。`per` 也可写记录的字段或路径，如 "
    "`site.county`、`kind`，也可反向（见 `explain where`），如蹲点地的 `activities.kind`："
    "每个取值为一个对象，包括截至当日取该值的记录，即使 `where` 把这些记录全部筛掉；"
    "路径指向编号时，以所指的记录为对象。此时 `each` 筛选的是取值所在的记录。"};
inline constexpr Message column_records{"Records of", "表"};
inline constexpr Message column_per{"per", "对象（per）"};
inline constexpr Message column_belong{"belong to it", "归属"};
inline constexpr Message topic_limits{"how much one plan may hold", "一个计划的各项上限"};
inline constexpr Message about_limits{
    "A plan may come from anybody, so what no plan needs is refused or cut, and reading and judging one takes time and "
    "memory in proportion to its size. No option changes these limits.",
    "计划可能来自任何人，因此超出正常计划需要的内容会被拒绝或截断，读取和判定所用的时间与内存同计划大小成正比。"
    "这些上限不能用选项更改。"};
inline constexpr Message column_most{"At most", "上限"};
inline constexpr Message column_limited{"Of", "对象"};
inline constexpr Message column_beyond{"Beyond", "超出时"};
inline constexpr Message stanza_by{
    "by = \"research\"                       # a phase: its last day\n"
    "by = { after = \"research\", days = 10 }",
    "by = \"research\"                       # 阶段：其最后一天\n"
    "by = { after = \"research\", days = 10 }"};
inline constexpr Message stanza_per{"check = \"days\"\nper = \"team\"     # each team by itself",
                                    "check = \"days\"\nper = \"team\"     # 逐个工作组判定"};
inline constexpr Message topic_where{"which records count", "统计哪些记录"};
inline constexpr Message about_where{
    "`where` chooses records by any of their fields: a value (a list contains it), a list of values (any of them), or "
    "\"*\" (it is set). A dotted path follows references and keys: `site.condition` is the condition of the stay's "
    "site, "
    "`interviews.cadres` a number, `note.characters` how long a text is. In place of a value, { not = … } says what "
    "none "
    "of them may be ({ not = \"*\" }: it is not set), { min, max } bounds a number and { from, to } a day; { field = … "
    "} "
    "is what stands in another field, of the record or of the subject (`subject.people`), in a table with parents also "
    "what lies below it. A table's name goes against the arrow: `activities.kind` of a site is that of an activity of "
    "its own "
    "(`explain "
    "per`); { activities = { kind = \"a\", level = \"b\" } } is one with both, { activities = { not = { kind = \"a\" } "
    "} } "
    "none such; in `field`, `fields`, `over` and `distinct` it does, too. All conditions must hold.",
    "`where` 按字段筛选记录：可写一个值（字段为列表时，包含即可）、一组值（任一即可）或 \"*\"（已填写）。"
    "用点号可以沿引用或表中名目查找：`site.condition` 是蹲点地的基础条件，`interviews.cadres` 是该名目下的数字。"
    "值的位置也可写 { not = … }（不得为；{ not = \"*\" } 即未填写）、{ min, max }（数的范围；`note.characters` "
    "是文字的字数）、{ from, to "
    "}（日期的范围），"
    "或 { field = … }（与本记录或对象的另一字段相同，如 "
    "`subject.people`；有上下级的，其下级也算）。写表名则反向查找：蹲点地的 `activities.kind` "
    "指归属于它的某次活动的类别（见 `explain per`）；"
    "{ activities = { kind = \"a\", level = \"b\" } } 指同一次活动两项都符合，"
    "{ activities = { not = { kind = \"a\" } } } 指没有这样的活动。`field`、`fields`、`over`、`distinct` 和 { field } "
    "也可这样写：蹲点地的 `fields = [\"activities.topics\"]` 指各地都有写明议题的活动。各项条件须同时满足。"};
inline constexpr Message stanza_where{
    "where = { site.condition = [\"weak\", \"middling\"], mode = { not = \"apart\" }, days = { min = 6 } }",
    "where = { site.condition = [\"薄弱\", \"一般\"], mode = { not = \"分散\" }, days = { min = 6 } }"};
inline constexpr Message topic_each{"which subjects are judged", "判定哪些对象"};
inline constexpr Message about_each{
    "`each` chooses among the subjects that `per` names, in the same way as `where` chooses among records; without it, "
    "all are judged. Among the regions of a plan that has one above it, those outside its own are left out.",
    "`each` 在 `per` 指定的对象中筛选，写法与 `where` "
    "相同；不写则判定全部对象。有上级计划时，本计划地区以外的地区不判定。"};
inline constexpr Message stanza_each{"per = \"region\"\neach = { level = \"province\" }",
                                     "per = \"region\"\neach = { level = \"province\" }"};
inline constexpr Message topic_dates{"how days are written and counted", "日期怎样写、怎样算"};
inline constexpr Message about_dates{
    "A date is written without quotes: 2018-06-01; in a sheet also 2018/6/1, 2018.6.1, 20180601 or 2018年6月1日. "
    "Behind "
    "a planned day a time may stand (2018-06-01T18:00:00): it is kept, and days are what is counted. A stay counts its "
    "first and its last day; `days` may stand instead of `end`, a `phase` instead of both. What is left out is open, "
    "and "
    "nothing is concluded from it. A planned day can also be counted from another one (`explain counted-days`). "
    "`--as-of` "
    "looks "
    "from another day than today: facts dated later are not yet facts. It also takes `today`, `yesterday`, `+7d` and "
    "`-7d`.",
    "日期不加引号，写作 2018-06-01；表格中也可写 2018/6/1、2018.6.1、20180601 或 "
    "2018年6月1日。计划中的日子后面可以写时间"
    "（2018-06-01T18:00:00），会保留，但只按天计算。蹲点首尾两天都算，可用 `days` 代替 `end`，用 `phase` 代替二者。"
    "不写即为未定，据此不作结论。计划中的日子还可以从其他日子推算（见 `explain counted-days`）。`--as-of` "
    "以另一天为准来看：晚于当天的事实不计；也可写 `today`、`yesterday`、`+7d`、`-7d`。"};
inline constexpr Message stanza_dates{"start = 2018-06-01\nend = 2018-06-15\ndue = 2018-06-20T18:00:00",
                                      "start = 2018-06-01\nend = 2018-06-15\ndue = 2018-06-20T18:00:00"};
inline constexpr Message name_days{"counted-days", "日期推算"};
inline constexpr Message topic_days{"days that are counted from others, and move with them",
                                    "从其他日子推算、随之变动的日子"};
inline constexpr Message about_days{
    "`start`, `end`, the `date` of activities and events, `due` and `by` take a date, the id of an "
    "event, a phase (its last day; as `start` its first), task or deliverable, or a day counted from "
    "one: `after` or `before` (of a phase its first day) with `days`, `working_days` ([[holidays]]), "
    "`weeks` or `months`; of several in brackets the last counts. { from, to } is a window: a start has "
    "its first day, all else its last; `max`, `gap_min` and `within` look at what is certain. What "
    "counts from an open day waits. In `due` and `by`, tasks and deliverables count once done, "
    "\"activities:visit\" once all of that kind are (its own, else its team's, else any). In "
    "requirements `stay` is the subject's own (the last, once all are done), { field = \"date\" } the "
    "record's day.",
    "`start`、`end`、活动和事件的 `date`、`due`、`by` 可写日期，事件、阶段（最后一天；用作 `start` "
    "时为第一天）、任务或成果的编号，或从其推算：`after` 为之后，"
    "`before` 为之前（阶段从第一天起），配以 `days`（天）、`working_days`（工作日，见 [[holidays]]）、`weeks`（周）或 "
    "`months`（月）；"
    "方括号中有多个时，以最后一个为准。{ from, to } "
    "是一段时间：开始取第一天，其余取最后一天；`max`、`gap_min`、`within` 只看确定无疑的部分。据以推算的日子未定时，"
    "推算出的日子也待定。`due` 和 `by` 中，任务、成果自实际完成之日起算；\"activities:走访\" "
    "自这类记录全部完成之日起算（先看自己的，没有归属的看本组，再没有的看全部）。"
    "在要求中，`stay` 为该对象自己的蹲点（有几次的，为全部完成后的最后一次），{ field = \"date\" } 为本条记录的日期。"};
inline constexpr Message stanza_days{
    "start = { after = \"election\", days = 1 }\nend = { before = \"results\", working_days = 2 }\n"
    "due = { after = [\"draft\", \"review\"], weeks = 2 }\nstart = { from = 2018-06-01, to = 2018-06-10 }",
    "start = { after = \"election\", days = 1 }\nend = { before = \"results\", working_days = 2 }\n"
    "due = { after = [\"draft\", \"review\"], weeks = 2 }\nstart = { from = 2018-06-01, to = 2018-06-10 }"};
inline constexpr Message topic_csv{"tables from a spreadsheet", "用电子表格填写的表"};
inline constexpr Message about_csv{
    "A CSV that `include` names is a table: its name says which (`stays.csv`, `stays-2018.csv`). Of an .xlsx, the "
    "names of "
    "its sheets do; `book.xlsx#sheet=stays` takes one. A row of headings names the keys or their Chinese labels; what "
    "stands above it, totals and remarks are passed over, and other columns are left alone, as [plan] `columns` may "
    "say. "
    "In a list `;` separates items; what has keys of its own has a column for each (`interviews.cadres`, `due.after`). "
    "A "
    "name stands for an id where only one record has it. An empty cell is left out; in a column `people` that is "
    "filled "
    "elsewhere it is nobody, `-` is nobody, too, and `*` the whole team. The encoding (UTF-8, UTF-16, GBK, GB 18030) "
    "is "
    "recognised. An apostrophe before a text (`'0571`) keeps spreadsheets from changing it, and is taken off again.",
    "`include` 中的 CSV 是一张表：文件名即表名（`stays.csv`、`stays-2018.csv`）。.xlsx 按工作表的名称读取，"
    "`工作簿.xlsx#工作表=stays` "
    "只取一张。表头写各项名称或中文标签；表头以上的标题、合计行和附注不读，其他列不读取，也可在 "
    "[plan] 的 `columns` 中注明。一格中有多项时用 `;` "
    "分隔；有下级名目的，每个名目一列（`interviews.cadres`、`due.after`）。"
    "名称只对应一条记录时，可代替编号。空格子等于不写；`people` 列其他行已填写的，空格子为无人参加，`-` "
    "也是无人参加，`*` "
    "为全组。编码（UTF-8、UTF-16、GBK、GB 18030）自动识别。文本前的撇号（`'0571`）可防止表格软件改动，读取时去掉。"};
inline constexpr Message stanza_csv{
    "team,start,days,status,people,interviews.cadres\nshaanxi,2018-06-01,8,done,zhang;li,12",
    "工作组,开始日期,天数,状态,人员,访谈.cadres\nshaanxi,2018-06-01,8,完成,zhang;li,12"};
inline constexpr Message topic_severity{"errors, warnings, infos, and what is waived", "错误、警告、提示与豁免"};
inline constexpr Message about_severity{
    "An error is a broken promise or a plan that contradicts itself; a warning is worth a look; an info is good to "
    "know. "
    "A requirement's own `severity` says how bad it is to break it (left out: error). `validate` exits 1 from the "
    "severity on that `--fail-on` names (error, unless another is given). What is waived is kept in reports for "
    "machines and does not count.",
    "错误指未落实的要求或计划自相矛盾之处；警告值得查看；提示仅供知悉。要求的 `severity` 说明未落实时的严重程度（不写为"
    "错误）。`validate` 在达到 `--fail-on` 所定程度时退出码为 "
    "1（默认为错误）。已豁免的只留在供机器读取的报告中，不计入。"};
inline constexpr Message stanza_severity{"severity = \"warning\"     # error, warning or info",
                                         "severity = \"warning\"     # error、warning 或 info"};
inline constexpr Message topic_states{"met, pending, violated, waived", "已落实、未到期、未落实、豁免"};
inline constexpr Message about_states{
    "A requirement without `by` binds at once: it is met or violated. With `by` it is pending through that day, and "
    "violated from the next if it is not met. What no later fact can heal, such as too many of something, is violated "
    "at "
    "once. Met only after `by` is met, with a warning. What is violated is waived where a [[waivers]] record says so "
    "and "
    "is in force.",
    "没有 `by` 的要求立即生效，非落实即未落实。有 `by` 的，到期日（含当天）之前为未到期，次日起仍未达到即未落实。"
    "以后无法补救的（如超过上限）立即为未落实。期限之后才落实的仍算落实，另给警告。未落实的，如有有效的 [[waivers]] "
    "记录则为豁免。"};
inline constexpr Message stanza_states{"by = \"research\"     # the phase's last day",
                                       "by = \"research\"     # 该阶段最后一天"};
inline constexpr Message topic_exit{"what the program's exit code says", "程序退出码的含义"};
inline constexpr Message about_exit{
    "0: nothing at or above `--fail-on` (`validate`), no error of loading or integrity (the other commands). 1: "
    "something "
    "is. 2: the command line is wrong, or a file cannot be read or written: the plan's own, or one that it names and "
    "the "
    "system refuses. A file that is named and not there is an error of the plan, so 1.",
    "0：没有达到 `--fail-on` 程度的问题（`validate`），或计划没有读取、完整性方面的错误（其他命令）。1：有。"
    "2：命令行有误，或文件无法读写（计划本身，或系统拒绝读取的文件）。计划引用了不存在的文件属于计划的错误，为 1。"};
inline constexpr Message stanza_exit{"grassroots validate --fail-on warning || echo \"not kept\"",
                                     "grassroots validate --fail-on warning || echo \"有未落实的要求\""};

}  // namespace grassroots::cli::messages
