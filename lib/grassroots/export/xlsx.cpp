// SPDX-License-Identifier: MIT
#include "grassroots/export/xlsx.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/export/messages.hpp"
#include "grassroots/export/sheet_xml.hpp"
#include "grassroots/export/table_cells.hpp"
#include "grassroots/export/zip_writer.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_units = 32767;   // UTF-16, of a cell
constexpr std::size_t most_rows = 1048575;  // of a sheet, below the heading

constexpr std::string_view relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// A code keeps its zeros in a cell of texts, so it needs no apostrophe.
std::string in_workbook(const TableCells::Column& column, std::string cell) {
  const bool is_text = column.field->type == FieldType::text && !column.part;
  if (is_text && cell.starts_with('\'') && cell.size() > 1 && are_digits(std::string_view(cell).substr(1)))
    cell.erase(0, 1);
  return cell;
}

class WorkbookWriter {
 public:
  explicit WorkbookWriter(Language language) : language_(language) {}

  struct TableSheet {
    const TableSchema* table;
    std::vector<TableCells::Column> columns;
    std::vector<std::vector<std::string>> rows;
  };
  void add(TableSheet sheet) { sheets_.push_back(std::move(sheet)); }

  std::string write() {
    ZipWriter zip;
    std::vector<std::string> names;
    zip.add("[Content_Types].xml", content_types());
    zip.add("_rels/.rels", root_relation());
    for (const TableSheet& sheet : sheets_) {
      names.emplace_back(name_of(*sheet.table));
      zip.add(fmt::format("xl/worksheets/sheet{}.xml", names.size()), xml_of(sheet));
    }
    names.push_back(said(messages::explanation_sheet));
    zip.add(fmt::format("xl/worksheets/sheet{}.xml", names.size()), explanation());
    zip.add("xl/workbook.xml", workbook(names));
    zip.add("xl/_rels/workbook.xml.rels", relations(names.size()));
    zip.add("xl/styles.xml", styles_xml());
    return zip.finish();
  }

 private:
  std::string said(const Phrase& phrase) const { return render(phrase, language_); }
  std::string_view name_of(const TableSchema& table) const {
    return language_ == Language::chinese ? table.label.chinese : table.name;
  }

  std::string xml_of(const TableSheet& sheet) const {
    std::vector<SheetColumn> columns;
    for (const TableCells::Column& column : sheet.columns) {
      const Field& field = *column.field;
      const bool is_number =
          (type_of(field).kind == Value::Kind::number && !column.part) || field.holds == Value::Kind::number;
      columns.push_back(
          {column.heading, is_of_days(field) ? SheetStyle::date : SheetStyle::text, is_number, choices_for(column)});
    }
    SheetXml xml(std::move(columns));
    for (const std::vector<std::string>& row : sheet.rows) xml.add_row(row);
    return std::move(xml).finish();
  }

  // Its words, or the ids of the one table that it refers to.
  std::string choices_for(const TableCells::Column& column) const {
    const Field& field = *column.field;
    if (column.part) return {};
    std::string words;
    for (const std::span<const Word> choice : {field.words, type_of(field).csv_form.words})
      for (const Word& word : choice)
        words.append(words.empty() ? "" : ",").append(language_ == Language::chinese ? word.chinese : word.name);
    if (!words.empty()) return '"' + words + '"';
    if (field.type != FieldType::text) return {};
    for (const TableSheet& sheet : sheets_) {
      if (field.refers != only(sheet.table->id)) continue;
      for (std::size_t i = 0; i < sheet.columns.size(); ++i)
        if (sheet.columns[i].field->is_id)
          return fmt::format("'{0}'!${1}$2:${1}${2}", name_of(*sheet.table), column_letters(i),
                             std::max(sheet.rows.size() + 1, rows_to_fill_in));
    }
    return {};
  }

