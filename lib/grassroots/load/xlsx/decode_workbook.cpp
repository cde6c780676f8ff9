// SPDX-License-Identifier: MIT
#include "grassroots/load/xlsx/decode_workbook.hpp"

#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/load/csv/csv_reader.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/xlsx/messages.hpp"
#include "grassroots/load/xlsx/workbook.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

bool has_extension(std::string_view path, std::string_view extension) {
  return path.size() > extension.size() &&
         to_lower(std::string(path.substr(path.size() - extension.size()))) == extension;
}

// A sheet as the text of a CSV.
struct SheetText {
  std::string bytes;
  SheetRows rows;
  struct BadCell {
    std::uint32_t begin;
    SheetCell::Fault fault;
    std::string text;
  };
  std::vector<BadCell> bad_cells;
};

void append_cell(std::string& bytes, std::string_view text) {
  const bool is_plain = text.find_first_of(",\"\r\n") == std::string_view::npos &&
                        (text.empty() || (!is_space(text.front()) && !is_space(text.back())));
  if (is_plain) {
    bytes += text;
    return;
  }
  bytes += '"';
  for (const char c : text) bytes.append(c == '"' ? 2 : 1, c);
  bytes += '"';
}

SheetText text_of(const Sheet& sheet, const std::string& name) {
  SheetText text;
  text.rows.sheet = name;
  constexpr std::size_t most_merged = 10000;  // are remembered: each finding looks through them
  text.rows.merged.assign(sheet.merged.begin(), sheet.merged.begin() + static_cast<std::ptrdiff_t>(
                                                                           std::min(sheet.merged.size(), most_merged)));
  std::uint32_t width = 0;
  for (const SheetRow& row : sheet.rows)
    if (!row.cells.empty()) width = std::max(width, row.cells.back().column + 1);
  for (const SheetRow& row : sheet.rows) {
    text.rows.rows.push_back({static_cast<std::uint32_t>(text.bytes.size()), row.number});
    auto cell = row.cells.begin();
    for (std::uint32_t column = 0; column < width; ++column) {
      if (column > 0) text.bytes += ',';
      if (cell == row.cells.end() || cell->column != column) continue;
      if (cell->fault == SheetCell::Fault::none)
        append_cell(text.bytes, cell->text);
      else
        text.bad_cells.push_back({static_cast<std::uint32_t>(text.bytes.size()), cell->fault, cell->text});
      ++cell;
    }
    text.bytes += '\n';
  }
  return text;
}

// The table that a sheet speaks of, though it is not called so: 蹲点安排表. Of several it is the last, which is what a
// Chinese name is about: 蹲点人员名单 is one of people. Null if there is none.
const TableSchema* table_spoken_of(const std::string& sheet) {
  const TableSchema* found = nullptr;
  const std::string lower = to_lower(sheet);
  std::size_t last = 0, longest = 0;
  for (const TableSchema& table : all_tables())
    for (const std::string_view name : {table.name, std::string_view(table.label.chinese)}) {
      const std::size_t at = lower.rfind(name);
      if (table.form != TableForm::list || at == std::string::npos) continue;
      const std::size_t end = at + name.size();
      if (end < last || (end == last && name.size() <= longest)) continue;
      found = &table;
      last = end;
      longest = name.size();
    }
  return found;
}

class WorkbookReader {
 public:
  WorkbookReader(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string_view bytes)
      : plan_(plan), diagnostics_(diagnostics), path_(path), workbook_(bytes) {}

  void read(const WorkbookPath& wanted) {
    if (workbook_.fault() != nullptr) return lose(*workbook_.fault());
    if (!wanted.sheet.empty()) return read_one(wanted);
    std::vector<std::string> others;
    bool has_table = false;
    for (const Workbook::SheetName& name : workbook_.sheets()) {
      const TableSchema* table = table_of_csv(trim_spaces(name.name));
      if (table != nullptr && table->form == TableForm::list) {
        has_table = true;
        read_sheet(name, *table);
      } else if (!is_explanation(name) && !workbook_.is_empty(name)) {  // a new workbook has empty ones
        others.emplace_back(name.name);
      }
    }
    if (others.empty() && has_table) return;
    plan_.incomplete = plan_.incomplete || !has_table;
    Phrase names = list_of({others.begin(), others.end()});
    Diagnostic& d = has_table ? fault(rules::not_csv, Phrase(messages::sheets_left_out, std::move(names)))
                              : fault(rules::not_text, Phrase(messages::no_sheet_is_table, std::move(names)));
    if (has_table) d.severity = Severity::info;
    d.help = Phrase(messages::help_sheet_names, path_.substr(path_.rfind('/') + 1),
                    others.empty() ? "…" : others.front(), names_of_tables());
    suggest_sheets(d, wanted, others, has_table);
  }

