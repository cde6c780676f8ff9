// SPDX-License-Identifier: MIT
// Every limit on what a plan may ask of the machine, in one table: `explain limits` prints it.
//
// Plans come by mail. What is no plan that anybody would write is refused, cut or only counted, so that reading and
// judging a plan takes time and memory in proportion to its size.
#pragma once

#include <cstdint>
#include <span>

#include "grassroots/text/message.hpp"

namespace grassroots {

struct Limit {
  enum class Unit : std::uint8_t { count, bytes };
  std::uint64_t most;
  Unit unit;
  Message what;
  Message beyond;  // what happens then
};

namespace limits {

inline constexpr Message not_read{"it is not read", "不读取"};
inline constexpr Message refused{"it is an error, and the rest is not read", "报错，其余不读取"};
inline constexpr Message first_reported{"the first are reported", "只报告前面的"};
inline constexpr Message not_evaluated{"a requirement that asks for more is not evaluated", "超出的要求不作判定"};
inline constexpr Message no_suggestion{"nothing is suggested", "不再给出建议"};

// Files
inline constexpr Limit file{
    64U << 20U, Limit::Unit::bytes, {"a TOML file, a baseline", "一个 TOML 文件或基线文件"}, not_read};
inline constexpr Limit table{1U << 30U,
                             Limit::Unit::bytes,
                             {"a CSV file: it may hold a whole year's records", "一个 CSV 文件（可容纳全年记录）"},
                             not_read};
inline constexpr Limit places{256U << 20U,
                              Limit::Unit::bytes,
                              {"a register of places: a country's has some 40 MiB", "行政区划名录（全国约 40 MiB）"},
                              not_read};
inline constexpr Limit workbook_part{
    1U << 30U, Limit::Unit::bytes, {"a sheet of a workbook, unpacked", "工作簿中一张工作表解压后的大小"}, not_read};
inline constexpr Limit workbook_text{
    256U << 20U, Limit::Unit::bytes, {"the texts of a sheet", "一张工作表的文字总量"}, not_read};
inline constexpr Limit workbook_cells{20'000'000,
                                      Limit::Unit::count,
                                      {"cells of a sheet, be they empty", "一张工作表的单元格数（含空单元格）"},
                                      not_read};
inline constexpr Limit files{100'000, Limit::Unit::count, {"files of one plan", "一个计划的文件数"}, refused};
inline constexpr Limit files_above{
    32, Limit::Unit::count, {"files above one another by including", "层层引入的文件层数"}, refused};
inline constexpr Limit plans_above{
    32, Limit::Unit::count, {"plans above one another", "逐级上溯的上级计划数"}, refused};
inline constexpr Limit pattern_matches{
    100'000, Limit::Unit::count, {"files that one pattern means", "一个通配符匹配的文件数"}, refused};
inline constexpr Limit pattern_steps{20'000'000,
                                     Limit::Unit::count,
                                     {"characters that all patterns of a plan compare; a name in a folder counts for "
                                      "100, a look at a file for 1,000",
                                      "全部通配符比较的字符数（目录中每个名称计 100，查看一个文件计 1,000）"},
                                     refused};

// What stands in a file
inline constexpr Limit nesting{
    32,
    Limit::Unit::count,
    {"lists and tables inside one another, parts of a key", "数组和表的嵌套层数，以及键的段数"},
    not_read};
inline constexpr Limit columns{1024, Limit::Unit::count, {"columns of a table", "一个表格的列数"}, refused};
inline constexpr Limit syntax_errors{
    20, Limit::Unit::count, {"syntax errors of one file", "一个文件的语法错误数"}, refused};
inline constexpr Limit syntax_passes{4,
                                     Limit::Unit::count,
                                     {"how many times a file is read to find its syntax errors; one below 1 MiB more "
                                      "often, up to 4 MiB in all",
                                      "为查找语法错误而通读一个文件的次数（不足 1 MiB 的可更多，合计不超过 4 MiB）"},
                                     refused};
inline constexpr Limit bad_rows{20,
                                Limit::Unit::count,
                                {"rows of one CSV file that have too many or too few cells, "
                                 "faulty rows of a register",
                                 "一个 CSV 文件中单元格过多或过少的行数，名录中有误的行数"},
                                first_reported};
inline constexpr Limit bad_items{
    20, Limit::Unit::count, {"wrong or repeated items of one list", "一个列表中有误或重复的项数"}, first_reported};
inline constexpr Limit parents{32,
                               Limit::Unit::count,
                               {"regions, priorities or phases above one another", "地区、重点工作或阶段的上下级层数"},
                               {"it is reported, and those farther up have no part in it", "报告，且更上层不计入"}};

// What is judged
inline constexpr Limit findings{
    20'000,
    Limit::Unit::count,
    {"findings of one plan", "一个计划的问题数"},
    {"the others are counted, and one finding says how many", "其余只计数，并用一条问题说明"}};
inline constexpr Limit outcomes{300'000,
                                Limit::Unit::count,
                                {"subjects of one plan's requirements, counted for each requirement; of a large plan "
                                 "20 for each record",
                                 "一个计划各项要求的对象数之和（大计划为每条记录 20 个）"},
                                not_evaluated};
inline constexpr Limit looks{20'000'000,
                             Limit::Unit::count,
                             {"records that one plan's requirements look at, counted for each requirement; of a "
                              "large plan 200 for each record",
                              "一个计划各项要求查看的记录数之和（大计划为每条记录 200 条）"},
                             not_evaluated};
inline constexpr Limit belongings{
    4'000'000,
    Limit::Unit::count,
    {"pairs of a record and a subject that it belongs to, of one table; of a large plan 20 for each record",
     "一个表的记录与其所属对象的对应关系数（大计划为每条记录 20 个）"},
    {"a requirement that asks for them is not evaluated", "涉及的要求不作判定"}};
inline constexpr Limit visits{
    2'000'000,
    Limit::Unit::count,
    {"people on stays, counted for each stay; of a large plan 20 for each stay",
     "蹲点人次（全组参加的按组内人数计；大计划为每次蹲点 20 人次）"},
    {"a whole team is looked at as one to find double bookings", "查找时间冲突时整组按一人看待"}};
inline constexpr Limit suggestions{
    200,
    Limit::Unit::count,
    {"unknown ids of one plan that are compared with all known", "一个计划中与已有编号逐一比对的未知编号数"},
    no_suggestion};
inline constexpr Limit compared{400'000,
                                Limit::Unit::count,
                                {"characters that are compared for one suggestion", "为一条建议比较的字符数"},
                                {"what was nearest until then is suggested", "只给出此前最接近的"}};
inline constexpr Limit compared_words{100'000'000,
                                      Limit::Unit::count,
                                      {"characters that are compared to find words that almost match one asked for",
                                       "为查找与要求用词相近的词语而比较的字符数"},
                                      no_suggestion};

}  // namespace limits

// In the order in which they are printed.
std::span<const Limit* const> all_limits();

}  // namespace grassroots
