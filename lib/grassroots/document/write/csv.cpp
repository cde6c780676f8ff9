// SPDX-License-Identifier: MIT
// The main table of a document for a spreadsheet: what would be read as a formula, a date or a number and is none is
// guarded; what a spreadsheet would take for a date, such as 3/4, becomes two columns.
#include <algorithm>

#include "grassroots/document/messages.hpp"
#include "grassroots/document/write/formats.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/text/sanitise.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

// A column of the document: one or two of the spreadsheet.
struct SheetColumn {
  std::size_t index;
  bool has_ratio = false, has_span = false;
};

std::string sheet_cell(std::string_view text) {
  if (text.find_first_of(",\"") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) cell.append(c == '"' ? 2 : 1, c);
  return cell + '"';
}

class SheetWriter {
 public:
  SheetWriter(const Table& table, Language language) : language_(language) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (table.columns[i].key.empty()) continue;
      const auto has = [&]<class Value>(const Value&) {
        return std::any_of(table.rows.begin(), table.rows.end(),
                           [&](const auto& row) { return std::holds_alternative<Value>(row[i].value); });
      };
      columns_.push_back({i, has(Ratio{}), has(Span{})});
    }
  }

  std::string headings(const Table& table) {
    for (const SheetColumn& column : columns_) {
      const Phrase& heading = table.columns[column.index].heading;
      add(text_of(heading));
      if (column.has_ratio) add(text_of(Phrase(messages::of_which_needed, heading)));
      if (column.has_span) add(text_of(Phrase(messages::up_to, heading)));
    }
    return take_line();
  }

  std::string row(const std::vector<Cell>& cells) {
    for (const SheetColumn& column : columns_) {
      const Cell& cell = cells[column.index];
      add(std::visit(*this, cell.value));
      if (std::holds_alternative<std::monostate>(cell.value)) line_.back() = text_of(cell.text);
      if (std::holds_alternative<StateWord>(cell.value)) line_.back() = text_of(cell.text);
      if (column.has_ratio) add(second<Ratio>(cell, [](const Ratio& ratio) { return exact_number(ratio.need); }));
      if (column.has_span) add(second<Span>(cell, [](const Span& span) { return to_string(span.last); }));
    }
    return take_line();
  }

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const StateWord&) const { return {}; }
  std::string operator()(double value) const { return exact_number(value); }
  std::string operator()(Date value) const { return to_string(value); }
  std::string operator()(const Ratio& value) const { return exact_number(value.have); }
  std::string operator()(const Bar& value) const { return exact_number(value.have); }
  std::string operator()(const Span& value) const { return to_string(value.first); }
  std::string operator()(const RecordName& value) const { return text_of(value.name); }
  std::string operator()(const RecordNames& value) const {
    std::string names;
    for (const RecordName& one : value)
      names.append(names.empty() ? "" : ";").append(sanitise_lines(render(one.name, language_)));
    return names.empty() ? names : guarded(names, true);
  }

 private:
  std::string text_of(const Phrase& phrase) const {
    const std::string text = sanitise_lines(render(phrase, language_));
    return text.empty() ? text : guarded(text, true);
  }
  template <class Value, class Write>
  static std::string second(const Cell& cell, Write write) {
    const Value* value = std::get_if<Value>(&cell.value);
    return value == nullptr ? std::string() : write(*value);
  }
  void add(std::string text) { line_.push_back(std::move(text)); }
  std::string take_line() {
    std::string text;
    for (const std::string& cell : line_) text.append(&cell == line_.data() ? "" : ",").append(sheet_cell(cell));
    line_.clear();
    return text + '\n';
  }

  Language language_;
  std::vector<SheetColumn> columns_;
  std::vector<std::string> line_;
};

std::string to_csv(const Document& document, const Style& style) {
  std::string text(byte_order_mark);
  Table main;
  for (const Block& block : document.blocks) {
    const Table* table = std::get_if<Table>(&block);
    if (table == nullptr || (table->name.empty() && !table->is_main) || table->is_one) continue;
    if (main.columns.empty() || (table->is_main && !main.is_main))
      main = *table;
    else if (table->name == main.name && table->columns.size() == main.columns.size())
      main.rows.insert(main.rows.end(), table->rows.begin(), table->rows.end());
  }
  SheetWriter writer(main, style.language);
  if (!main.columns.empty()) text += writer.headings(main);
  for (const auto& row : main.rows) text += writer.row(row);
  return text;
}

}  // namespace

constinit const DocumentFormat document_formats::csv{
    "csv", Audience::programs, {"the main table, for a spreadsheet", "主要的表格，供电子表格打开"}, &to_csv};

}  // namespace grassroots