 private:
  static Phrase names_of_tables() {
    std::vector<Phrase> names;
    for (const TableSchema& table : all_tables())
      if (table.form == TableForm::list)
        names.push_back(Phrase::in_two_languages(std::string(table.name), std::string(table.label.chinese)));
    return list_of(names, names.size());
  }

  // What to include instead of the workbook, or beside it, so that the sheets which speak of a table are read as it.
  void suggest_sheets(Diagnostic& d, const WorkbookPath& wanted, const std::vector<std::string>& sheets,
                      bool has_table) const {
    if (!wanted.include.known()) return;
    const std::string_view written = text_at(plan_, wanted.include);
    const std::size_t name = std::min(path_.rfind('/') + 1, path_.size());
    if (written.size() < 2 || !written.ends_with(path_.substr(name) + written.back())) return;  // a pattern
    std::string items = has_table ? std::string(written) : std::string();
    for (const std::string& sheet : sheets) {
      const TableSchema* const table = table_spoken_of(sheet);
      if (table == nullptr || sheet.find_first_of("\"'\\") != std::string::npos) continue;
      if (!items.empty()) items += ", ";
      items.append(written.substr(0, written.size() - 1)).append("#").append(sheet).append("=").append(table->name);
      items += written.back();
    }
    if (items.empty() || items == written) return;
    d.help = Phrase(messages::help_pick_sheets, std::string(written), items);
    d.suggestion = std::move(items);
    d.replaces = wanted.include;
  }

  // The sheet that an export writes about the others; somebody's own of that name is told of as any other.
  bool is_explanation(const Workbook::SheetName& name) {
    const auto says = [](std::string_view text, const Message& message) {
      return text == message.english || text == message.chinese;
    };
    if (!says(name.name, messages::explanation_sheet)) return false;
    const Sheet sheet = workbook_.read(name);
    if (sheet.rows.empty() || sheet.rows.front().cells.size() < 2) return false;
    const std::vector<SheetCell>& headings = sheet.rows.front().cells;
    return says(headings[0].text, messages::explanation_table) && says(headings[1].text, messages::explanation_column);
  }

  void read_one(const WorkbookPath& wanted) {
    const std::string& name = wanted.table.empty() ? wanted.sheet : wanted.table;
    const TableSchema* table = table_of_csv(name);
    const auto& sheets = workbook_.sheets();
    const auto named = [&](auto name_of) {
      return std::find_if(sheets.begin(), sheets.end(),
                          [&](const Workbook::SheetName& sheet) { return name_of(sheet.name) == wanted.sheet; });
    };
    auto found = named([](std::string_view text) { return text; });
    if (found == sheets.end()) found = named(trim_spaces);
    if (found == sheets.end()) return report_no_sheet(wanted);
    if (table == nullptr || table->form != TableForm::list) {
      plan_.incomplete = true;
      report(diagnostics_, rules::include_not_found, Phrase(messages::unknown_table, name), wanted.include).help =
          Phrase(messages::help_sheet_names, path_.substr(path_.rfind('/') + 1), wanted.sheet, names_of_tables());
      return;
    }
    read_sheet(*found, *table);
  }

  // Told where it is named, with the sheet that has almost that name.
  void report_no_sheet(const WorkbookPath& wanted) {
    plan_.incomplete = true;
    std::vector<Phrase> names;
    std::vector<std::string_view> candidates;
    for (const Workbook::SheetName& sheet : workbook_.sheets()) {
      names.emplace_back(sheet.name);
      candidates.push_back(sheet.name);
    }
    Diagnostic& d =
        report(diagnostics_, rules::include_not_found, Phrase(messages::no_such_sheet, wanted.sheet), wanted.include);
    d.help = Phrase(messages::help_known_sheets, list_of(names));
    const std::string_view written = text_at(plan_, wanted.include);
    const std::size_t at = written.find(wanted.sheet);
    if (at == std::string_view::npos || !suggest(d, wanted.sheet, candidates)) return;
    d.suggestion = std::string(written).replace(at, wanted.sheet.size(), d.suggestion);
  }

  void read_sheet(const Workbook::SheetName& name, const TableSchema& table) {
    const Sheet sheet = workbook_.read(name);
    if (sheet.fault != nullptr) return lose(*sheet.fault);
    SheetText text = text_of(sheet, name.name);
    if (text.bytes.size() > limits::table.most) return lose(messages::workbook_too_large);
    plan_.symbols.expect(text.bytes.size() / 100);
    plan_.sources.push_back(std::make_shared<Source>(path_, std::move(text.bytes), Syntax::csv, std::move(text.rows)));
    const auto file = static_cast<FileIndex>(plan_.sources.size() - 1);
    const std::size_t first = diagnostics_.size();
    const std::uint32_t first_row = table.size(plan_);
    Decoder decoder(plan_, file, diagnostics_);
    const CsvResult result = read_csv_as(plan_, decoder, diagnostics_, table);
    report_bad_cells(text.bad_cells, file, first);
    mark_records(text.bad_cells, table, first_row);
    if (result != CsvResult::whole || !text.bad_cells.empty()) plan_.tables_with_lost_records |= only(table.id);
    if (result == CsvResult::no_text) report(diagnostics_, rules::not_text, messages::workbook_is_broken, {file, 0, 0});
  }

