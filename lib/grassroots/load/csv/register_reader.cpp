// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/register_reader.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
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

  RegisterFile take() { return {std::make_shared<const Register>(std::move(contents_)), std::move(diagnostics_), {}}; }

 private:
  void read() {
    CsvRows rows(contents_.source->bytes());
    if (!rows.next()) {
      lose(rules::not_csv, messages::csv_is_empty, 0);
      return;
    }
    if (!read_columns(rows)) return;
    contents_.entries.reserve(contents_.source->bytes().size() / shortest_row);
    while (rows.next()) {
      if (rows.fault() != nullptr)
        lose(rules::not_csv, *rows.fault(), rows.fault_at());
      else
        row(rows);
    }
    restore_zeros();
    sort();
  }

  bool read_columns(const CsvRows& rows) {
    if (rows.fault() != nullptr) {
      lose(rules::not_csv, *rows.fault(), rows.fault_at());
      return false;
    }
    columns_ = rows.count();
    if (columns_ >= CsvRows::most_cells) {
      lose(rules::not_csv, Phrase(messages::too_many_columns, std::to_string(CsvRows::most_cells - 1)),
           rows.cells().back().begin);
      return false;
    }
    code_ = column(rows, named_.code, code_names);
    name_ = column(rows, named_.name, name_names);
    revoked_ = named_.revoked.empty() ? CsvRows::most_cells : column(rows, named_.revoked, {});
    for (const auto& [column, name, usual] : {std::tuple(code_, named_.code, code_names[0]),
                                              {name_, named_.name, name_names[0]},
                                              {revoked_, named_.revoked, std::string_view()}}) {
      if (column < columns_ || (name.empty() && usual.empty())) continue;
      Diagnostic* d =
          lose(rules::missing_key, Phrase(messages::register_lacks_column, name.empty() ? std::string(usual) : name),
               rows.begin());
      d->help = Phrase(messages::help_register_columns, headings(rows), contents_.source->path());
      return false;
    }
    return true;
  }

  // The column with this heading, or with one of the usual ones; how many there are if there is none.
  std::size_t column(const CsvRows& rows, const std::string& named, std::span<const std::string_view> usual) const {
    const auto is_it = [&](const CsvCell& cell) {
      const std::string_view text = trim_spaces(cell.text);
      return named.empty() ? std::find(usual.begin(), usual.end(), text) != usual.end() : text == named;
    };
    const auto cells = rows.cells();
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
    if (rows.count() != columns_ && !has_empty_rest(rows)) return bad_row(rows);
    const CsvCell& cell = cells[code_];
    const std::string_view code = trim_spaces(without_guard(cell.text).text);
    auto packed = packed_code(code);
    if (!packed) packed = code_from_number(code, cell);
    if (!packed) return bad_code(rows, cell);
    if (are_digits(code)) count_digits(code, cell);
    const CsvCell& name = cells[name_];
    const Register::Entry entry{*packed, offset_of_name(rows, name), static_cast<std::uint32_t>(name.text.size())};
    if (is_revoked(rows)) return revoked_rows_.push_back(entry);
    entries_in_order_ = entries_in_order_ && (contents_.entries.empty() || contents_.entries.back().code < *packed);
    contents_.entries.push_back(entry);
  }

  // 610000.0, which a tool made of 610000.
  std::optional<std::uint64_t> code_from_number(std::string_view code, const CsvCell& cell) {
    const std::size_t point = code.find('.');
    if (point == std::string_view::npos || point + 1 == code.size()) return std::nullopt;
    const std::string_view whole = code.substr(0, point);
    if (!are_digits(whole) || code.find_first_not_of('0', point + 1) != std::string_view::npos) return std::nullopt;
    if (Diagnostic* d = fault(rules::cut_code, Phrase(messages::code_as_number, std::string(code), std::string(whole)),
                              cell.begin)) {
      d->help = Phrase(messages::help_code_as_number, std::string(whole));
      d->suggestion = whole;
    }
    return packed_code(whole);
  }

  void count_digits(std::string_view code, const CsvCell& cell) {
    Digits& digits = by_size_[std::min(code.size(), by_size_.size() - 1)];
    if (digits.count++ == 0) {
      digits.first = cell.begin;
      digits.example = code;
    }
    begins_with_zero_ = begins_with_zero_ || code.front() == '0';
  }

  // Codes of one level have one size. Where some are a digit shorter, and none begins with 0, a spreadsheet took the
  // zeros off; they are put back, so that nobody is told to take them off elsewhere.
  void restore_zeros() {
    constexpr std::size_t shortest = 4;
    for (std::size_t size = shortest; size < by_size_.size() && !begins_with_zero_; ++size) {
      const Digits& cut = by_size_[size - 1];
      if (cut.count == 0 || by_size_[size].count == 0 || by_size_[size - 2].count != 0) continue;
      if (Diagnostic* d =
              fault(rules::cut_code, Phrase(messages::zeros_are_lost, cut.example, std::to_string(size)), cut.first)) {
        d->help = Phrase(messages::help_code_as_number, "0" + cut.example);
        d->suggestion = "0" + cut.example;
      }
      put_zero_before(size - 1);
    }
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
  std::uint32_t offset_of_name(const CsvRows& rows, const CsvCell& name) {
    const std::string_view bytes = contents_.source->bytes();
    if (name.text.empty()) return name.begin;
    if (name.text.data() >= bytes.data() && name.text.data() < bytes.data() + bytes.size())
      return CsvRows::Offsets(rows, name).of(0);
    const std::size_t offset = bytes.size() + contents_.unquoted.size();
    contents_.unquoted += name.text;
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
    if (is_cut_number(cell.text)) {
      lose(rules::cut_code, Phrase(messages::cut_code, std::string(cell.text)), cell.begin);
    } else if (Diagnostic* d =
                   lose(rules::bad_value, Phrase(messages::no_division_code, std::string(cell.text)), cell.begin)) {
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
    d->help = messages::help_duplicate_division;
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
  };

  const RegisterColumns& named_;
  std::size_t columns_ = 0, code_ = 0, name_ = 0, revoked_ = 0;
  std::array<Digits, 14> by_size_{};
  bool begins_with_zero_ = false;
  std::vector<Register::Entry> revoked_rows_;
  Diagnostics diagnostics_;
  std::size_t faults_ = 0;
  bool entries_in_order_ = true;
};

}  // namespace

RegisterFile read_register(std::string path, Utf8Text text, const RegisterColumns& columns, SheetRows sheet) {
  return RegisterReader(std::move(path), std::move(text), columns, std::move(sheet)).take();
}

}  // namespace grassroots
