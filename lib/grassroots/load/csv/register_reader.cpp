// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/register_reader.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/csv/headings.hpp"
#include "grassroots/load/csv/total_rows.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr std::size_t shortest_row = 24;  // bytes, of most registers: what is reserved beyond need is never touched
constexpr std::string_view code_names[] = {"code", "代码", "区划代码", "行政区划代码", "统计用区划代码"};
constexpr std::string_view name_names[] = {"name", "名称", "区划名称", "单位名称", "行政区划名称"};

class RegisterReader {
 public:
  RegisterReader(std::string path, Utf8Text text, const RegisterColumns& named, SheetRows sheet) : named_(named) {
    contents_.source =
        std::make_shared<const Source>(std::move(path), std::move(text.bytes), Syntax::csv, std::move(sheet));
    if (text.fault == nullptr)
      read();
    else
      lose(rules::not_text, *text.fault, text.fault_at)->help = *text.help;
  }

  RegisterFile take() {
    auto& in_villages = contents_.in_villages;
    std::stable_sort(in_villages.begin(), in_villages.end(),
                     [](const auto& a, const auto& b) { return a.code < b.code; });
    return {std::make_shared<const Register>(std::move(contents_)), std::move(diagnostics_), {}};
  }

 private:
  void read() {
    const std::string_view bytes = contents_.source->bytes();
    CsvRows rows(bytes);
    if (!find_header(rows, bytes)) return;
    contents_.entries.reserve(bytes.size() / shortest_row);
    while (rows.next()) {
      if (rows.fault() != nullptr)
        lose(rules::not_csv, *rows.fault(), rows.fault_at());
      else
        row(rows);
    }
    restore_zeros();
    sort();
  }

  // Goes to the row of headings, which may stand below a title.
  bool find_header(CsvRows& rows, std::string_view bytes) {
    constexpr std::size_t most_titles = 10;
    const char* likely = nullptr;  // the first row that is no title
    for (std::size_t seen = 0; seen < most_titles && rows.next(); ++seen) {
      if (rows.fault() != nullptr || rows.count() >= CsvRows::most_cells) break;
      if (has_columns(rows.cells())) {
        columns_of_file_ = headings(rows);
        return true;
      }
      if (is_separated_otherwise(rows)) return false;
      if (likely == nullptr && filled_cells(rows) > 1) likely = bytes.data() + rows.begin();
    }
    rows = CsvRows(bytes);
    if (likely != nullptr) rows.go_to(likely);
    if (!rows.next())
      lose(rules::not_csv, messages::csv_is_empty, 0);
    else if (rows.fault() != nullptr)
      lose(rules::not_csv, *rows.fault(), rows.fault_at());
    else if (rows.count() >= CsvRows::most_cells)
      lose(rules::not_csv, Phrase(messages::too_many_columns, std::to_string(CsvRows::most_cells - 1)),
           rows.cells().back().begin);
    else
      report_missing_column(rows);
    return false;
  }

  static std::size_t filled_cells(const CsvRows& rows) {
    return static_cast<std::size_t>(std::count_if(rows.cells().begin(), rows.cells().end(), is_filled));
  }

  // Whether the row has the headings, with something else than commas between them; then it is told.
  bool is_separated_otherwise(const CsvRows& rows) {
    if (rows.count() != 1) return false;
    const CsvCell& only = rows.cells().front();
    for (const OtherSeparator& separator : other_separators) {
      std::vector<CsvCell> cells;
      for (std::size_t at = 0; at <= only.text.size();) {
        const std::size_t end = std::min(only.text.find(separator.text, at), only.text.size());
        cells.push_back({only.text.substr(at, end - at), only.begin});
        at = end + separator.text.size();
      }
      if (cells.size() < 2 || !has_columns(cells)) continue;
      const std::uint32_t at = CsvRows::Offsets(rows, only).of(only.text.find(separator.text));
      Diagnostic* d = lose(rules::not_csv, Phrase(messages::other_separator, Phrase(separator.name)), at);
      d->place.end = at + static_cast<std::uint32_t>(separator.text.size());
      d->help = messages::help_save_as_csv;
      return true;
    }
    return false;
  }

  bool has_columns(std::span<const CsvCell> headings) {
    columns_ = headings.size();
    code_ = column(headings, named_.code, code_names);
    name_ = column(headings, named_.name, name_names);
    revoked_ = named_.revoked.empty() ? CsvRows::most_cells : column(headings, named_.revoked, {});
    return code_ < columns_ && name_ < columns_ && (named_.revoked.empty() || revoked_ < columns_);
  }

