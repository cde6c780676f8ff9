// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/usual_headings.hpp"

#include <algorithm>

namespace grassroots {
namespace {

struct UsualHeading {
  TableId table;
  std::string_view word, key;
};

constexpr UsualHeading usual_headings[] = {{TableId::people, "名字", "name"},
                                           {TableId::people, "人员姓名", "name"},
                                           {TableId::people, "工作单位", "unit"},
                                           {TableId::people, "所在单位", "unit"},
                                           {TableId::people, "单位及职务", "unit"},
                                           {TableId::people, "部门", "unit"},
                                           {TableId::teams, "组名", "name"},
                                           {TableId::teams, "工作组名称", "name"},
                                           {TableId::teams, "组别", "name"},
                                           {TableId::teams, "领队", "lead"},
                                           {TableId::teams, "负责人", "lead"},
                                           {TableId::teams, "成员", "members"},
                                           {TableId::teams, "队员", "members"},
                                           {TableId::teams, "组成人员", "members"},
                                           {TableId::teams, "派驻地区", "regions"},
                                           {TableId::teams, "省份", "regions"},
                                           {TableId::sites, "村", "village"},
                                           {TableId::sites, "行政村", "village"},
                                           {TableId::sites, "村名", "village"},
                                           {TableId::sites, "社区", "village"},
                                           {TableId::sites, "县区", "county"},
                                           {TableId::sites, "区县", "county"},
                                           {TableId::sites, "乡", "township"},
                                           {TableId::sites, "镇", "township"},
                                           {TableId::sites, "街道", "township"},
                                           {TableId::stays, "参加人员", "people"},
                                           {TableId::stays, "参与人员", "people"},
                                           {TableId::stays, "蹲点人员", "people"},
                                           {TableId::stays, "参加人", "people"},
                                           {TableId::stays, "人员名单", "people"},
                                           {TableId::stays, "姓名", "people"},
                                           {TableId::stays, "蹲点村", "site"},
                                           {TableId::stays, "蹲点地点", "site"},
                                           {TableId::stays, "地点", "site"},
                                           {TableId::stays, "组别", "team"},
                                           {TableId::stays, "小组", "team"},
                                           {TableId::activities, "类型", "kind"},
                                           {TableId::activities, "活动类型", "kind"},
                                           {TableId::activities, "参加人员", "people"},
                                           {TableId::findings, "问题描述", "text"},
                                           {TableId::findings, "问题", "text"},
                                           {TableId::findings, "主要问题", "text"},
                                           {TableId::findings, "存在问题", "text"},
                                           {TableId::findings, "发现日期", "date"},
                                           {TableId::findings, "发现时间", "date"},
                                           {TableId::findings, "整改措施", "remedy"},
                                           {TableId::findings, "类型", "kind"},
                                           {TableId::findings, "截止", "due"},
                                           {TableId::findings, "截止日期", "due"},
                                           {TableId::findings, "时限", "due"},
                                           {TableId::findings, "完成时限", "due"},
                                           {TableId::findings, "办理时限", "due"},
                                           {TableId::findings, "整改时限", "due"},
                                           {TableId::findings, "责任人", "owner"},
                                           {TableId::deliverables, "时限", "due"},
                                           {TableId::deliverables, "期限", "due"},
                                           {TableId::deliverables, "提交期限", "due"},
                                           {TableId::deliverables, "提交时限", "due"},
                                           {TableId::deliverables, "完成时限", "due"},
                                           {TableId::tasks, "时限", "due"},
                                           {TableId::tasks, "期限", "due"},
                                           {TableId::tasks, "完成时限", "due"},
                                           {TableId::tasks, "责任人", "owner"},
                                           {TableId::tasks, "负责人", "owner"},
                                           {TableId::absences, "原因", "reason"},
                                           {TableId::requirements, "至少", "min"},
                                           {TableId::requirements, "最少", "min"},
                                           {TableId::requirements, "不少于", "min"},
                                           {TableId::requirements, "至多", "max"},
                                           {TableId::requirements, "最多", "max"},
                                           {TableId::requirements, "不超过", "max"}};

// The one field whose label the word says with an ending more: 截止日期 for 截止.
const Field* field_with_longer_name(const TableSchema& table, std::string_view word) {
  static constexpr std::string_view endings[] = {"日期", "时间", "期限", "名称", "编号", "代码"};
  const Field* found = nullptr;
  for (const Field& field : table.fields) {
    const std::string_view label = field.label.chinese;
    if (!word.starts_with(label) ||
        std::find(std::begin(endings), std::end(endings), word.substr(label.size())) == std::end(endings))
      continue;
    if (found != nullptr) return nullptr;
    found = &field;
  }
  return found;
}

}  // namespace

const Field* field_usually_called(const TableSchema& table, std::string_view word) {
  for (const UsualHeading& each : usual_headings)
    if (each.table == table.id && each.word == word) return table.find(each.key);
  return field_with_longer_name(table, word);
}

bool is_usual_for_spans(const TableSchema& table, std::string_view word) {
  static constexpr std::string_view words[] = {"时间",     "日期",      "期间",        "时段",   "date",
                                               "dates",    "time",      "period",      "when",   "daterange",
                                               "startend", "start/end", "startandend", "fromto", "from/to"};
  if (word.find("起止") != std::string_view::npos || word.find("起讫") != std::string_view::npos) return true;
  if (word.starts_with(table.label.chinese)) word.remove_prefix(std::string_view(table.label.chinese).size());
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

}  // namespace grassroots
