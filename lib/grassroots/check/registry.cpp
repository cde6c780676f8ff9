// SPDX-License-Identifier: MIT
// The table of checks.
#include "grassroots/check/registry.hpp"

#include <iterator>

namespace grassroots {
namespace {

constexpr Parameter count_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where"}, {"distinct"}, {"min"}, {"max"}};
constexpr Parameter days_parameters[] = {{"per"}, {"each"}, {"where"}, {"unit"}, {"min"}, {"max"}};
constexpr Parameter cover_parameters[] = {{"of", true}, {"per"}, {"each"}, {"where"}, {"field", true}, {"values"}};
constexpr Parameter pair_parameters[] = {{"teams"}, {"regions_per_team"}, {"teams_per_region"}, {"each"}};

constexpr Check table[] = {
    {"count", count_parameters,
     {"each subject has so many matching records", "每个对象有足够（且不过多）的相符记录"},
     {"Counts the records of the table `of` that `where` lets through, or, with `distinct`, the different values of "
      "one of their fields. Facts dated later than the day do not count.",
      "统计表 `of` 中符合 `where` 的记录；若写了 `distinct`，则统计该字段有多少种不同取值。日期晚于当天的事实不计。"},
     "check = \"count\"\nof = \"sites\"\nper = \"team\"\nwhere = { village = \"*\" }\nmin = 1\n", &checks::count},
    {"days", days_parameters,
     {"each subject stays so many days", "每个对象的蹲点天数达到要求"},
     {"Counts the calendar days that the subject's stays cover: first and last day included, days of overlapping "
      "stays once. `unit = \"person\"` sums the days of each person instead. Without a condition on `status` it "
      "measures the plan: every stay that is not cancelled, at full length. With `status = \"done\"` it measures what "
      "has happened so far.",
      "统计对象的蹲点覆盖了多少个日历日：首尾两天都算，重叠的天数只算一次。`unit = \"person\"` 则按人累计。"
      "不限定 `status` 时衡量的是计划，即未取消的全部蹲点；限定 `status = \"done\"` 时衡量截至当天已经发生的天数。"},
     "check = \"days\"\nper = \"team\"\nwhere = { status = \"done\" }\nmin = 30\n", &checks::days},
    {"cover", cover_parameters,
     {"every value appears in some record", "每个取值都至少在一条记录中出现"},
     {"Looks at `field` of the records of the table `of`, and asks that each of `values` stands in one of them. "
      "Without `values` it is every id of the table that the field refers to.",
      "查看表 `of` 各记录的 `field`，要求 `values` 中每一项都出现过；不写 `values` 时，为该字段所引用的表的全部编号。"},
     "check = \"cover\"\nof = \"activities\"\nper = \"team\"\nfield = \"priorities\"\n", &checks::cover},
    {"pair", pair_parameters,
     {"teams and regions match", "工作组与地区一一对应"},
     {"Every region that `each` lets through has as many teams as `teams_per_region` allows, and every team as many "
      "of these regions as `regions_per_team` allows: one and one, where nothing else is said. Both sides that remain "
      "unmatched are named. `teams` is how many teams there shall be.",
      "`each` 选中的每个地区应有 `teams_per_region` 个工作组，每个工作组应对口 `regions_per_team` 个这样的地区；"
      "不写时均为一个。两边凡未配上的都会列出。`teams` 为工作组总数。"},
     "check = \"pair\"\nteams = 32\neach = { level = \"province\" }\n", &checks::pair},
};

}  // namespace

std::span<const Check> all_checks() { return table; }

const Check* find_check(std::string_view name) {
  for (const Check& check : table)
    if (check.name == name) return &check;
  return nullptr;
}

}  // namespace grassroots