  void report_missing_column(const CsvRows& rows) {
    has_columns(rows.cells());
    std::string lacking = named_.revoked;
    if (name_ >= columns_) lacking = named_.name.empty() ? name_names[0] : named_.name;
    if (code_ >= columns_) lacking = named_.code.empty() ? code_names[0] : named_.code;
    Diagnostic* d = lose(rules::missing_key, Phrase(messages::register_lacks_column, lacking), rows.begin());
    d->help = Phrase(messages::help_register_columns, headings(rows), contents_.source->path(),
                     only_heading_with(rows, {"code", "代码"}), only_heading_with(rows, {"name", "名称"}));
  }

  // The heading that has one of the words in it; … if there are none or several.
  static std::string only_heading_with(const CsvRows& rows, std::initializer_list<std::string_view> words) {
    std::string found;
    for (const CsvCell& cell : rows.cells()) {
      const std::string heading = to_lower(std::string(trim_spaces(cell.text)));
      const auto is_in_it = [&](std::string_view word) { return heading.find(word) != std::string::npos; };
      if (std::none_of(words.begin(), words.end(), is_in_it) || heading.find_first_of("\"\\") != std::string::npos)
        continue;
      if (!found.empty()) return "…";
      found = trim_spaces(cell.text);
    }
    return found.empty() ? "…" : found;
  }

  // The column with this heading, or with one of the usual ones; how many there are if there is none.
  static std::size_t column(std::span<const CsvCell> cells, const std::string& named,
                            std::span<const std::string_view> usual) {
    const auto is_it = [&](const CsvCell& cell) {
      const std::string word = word_of_heading(cell.text);
      return named.empty() ? std::find(usual.begin(), usual.end(), word) != usual.end()
                           : trim_spaces(cell.text) == trim_spaces(named) || word == word_of_heading(named);
    };
    return static_cast<std::size_t>(std::find_if(cells.begin(), cells.end(), is_it) - cells.begin());
  }

  static Phrase headings(const CsvRows& rows) {
    std::vector<Phrase> shown;
    for (const CsvCell& cell : rows.cells())
      if (!cell.text.empty()) shown.push_back("`" + with_spaces_shown(trim_spaces(cell.text)) + "`");
    return list_of(shown, 12);
  }

  void row(const CsvRows& rows) {
    const auto cells = rows.cells();
    if (is_total(cells) || is_remark(cells)) return;
    if (rows.count() != columns_ && !has_empty_rest(rows)) return bad_row(rows);
    const CsvCell& cell = cells[code_];
    const std::string_view code = trim_spaces(without_guard(cell.text).text);
    if (is_in_village(code)) return in_village(code, rows);
    auto packed = packed_code(code);
    if (!packed) packed = code_from_number(code, cell);
    if (!packed) return bad_code(rows, cell);
    if (are_digits(code)) count_digits(code, cell);
    const std::string_view name = trim_spaces(cells[name_].text);
    const Register::Entry entry{*packed, offset_of_name(rows, cells[name_]), static_cast<std::uint32_t>(name.size())};
    if (is_revoked(rows)) return revoked_rows_.push_back(entry);
    entries_in_order_ = entries_in_order_ && (contents_.entries.empty() || contents_.entries.back().code < *packed);
    contents_.entries.push_back(entry);
  }

  void in_village(std::string_view code, const CsvRows& rows) {
    if (!is_revoked(rows))
      contents_.in_villages.push_back({std::string(code), std::string(trim_spaces(rows.cells()[name_].text))});
  }

  // 610000.0, or 6.10102E+05 with all its digits. Mostly all codes of the file are so: it is said once, for they serve.
  std::optional<std::uint64_t> code_from_number(std::string_view code, const CsvCell& cell) {
    const std::string whole = code_of_number(code);
    if (whole.empty()) return std::nullopt;
    Diagnostic* const d =
        std::exchange(has_numbers_, true)
            ? nullptr
            : fault(rules::cut_code, Phrase(messages::code_as_number, std::string(code), whole), cell.begin);
    if (d != nullptr) {
      d->severity = Severity::warning;
      d->help = Phrase(messages::help_codes_as_numbers, whole);
    }
    return packed_code(whole);
  }

  void count_digits(std::string_view code, const CsvCell& cell) {
    Digits& digits = by_size_[std::min(code.size(), by_size_.size() - 1)];
    if (digits.count++ == 0) {
      digits.first = cell.begin;
      digits.example = code;
    }
    digits.begins_with_zero = digits.begins_with_zero || code.front() == '0';
  }

