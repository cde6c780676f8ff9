// SPDX-License-Identifier: MIT
#include "grassroots/document/write/formats.hpp"

namespace grassroots {

namespace {

constexpr const DocumentFormat* table_of_formats[] = {
#define GRASSROOTS_DOCUMENT_FORMAT(name) &document_formats::name,
    GRASSROOTS_DOCUMENT_FORMATS(GRASSROOTS_DOCUMENT_FORMAT)
#undef GRASSROOTS_DOCUMENT_FORMAT
};

}  // namespace

std::span<const DocumentFormat* const> all_document_formats() { return table_of_formats; }

const DocumentFormat* find_document_format(std::string_view name) {
  for (const DocumentFormat* format : table_of_formats)
    if (format->name == name) return format;
  return nullptr;
}

Table for_people(const Table& table) {
  Table shown = table;
  std::erase_if(shown.columns, [](const Column& column) { return column.is_data; });
  if (shown.columns.size() == table.columns.size()) return shown;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    shown.rows[i].clear();
    for (std::size_t column = 0; column < table.columns.size(); ++column)
      if (!table.columns[column].is_data) shown.rows[i].push_back(table.rows[i][column]);
  }
  return shown;
}

}  // namespace grassroots
