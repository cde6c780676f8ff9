// SPDX-License-Identifier: MIT
#include "grassroots/export/table_cells.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/csv/csv_columns.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/schema/given.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

// Each in a column of its own, which can have that name.
bool can_be_said(const CsvCells& cells) {
  std::vector<std::string_view> parts;
  for (const WrittenCell& cell : cells) {
    if (cell.text.find('\0') != std::string::npos) return false;
    if (!cell.part) continue;
    if (cell.part->empty() || cell.part->find_first_of(std::string_view("\r\0", 2)) != std::string::npos ||
        key_in_heading(*cell.part) != *cell.part)
      return false;
    parts.push_back(*cell.part);
  }
  std::sort(parts.begin(), parts.end());
  return std::adjacent_find(parts.begin(), parts.end()) == parts.end();
}

std::string_view heading_of(const Field& field, Language language) {
  return language == Language::chinese ? field.label.chinese : field.key;
}

}  // namespace

bool TableCells::OfField::has(const WrittenCell& cell) const {
  return cell.part ? std::find(parts.begin(), parts.end(), *cell.part) != parts.end() : has_whole;
}

void TableCells::OfField::add(const WrittenCell& cell) {
  if (!cell.part)
    has_whole = true;
  else if (!has(cell))
    parts.push_back(*cell.part);
}

TableCells::TableCells(const Plan& plan, const TableSchema& table, Language language)
    : plan_(plan), table_(table), language_(language), of_fields_(table.fields.size()) {
  for (std::uint32_t row = 0; row < table_.size(plan_); ++row)
    if (is_own(plan_, table_.row(plan_, row))) (find_columns(row) ? rows_ : left_).push_back(row);
  for (std::size_t i = 0; i < of_fields_.size(); ++i) {
    const Field& field = table_.fields[i];
    const std::string name(heading_of(field, language_));
    if (of_fields_[i].has_whole) columns_.push_back({&field, std::nullopt, name});
    for (const std::string& part : of_fields_[i].parts)
      columns_.push_back({&field, part, fmt::format("{}.{}", name, part)});
  }
}

std::vector<std::string> TableCells::cells_of(std::uint32_t row) const {
  const std::vector<CsvCells> said = *said_by(row);
  std::vector<std::string> cells;
  cells.reserve(columns_.size());
  for (const Column& column : columns_) {
    const CsvCells& of_field = said[table_.index_of(*column.field)];
    std::string& cell = cells.emplace_back(!column.part && is_people(*column.field) && of_field.empty() ? "*" : "");
    for (const WrittenCell& written : of_field)
      if (written.part == column.part) cell = written.text;
  }
  return cells;
}

// What a record says of each field, by its index; nothing if a sheet cannot say it.
std::optional<std::vector<CsvCells>> TableCells::said_by(std::uint32_t row) const {
  const Record& record = table_.row(plan_, row);
  std::vector<CsvCells> said(table_.fields.size());
  for (std::size_t i = 0; i < said.size(); ++i) {
    const Field& field = table_.fields[i];
    if (!is_given(plan_, {table_.id, row}, field)) continue;
    auto cells = type_of(field).csv(plan_, field, record, language_);
    if (!cells || !can_be_said(*cells)) return std::nullopt;
    said[i] = std::move(*cells);
    if (is_people(field) && is_given_as_empty(plan_, {table_.id, row}, field))
      said[i] = csv_whole("-");
    else if (is_people(field) && !said[i].empty() && (said[i][0].text == "*" || said[i][0].text == "'-"))
      return std::nullopt;  // somebody is called that
  }
  return said;
}

// Where an empty cell of a column that is filled elsewhere would be nobody.
bool TableCells::is_people(const Field& field) const { return &field == people_field(table_.id); }

// False if a sheet cannot say what the record says.
bool TableCells::find_columns(std::uint32_t row) {
  const auto said = said_by(row);
  if (!said) return false;
  std::size_t added = 0;
  for (std::size_t i = 0; i < said->size(); ++i)
    for (const WrittenCell& cell : (*said)[i]) added += of_fields_[i].has(cell) ? 0 : 1;
  if (count_ + added > CsvColumns::most) return false;
  count_ += added;
  for (std::size_t i = 0; i < said->size(); ++i)
    for (const WrittenCell& cell : (*said)[i]) of_fields_[i].add(cell);
  return true;
}

std::vector<TableCells::Column> all_columns(const TableSchema& table, Language language) {
  std::vector<TableCells::Column> columns;
  for (const Field& field : table.fields) {
    const CsvForm& form = type_of(field).csv_form;
    const std::string name(heading_of(field, language));
    if (form.whole) {
      columns.push_back({&field, std::nullopt, name});
    } else {
      for (const CsvPart& part : form.parts)
        columns.push_back({&field, std::string(part.key), fmt::format("{}.{}", name, part.key)});
    }
  }
  return columns;
}

}  // namespace grassroots
