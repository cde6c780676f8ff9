// SPDX-License-Identifier: MIT
#include "grassroots/document/write/formats.hpp"

#include <algorithm>

#include "grassroots/document/messages.hpp"
#include "grassroots/document/write/terminal.hpp"

namespace grassroots {

std::span<const DocumentFormat> all_document_formats() {
  static constexpr DocumentFormat formats[] = {
      {"table", Audience::people, messages::format_table, &to_text},
      {"markdown", Audience::people, messages::format_markdown, &to_markdown},
      {"csv", Audience::programs, messages::format_csv, &to_csv},
      {"json", Audience::programs, messages::format_view_json, &to_json},
      {"html", Audience::people, messages::format_html, &to_html},
  };
  return formats;
}

const DocumentFormat* find_document_format(std::string_view name) {
  const auto formats = all_document_formats();
  const auto found =
      std::find_if(formats.begin(), formats.end(), [&](const DocumentFormat& format) { return format.name == name; });
  return found == formats.end() ? nullptr : &*found;
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