  // Codes of one level have one size. Where some are a digit shorter, and are not what others begin with, a spreadsheet
  // took the zeros off; they are put back, so that nobody is told to take them off elsewhere.
  void restore_zeros() {
    constexpr std::size_t shortest = 4;
    bool has_found = false;
    for (std::size_t size = shortest; size < by_size_.size(); ++size)
      if (lost_zero(size)) has_found = restore_zero(size);
    if (has_found && by_size_[1].count > 0 && by_size_[2].count > 0) restore_zero(2);
  }

  // Whether those a digit shorter than this size lost it.
  bool lost_zero(std::size_t size) const {
    const Digits& shorter = by_size_[size - 1];
    if (shorter.count == 0 || by_size_[size].count == 0 || shorter.begins_with_zero) return false;
    return (is_size_of_level(size) || !is_size_of_level(size - 1)) && !are_levels(size - 1);
  }

  bool restore_zero(std::size_t size) {
    const Digits& cut = by_size_[size - 1];
    if (Diagnostic* d =
            fault(rules::cut_code, Phrase(messages::zeros_are_lost, cut.example, std::to_string(size)), cut.first)) {
      d->severity = Severity::warning;  // it is concluded, and serves as it is read
      d->help = Phrase(messages::help_code_as_number, "0" + cut.example);
      d->suggestion = "0" + cut.example;
    }
    put_zero_before(size - 1);
    return true;
  }

  // Of a Chinese code.
  static bool is_size_of_level(std::size_t size) {
    return size == 2 || size == 4 || size == 6 || size == 9 || size == 12;
  }

  // Whether codes of this size are those of a level, which others lie below: most are what a longer one begins with.
  bool are_levels(std::size_t size) const {
    const Register named({contents_.source, contents_.entries, {}});
    std::set<std::string, std::less<>> beginnings;
    for (Register::Row row = 0; row < named.size(); ++row)
      if (const std::string code = named.code(row); code.size() == size + 1) beginnings.insert(code.substr(0, size));
    std::size_t all = 0, above = 0;
    for (Register::Row row = 0; row < named.size(); ++row)
      if (const std::string code = named.code(row); code.size() == size && ++all > 0) above += beginnings.count(code);
    return above * 2 > all;
  }

  void put_zero_before(std::size_t size) {
    const Register named({contents_.source, contents_.entries, {}});
    for (Register::Row row = 0; row < named.size(); ++row) {
      const std::string code = named.code(row);
      if (code.size() == size && are_digits(code)) contents_.entries[row].code = *packed_code("0" + code);
    }
    entries_in_order_ = false;
  }

  bool is_revoked(const CsvRows& rows) const {
    if (revoked_ >= rows.cells().size()) return false;
    const std::string_view text = trim_spaces(rows.cells()[revoked_].text);
    const auto flag = flag_in(text);
    return !text.empty() && text != "0" && flag != false;
  }

  static bool are_empty(std::span<const CsvCell> cells) {
    return std::all_of(cells.begin(), cells.end(), [](const CsvCell& cell) { return cell.text.empty(); });
  }
  bool has_empty_rest(const CsvRows& rows) const {
    return rows.count() > columns_ && rows.count() <= CsvRows::most_cells && are_empty(rows.cells().subspan(columns_));
  }

  // Texts with doubled quotes are not in the file as they are.
  std::uint32_t offset_of_name(const CsvRows& rows, const CsvCell& cell) {
    const std::string_view bytes = contents_.source->bytes(), name = trim_spaces(cell.text);
    if (name.empty()) return cell.begin;
    if (name.data() >= bytes.data() && name.data() < bytes.data() + bytes.size())
      return CsvRows::Offsets(rows, cell).of(static_cast<std::size_t>(name.data() - cell.text.data()));
    const std::size_t offset = bytes.size() + contents_.unquoted.size();
    contents_.unquoted += name;
    return static_cast<std::uint32_t>(offset);
  }

  void bad_row(const CsvRows& rows) {
    const auto cells = rows.cells();
    if (rows.count() < columns_ && are_empty(cells)) return;
    const bool too_many = rows.count() > columns_;
    lose(rules::not_csv,
         Phrase(too_many ? messages::too_many_cells : messages::too_few_cells, std::to_string(rows.count()),
                std::to_string(columns_)),
         (too_many ? cells[columns_] : cells.back()).begin);
  }

