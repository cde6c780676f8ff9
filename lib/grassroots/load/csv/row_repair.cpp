// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/row_repair.hpp"

#include <algorithm>
#include <utility>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/csv/column_kinds.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

const CsvColumns::Group* group_at(const CsvColumns& columns, std::size_t column) {
  const auto is_there = [&](const CsvColumns::Group& group) {
    return group.column == column || std::any_of(group.parts.begin(), group.parts.end(),
                                                 [&](const CsvColumns::Part& part) { return part.index == column; });
  };
  const auto found = std::find_if(columns.groups.begin(), columns.groups.end(), is_there);
  return found == columns.groups.end() ? nullptr : &*found;
}

// Whether the cell is what the column takes, as far as that can be seen by the cell alone.
bool fits(const CsvColumns& columns, std::size_t column, std::string_view text) {
  const CsvColumns::Group* const group = group_at(columns, column);
  if (group == nullptr || group->column != column || text.empty()) return true;
  const Field& field = *group->field;
  if (!field.words.empty()) return word_meant(field.words, text) != nullptr;
  const CellForm& form = *type_of(field).csv_form.whole;
  if (form.says != CellForm::Says::parsed) return true;
  for (std::string_view rest = text; !rest.empty();)
    if (!form.parse(form.is_list ? take_item(rest) : std::exchange(rest, {}), 0)) return false;
  return true;
}

bool all_fit(const CsvColumns& columns, std::span<const CsvCell> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!fits(columns, i, trim_spaces(cells[i].text))) return false;
  return true;
}

// A comma can stand in prose alone: then in the last column, if that is the only one.
bool only_last_is_prose(const CsvColumns& columns) {
  const auto has_prose = [&](std::size_t column) {
    const CsvColumns::Group* const group = group_at(columns, column);
    return group == nullptr || is_prose(*group->field);
  };
  for (std::size_t column = 0; column + 1 < columns.count; ++column)
    if (has_prose(column)) return false;
  return columns.count > 1 && has_prose(columns.count - 1);
}

bool is_needed(const CsvColumns& columns, std::size_t column) {
  const CsvColumns::Group* const group = group_at(columns, column);
  return group != nullptr && group->field->required;
}

std::uint32_t line_end(std::string_view bytes, std::uint32_t begin) {
  std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
  if (end > begin && bytes[end - 1] == '\r') --end;
  return static_cast<std::uint32_t>(end);
}

// The cells at the end, which are mostly empty, were left out.
std::optional<RowRepair> with_empty_cells(std::string_view bytes, const CsvRows& rows, const CsvColumns& columns) {
  const auto cells = rows.cells();
  for (std::size_t column = cells.size(); column < columns.count; ++column)
    if (is_needed(columns, column)) return std::nullopt;
  if (!all_fit(columns, cells)) return std::nullopt;
  const std::uint32_t begin = cells.back().begin, end = line_end(bytes, begin);
  const std::string last(bytes.substr(begin, end - begin));
  if (last.find('"') != std::string::npos) return std::nullopt;
  return RowRepair{begin, end, last + std::string(columns.count - cells.size(), ',')};
}

// The last text has commas, and no quotes around it.
std::optional<RowRepair> with_quotes(std::string_view bytes, const CsvRows& rows, const CsvColumns& columns) {
  const auto cells = rows.cells();
  if (!only_last_is_prose(columns) || rows.count() != cells.size() || !all_fit(columns, cells.first(columns.count - 1)))
    return std::nullopt;
  const std::uint32_t begin = cells[columns.count - 1].begin, end = line_end(bytes, begin);
  const std::string_view last = bytes.substr(begin, end - begin);
  if (last.find('"') != std::string_view::npos) return std::nullopt;
  return RowRepair{begin, end, '"' + std::string(last) + '"'};
}

// The quote opens the last cell, and is the only one of its line.
std::optional<RowRepair> with_closed_quote(std::string_view bytes, const CsvRows& rows, const CsvColumns& columns) {
  const std::uint32_t quote = rows.fault_at(), end = line_end(bytes, quote);
  const std::string_view before = bytes.substr(rows.begin(), quote - rows.begin());
  const std::string_view last = bytes.substr(quote, end - quote);
  const auto commas = static_cast<std::size_t>(std::count(before.begin(), before.end(), ','));
  if (commas + 1 != columns.count || before.find('"') != std::string_view::npos || last.rfind('"') != 0)
    return std::nullopt;
  if (last.size() == 1 || before.find('\n') != std::string_view::npos) return std::nullopt;
  return RowRepair{quote, end, std::string(last) + '"'};
}

}  // namespace

std::optional<RowRepair> repair_of(std::string_view bytes, const CsvRows& rows, const CsvColumns& columns) {
  if (rows.fault() != nullptr) return with_closed_quote(bytes, rows, columns);
  return rows.cells().size() < columns.count ? with_empty_cells(bytes, rows, columns)
                                             : with_quotes(bytes, rows, columns);
}

}  // namespace grassroots
