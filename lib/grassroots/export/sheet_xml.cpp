// SPDX-License-Identifier: MIT
#include "grassroots/export/sheet_xml.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/model/date.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/width.hpp"

namespace grassroots {
namespace {

// _x0041_ would be read as an escape.
bool looks_escaped(std::string_view text) {
  const auto is_hex = [](char c) { return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f'); };
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

// The day's number, where a spreadsheet of either system counts days right.
std::string serial_of(std::string_view text) {
  const auto date = parse_date(text);
  if (!date || to_string(*date) != text || *date < *make_date(1900, 3, 1)) return {};
  return std::to_string(date->days - make_date(1899, 12, 30)->days);
}

// A number that a spreadsheet keeps to the last digit.
bool is_plain_number(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? std::string_view() : text.substr(point + 1);
  if (whole.empty() || whole.size() + rest.size() > 15 || !are_digits(whole)) return false;
  if (point != std::string_view::npos && (rest.empty() || !are_digits(rest) || rest.ends_with('0'))) return false;
  return whole == "0" || !whole.starts_with('0');
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string safe;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool is_noncharacter =
        text.substr(at).starts_with("\xEF\xBF\xBE") || text.substr(at).starts_with("\xEF\xBF\xBF");
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '"')
      safe += "&quot;";
    else if (looks_escaped(text.substr(at)))
      safe += "_x005F_";
    else if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
      safe += fmt::format("_x{:04X}_", static_cast<unsigned char>(c));
    else if (is_noncharacter)
      safe += text[at += 2] == '\xBE' ? "_xFFFE_" : "_xFFFF_";
    else
      safe += c;
  }
  return safe;
}

std::string column_letters(std::size_t column) {
  std::string letters(1, static_cast<char>('A' + column % 26));
  while ((column /= 26) > 0) letters.insert(0, 1, static_cast<char>('A' + --column % 26));
  return letters;
}

SheetXml::SheetXml(std::vector<SheetColumn> columns) : columns_(std::move(columns)), widths_(columns_.size()) {
  ++count_;
  rows_ += "<row r=\"1\">";
  for (std::size_t i = 0; i < columns_.size(); ++i) add_cell(i, columns_[i].heading, SheetStyle::heading);
  rows_ += "</row>";
}

void SheetXml::add_row(const std::vector<std::string>& cells) {
  rows_ += fmt::format("<row r=\"{}\">", ++count_);
  for (std::size_t i = 0; i < cells.size(); ++i)
    if (!cells[i].empty()) add_cell(i, cells[i], columns_[i].style);
  rows_ += "</row>";
}

void SheetXml::add_cell(std::size_t column, std::string_view text, SheetStyle style) {
  constexpr std::size_t widest = 60;
  widths_[column] = std::max(widths_[column], std::min(display_width(text) + 2, widest));
  const std::string begin = fmt::format("<c r=\"{}{}\" s=\"", column_letters(column), count_);
  const std::string serial = style == SheetStyle::date ? serial_of(text) : std::string();
  if (!serial.empty())
    rows_ += fmt::format("{}{}\"><v>{}</v></c>", begin, static_cast<unsigned>(style), serial);
  else if (style != SheetStyle::heading && columns_[column].holds_numbers && is_plain_number(text))
    rows_ += fmt::format("{}{}\"><v>{}</v></c>", begin, static_cast<unsigned>(SheetStyle::plain), text);
  else
    rows_ += fmt::format("{}{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>", begin,
                         static_cast<unsigned>(style == SheetStyle::date ? SheetStyle::text : style), xml_text(text));
}

std::string SheetXml::finish() && {
  std::string xml = std::string(xml_declaration) +
                    "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews>"
                    "<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
                    "state=\"frozen\"/></sheetView></sheetViews><cols>";
  std::string lists;
  std::size_t list_count = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    xml += fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" style=\"{2}\" customWidth=\"1\"/>", i + 1,
                       std::max<std::size_t>(widths_[i], 8), static_cast<unsigned>(columns_[i].style));
    if (columns_[i].choices.empty()) continue;
    ++list_count;
    // A warning only: names are read, too, and lists.
    lists += fmt::format(
        "<dataValidation type=\"list\" errorStyle=\"warning\" allowBlank=\"1\" showErrorMessage=\"1\" "
        "sqref=\"{0}2:{0}{1}\"><formula1>{2}</formula1></dataValidation>",
        column_letters(i), std::max(count_, rows_to_fill_in), xml_text(columns_[i].choices));
  }
  xml += fmt::format("</cols><sheetData>{}</sheetData><autoFilter ref=\"A1:{}{}\"/>", rows_,
                     column_letters(std::max<std::size_t>(columns_.size(), 1) - 1), count_);
  if (list_count > 0) xml += fmt::format("<dataValidations count=\"{}\">{}</dataValidations>", list_count, lists);
  return xml + "</worksheet>";
}

std::string styles_xml() {
  return std::string(xml_declaration) +
         "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
         "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
         "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
         "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
         "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill "
         "patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF4\"/>"
         "</patternFill></fill></fills><borders count=\"1\"><border/></borders>"
         "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"5\"><xf/>"
         "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
         "<xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/>"
         "<xf numFmtId=\"49\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf></cellXfs>"
         "</styleSheet>";
}

}  // namespace grassroots
