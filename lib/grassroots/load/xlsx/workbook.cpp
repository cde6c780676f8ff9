// SPDX-License-Identifier: MIT
#include "grassroots/load/xlsx/workbook.hpp"

#include <algorithm>
#include <charconv>

#include "grassroots/load/xlsx/cell_values.hpp"
#include "grassroots/load/xlsx/messages.hpp"
#include "grassroots/load/xlsx/xml_parser.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

// Of a sheet, as every program that writes workbooks has it.
constexpr std::uint32_t most_columns = 16384;
constexpr std::uint32_t most_rows = 1048576;

unsigned number_in(std::string_view text, unsigned otherwise = 0) {
  unsigned value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_yes(std::string_view text) { return text == "1" || text == "true" || text == "on"; }

// The path of a part that another names, from the top of the archive.
std::string resolved(std::string_view folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  return std::string(folder).append(target);
}

// Reads the cells of a sheet.
class SheetReader {
 public:
  SheetReader(Sheet& sheet, const std::vector<std::string>& texts, const std::vector<CellStyle>& styles,
              bool counts_from_1904, const WorkbookLimits& most)
      : sheet_(sheet), texts_(texts), styles_(styles), counts_from_1904_(counts_from_1904), most_(most) {}

  XmlHandler handler() {
    return {[this](std::string_view name, const XmlAttributes& attributes) { begin(name, attributes); },
            [this](std::string_view name) { end(name); },
            [this](std::string_view text) {
              if (keeps_text_ && phonetic_ == 0 && !has_too_much()) text_ += text;
            }};
  }
  bool has_too_much() const { return size_ + text_.size() > most_.text || rows_ > most_rows || cells_ > most_.cells; }

 private:
  void begin(std::string_view name, const XmlAttributes& attributes) {
    if (name == "row") {
      ++rows_;
      const unsigned number = number_in(attributes.find("r"), row_ + 1);
      row_ = std::min(std::max(number, row_ + 1), most_rows);  // in rising order, whatever it says
      column_ = 0;
    } else if (name == "c") {
      ++cells_;
      const auto address = cell_address(attributes.find("r"));
      if (address) column_ = std::min(std::max(address->column, column_), most_columns);
      type_ = attributes.find("t");
      style_ = number_in(attributes.find("s"));
      text_.clear();
      has_formula_ = has_value_ = false;
    } else if (name == "v" || name == "t") {
      keeps_text_ = has_value_ = true;
    } else if (name == "rPh") {
      ++phonetic_;
    } else if (name == "f") {
      has_formula_ = true;
    } else if (name == "mergeCell") {
      merge(attributes.find("ref"));
    }
  }

  void end(std::string_view name) {
    if (name == "v" || name == "t") keeps_text_ = false;
    if (name == "rPh") --phonetic_;
    if (name == "c") cell();
  }

  void cell() {
    SheetCell made{column_++, {}, SheetCell::Fault::none};
    if (!has_value_) {
      if (!has_formula_) return;
      made.fault = SheetCell::Fault::no_value;
    } else {
      made.text = value();
      if (type_ == "e") made.fault = SheetCell::Fault::error;
    }
    if (made.text.empty() && made.fault == SheetCell::Fault::none) return;
    size_ += made.text.size() + sizeof(SheetCell);
    if (sheet_.rows.empty() || sheet_.rows.back().number != row_) sheet_.rows.push_back({row_, {}});
    sheet_.rows.back().cells.push_back(std::move(made));
  }

  std::string value() const {
    if (type_ == "s") {
      const std::size_t index = number_in(text_, ~0U);
      return index < texts_.size() ? texts_[index] : std::string();
    }
    if (type_ == "b") return is_yes(text_) ? "true" : "false";
    if (type_ == "inlineStr" || type_ == "str") return unescaped_text(text_);
    if (type_ == "e" || type_ == "d") return text_;
    const CellStyle style = style_ < styles_.size() ? styles_[style_] : CellStyle{};
    if (style.is_date)
      if (auto date = date_text(text_, counts_from_1904_)) return *date;
    std::string number = number_text(text_);
    if (number.size() < style.digits && are_digits(number)) number.insert(0, style.digits - number.size(), '0');
    return number;
  }

  void merge(std::string_view range) {
    const std::size_t colon = range.find(':');
    const auto first = cell_address(range.substr(0, colon));
    const auto last = colon == std::string_view::npos ? first : cell_address(range.substr(colon + 1));
    if (first && last && sheet_.merged.size() < most_rows)
      sheet_.merged.push_back({first->row, last->row, first->column, last->column});
  }

  Sheet& sheet_;
  const std::vector<std::string>& texts_;
  const std::vector<CellStyle>& styles_;
  const bool counts_from_1904_;
  const WorkbookLimits& most_;
  std::uint32_t row_ = 0, column_ = 0;
  std::uint64_t rows_ = 0, cells_ = 0;  // how many there were, be they empty
  std::string type_, text_;
  unsigned style_ = 0;
  int phonetic_ = 0;  // how to read a text aloud, which is no part of it
  bool keeps_text_ = false, has_formula_ = false, has_value_ = false;
  std::uint64_t size_ = 0;
};

// Puts the value of merged cells into each of them that lies in a row with cells.
void fill_merged(Sheet& sheet) {
  std::size_t filled = 0;
  for (const SheetRows::Cells& merged : sheet.merged) {
    const auto row_at = [&](std::uint32_t number) {
      return std::lower_bound(sheet.rows.begin(), sheet.rows.end(), number,
                              [](const SheetRow& row, std::uint32_t wanted) { return row.number < wanted; });
    };
    const auto cell_at = [](SheetRow& row, std::uint32_t column) {
      return std::lower_bound(row.cells.begin(), row.cells.end(), column,
                              [](const SheetCell& cell, std::uint32_t wanted) { return cell.column < wanted; });
    };
    const auto top = row_at(merged.first_row);
    if (top == sheet.rows.end() || top->number != merged.first_row) continue;
    const auto corner = cell_at(*top, merged.first_column);
    if (corner == top->cells.end() || corner->column != merged.first_column) continue;
    const SheetCell value = *corner;
    for (auto row = top; row != sheet.rows.end() && row->number <= merged.last_row; ++row)
      for (std::uint32_t column = merged.first_column; column <= merged.last_column; ++column) {
        if (++filled > most_rows) return;
        const auto at = cell_at(*row, column);
        if (at == row->cells.end() || at->column != column)
          row->cells.insert(at, {column, value.text, SheetCell::Fault::none});
      }
  }
}

}  // namespace

