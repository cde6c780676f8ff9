// SPDX-License-Identifier: MIT
#include "grassroots/export/csv.hpp"

#include <algorithm>
#include <fmt/core.h>
#include <optional>

#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/load/csv/csv_columns.hpp"
#include "grassroots/schema/given.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

void add_cell(std::string& line, std::string_view cell) {
  const bool is_plain = cell.find_first_of(",\"\r\n") == std::string_view::npos &&
                        (cell.empty() || (!is_blank(cell.front()) && !is_blank(cell.back())));
  if (is_plain) {
    line += cell;
    return;
  }
  line += '"';
  for (const char c : cell) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

class TableWriter {
 public:
  TableWriter(const Plan& plan, const TableSchema& table, const CsvStyle& style)
      : plan_(plan),
        table_(table),
        style_(style),
        language_(style.with_labels ? Language::chinese : Language::english),
        columns_(table.fields.size()) {}

  CsvTable write() {
    CsvTable written;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < table_.size(plan_); ++row)
      if (is_own(plan_, table_.row(plan_, row))) (find_columns(row) ? rows : written.left).push_back(row);
    if (rows.empty()) return written;
    written.records = static_cast<std::uint32_t>(rows.size());
    written.text = style_.with_mark ? byte_order_mark : "";
    add_header(written.text);
    for (const std::uint32_t row : rows) add_row(row, written.text);
    return written;
  }

 private:
  // The columns of one field, which follow one another.
  struct Columns {
    bool has_whole = false;
    std::vector<std::string> parts;

    bool has(const WrittenCell& cell) const {
      return cell.part ? std::find(parts.begin(), parts.end(), *cell.part) != parts.end() : has_whole;
    }
    void add(const WrittenCell& cell) {
      if (!cell.part)
        has_whole = true;
      else if (!has(cell))
        parts.push_back(*cell.part);
    }
  };

  // What a record says of each field, by its index; nothing if a CSV cannot say it.
  std::optional<std::vector<CsvCells>> said_by(std::uint32_t row) const {
    const Record& record = table_.row(plan_, row);
    std::vector<CsvCells> said(table_.fields.size());
    for (std::uint32_t i = 0; i < said.size(); ++i) {
      if (!is_given(plan_, {table_.id, row}, table_.fields[i])) continue;
      auto cells = type_of(table_.fields[i]).csv(plan_, table_.fields[i], record, language_);
      if (!cells || !can_be_said(*cells)) return std::nullopt;
      said[i] = std::move(*cells);
      if (is_people(i) && said[i].empty() && plan_.stays[row].has_nobody)
        said[i] = csv_whole("-");
      else if (is_people(i) && !said[i].empty() && (said[i][0].text == "*" || said[i][0].text == "-"))
        return std::nullopt;  // somebody is called that
    }
    return said;
  }

  // Of stays, where an empty cell of a column that is filled elsewhere would be nobody.
  bool is_people(std::size_t field) const {
    return table_.id == TableId::stays && table_.fields[field].key == "people";
  }

  // Each in a column of its own, which can have that name.
  static bool can_be_said(const CsvCells& cells) {
    std::vector<std::string_view> parts;
    for (const WrittenCell& cell : cells) {
      if (cell.text.find('\0') != std::string::npos) return false;
      if (!cell.part) continue;
      if (cell.part->empty() || cell.part->find_first_of(std::string_view("\r\0", 2)) != std::string::npos ||
          trim_spaces(*cell.part).size() < cell.part->size())
        return false;
      parts.push_back(*cell.part);
    }
    std::sort(parts.begin(), parts.end());
    return std::adjacent_find(parts.begin(), parts.end()) == parts.end();
  }

  // False if a CSV cannot say what the record says.
  bool find_columns(std::uint32_t row) {
    const auto said = said_by(row);
    if (!said) return false;
    std::size_t added = 0;
    for (std::size_t i = 0; i < said->size(); ++i)
      for (const WrittenCell& cell : (*said)[i]) added += columns_[i].has(cell) ? 0 : 1;
    if (count_ + added > CsvColumns::most) return false;
    count_ += added;
    for (std::size_t i = 0; i < said->size(); ++i)
      for (const WrittenCell& cell : (*said)[i]) columns_[i].add(cell);
    return true;
  }

  void add_header(std::string& text) const {
    bool is_first = true;
    const auto add = [&](const std::string& name) {
      if (!is_first) text += ',';
      is_first = false;
      add_cell(text, name);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Field& field = table_.fields[i];
      const std::string name(style_.with_labels ? field.label.chinese : field.key);
      if (columns_[i].has_whole) add(name);
      for (const std::string& part : columns_[i].parts) add(fmt::format("{}.{}", name, part));
    }
    text += '\n';
  }

  void add_row(std::uint32_t row, std::string& text) const {
    const auto said = *said_by(row);
    bool is_first = true;
    const auto add = [&](const CsvCells& cells, std::optional<std::string_view> part) {
      if (!is_first) text += ',';
      is_first = false;
      for (const WrittenCell& cell : cells)
        if (cell.part == part) add_cell(text, cell.text);
    };
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (columns_[i].has_whole) add(is_people(i) && said[i].empty() ? csv_whole("*") : said[i], std::nullopt);
      for (const std::string& part : columns_[i].parts) add(said[i], part);
    }
    text += '\n';
  }

  const Plan& plan_;
  const TableSchema& table_;
  const CsvStyle& style_;
  const Language language_;
  std::vector<Columns> columns_;  // by the field's index
  std::size_t count_ = 0;         // of all columns
};

}  // namespace

CsvTable to_csv(const Plan& plan, const TableSchema& table, const CsvStyle& style) {
  return TableWriter(plan, table, style).write();
}

}  // namespace grassroots