  // What each column is, as `explain` tells it.
  std::string explanation() const {
    std::vector<SheetColumn> columns;
    for (const Message* heading : {&messages::explanation_table, &messages::explanation_column,
                                   &messages::explanation_needed, &messages::explanation_help})
      columns.push_back({said(*heading), SheetStyle::wrapped, false, {}});
    SheetXml xml(std::move(columns));
    for (const TableSheet& sheet : sheets_)
      for (const TableCells::Column& column : sheet.columns)
        xml.add_row({std::string(name_of(*sheet.table)), column.heading,
                     column.field->required ? said(messages::explanation_yes) : std::string(),
                     said(Phrase(column.field->help))});
    return std::move(xml).finish();
  }

  std::string content_types() const {
    std::string xml = std::string(xml_declaration) +
                      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
                      "Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>";
    const auto add = [&](const std::string& part, std::string_view type) {
      xml += fmt::format(
          "<Override PartName=\"/xl/{}.xml\" "
          "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml\"/>",
          part, type);
    };
    add("workbook", "sheet.main");
    add("styles", "styles");
    for (std::size_t i = 1; i <= sheets_.size() + 1; ++i) add(fmt::format("worksheets/sheet{}", i), "worksheet");
    return xml + "</Types>";
  }

  static std::string root_relation() {
    return fmt::format(
        "{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" Type=\"{}/officeDocument\" "
        "Target=\"xl/workbook.xml\"/></Relationships>",
        xml_declaration, relationships, office);
  }

  static std::string workbook(const std::vector<std::string>& names) {
    std::string xml = fmt::format(
        "{}<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"{}\"><sheets>",
        xml_declaration, office);
    for (std::size_t i = 0; i < names.size(); ++i)
      xml += fmt::format("<sheet name=\"{}\" sheetId=\"{}\" r:id=\"rId{}\"/>", xml_text(names[i]), i + 1, i + 1);
    return xml + "</sheets></workbook>";
  }

  static std::string relations(std::size_t sheets) {
    std::string xml = fmt::format("{}<Relationships xmlns=\"{}\">", xml_declaration, relationships);
    for (std::size_t i = 1; i <= sheets; ++i)
      xml += fmt::format("<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>", i,
                         office);
    return xml + fmt::format("<Relationship Id=\"rId{}\" Type=\"{}/styles\" Target=\"styles.xml\"/></Relationships>",
                             sheets + 1, office);
  }

  const Language language_;
  std::vector<TableSheet> sheets_;
};

// UTF-16 units are never more than bytes.
bool fits(const std::vector<std::string>& cells) {
  return std::all_of(cells.begin(), cells.end(), [](const std::string& cell) { return cell.size() <= most_units; });
}

}  // namespace

ExportedWorkbook to_workbook(const Plan& plan, Language language) {
  ExportedWorkbook made;
  WorkbookWriter writer(language);
  for (const TableSchema& table : all_tables()) {
    if (table.form != TableForm::list) continue;
    const TableCells cells(plan, table, language);
    WorkbookWriter::TableSheet sheet{&table, cells.columns(), {}};
    std::size_t left = cells.left().size();
    for (const std::uint32_t row : cells.rows()) {
      std::vector<std::string> said = cells.cells_of(row);
      if (sheet.rows.size() == most_rows || !fits(said)) {
        ++left;
        continue;
      }
      for (std::size_t i = 0; i < said.size(); ++i) said[i] = in_workbook(sheet.columns[i], std::move(said[i]));
      sheet.rows.push_back(std::move(said));
    }
    if (left > 0) made.left.push_back({table.id, static_cast<std::uint32_t>(left)});
    if (sheet.rows.empty()) continue;
    made.parts.push_back({table.id, static_cast<std::uint32_t>(sheet.rows.size())});
    writer.add(std::move(sheet));
  }
  made.bytes = writer.write();
  return made;
}

std::string empty_workbook(Language language) {
  WorkbookWriter writer(language);
  for (const TableSchema& table : all_tables())
    if (table.form == TableForm::list && table.id != TableId::requirements)
      writer.add({&table, all_columns(table, language), {}});
  return writer.write();
}

}  // namespace grassroots