  // Instead of what was said of the cells because nothing stands in them.
  void report_bad_cells(const std::vector<SheetText::BadCell>& cells, FileIndex file, std::size_t first) {
    const auto is_about_bad_cell = [&](const Diagnostic& d) {
      return d.name == rules::missing_key.name && d.place.file == file &&
             std::any_of(cells.begin(), cells.end(),
                         [&](const SheetText::BadCell& cell) { return d.place.begin == cell.begin; });
    };
    const auto made = diagnostics_.begin() + static_cast<std::ptrdiff_t>(first);
    diagnostics_.erase(std::remove_if(made, diagnostics_.end(), is_about_bad_cell), diagnostics_.end());
    for (std::size_t i = 0; i < std::min<std::size_t>(cells.size(), limits::bad_rows.most); ++i) {
      const bool is_error = cells[i].fault == SheetCell::Fault::error;
      Diagnostic& d =
          report(diagnostics_, rules::bad_value,
                 is_error ? Phrase(messages::cell_has_error, cells[i].text) : Phrase(messages::formula_without_value),
                 {file, cells[i].begin, cells[i].begin});
      d.help = is_error ? messages::help_cell_has_error : messages::help_formula_without_value;
    }
  }

  // Nothing is concluded from what a record lacks whose cell is bad.
  void mark_records(const std::vector<SheetText::BadCell>& cells, const TableSchema& table, std::uint32_t row) {
    for (const SheetText::BadCell& cell : cells) {
      while (row + 1 < table.size(plan_) && table.row(plan_, row + 1).offset <= cell.begin) ++row;
      if (row < table.size(plan_) && table.row(plan_, row).offset <= cell.begin) table.edit(plan_, row).damaged = true;
    }
  }

  // A finding about the workbook itself.
  Diagnostic& fault(const Rule& rule, Phrase message) {
    plan_.sources.push_back(std::make_shared<Source>(path_, std::string(), Syntax::csv));
    return report(diagnostics_, rule, std::move(message), {static_cast<FileIndex>(plan_.sources.size() - 1), 0, 0});
  }
  void lose(Phrase message, Phrase help = messages::help_save_workbook) {
    plan_.incomplete = true;
    fault(rules::not_text, std::move(message)).help = std::move(help);
  }

  Plan& plan_;
  Diagnostics& diagnostics_;
  const std::string& path_;
  Workbook workbook_;
};

}  // namespace

bool is_workbook(std::string_view path) { return has_extension(path, ".xlsx") || has_extension(path, ".xlsm"); }

bool is_other_workbook(std::string_view path) {
  return has_extension(path, ".xls") || has_extension(path, ".ods") || has_extension(path, ".et") ||
         has_extension(path, ".xlsb") || has_extension(path, ".numbers");
}

std::optional<WorkbookPath> sheet_named_in(std::string_view include) {
  const std::string lower = to_lower(std::string(include));
  const std::size_t at = std::min(lower.find(".xlsx#"), lower.find(".xlsm#"));
  if (at == std::string::npos) return std::nullopt;
  const std::string_view pick = include.substr(at + 6);
  const std::size_t equals = pick.rfind('=');
  WorkbookPath found{std::string(include.substr(0, at + 5)), std::string(pick.substr(0, equals)), {}};
  if (equals != std::string_view::npos) found.table = pick.substr(equals + 1);
  return found;
}

FirstSheet first_sheet(std::string_view bytes) {
  Workbook workbook(bytes);
  if (workbook.fault() != nullptr || workbook.sheets().empty())
    return {{}, {}, workbook.fault() != nullptr ? workbook.fault() : &messages::workbook_is_broken};
  const Workbook::SheetName& name = workbook.sheets().front();
  const Sheet sheet = workbook.read(name);
  SheetText text = text_of(sheet, name.name);
  return {std::move(text.bytes), std::move(text.rows), sheet.fault};
}

void decode_workbook(Plan& plan, Diagnostics& diagnostics, const std::string& path, std::string_view bytes,
                     const WorkbookPath& wanted) {
  WorkbookReader(plan, diagnostics, path, bytes).read(wanted);
}

}  // namespace grassroots
