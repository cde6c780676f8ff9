// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/total_rows.hpp"

#include <algorithm>

#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {

namespace {

constexpr std::size_t longest_total = 45;  // bytes: 本页小计, 陕西省合计

std::string_view first_text(std::span<const CsvCell> cells) {
  for (const CsvCell& cell : cells)
    if (const std::string_view text = trim_spaces(cell.text); !text.empty()) return text;
  return {};
}

// 填表人：, 注: and the like, and what may stand behind it.
bool is_label_with_colon(std::string_view text) {
  constexpr std::size_t longest = 30;
  const std::string_view beginning = text.substr(0, longest);
  return beginning.find("：") != std::string_view::npos || beginning.find(':') != std::string_view::npos;
}

// What parts a table into groups: 一、陕西片区, （二）第二批.
bool is_numbered_heading(std::string_view text) {
  static constexpr std::string_view numbers[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  const auto take = [&](std::string_view mark) {
    const bool is_there = text.starts_with(mark);
    if (is_there) text.remove_prefix(mark.size());
    return is_there;
  };
  const bool is_in_brackets = take("（") || take("(");
  std::size_t count = 0;
  while (std::any_of(std::begin(numbers), std::end(numbers), take)) ++count;
  return count > 0 && (is_in_brackets ? take("）") || take(")") : take("、") || take("．") || take("."));
}

// Whether what stands before this is a word by itself: 说明： and 注1, not 说明书.
bool ends_word(std::string_view behind) {
  static constexpr std::string_view marks[] = {"：", ":", "（", "(", "、", ".", "．", "①", "※"};
  return behind.empty() || leading_space(behind) > 0 || is_digit(behind.front()) ||
         std::any_of(std::begin(marks), std::end(marks),
                     [&](std::string_view mark) { return behind.starts_with(mark); });
}

}  // namespace

bool says_total(std::string_view text) {
  static constexpr std::string_view words[] = {"total", "totals", "grandtotal", "subtotal", "sum"};
  static constexpr std::string_view endings[] = {"合计", "总计", "小计", "共计", "累计"};
  if (text.empty() || text.size() > longest_total) return false;
  const std::string word = word_of_heading(text);
  return std::find(std::begin(words), std::end(words), word) != std::end(words) ||
         std::any_of(std::begin(endings), std::end(endings),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_total(std::span<const CsvCell> cells) {
  if (!says_total(first_text(cells))) return false;
  // A requirement may be called `total`; it has other words beside its id.
  const auto has_letters = [](const CsvCell& cell) {
    return std::any_of(cell.text.begin(), cell.text.end(), is_letter);
  };
  return std::count_if(cells.begin(), cells.end(), has_letters) < 2;
}

bool is_remark(std::span<const CsvCell> cells) {
  static constexpr std::string_view alone[] = {"注", "备注", "说明", "附注", "Note", "note"};
  static constexpr std::string_view signing[] = {"填表",       "制表",   "审核", "填报", "复核", "填写", "负责人",
                                                 "单位负责人", "联系人", "报送", "经办", "主管", "统计"};
  const std::string_view first = first_text(cells);
  const auto begins = [&](std::string_view each) { return first.starts_with(each); };
  const auto is_note_word = [&](std::string_view each) { return begins(each) && ends_word(first.substr(each.size())); };
  const auto filled = std::count_if(cells.begin(), cells.end(), is_filled);
  const bool is_note = std::any_of(std::begin(alone), std::end(alone), is_note_word);
  const bool is_signed = std::any_of(std::begin(signing), std::end(signing), begins);
  if (filled == 1 && (is_note || is_signed)) return is_note || is_label_with_colon(first);
  if (filled == 1 && cells.size() > 1 && is_numbered_heading(first)) return true;
  // 填表人：张三 … 填表日期：2018年6月5日, or the day alone
  return (is_note || is_signed) && is_label_with_colon(first) &&
         std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) {
           const std::string_view text = trim_spaces(cell.text);
           return text.empty() || is_label_with_colon(text) || day_meant(text);
         });
}

}  // namespace grassroots