bool Workbook::read_part(const std::string& name, XmlHandler handler, bool may_be_missing,
                         const std::function<bool()>& has_enough) {
  XmlParser parser(std::move(handler));
  bool is_too_large = false;
  // What says how the sheets are called, and how cells look, is small.
  const std::uint64_t most = has_enough ? most_.part : most_.names;
  const auto outcome = archive_.read(name, most, [&](std::string_view bytes) {
    const bool is_good = parser.add(bytes);
    is_too_large = has_enough && has_enough();
    return is_good && !is_too_large;
  });
  if (outcome == ZipArchive::Outcome::missing && may_be_missing) return true;
  if (outcome == ZipArchive::Outcome::whole && parser.finish()) return true;
  is_too_large = is_too_large || outcome == ZipArchive::Outcome::too_large;
  fault_ = is_too_large ? &messages::workbook_too_large : &messages::workbook_is_broken;
  return false;
}

Workbook::Workbook(std::string_view bytes, WorkbookLimits most) : archive_(bytes), most_(most) {
  // A compound file: an older workbook, or one that a password encrypts.
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) fault_ = &messages::workbook_is_locked;
  if (fault_ == nullptr && !archive_.is_readable()) fault_ = &messages::workbook_is_broken;
  if (fault_ == nullptr) read_names();
  if (fault_ == nullptr) read_styles();
  if (fault_ == nullptr) read_texts();
}

