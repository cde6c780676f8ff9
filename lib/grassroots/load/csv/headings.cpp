// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/headings.hpp"

#include <algorithm>
#include <vector>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

// Of the rows that only say where a row stands.
constexpr std::string_view row_numbers[] = {"序号", "行号", "no", "no.", "#", "nr", "number of row"};

// Takes off (天), [天] and the like at the end.
void take_off_remark(std::string& word) {
  if (word.empty()) return;
  const std::string_view closing = ")]}";
  const std::size_t which = closing.find(word.back());
  if (which == std::string_view::npos) return;
  const std::size_t open = word.find("([{"[which]);
  if (open != std::string::npos && open > 0) word.erase(open);
}

void take_off_marks(std::string& word) {
  static constexpr std::string_view marks[] = {"*", "※", "★", "●", ":", "#"};
  for (bool is_more = true; is_more && word.size() > 1;) {
    is_more = false;
    for (const std::string_view mark : marks) {
      if (word.size() > mark.size() && word.starts_with(mark)) word.erase(0, mark.size()), is_more = true;
      if (word.size() > mark.size() && word.ends_with(mark)) word.erase(word.size() - mark.size()), is_more = true;
    }
  }
}

// Other words for codes and names of divisions, as registers of them have.
struct OtherWord {
  TableId table;
  std::string_view key, word;
};
constexpr OtherWord other_words[] = {
    {TableId::regions, "code", "区划代码"},       {TableId::regions, "code", "行政区划代码"},
    {TableId::regions, "code", "统计用区划代码"}, {TableId::regions, "name", "区划名称"},
    {TableId::regions, "name", "行政区划名称"},   {TableId::sites, "code", "行政区划代码"},
    {TableId::sites, "code", "统计用区划代码"}};

// What a field can be called in a heading.
struct FieldWord {
  std::string word;
  const Field* field;
};

std::vector<FieldWord> words_of(const TableSchema& table) {
  std::vector<FieldWord> words;
  for (const Field& field : table.fields)
    for (const std::string_view name :
         {field.key, std::string_view(field.label.chinese), std::string_view(field.label.english)})
      words.push_back({word_of_heading(name), &field});
  for (const OtherWord& other : other_words)
    if (other.table == table.id) words.push_back({std::string(other.word), table.find(other.key)});
  return words;
}

const Field* field_with_word(const TableSchema& table, std::string_view word) {
  // By table; made once, since the first rows of every file are compared with them.
  static const std::vector<std::vector<FieldWord>> all = [] {
    std::vector<std::vector<FieldWord>> words(all_tables().size());
    for (const TableSchema& each : all_tables()) words[static_cast<std::size_t>(each.id)] = words_of(each);
    return words;
  }();
  const std::vector<FieldWord>& words = all[static_cast<std::size_t>(table.id)];
  const auto found = std::find_if(words.begin(), words.end(), [&](const FieldWord& each) { return each.word == word; });
  return found == words.end() ? nullptr : found->field;
}

// The one field that belongs to a record of the table that the word names: 地区 in a sheet of teams.
const Field* field_belonging_to(const TableSchema& table, const std::string& word) {
  const auto is_named = [&](const TableSchema& other) {
    return other.form == TableForm::list &&
           (word == other.name || word == other.singular || word == other.label.chinese || word == other.label.english);
  };
  const auto named = std::find_if(all_tables().begin(), all_tables().end(), is_named);
  if (named == all_tables().end()) return nullptr;
  const auto& fields = naming_fields(table.id, named->id);
  return fields.size() == 1 ? fields.front() : nullptr;
}

const Field* own_field_named(const TableSchema& table, std::string_view name) {
  if (const Field* field = table.find(name)) return field;
  const Field* const field = table.find_labelled(name);
  return field != nullptr ? field : field_with_word(table, word_of_heading(name));
}

const Field* field_named(const TableSchema& table, std::string_view name) {
  const Field* const field = own_field_named(table, name);
  return field != nullptr ? field : field_belonging_to(table, word_of_heading(name));
}

bool takes_part(const Field& field, std::string_view part) {
  const CsvForm& form = type_of(field).csv_form;
  if (form.own_keys) return !part.empty();
  return std::any_of(form.parts.begin(), form.parts.end(), [&](const CsvPart& each) { return each.key == part; });
}

ColumnHeading field_heading(const TableSchema& table, std::string_view name,
                            const Field* (*find)(const TableSchema&, std::string_view) = &field_named) {
  const std::size_t dot = name.find('.');
  ColumnHeading heading;
  heading.field = find(table, name.substr(0, dot));
  if (heading.field == nullptr) return heading;
  if (dot != std::string_view::npos) {
    const std::string_view part = trim_spaces(name.substr(dot + 1));
    const bool has_own_keys = type_of(*heading.field).csv_form.own_keys.has_value();
    heading.part = has_own_keys                       ? key_in_heading(part)
                   : takes_part(*heading.field, part) ? std::string(part)
                                                      : word_of_heading(part);
    if (!takes_part(*heading.field, heading.part)) return heading;
  }
  heading.means = ColumnHeading::Means::field;
  return heading;
}

std::vector<std::string_view> names_of_fields(const TableSchema& table) {
  std::vector<std::string_view> names;
  for (const Field& field : table.fields) {
    names.push_back(field.key);
    names.push_back(field.label.chinese);
  }
  return names;
}

