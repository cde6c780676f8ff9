// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/headings.hpp"

#include <algorithm>
#include <vector>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_rows_above = 10;  // the headings

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

const Field* field_with_word(const TableSchema& table, std::string_view word) {
  for (const Field& field : table.fields)
    for (const std::string_view name :
         {field.key, std::string_view(field.label.chinese), std::string_view(field.label.english)})
      if (word_of_heading(name) == word) return &field;
  return nullptr;
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

const Field* field_named(const TableSchema& table, std::string_view name) {
  if (const Field* field = table.find(name)) return field;
  const auto found = std::find_if(table.fields.begin(), table.fields.end(),
                                  [&](const Field& field) { return field.label.chinese == name; });
  if (found != table.fields.end()) return &*found;
  const std::string word = word_of_heading(name);
  const Field* const field = field_with_word(table, word);
  return field != nullptr ? field : field_belonging_to(table, word);
}

bool takes_part(const Field& field, std::string_view part) {
  const CsvForm& form = type_of(field).csv_form;
  if (form.own_keys) return !part.empty();
  return std::any_of(form.parts.begin(), form.parts.end(), [&](const CsvPart& each) { return each.key == part; });
}

ColumnHeading field_heading(const TableSchema& table, std::string_view name) {
  const std::size_t dot = name.find('.');
  ColumnHeading heading;
  heading.field = field_named(table, name.substr(0, dot));
  if (heading.field == nullptr) return heading;
  if (dot != std::string_view::npos) {
    const std::string_view part = trim_spaces(name.substr(dot + 1));
    heading.part = takes_part(*heading.field, part) ? std::string(part) : word_of_heading(part);
    if (!takes_part(*heading.field, heading.part)) return heading;
  }
  heading.means = ColumnHeading::Means::field;
  return heading;
}

// How many cells are headings, and how many are filled.
struct Score {
  std::size_t known = 0, filled = 0;
  bool is_sure() const { return known >= 2 || (known == 1 && filled == 1); }
};
Score score(const CsvRows& row, const TableSchema& table, const ColumnNames& names) {
  Score found;
  for (const CsvCell& cell : row.cells()) {
    const std::string_view text = trim_spaces(cell.text);
    if (text.empty()) continue;
    ++found.filled;
    if (read_heading(table, names, text).means == ColumnHeading::Means::field) ++found.known;
  }
  return found;
}

bool is_blank_row(const CsvRows& row) {
  return std::all_of(row.cells().begin(), row.cells().end(),
                     [](const CsvCell& cell) { return trim_spaces(cell.text).empty(); });
}

// Of some spreadsheets, which names the separator.
bool names_separator(const CsvRows& row) {
  return !row.cells().empty() && row.cells().front().text.starts_with("sep=") && row.count() <= 2;
}

// Whether another row below may be the one with the headings.
bool may_be_title(const CsvRows& row, Score found) {
  return !found.is_sure() || (found.filled == 1 && row.count() > 1);
}

std::vector<std::string_view> names_of_fields(const TableSchema& table) {
  std::vector<std::string_view> names;
  for (const Field& field : table.fields) {
    names.push_back(field.key);
    names.push_back(field.label.chinese);
  }
  return names;
}

}  // namespace

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
    if (ColumnHeading named = field_heading(table, *meant); named.means == ColumnHeading::Means::field) return named;
  }
  const ColumnHeading found = field_heading(table, heading);
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
  return near.empty() ? nullptr : field_named(table, near);
}

bool is_slip_for_field(const Field& field, const TableSchema& table, std::string_view word) {
  std::vector<std::string_view> others = names_of_fields(table);
  const auto is_own = [&](std::string_view name) { return name == field.key || name == field.label.chinese; };
  others.erase(std::remove_if(others.begin(), others.end(), is_own), others.end());
  return is_slip_for(field.key, word, others) || is_slip_for(field.label.chinese, word, others);
}

bool find_headings(CsvRows& rows, std::string_view bytes, const TableSchema& table, const ColumnNames& names) {
  const char* best = nullptr;
  Score best_score;
  for (std::size_t seen = 0; seen < most_rows_above && rows.next();) {
    const bool is_unread = rows.fault() != nullptr;
    if (!is_unread && (is_blank_row(rows) || names_separator(rows))) continue;
    const Score found = is_unread ? Score{} : score(rows, table, names);
    if (best == nullptr || found.known > best_score.known) {
      best = bytes.data() + rows.begin();
      best_score = found;
    }
    ++seen;
    if (is_unread || !may_be_title(rows, found)) break;
  }
  if (best == nullptr) return false;
  rows = CsvRows(bytes);
  rows.go_to(best);
  return rows.next();
}

}  // namespace grassroots
