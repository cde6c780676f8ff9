// SPDX-License-Identifier: MIT
// The table of checks.
#include "grassroots/check/registry.hpp"

#include <iterator>

namespace grassroots {
namespace {

constexpr Parameter count_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where"}, {"distinct"}, {"min"}, {"max"}};
constexpr Parameter days_parameters[] = {{"per"}, {"each"}, {"where"}, {"unit"}, {"min"}, {"max"}};
constexpr Parameter cover_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where"}, {"field", true}, {"values"}};
constexpr Parameter share_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where", true},
                                          {"among"},    {"min"}, {"max"}};
constexpr Parameter amount_parameters[] = {{"of", true}, {"per"},  {"each"}, {"where"}, {"field", true},
                                           {"over"},     {"mode"}, {"min"},  {"max"},   {"equals"}};
constexpr Parameter filled_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where"}, {"fields", true}, {"min"}};
constexpr Parameter lead_parameters[] = {{"anchors"}, {"guides"}, {"covered"}, {"each"}};
constexpr Parameter rotate_parameters[] = {{"keep_min"}, {"new_min"}, {"each"}};
constexpr Parameter within_parameters[] = {{"of", true}, {"where"}, {"phase", true}};
constexpr Parameter phases_parameters[] = {{"gap_max"}, {"overlap_max"}, {"each"}};
constexpr Parameter attend_parameters[] = {{"who", true}, {"min_days"}, {"min_share"}, {"where"}, {"each"}};
constexpr Parameter attest_parameters[] = {{"per"}, {"each"}, {"where"}};
constexpr Parameter tasks_parameters[] = {{"tasks", true}};
constexpr Parameter recuse_parameters[] = {{"field"}};
constexpr Parameter pair_parameters[] = {{"teams"}, {"regions_per_team"}, {"teams_per_region"}, {"each"}, {"where"}};

constexpr Check table[] = {
    {"count",
     count_parameters,
     {"each subject has so many matching records", "每个对象的相符记录数量符合规定"},
     {"Counts the records of the table `of` that `where` lets through, or, with `distinct`, the different values of "
      "one of their fields. Facts dated later than the day do not count.",
      "统计表 `of` 中符合 `where` 的记录；若写了 `distinct`，则统计该字段有多少种不同取值。日期晚于当天的事实不计。"},
     "check = \"count\"\nof = \"sites\"\nper = \"team\"\nwhere = { village = \"*\" }\nmin = 1\n",
     &checks::count},
    {"days",
     days_parameters,
     {"each subject stays so many days", "每个对象的蹲点天数达到要求"},
     {"Counts the calendar days that the subject's stays cover: first and last day included, days of overlapping "
      "stays once. `unit = \"person\"` sums the days of each person instead. Without a condition on `status` it "
      "measures the plan: every stay that is not cancelled, at full length. With `status = \"done\"` it measures what "
      "has happened so far.",
      "统计对象的蹲点覆盖了多少个日历日：首尾两天都算，重叠的天数只算一次。`unit = \"person\"` 则按人累计。"
      "不限定 `status` 时衡量的是计划，即未取消的全部蹲点；限定 `status = \"done\"` 时衡量截至当天已经发生的天数。"},
     "check = \"days\"\nper = \"team\"\nwhere = { status = \"done\" }\nmin = 30\n",
     &checks::days},
    {"share",
     share_parameters,
     {"a part of the whole is large (or small) enough", "某一部分占整体的比例达到要求"},
     {"The records of the table `of` that `where` lets through, as a part of all of the subject's; with `of = "
      "\"days\"` "
      "the days of its stays. `among` narrows the whole. `min` and `max` go from 0 to 1. Of nothing there is no share: "
      "the subject is pending.",
      "表 `of` 中符合 `where` 的记录占该对象全部记录的比例；`of = \"days\"` 时为蹲点天数的比例。`among` 可缩小整体。"
      "`min`、`max` 取 0 到 1。整体为零时无法计算，视为未到期。"},
     "check = \"share\"\nof = \"days\"\nper = \"team\"\nwhere = { site.condition = \"weak\" }\nmin = 0.5\n",
     &checks::share},
    {"amount",
     amount_parameters,
     {"a number in the records keeps its bounds", "记录中的数字在规定范围内"},
     {"Adds up `field` over the records of the table `of` that `where` lets through, or looks at each of them "
      "(`mode = \"each\"`), divided by `over` where that is given, and compares with `min`, `max` or `equals`.",
      "把表 `of` 中符合 `where` 的记录的 `field` 相加，或逐条查看（`mode = \"each\"`）；写了 `over` 时再除以该字段，"
      "然后与 `min`、`max` 或 `equals` 比较。"},
     "check = \"amount\"\nof = \"stays\"\nper = \"team\"\nfield = \"interviews.residents\"\nmin = 100\n",
     &checks::amount},
    {"cover",
     cover_parameters,
     {"every value appears in some record", "每个取值都至少在一条记录中出现"},
     {"Looks at `field` of the records of the table `of`, and asks that each of `values` stands in one of them. "
      "Without `values` it is every id of the table that the field refers to.",
      "查看表 `of` 各记录的 `field`，要求 `values` 中每一项都出现过；不写 `values` 时，为该字段所引用的表的全部编号。"},
     "check = \"cover\"\nof = \"activities\"\nper = \"team\"\nfield = \"priorities\"\n",
     &checks::cover},
    {"filled",
     filled_parameters,
     {"records have all the fields that are asked for", "记录的必填内容齐全"},
     {"At least `min` records (one, where nothing is said) of the table `of` match, and each that matches has all of "
      "`fields`. Where none matches yet, there is nothing to say, and the subject is pending until the deadline.",
      "表 `of` 中至少有 `min` 条（不写为一条）记录相符，且每条都填了 `fields` "
      "的全部字段。尚无相符记录时，在期限之前视为未到期。"},
     "check = \"filled\"\nof = \"findings\"\nwhere = { kind = \"problem\" }\nfields = [\"cause\", \"remedy\"]\n",
     &checks::filled},
    {"pair",
     pair_parameters,
     {"teams and regions match", "工作组与地区一一对应"},
     {"Every region that `each` lets through has as many teams as `teams_per_region` allows, and every team as many "
      "of these regions as `regions_per_team` allows: one and one, where nothing else is said. Both sides that remain "
      "unmatched are named; `where` lets only some teams take part. `teams` is how many teams there shall be.",
      "`each` 选中的每个地区应有 `teams_per_region` 个工作组，每个工作组应对口 `regions_per_team` 个这样的地区；"
      "不写时均为一个。两边凡未配上的都会列出；`where` 可只让部分工作组参与。`teams` 为工作组总数。"},
     "check = \"pair\"\nteams = 12\neach = { level = \"province\" }\n",
     &checks::pair},
    {"lead",
     lead_parameters,
     {"each leader has as many regions as agreed, and each region one leader",
      "每位领导的蹲点、联系地区数符合规定，每个地区恰有一位领导"},
     {"`anchors` and `guides` are the least and the most regions that a leader stays in and guides; what is left out "
      "is "
      "not looked at. Unless `covered = false`, every region that `each` lets through belongs to exactly one leader.",
      "`anchors`、`guides` 分别为每位领导蹲点、联系地区的最少和最多个数，不写则不检查。除非写明 `covered = false`，"
      "`each` 选中的每个地区都应恰有一位领导。"},
     "check = \"lead\"\nanchors = [1, 1]\nguides = [3, 4]\neach = { level = \"province\" }\n",
     &checks::lead},
    {"rotate",
     rotate_parameters,
     {"each team keeps some of last time's people and brings in new ones", "每个组既有上期留任的人，也有新进的人"},
     {"Compares each team's lead, deputies and members with those of the team with the same id in `plan.previous`: at "
      "least `keep_min` were there before and at least `new_min` were not.",
      "把每个组的组长、副组长、组员与 `plan.previous` 中同一编号的组对照：至少 `keep_min` 人留任，至少 `new_min` "
      "人新进。"},
     "check = \"rotate\"\nkeep_min = 1\nnew_min = 1\n",
     &checks::rotate},
    {"within",
     within_parameters,
     {"the records' dates lie in a phase", "记录的日期在规定阶段之内"},
     {"Every record of the table `of` that `where` lets through begins and ends in `phase`. Cancelled stays are not "
      "looked at.",
      "表 `of` 中符合 `where` 的每条记录都在 `phase` 之内开始和结束；已取消的蹲点不看。"},
     "check = \"within\"\nof = \"stays\"\nphase = \"research\"\n",
     &checks::within},
    {"phases",
     phases_parameters,
     {"phases follow one another", "各阶段前后衔接"},
     {"Between two phases of one parent lie at most `gap_max` days, and they share at most `overlap_max`: none, where "
      "nothing is said.",
      "同一上级之下，相邻两个阶段之间最多相隔 `gap_max` 天，最多重叠 `overlap_max` 天；不写均为零。"},
     "check = \"phases\"\ngap_max = 0\noverlap_max = 0\n",
     &checks::phases},
    {"attend",
     attend_parameters,
     {"the lead (or others) of each team is there in person", "每个组的组长（或指定人员）亲自到场"},
     {"The person in the role `who` is on stays of the team for at least `min_days` days and at least `min_share` of "
      "the team's days. Of several people, each is.",
      "担任 `who` 的人参加本组蹲点至少 `min_days` 天，且不少于全组天数的 `min_share`；有多人时，每个人都要达到。"},
     "check = \"attend\"\nwho = \"lead\"\nmin_days = 1\n",
     &checks::attend},
    {"attest",
     attest_parameters,
     {"somebody signed that a rule was kept", "有人签字证明遵守了规定"},
     {"For each subject (the plan, a team, a stay or a person) there is an [[attestations]] record whose `of` is this "
      "requirement's id, and none that says it did not hold.",
      "每个对象（计划、工作组、蹲点或人员）都有一条 `of` 为本要求编号的 [[attestations]]，且没有一条表示未做到。"},
     "check = \"attest\"\nper = \"stay\"\nby = { after = \"stay\", days = 7 }\n",
     &checks::attest},
    {"tasks",
     tasks_parameters,
     {"the tasks are done, each by its due date", "各项任务按期完成"},
     {"Each of `tasks` has a `done` date no later than its own `due` (or its phase's last day), unless the requirement "
      "has a `by` of its own.",
      "`tasks` 中每项任务都有 `done` 日期，且不晚于各自的 `due`（或所属阶段最后一天）；要求写了 `by` 时以 `by` 为准。"},
     "check = \"tasks\"\ntasks = [\"guidance-issued\"]\n",
     &checks::tasks},
    {"recuse",
     recuse_parameters,
     {"nobody is sent to the region they are from", "人员回避自己来自的地区"},
     {"Looks at the region in `field` (`home`, where nothing is said) of people and teams: it is none of the regions "
      "they are sent to by their team or a stay's site, and lies neither above nor below one.",
      "查看人员和工作组的 `field`（不写为 "
      "`home`）所指的地区：不得是其工作组对口或蹲点地所在的地区，也不得是其上级或下级。"},
     "check = \"recuse\"\n",
     &checks::recuse},
};

}  // namespace

std::span<const Check> all_checks() { return table; }

const Check* find_check(std::string_view name) {
  for (const Check& check : table)
    if (check.name == name) return &check;
  return nullptr;
}

}  // namespace grassroots