// The one field that is called so in other words: 开始 and 开始时间 for 开始日期, start date for start.
const Field* field_said_otherwise(const TableSchema& table, std::string_view word) {
  static constexpr std::pair<std::string_view, std::string_view> same[] = {
      {"时间", "日期"}, {"起始", "开始"}, {"起", "开始"}, {"终止", "结束"}, {"截止", "结束"}, {"止", "结束"}};
  static constexpr std::string_view rests[] = {"日期", "名称", "编号", "代码"},
                                    english_rests[] = {"date", "day", "time"};
  const auto is_word_with = [&](std::string_view whole, std::string_view part, std::span<const std::string_view> ends) {
    return whole.starts_with(part) && std::find(ends.begin(), ends.end(), whole.substr(part.size())) != ends.end();
  };
  const auto is_end_of = [](std::string_view label, std::string_view way) {
    constexpr std::size_t least = 6, most_before = 6;  // bytes: 代码, of 区划代码
    return way.size() >= least && label.ends_with(way) && label.size() - way.size() <= most_before;
  };
  std::vector<std::string> ways{std::string(word)};
  for (std::size_t i = 0; i < ways.size() && ways.size() < 16; ++i)
    for (const auto& [other, usual] : same)
      if (const std::size_t at = ways[i].find(other); at != std::string::npos) {
        std::string way = ways[i];
        if (std::find(ways.begin(), ways.end(), way.replace(at, other.size(), usual)) == ways.end() &&
            way.size() <= word.size() + usual.size())
          ways.push_back(std::move(way));
      }
  const Field* found = nullptr;
  for (const Field& field : table.fields) {
    const std::string_view label = field.label.chinese;
    const bool is_it = is_word_with(word, field.key, english_rests) ||
                       std::any_of(ways.begin(), ways.end(), [&](const std::string& way) {
                         return label == way || is_word_with(label, way, rests) || is_end_of(label, way);
                       });
    if (is_it && found != nullptr) return nullptr;
    if (is_it) found = &field;
  }
  return found;
}

}  // namespace

const OtherSeparator other_separators[] = {{";", messages::semicolon},   {"\t", messages::tab},
                                           {"，", messages::wide_comma}, {"；", messages::semicolon},
                                           {"|", messages::bar},         {"｜", messages::bar}};

std::string word_of_heading(std::string_view heading) {
  std::string word;
  std::string half = to_half_width(heading);
  for (std::string_view rest = half; !rest.empty();) {
    const std::size_t space = leading_space(rest);
    if (space == 0 && rest.front() != '_' && rest.front() != '-') word += to_lower(rest.front());
    rest.remove_prefix(std::max<std::size_t>(space, 1));
  }
  take_off_marks(word);
  take_off_remark(word);
  take_off_marks(word);
  return word;
}

std::string remark_of_heading(std::string_view heading) {
  std::string word = to_half_width(heading);
  take_off_marks(word);
  const std::string whole = word;
  take_off_remark(word);
  return word.size() == whole.size() ? std::string() : whole.substr(word.size() + 1, whole.size() - word.size() - 2);
}

std::string key_in_heading(std::string_view part) {
  std::string key(trim_spaces(part));
  take_off_marks(key);
  take_off_remark(key);
  constexpr std::string_view wide_open = "（", wide_close = "）";
  if (const std::size_t open = key.find(wide_open); key.ends_with(wide_close) && open != std::string::npos && open > 0)
    key.erase(open);
  take_off_marks(key);
  return std::string(trim_spaces(key));
}

ColumnNames::ColumnNames(const Plan& plan) {
  if (plan.plan.empty()) return;
  for (const Entry& entry : plan.list(plan.info().columns))
    if (entry.value.kind == Value::Kind::text || entry.value.kind == Value::Kind::none)
      meant_.emplace(word_of_heading(plan.text(entry.key)), plan.text(entry.value.symbol));
}

const std::string* ColumnNames::find(std::string_view heading) const {
  if (meant_.empty()) return nullptr;
  const auto found = meant_.find(word_of_heading(heading));
  return found == meant_.end() ? nullptr : &found->second;
}

ColumnHeading read_heading(const TableSchema& table, const ColumnNames& names, std::string_view heading) {
  if (const std::string* meant = names.find(heading)) {
    if (meant->empty()) return {ColumnHeading::Means::nothing, nullptr, {}};
    if (ColumnHeading named = field_heading(table, *meant, &own_field_named);
        named.means == ColumnHeading::Means::field)
      return named;
  }
  ColumnHeading found = field_heading(table, heading);
  if (found.field != nullptr) return found;
  const std::string word = word_of_heading(heading);
  const bool is_row_number = std::find(std::begin(row_numbers), std::end(row_numbers), word) != std::end(row_numbers);
  return {is_row_number ? ColumnHeading::Means::nothing : ColumnHeading::Means::unknown, nullptr, {}};
}

bool is_column_of_some_table(std::string_view name) {
  return std::any_of(all_tables().begin(), all_tables().end(), [&](const TableSchema& table) {
    return table.form == TableForm::list && field_heading(table, name).means == ColumnHeading::Means::field;
  });
}

const Field* nearest_field(const TableSchema& table, std::string_view word) {
  const std::string_view near = nearest(word, names_of_fields(table));
  return near.empty() ? field_said_otherwise(table, word) : field_named(table, near);
}

bool is_slip_for_field(const Field& field, const TableSchema& table, std::string_view word) {
  std::vector<std::string_view> others = names_of_fields(table);
  const auto is_own = [&](std::string_view name) { return name == field.key || name == field.label.chinese; };
  others.erase(std::remove_if(others.begin(), others.end(), is_own), others.end());
  return is_slip_for(field.key, word, others) || is_slip_for(field.label.chinese, word, others);
}

}  // namespace grassroots
