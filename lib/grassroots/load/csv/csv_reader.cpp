// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_reader.hpp"

#include <algorithm>
#include <iterator>
#include <new>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/load/csv/column_kinds.hpp"
#include "grassroots/load/csv/csv_columns.hpp"
#include "grassroots/load/csv/csv_records.hpp"
#include "grassroots/load/csv/csv_rows.hpp"
#include "grassroots/load/csv/csv_values.hpp"
#include "grassroots/load/csv/empty_people.hpp"
#include "grassroots/load/csv/heading_rows.hpp"
#include "grassroots/load/csv/row_repair.hpp"
#include "grassroots/load/csv/total_rows.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/record_builder.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/suggest.hpp"
#include "grassroots/text/unreachable.hpp"
#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

using Says = CsvColumns::Group::Says;

bool is_empty(const CsvCell& cell) { return cell.text.empty(); }

// One end of a span of days.
std::optional<RawValue> first_day_in_cell(std::string_view cell, std::uint32_t at) {
  const auto span = span_meant(cell);
  return span ? std::optional(RawValue(at, span->first)) : std::nullopt;
}
std::optional<RawValue> last_day_in_cell(std::string_view cell, std::uint32_t at) {
  const auto span = span_meant(cell);
  return span ? std::optional(RawValue(at, span->last)) : std::nullopt;
}
constexpr CellForm first_day_cell{.says = CellForm::Says::parsed, .parse = first_day_in_cell};
constexpr CellForm last_day_cell{.says = CellForm::Says::parsed, .parse = last_day_in_cell};

const CellForm& form_of(const CsvColumns::Group& group) {
  switch (group.says) {
    case Says::value: return *type_of(*group.field).csv_form.whole;
    case Says::first_day: return first_day_cell;
    case Says::last_day: return last_day_cell;
  }
  unreachable();
}

// Quick where no cell is so: the plan knows no such word then.
bool has_cells_as_above(const Plan& plan, std::string_view bytes) {
  return std::any_of(std::begin(as_above), std::end(as_above), [&](std::string_view word) {
    return plan.symbols.find(word) && bytes.find(word) != std::string_view::npos;
  });
}

bool is_text(std::string_view bytes) {
  return first_not_utf8(bytes) == bytes.size() && bytes.find('\0') == std::string_view::npos;
}

class TableReader {
 public:
  // `is_careful`: looks for what only a sheet that was kept by hand has.
  TableReader(const TableSchema& table, const Headings& headings, const CsvColumns& columns, Decoder& decoder,
              Diagnostics& diagnostics, bool is_careful)
      : copies_from_above_(is_careful),
        headings_(headings),
        table_(table),
        columns_(columns),
        decoder_(decoder),
        diagnostics_(diagnostics),
        values_(decoder, diagnostics),
        unnamed_(columns.unnamed),
        is_prose_(columns.count),
        can_be_total_(columns.count) {
    parts_.reserve(columns.count);  // so that it never moves
    for (const CsvColumns::Group& group : columns.groups) {
      if (group.column != CsvColumns::none) is_prose_[group.column] = is_prose(*group.field);
      if (group.column != CsvColumns::none) can_be_total_[group.column] = takes_no_words(*group.field);
      for (const CsvColumns::Part& part : group.parts) is_prose_[part.index] = is_prose(*group.field);
    }
  }

  // Decodes the remaining rows; `records` takes over wherever it can. False if a row or a value was lost.
  bool read(CsvRows& rows, CsvRecords* records) {
    while (rows.next()) {
      if (rows.fault() != nullptr)
        bad_row(rows, *rows.fault(), rows.fault_at());
      else
        row(rows);
      if (records != nullptr) rows.go_to(records->read(rows.next_row()));
    }
    return bad_rows_ == 0 && !has_lost_values_;
  }

