// SPDX-License-Identifier: MIT
// What query/ says, in English and Chinese.
#pragma once

#include "grassroots/text/message.hpp"

namespace grassroots::messages {

// Subjects, counts and shortfalls
inline constexpr Message the_plan{"the plan", "整个计划"};
inline constexpr Message subject{"{0} {1}", "{0} {1}"};
inline constexpr Message kind_of_day{"{0} of {1}", "{1} 的{0}"};
inline constexpr Message named_subject{"{0} {1} ({2})", "{0} {1}（{2}）"};

// Periods in words
inline constexpr Message january{"January", "1月"};
inline constexpr Message february{"February", "2月"};
inline constexpr Message march{"March", "3月"};
inline constexpr Message april{"April", "4月"};
inline constexpr Message may{"May", "5月"};
inline constexpr Message june{"June", "6月"};
inline constexpr Message july{"July", "7月"};
inline constexpr Message august{"August", "8月"};
inline constexpr Message september{"September", "9月"};
inline constexpr Message october{"October", "10月"};
inline constexpr Message november{"November", "11月"};
inline constexpr Message december{"December", "12月"};
inline constexpr Message month_of_year{"{0} {1}", "{1}年{0}"};
inline constexpr Message quarter_1{"the first quarter of {0}", "{0}年第一季度"};
inline constexpr Message quarter_2{"the second quarter of {0}", "{0}年第二季度"};
inline constexpr Message quarter_3{"the third quarter of {0}", "{0}年第三季度"};
inline constexpr Message quarter_4{"the fourth quarter of {0}", "{0}年第四季度"};
inline constexpr Message whole_year{"{0}", "{0}年"};
inline constexpr Message week_of{"the week of {0}", "{0} 当周"};
inline constexpr Message from_day_to_day{"{0} to {1}", "{0} 至 {1}"};
inline constexpr Message period_from{"{0} (from {1})", "{0}（{1} 起）"};
inline constexpr Message period_to{"{0} (to {1})", "{0}（至 {1}）"};
inline constexpr Message period_between{"{0} ({1} to {2})", "{0}（{1} 至 {2}）"};
inline constexpr Message subject_in_period{"{0}, {1}", "{0}，{1}"};

// Days and periods as a person says them
inline constexpr Message beginning_of{"the beginning of {0}", "“{0}”开始"};
inline constexpr Message end_of{"the end of {0}", "“{0}”结束"};
inline constexpr Message completion_of{"the completion of {0}", "“{0}”完成"};
inline constexpr Message submission_of{"the submission of {0}", "“{0}”提交"};
inline constexpr Message end_of_own_stay{"the end of its stays", "其蹲点结束"};
inline constexpr Message beginning_of_period{"the beginning of the period", "当期开始"};
inline constexpr Message end_of_period{"the end of the period", "当期结束"};
inline constexpr Message last_of_own_kind{"the last of its {0} of the kind {1}", "其全部“{1}”类{0}完成"};
inline constexpr Message own_day{"its own {0}", "其{0}"};
inline constexpr Message last_of_all{"the last of these: {0}", "{0}（以最晚的为准）"};
inline constexpr Message so_long_after{"{0} after {1}", "{1}后{0}"};
inline constexpr Message so_long_before{"{0} before {1}", "{1}前{0}"};
inline constexpr Message steps_of_days{"{0} day{0?s}", "{0}天"};
inline constexpr Message steps_of_working_days{"{0} working day{0?s}", "{0}个工作日"};
inline constexpr Message steps_of_weeks{"{0} week{0?s}", "{0}周"};
inline constexpr Message steps_of_months{"{0} month{0?s}", "{0}个月"};
inline constexpr Message each_day{"each day", "每天"};
inline constexpr Message each_week{"each week", "每周"};
inline constexpr Message each_month{"each month", "每月"};
inline constexpr Message each_quarter{"each quarter", "每季度"};
inline constexpr Message each_year{"each year", "每年"};
inline constexpr Message each_phase{"each phase", "每个阶段"};
inline constexpr Message each_so_many_days{"every {0} days", "每{0}天"};

// Conditions in words
inline constexpr Message condition_any{"{0} is set", "{0}已填写"};
inline constexpr Message condition_none{"{0} is not set", "{0}未填写"};
inline constexpr Message condition_is{"{0} is {1}", "{0}为{1}"};
inline constexpr Message condition_is_not{"{0} is not {1}", "{0}不是{1}"};
inline constexpr Message condition_at_least{"{0} is at least {1}", "{0}不少于 {1}"};
inline constexpr Message condition_at_most{"{0} is at most {1}", "{0}不超过 {1}"};
inline constexpr Message condition_from{"{0} is on or after {1}", "{0}不早于 {1}"};
inline constexpr Message condition_to{"{0} is on or before {1}", "{0}不晚于 {1}"};
inline constexpr Message belongs_any{"{0} are recorded", "有{0}记录"};
inline constexpr Message belongs_none{"{0} are not recorded", "没有{0}记录"};
inline constexpr Message belongs_one_of{"{0} include one whose {1}", "{0}中有{1}者"};
inline constexpr Message belongs_none_of{"{0} include none whose {1}", "{0}中没有{1}者"};
inline constexpr Message one_of_two{"{0} or {1}", "{0}或{1}"};
inline constexpr Message field_of_subject{"the subject's {0}", "对象的{0}"};
inline constexpr Message own_field{"its {0}", "本记录的{0}"};
inline constexpr Message yes{"true", "是"};
inline constexpr Message no{"false", "否"};
inline constexpr Message quoted_text{"{0}", "“{0}”"};
inline constexpr Message characters_of_text{"characters", "字数"};
inline constexpr Message field_of{"{0}.{1}", "{0}的{1}"};

// What belongs to whom
inline constexpr Message way_presence{"by who is on the stay: its people, else its team's",
                                      "按蹲点的人员；蹲点没有写明人员的，为全组"};
inline constexpr Message way_leadership{"by the regions that the leader stays in or guides", "按领导蹲点、联系的地区"};
inline constexpr Message way_own{"by its {0}", "按其 {0}"};
inline constexpr Message way_naming{"by the subject's {0}", "按对象的 {0}"};
inline constexpr Message way_through{"by what its {0} belongs to", "按其{0}的归属"};
inline constexpr Message way_else{"{0}; else {1}", "{0}；没有时{1}"};
inline constexpr Message way_and{"{0}, and {1}", "{0}，并{1}"};

// Requirements that cannot be understood
inline constexpr Message no_such_field{"{0} have no field `{1}`", "{0}没有字段 `{1}`"};
inline constexpr Message no_such_field_of_plan{"the plan has no field `{0}`", "计划没有字段 `{0}`"};
inline constexpr Message only_fields_here{"`{0}` is a table, and here only fields of {1} can stand",
                                          "`{0}` 是表名，此处只能写{1}的字段"};
inline constexpr Message names_no_field{"`{0}` is a table: which of its fields is not said",
                                        "`{0}` 是表名，没有写明其中哪个字段"};
inline constexpr Message path_leads_nowhere{"`{0}` goes on after a field that refers to no record: `{1}`",
                                            "`{0}` 在不指向其他记录的字段之后又写了 `{1}`"};
inline constexpr Message help_comparisons{
    "in place of a value: { not = … }, { min = …, max = … }, { from = …, to = … } or { field = \"…\" }",
    "值的位置可写 { not = … }、{ min = …, max = … }、{ from = …, to = … } 或 { field = \"…\" }"};
inline constexpr Message help_number_asked{"write a number, or { min = …, max = … }",
                                           "请写数字，或 { min = …, max = … }"};
inline constexpr Message help_day_asked{"write a date, or { from = …, to = … }", "请写日期，或 { from = …, to = … }"};
inline constexpr Message help_flag_asked{"write true or false", "请写 true 或 false"};
inline constexpr Message help_text_asked{"write a text in quotes", "请写带引号的文本"};
inline constexpr Message no_such_value{"`{0}` can never be \"{1}\"", "`{0}` 没有“{1}”这个取值"};
inline constexpr Message value_of_wrong_type{"`{0}` can never be {1}: it has another type",
                                             "`{0}` 不能取 {1}：类型不同"};

inline constexpr Message no_way{"records of {0} belong to no {1}", "{0}的记录不归属于任何{1}"};
inline constexpr Message too_much_belongs{"too many records belong to too many of these for the plan's size",
                                          "归属关系过多，超出计划规模"};

inline constexpr Message no_subject_record{"there is no record that `subject` could stand for",
                                           "此处没有 `subject` 可指的记录"};
inline constexpr Message fields_of_two_types{"`{0}` and `{1}` hold values of different types",
                                             "`{0}` 和 `{1}` 的取值类型不同"};
inline constexpr Message empty_condition{"the list of `{0}` is empty: no value is named",
                                         "`{0}` 的列表是空的，没有写出任何取值"};
inline constexpr Message help_empty_condition{
    "leave the condition out; to ask for what is not filled in, write `{ not = \"*\" }`",
    "请去掉该条件；要找尚未填写的，请写 `{ not = \"*\" }`"};
inline constexpr Message nothing_between{"no value lies between {0} and {1}: the first is above the second",
                                         "{0} 大于 {1}，没有取值能落在其间"};
inline constexpr Message not_comparable{
    "`min` and `max` take one number, `from` and `to` one day, and `{0}` is neither",
    "`min`、`max` 后写一个数，`from`、`to` 后写一个日期，不能是 {0}"};

}  // namespace grassroots::messages