void Workbook::read_names() {
  std::map<std::string, std::string, std::less<>> targets;
  XmlHandler relations;
  relations.begin = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "Relationship") targets.emplace(attributes.find("Id"), attributes.find("Target"));
  };
  XmlHandler names;
  names.begin = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "workbookPr") counts_from_1904_ = is_yes(attributes.find("date1904"));
    if (name != "sheet") return;
    const auto target = targets.find(attributes.find("id"));
    if (target != targets.end())
      sheets_.push_back({std::string(attributes.find("name")), resolved("xl/", target->second)});
  };
  if (read_part("xl/_rels/workbook.xml.rels", std::move(relations))) read_part("xl/workbook.xml", std::move(names));
}

void Workbook::read_styles() {
  std::map<unsigned, CellStyle> formats;  // of the workbook's own
  bool is_in_cells = false;
  XmlHandler styles;
  styles.begin = [&](std::string_view name, const XmlAttributes& attributes) {
    if (name == "numFmt") {
      const std::string_view code = attributes.find("formatCode");
      formats[number_in(attributes.find("numFmtId"))] = {is_date_format(code), digits_of_format(code)};
    }
    if (name == "cellXfs") is_in_cells = true;
    if (name != "xf" || !is_in_cells) return;
    const unsigned number = number_in(attributes.find("numFmtId"));
    const auto own = formats.find(number);
    styles_.push_back(own != formats.end() ? own->second : CellStyle{is_date_format(number), 0});
  };
  styles.end = [&](std::string_view name) {
    if (name == "cellXfs") is_in_cells = false;
  };
  read_part("xl/styles.xml", std::move(styles), true);
}

void Workbook::read_texts() {
  bool keeps_text = false;
  int phonetic = 0;
  std::string text;
  std::uint64_t size = 0;
  XmlHandler texts;
  texts.begin = [&](std::string_view name, const XmlAttributes&) {
    if (name == "si") text.clear();
    if (name == "t") keeps_text = true;
    if (name == "rPh") ++phonetic;
  };
  texts.text = [&](std::string_view more) {
    if (keeps_text && phonetic == 0 && size + text.size() <= most_.text) text += more;
  };
  texts.end = [&](std::string_view name) {
    if (name == "t") keeps_text = false;
    if (name == "rPh") --phonetic;
    if (name != "si") return;
    size += text.size() + sizeof(std::string);
    if (size <= most_.text) texts_.push_back(unescaped_text(text));
  };
  read_part("xl/sharedStrings.xml", std::move(texts), true, [&] { return size > most_.text; });
}

Sheet Workbook::read(const SheetName& name) {
  Sheet sheet;
  SheetReader reader(sheet, texts_, styles_, counts_from_1904_, most_);
  XmlParser parser(reader.handler());
  const auto outcome = archive_.read(
      name.part, most_.part, [&](std::string_view bytes) { return parser.add(bytes) && !reader.has_too_much(); });
  const bool is_too_large = outcome == ZipArchive::Outcome::too_large || reader.has_too_much();
  if (is_too_large)
    sheet.fault = &messages::workbook_too_large;
  else if (outcome != ZipArchive::Outcome::whole || !parser.finish())
    sheet.fault = &messages::workbook_is_broken;
  else
    fill_merged(sheet);
  return sheet;
}

bool Workbook::is_empty(const SheetName& name) {
  Sheet sheet;
  SheetReader reader(sheet, texts_, styles_, counts_from_1904_, most_);
  XmlParser parser(reader.handler());
  const auto outcome = archive_.read(name.part, most_.part, [&](std::string_view bytes) {
    return parser.add(bytes) && !reader.has_too_much() && sheet.rows.empty();
  });
  return outcome == ZipArchive::Outcome::whole && !reader.has_too_much() && parser.finish() && sheet.rows.empty();
}

}  // namespace grassroots