 private:
  // Without the spaces that a spreadsheet does not show.
  void trim(std::span<const CsvCell> cells) {
    cells_.assign(cells.begin(), cells.end());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const std::string_view bare = trim_spaces(cells_[i].text);
      const bool is_exact = cells_[i].text.starts_with('\'') || bare.find('\\') != std::string_view::npos;
      if (bare.empty() || (!is_exact && (i >= is_prose_.size() || !is_prose_[i]))) cells_[i].text = bare;
    }
  }

  void copy_from_above() {
    above_.resize(std::max(above_.size(), cells_.size()));
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const bool is_as_above =
          std::find(std::begin(as_above), std::end(as_above), cells_[i].text) != std::end(as_above);
      if (is_as_above && !above_[i].empty())
        cells_[i].text = above_[i];
      else
        above_[i] = cells_[i].text;
    }
  }

  void row(const CsvRows& rows) {
    trim(rows.cells());
    const std::span<const CsvCell> cells = cells_;
    if (std::all_of(cells.begin(), cells.end(), is_empty) || is_total_row(cells)) return;
    if (headings_.are_repeated_in(cells)) return;
    if (is_remark(cells)) return remark(cells);
    if (copies_from_above_) copy_from_above();
    const auto extra = cells.subspan(std::min(columns_.count, cells.size()));
    const bool too_many = rows.count() > CsvRows::most_cells || !std::all_of(extra.begin(), extra.end(), is_empty);
    if (too_many || cells.size() < columns_.count)
      return bad_row(rows, too_many ? messages::too_many_cells : messages::too_few_cells,
                     (too_many ? extra.front() : cells.back()).begin, std::to_string(rows.count()),
                     std::to_string(columns_.count));
    const std::size_t first_fault = diagnostics_.size();
    entries_.clear();
    fields_.clear();
    parts_.clear();
    already_reported_ = columns_.already_reported;
    values_.begin_row(rows);
    std::erase_if(unnamed_, [&](std::size_t i) {
      if (is_empty(cells[i]) || (i == 0 && is_next_number(cells[i].text))) return false;
      report(diagnostics_, rules::not_csv, messages::cell_without_column, decoder_.at(cells[i].begin)).help =
          messages::help_name_column;
      return true;
    });
    for (const CsvColumns::Group& group : columns_.groups) add(group, cells);
    attribute(diagnostics_, first_fault, decoder_.plan(),
              decoder_.record(table_, entries_, rows.begin(), {fields_, already_reported_}));
  }

  // Also where the word for it stands behind the name of what is added up: 第一组,小计,12.
  bool is_total_row(std::span<const CsvCell> cells) const {
    if (has_all_words_of_record(cells)) return false;
    if (is_total(cells) && !is_record_with_word(cells)) return true;
    for (std::size_t i = 0; i < std::min(cells.size(), can_be_total_.size()); ++i)
      if (can_be_total_[i] && says_total(cells[i].text)) return true;
    return false;
  }

  // Whether the word for a total stands in a remark of a record: total rows have no day.
  bool is_record_with_word(std::span<const CsvCell> cells) const {
    const auto first = static_cast<std::size_t>(std::find_if_not(cells.begin(), cells.end(), is_empty) - cells.begin());
    if (first >= is_prose_.size() || !is_prose_[first]) return false;
    return std::any_of(columns_.groups.begin(), columns_.groups.end(), [&](const CsvColumns::Group& group) {
      return group.column < cells.size() && type_of(*group.field).csv_form.takes_days &&
             day_meant(cells[group.column].text);
    });
  }

  // Whether every column that must be filled is, in words: an id may be called what a total is.
  bool has_all_words_of_record(std::span<const CsvCell> cells) const {
    std::size_t required = 0, in_words = 0;
    for (const Field& field : table_.fields) {
      if (!field.required || field.is_id) continue;
      ++required;
      for (const CsvColumns::Group& group : columns_.groups) {
        if (group.field != &field || group.column >= cells.size()) continue;
        const std::string_view text = cells[group.column].text;
        if (!is_empty(cells[group.column]) && !says_total(text) && std::none_of(text.begin(), text.end(), is_digit))
          ++in_words;
      }
    }
    return required > 0 && in_words == required;
  }

  // Of a first column without a name that has the rows' numbers, as data frames are saved.
  bool is_next_number(std::string_view text) {
    const auto number = are_digits(text) ? integer_in(text) : std::nullopt;
    if (!number || (last_number_ ? *number <= *last_number_ : *number > 1)) return false;
    last_number_ = number;
    return true;
  }

  // Said once: below a table there may be a few.
  void remark(std::span<const CsvCell> cells) {
    if (has_remark_) return;
    has_remark_ = true;
    const auto only = std::find_if_not(cells.begin(), cells.end(), is_empty);
    Diagnostic& d = report(diagnostics_, rules::not_csv, messages::row_is_remark, decoder_.at(only->begin));
    d.severity = Severity::warning;
    d.help = messages::help_row_is_remark;
  }

  // The value of one field in the row, from one column or several.
  void add(const CsvColumns::Group& group, std::span<const CsvCell> cells) {
    const Field& field = *group.field;
    const CsvCell* const whole = group.column == CsvColumns::none ? nullptr : &cells[group.column];
    const bool has_whole = whole != nullptr && !is_empty(*whole);
    if (whole != nullptr && group.says != Says::value && !span_meant(whole->text)) {
      if (group.says == Says::last_day) return settle(field);  // what is wrong with it was told of the first
      if (has_whole && !is_spoilt(whole->text)) return no_span(field, *whole);
    }
    const std::span<const RawEntry> parts = read_parts(group, cells);
    const CsvForm& form = type_of(field).csv_form;
    const bool is_unreal = has_whole && form.takes_days && is_no_day_meant(whole->text);
    if (has_whole && parts.empty() && !is_unreal)
      return add(field, [&] { return values_.read(form_of(group), *whole); });
    if (is_unreal) {
      Diagnostic& d = report(diagnostics_, rules::bad_value, Phrase(messages::no_such_day, std::string(whole->text)),
                             decoder_.at(whole->begin));
      d.help = messages::help_csv_date;
      if (const auto last = last_day_meant(whole->text)) d.suggestion = to_string(*last);
    } else if (has_whole) {
      report(diagnostics_, rules::bad_value, Phrase(messages::given_twice, decoder_.name_of(field)),
             decoder_.at(parts.front().value.begin));
    } else if (!parts.empty()) {
      const RawEntry& part = parts.front();
      const auto leading = form.parts.first(form.leading);
      const auto is_it = [&](const CsvPart& each) { return each.key == part.key; };
      const bool has_first = leading.empty() || std::any_of(leading.begin(), leading.end(), is_it);
      if (has_first) return add(field, [&] { return RawValue(part.value.begin, parts); });
      report(diagnostics_, rules::bad_value,
             Phrase(messages::part_without_first, decoder_.name_of(field), std::string(part.key),
                    std::string(form.parts.front().key)),
             decoder_.at(part.value.begin));
    } else if (field.required && !has_column(field.required_unless) && whole != nullptr) {
      Diagnostic& d = report(diagnostics_, rules::missing_key,
                             Phrase(messages::missing_key, Phrase(table_.label), decoder_.name_of(field)),
                             decoder_.at(whole->begin));
      const bool is_sheet = decoder_.plan().sources[decoder_.at(whole->begin).file]->is_sheet();
      d.help = Phrase(is_sheet ? messages::help_empty_cell_of_sheet : messages::help_empty_cell,
                      decoder_.name_of(field), Phrase(field.help));
    } else {
      return;
    }
    values_.take_has_lost();
    settle(field);
  }

  void no_span(const Field& field, const CsvCell& cell) {
    report(diagnostics_, rules::bad_value, Phrase(messages::no_span, std::string(cell.text)), decoder_.at(cell.begin))
        .help = messages::help_no_span;
    settle(field);
  }

  bool has_column(std::string_view key) const {
    return std::any_of(columns_.groups.begin(), columns_.groups.end(),
                       [&](const CsvColumns::Group& group) { return group.field->key == key; });
  }

  // Built in place (bytes.hpp).
  template <class Make>
  void add(const Field& field, Make make) {
    RawEntry& entry = entries_.emplace_back();
    new (&entry.value) RawValue(make());
    if (values_.take_has_lost()) {
      entries_.pop_back();
      return lose(field);
    }
    entry.key = field.key;
    entry.key_begin = entry.value.begin;
    fields_.push_back(&field);
  }

  void lose(const Field& field) {
    has_lost_values_ = true;
    settle(field);
  }

  void settle(const Field& field) { already_reported_ |= table_.bit_of(field); }

  std::span<const RawEntry> read_parts(const CsvColumns::Group& group, std::span<const CsvCell> cells) {
    const std::size_t first = parts_.size();
    for (const CsvColumns::Part& part : group.parts)
      if (const CsvCell& cell = cells[part.index]; !is_empty(cell)) add_part(part, *group.field, cell);
    return std::span<const RawEntry>(parts_).subspan(first);
  }

  void add_part(const CsvColumns::Part& part, const Field& field, const CsvCell& cell) {
    RawEntry& entry = parts_.emplace_back();
    entry.key = part.key;
    entry.key_begin = part.key_begin;
    new (&entry.value) RawValue(values_.read(form_of_part(field, part.key), cell));
  }

  static const CellForm& form_of_part(const Field& field, std::string_view key) {
    const CsvForm& form = type_of(field).csv_form;
    if (form.own_keys) return *form.own_keys;
    return std::find_if(form.parts.begin(), form.parts.end(), [&](const CsvPart& part) { return part.key == key; })
        ->cell;
  }

  // The row is not read: with a comma missing or too many, no cell is certain to be in its column.
  void bad_row(const CsvRows& rows, const Message& message, std::uint32_t begin, const std::string& count = {},
               const std::string& expected = {}) {
    if (++bad_rows_ > limits::bad_rows.most) return;
    const Message& said = bad_rows_ == limits::bad_rows.most ? messages::more_bad_rows : message;
    const Phrase phrase = count.empty() || &said != &message ? Phrase(said) : Phrase(said, count, expected);
    Diagnostic& d = report(diagnostics_, rules::not_csv, phrase, decoder_.at(begin));
    const Source& source = *decoder_.plan().sources[d.place.file];
    if (source.is_sheet() || &said != &message) return;
    if (auto repair = repair_of(source.bytes(), rows, columns_)) {
      d.help = Phrase(messages::help_row_ends, repair->text);
      d.suggestion = std::move(repair->text);
      d.replaces = {d.place.file, repair->begin, repair->end};
    }
  }

  const bool copies_from_above_;
  std::vector<std::string> above_;  // by column
  const Headings& headings_;
  const TableSchema& table_;
  const CsvColumns& columns_;
  Decoder& decoder_;
  Diagnostics& diagnostics_;
  CsvValues values_;
  std::vector<std::size_t> unnamed_;  // columns without a name that have been empty so far
  std::optional<std::int64_t> last_number_;
  // Scratch buffers, reused for every row.
  std::vector<CsvCell> cells_;
  std::vector<RawEntry> entries_;
  std::vector<RawEntry> parts_;
  std::vector<const Field*> fields_;
  FieldSet already_reported_ = 0;
  std::size_t bad_rows_ = 0;
  bool has_lost_values_ = false;
  std::vector<bool> is_prose_, can_be_total_;  // by column
  bool has_remark_ = false;
};

