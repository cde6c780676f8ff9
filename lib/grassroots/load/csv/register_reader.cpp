// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/register_reader.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

constexpr std::size_t shortest_row = 24;  // bytes, of most registers: what is reserved beyond need is never touched
constexpr std::string_view code_names[] = {"code", "代码", "区划代码", "行政区划代码", "统计用区划代码"};
constexpr std::string_view name_names[] = {"name", "名称", "区划名称", "单位名称", "行政区划名称"};

class RegisterReader {
 public:
  RegisterReader(std::string path, Utf8Text text) {
    contents_.source = std::make_shared<const Source>(std::move(path), std::move(text.bytes), Syntax::csv);
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
    const auto find = [&](std::span<const std::string_view> names) {
      const auto found = std::find_if(rows.cells().begin(), rows.cells().end(), [&](const CsvCell& cell) {
        return std::find(names.begin(), names.end(), cell.text) != names.end();
      });
      return static_cast<std::size_t>(found - rows.cells().begin());
    };
    code_ = find(code_names);
    name_ = find(name_names);
    for (const auto& [column, name] : {std::pair(code_, code_names[0]), std::pair(name_, name_names[0])}) {
      if (column < columns_) continue;
      lose(rules::missing_key, Phrase(messages::register_lacks_column, std::string(name)), rows.begin())->help =
          messages::help_register_columns;
      return false;
    }
    return true;
  }

  void row(const CsvRows& rows) {
    const auto cells = rows.cells();
    if (rows.count() != columns_ && !has_empty_rest(rows)) return bad_row(rows);
    const CsvCell& cell = cells[code_];
    const std::string_view code = without_guard(cell.text).text;
    const auto packed = packed_code(code);
    if (!packed) return bad_code(rows, cell);
    const CsvCell& name = cells[name_];
    entries_in_order_ = entries_in_order_ && (contents_.entries.empty() || contents_.entries.back().code < *packed);
    contents_.entries.push_back({*packed, offset_of_name(rows, name), static_cast<std::uint32_t>(name.text.size())});
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
    if (entries_in_order_) return;
    std::stable_sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    const Register names({contents_.source, entries, contents_.unquoted});
    for (Register::Row row = 1; row < names.size(); ++row)
      if (entries[row].code == entries[row - 1].code && names.name(row) != names.name(row - 1)) duplicate(names, row);
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
  std::size_t columns_ = 0, code_ = 0, name_ = 0;
  Diagnostics diagnostics_;
  std::size_t faults_ = 0;
  bool entries_in_order_ = true;
};

// As a user would write it who works in the working folder. `file`: its real path.
std::string shown_path(const Files& files, const std::string& file) {
  const std::string here = files.real_path(".");
  return is_inside(here, file) ? file.substr(here.size() + (here.ends_with('/') ? 0 : 1)) : file;
}

bool names_register(const Plan& plan) {
  const Field& field = *schema_of(TableId::plan).find("register");
  return plan.places[plan.info().places + schema_of(TableId::plan).index_of(field)] != 0;
}

}  // namespace

RegisterFile read_register(std::string path, Utf8Text text) {
  return RegisterReader(std::move(path), std::move(text)).take();
}

RegisterFile RegisterCache::read(const Files& files, const std::string& file, CsvEncoding encoding) {
  const std::lock_guard lock(mutex_);  // who comes while it is read needs it, too
  const auto [entry, is_new] = registers_.try_emplace(file);
  if (is_new) {
    FileBytes bytes = read_file(files, file, limits::places.most, Links::fail);
    if (!bytes.failure.empty())
      entry->second.unread = std::move(bytes);
    else
      entry->second = read_register(shown_path(files, file), to_utf8(std::move(bytes.bytes), encoding));
  }
  return entry->second;
}

bool has_places(const Plan& plan) {
  return std::any_of(plan.sites.begin(), plan.sites.end(), [](const Site& site) {
    return site.code || site.city || site.county || site.township || site.village;
  });
}

const Plan& namer_of_register(const Plan& plan) {
  const Plan* namer = &plan;
  while (!names_register(*namer) && namer->parent != nullptr) namer = namer->parent.get();
  assert(names_register(*namer));
  return *namer;
}

}  // namespace grassroots