  void bad_code(const CsvRows& rows, const CsvCell& cell) {
    if (are_empty(rows.cells())) return;
    if (const std::string_view code = trim_spaces(cell.text); has_exponent(code)) {
      lose(rules::cut_code, Phrase(messages::cut_code, std::string(code)), cell.begin);
    } else if (Diagnostic* d = lose(rules::bad_value, Phrase(messages::no_division_code, with_spaces_shown(cell.text)),
                                    cell.begin)) {
      d->help = messages::help_division_code;
    }
  }

  // By code. A code may have several names, of which a published register keeps those it once had.
  void sort() {
    auto& entries = contents_.entries;
    if (entries_in_order_ && revoked_rows_.empty()) return;
    entries.insert(entries.end(), revoked_rows_.begin(), revoked_rows_.end());  // behind the name of today
    const auto is_revoked = [&](const Register::Entry& entry) {
      return std::any_of(revoked_rows_.begin(), revoked_rows_.end(),
                         [&](const Register::Entry& each) { return each.name_begin == entry.name_begin; });
    };
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    const Register names({contents_.source, entries, contents_.unquoted});
    for (Register::Row row = 1; row < names.size(); ++row)
      if (entries[row].code == entries[row - 1].code && names.name(row) != names.name(row - 1) &&
          !is_revoked(entries[row]))
        duplicate(names, row);
    drop_repeated(names);
  }

  // Rows that say the same as one before them of the same code.
  void drop_repeated(const Register& names) {
    auto& entries = contents_.entries;
    std::vector<Register::Entry> kept;
    kept.reserve(entries.size());
    Register::Row first = 0;  // of the code
    for (Register::Row row = 0; row < names.size(); ++row) {
      if (entries[row].code != entries[first].code) first = row;
      bool is_repeated = false;
      for (Register::Row before = first; before < row && !is_repeated; ++before)
        is_repeated = names.name(before) == names.name(row);
      if (!is_repeated) kept.push_back(entries[row]);
    }
    entries = std::move(kept);
  }

  void duplicate(const Register& names, Register::Row row) {
    const Place here = names.place_of_name(row, 0);
    Diagnostic* d = fault(rules::duplicate_id,
                          Phrase(messages::duplicate_division, names.code(row), std::string(names.name(row)),
                                 std::string(names.name(row - 1))),
                          here.known() ? here.begin : 0);
    if (d == nullptr) return;
    d->help = revoked_ < columns_
                  ? Phrase(messages::help_duplicate_division)
                  : Phrase(messages::help_duplicate_or_revoked, contents_.source->path(), columns_of_file_);
    if (const Place first = names.place_of_name(row - 1, 0); first.known())
      d->labels.push_back({first, messages::label_first_here});
  }

  // Null where enough was reported.
  Diagnostic* lose(const Rule& rule, Phrase message, std::uint32_t at) {
    ++contents_.lost_rows;
    return fault(rule, std::move(message), at);
  }

  Diagnostic* fault(const Rule& rule, Phrase message, std::uint32_t at) {
    if (++faults_ > limits::bad_rows.most) return nullptr;
    const Source& source = *contents_.source;
    if (faults_ == limits::bad_rows.most) message = messages::more_register_faults;
    Diagnostic& d = report(diagnostics_, rule, std::move(message), {0, at, source.value_end(at)});
    // The file is mostly not the user's own: where a row of it is wrong, the others still serve.
    if (!contents_.entries.empty()) d.severity = Severity::warning;
    return &d;
  }

  Register::Contents contents_;
  struct Digits {
    std::size_t count = 0;
    std::uint32_t first = 0;  // where the first code of this size stands
    std::string example;
    bool begins_with_zero = false;  // some code
  };

  const RegisterColumns& named_;
  std::size_t columns_ = 0, code_ = 0, name_ = 0, revoked_ = 0;
  std::array<Digits, 14> by_size_{};
  std::vector<Register::Entry> revoked_rows_;
  Phrase columns_of_file_;
  Diagnostics diagnostics_;
  std::size_t faults_ = 0;
  bool entries_in_order_ = true;
  bool has_numbers_ = false;  // some codes that a tool made numbers of
};

}  // namespace

RegisterFile read_register(std::string path, Utf8Text text, const RegisterColumns& columns, SheetRows sheet) {
  return RegisterReader(std::move(path), std::move(text), columns, std::move(sheet)).take();
}

}  // namespace grassroots