// The table that the file's name begins with: stays-2018.csv, 蹲点（终稿）.csv.
std::string name_in(std::string_view path) {
  const std::string file = to_lower(std::string(path.substr(path.rfind('/') + 1)));
  return file.substr(0, std::min(file.find_first_of(".-_ ("), file.find("（")));
}

void report_unknown_table(std::string_view name, Place place, Diagnostics& diagnostics) {
  std::vector<std::string_view> names;
  for (const TableSchema& table : all_tables())
    if (table.form == TableForm::list) names.push_back(table.name);
  Diagnostic& d = report(diagnostics, rules::unknown_key, Phrase(messages::unknown_table, std::string(name)), place);
  d.help = Phrase(messages::help_csv_name, list_of({names.begin(), names.end()}, names.size()));
  suggest(d, name, names);
  d.suggestion.clear();  // it is the file that is to be renamed
}

}  // namespace

bool is_csv(std::string_view path) {
  return path.size() > 4 && path[path.size() - 5] != '/' &&
         to_lower(std::string(path.substr(path.size() - 4))) == ".csv";
}

const TableSchema* table_of_csv(std::string_view path) {
  const std::string name = name_in(path);
  for (const TableSchema& table : all_tables())
    if ((table.name == name || table.label.chinese == name) && table.form != TableForm::inner) return &table;
  return nullptr;
}

namespace {

CsvResult read_csv(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, const TableSchema* table, bool carefully) {
  const Source& source = *plan.sources.back();
  const std::string_view bytes = source.bytes();
  const Place top{static_cast<FileIndex>(plan.sources.size() - 1), 0, 0};
  const bool can_be_table = table != nullptr && table->form == TableForm::list;
  CsvRows rows(bytes);
  const auto behind = [&] { return static_cast<std::size_t>(rows.next_row() - bytes.data()); };  // the row
  const ColumnNames names(plan);
  Headings headings;
  const bool has_header = can_be_table && find_headings(rows, bytes, *table, names, headings);
  if (!is_text(bytes.substr(0, behind()))) return CsvResult::no_text;
  Diagnostics in_header;
  std::optional<CsvColumns> columns;
  if (has_header) columns = read_columns(rows, headings, *table, names, decoder, in_header);
  if (columns) keep_column_names(plan, std::move(columns->names));
  // What other sheets call by its name is not known by it.
  if (const Field* const name = columns ? table->find("name") : nullptr;
      name != nullptr && (columns->already_reported & table->bit_of(*name)) != 0)
    plan.tables_with_uncertain_ids |= only(table->id);
  std::unique_ptr<CsvRecords> records;
  if (columns && !carefully) records = read_csv_records(plan, *table, *columns, headings);
  // What the fast path accepts is valid text; everything else is checked first.
  const PoolSizes pools(plan);
  const std::uint32_t rows_before = can_be_table ? table->size(plan) : 0;
  if (records != nullptr && in_header.empty()) rows.go_to(records->read(rows.next_row()));
  if (!is_text(bytes.substr(behind()))) {
    if (can_be_table) table->truncate(plan, rows_before);
    pools.restore(plan);
    return CsvResult::no_text;
  }
  const Diagnostics::Mark before = diagnostics.mark();
  std::move(in_header.begin(), in_header.end(), std::back_inserter(diagnostics));
  if (table == nullptr)
    report_unknown_table(name_in(source.path()), top, diagnostics);
  else if (!can_be_table)
    report(diagnostics, rules::not_csv, messages::plan_as_csv, top).help = messages::help_plan_as_csv;
  else if (!has_header)
    report(diagnostics, rules::not_csv, source.is_sheet() ? messages::sheet_is_empty : messages::csv_is_empty, top)
        .help = source.is_sheet() ? messages::help_headings_of_sheet : messages::help_first_row;
  const bool is_whole =
      columns && TableReader(*table, headings, *columns, decoder, diagnostics, carefully).read(rows, records.get());
  if (columns && !carefully && has_cells_as_above(plan, bytes)) {
    table->truncate(plan, rows_before);
    pools.restore(plan);
    diagnostics.return_to(before);
    return read_csv(plan, decoder, diagnostics, table, true);
  }
  if (columns) settle_empty_people(plan, *table, *columns, rows_before, diagnostics);
  return is_whole ? CsvResult::whole : CsvResult::lossy;
}

}  // namespace

CsvResult read_csv(Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  return read_csv(plan, decoder, diagnostics, table_of_csv(plan.sources.back()->path()), false);
}
CsvResult read_csv_as(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, const TableSchema& table) {
  return read_csv(plan, decoder, diagnostics, &table, false);
}
CsvResult read_csv_carefully(Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  return read_csv(plan, decoder, diagnostics, table_of_csv(plan.sources.back()->path()), true);
}

}  // namespace grassroots
