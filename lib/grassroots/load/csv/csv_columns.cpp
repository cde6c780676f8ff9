// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_columns.hpp"

#include <algorithm>
#include <iterator>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/csv/usual_headings.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

bool has_only_parts(const Field& field) { return !type_of(field).csv_form.whole; }

// Which of the field's parts that is; the number of parts if it has none of that name.
std::size_t index_of_part(const Field& field, std::string_view part) {
  const auto parts = type_of(field).csv_form.parts;
  const auto is_it = [&](const CsvPart& each) { return each.key == part; };
  return static_cast<std::size_t>(std::find_if(parts.begin(), parts.end(), is_it) - parts.begin());
}

// As it is read in a cell of several lines: 开始
// 日期 is 开始日期.
std::string in_one_line(std::string_view heading) {
  std::string line;
  bool is_broken = false;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  for (const char c : heading) {
    if (c == '\n' || c == '\r') {
      is_broken = true;
      continue;
    }
    if (is_broken && !line.empty() && is_ascii(c) && is_ascii(line.back())) line += ' ';
    is_broken = false;
    line += c;
  }
  return line;
}

std::size_t lone_carriage_return(std::string_view text) {
  std::size_t at = text.find('\r');
  while (at != std::string_view::npos && text.substr(at + 1).starts_with('\n')) at = text.find('\r', at + 1);
  return at;
}

class Header {
 public:
  Header(const TableSchema& table, const ColumnNames& names, const Decoder& decoder, Diagnostics& diagnostics)
      : table_(table), names_(names), decoder_(decoder), diagnostics_(diagnostics) {}

  std::optional<CsvColumns> read(const CsvRows& rows, std::span<const CsvCell> headings) {
    if (!is_readable(rows)) return std::nullopt;
    headings_ = headings;
    columns_.count = std::max(rows.count(), headings.size());
    columns_.groups.reserve(columns_.count);
    for (std::size_t i = 0; i < headings.size(); ++i) column(headings[i], i);
    if (seen_ == 0 && !strangers_.empty()) {
      no_headings(rows);
      return std::nullopt;
    }
    take_names_as_ids();
    split_spans(rows);
    if (!strangers_.empty()) report_strangers();
    for (const Field& field : table_.fields)
      if (field.required && (seen_ & table_.bit_of(field)) == 0 && !is_replaced(field)) missing(field, rows.begin());
    return std::move(columns_);
  }

 private:
  // Whether there is a column for what can stand instead.
  bool is_replaced(const Field& field) const {
    return !field.required_unless.empty() && (seen_ & table_.bit_of(*table_.find(field.required_unless))) != 0;
  }

  bool is_readable(const CsvRows& rows) {
    const auto refuse = [&](Phrase message, Place at, const Message& help) {
      report(diagnostics_, rules::not_csv, std::move(message), at).help = help;
      return false;
    };
    if (rows.fault() != nullptr) return refuse(*rows.fault(), decoder_.at(rows.fault_at()), rules::not_csv.remedy);
    if (rows.count() > CsvColumns::most)
      return refuse(Phrase(messages::too_many_columns, std::to_string(CsvColumns::most)),
                    decoder_.at(rows.cells().back().begin), messages::help_first_row);
    for (const CsvCell& cell : rows.cells())
      if (const std::size_t at = lone_carriage_return(cell.text); at != std::string_view::npos)
        return refuse(messages::lone_carriage_return, part_at(rows, cell, at, 1), messages::help_save_as_csv);
    if (rows.count() > 1) return true;
    const CsvCell& only = rows.cells().front();
    for (const OtherSeparator& each : other_separators)
      if (const std::size_t at = only.text.find(each.text); at != std::string_view::npos)
        return refuse(Phrase(messages::other_separator, Phrase(each.name)), part_at(rows, only, at, each.text.size()),
                      messages::help_save_as_csv);
    return true;
  }

  Place part_at(const CsvRows& rows, const CsvCell& cell, std::size_t index, std::size_t size) const {
    const std::uint32_t begin = CsvRows::Offsets(rows, cell).of(index);
    return {decoder_.at(begin).file, begin, begin + static_cast<std::uint32_t>(size)};
  }

  void column(const CsvCell& cell, std::size_t index) {
    const std::string_view name = trim_spaces(cell.text);
    if (name.empty()) {
      const std::string* const meant = names_.find(name);
      (meant != nullptr && meant->empty() ? columns_.left_alone : columns_.unnamed).push_back(index);
      return;
    }
    const ColumnHeading heading = read_heading(table_, names_, name);
    if (heading.means == ColumnHeading::Means::nothing) return columns_.left_alone.push_back(index);
    if (heading.means == ColumnHeading::Means::unknown) return unknown(cell, heading.field, index);
    const Field* const field = heading.field;
    const std::string& part = heading.part;
    const bool is_whole = part.empty();
    seen_ |= table_.bit_of(*field);
    if (const std::string unit = remark_of_heading(name); is_other_unit(*field, unit))
      return other_unit(cell, unit, *field);
    if (is_whole && has_only_parts(*field)) {
      report(diagnostics_, rules::wrong_type, Phrase(messages::column_has_parts, std::string(name)),
             decoder_.at(cell.begin))
          .help = Phrase(messages::help_column_has_parts, std::string(name));
      return;
    }
    CsvColumns::Group& group = group_of(*field);
    std::size_t* place = &group.column;
    std::uint32_t* first = &first_begin_[table_.index_of(*field)];
    if (!is_whole) {
      CsvColumns::Part& added = part_of(group, part);
      place = &added.index;
      first = &added.key_begin;
    }
    if (*place != CsvColumns::none) return duplicate(cell, *first);
    *place = index;
    *first = cell.begin;
    columns_.names.push_back({decoder_.at(cell.begin).file,
                              is_whole ? std::string(field->key) : std::string(field->key).append(".").append(part),
                              in_one_line(name)});
  }

  // Whether numbers in this unit are not those of the field: 百人, 万元; of days, weeks.
  static bool is_other_unit(const Field& field, std::string_view unit) {
    static constexpr std::string_view multiples[] = {"十", "百", "千", "万", "亿", "%", "‰"};
    static constexpr std::string_view times[] = {"周",   "星期",  "月",    "个月",   "年",   "小时", "时",
                                                 "week", "weeks", "month", "months", "hour", "hours"};
    const bool is_number = field.type == FieldType::integer || field.type == FieldType::number;
    if (!is_number && (field.type != FieldType::open_table || field.holds != Value::Kind::number)) return false;
    const auto begins = [&](std::string_view multiple) { return unit.starts_with(multiple); };
    return std::any_of(std::begin(multiples), std::end(multiples), begins) ||
           (is_number && std::find(std::begin(times), std::end(times), unit) != std::end(times));
  }

  void other_unit(const CsvCell& cell, const std::string& unit, const Field& field) {
    Diagnostic& d =
        report(diagnostics_, rules::bad_value,
               Phrase(messages::other_unit, with_spaces_shown(trim_spaces(cell.text)), unit), decoder_.at(cell.begin));
    d.help = Phrase(messages::help_other_unit, std::string(unit));
    settle(field);
  }

  // People and teams mostly have names alone.
  void take_names_as_ids() {
    const Field* const id = table_.id_field();
    const Field* const name = table_.find("name");
    if ((table_.id != TableId::people && table_.id != TableId::teams) || (seen_ & table_.bit_of(*id)) != 0) return;
    if ((columns_.already_reported & table_.bit_of(*name)) != 0) return settle(*id);  // it has another heading
    const auto named = std::find_if(columns_.groups.begin(), columns_.groups.end(),
                                    [&](const CsvColumns::Group& group) { return group.field == name; });
    if (named == columns_.groups.end()) return;
    const std::size_t column = named->column;
    const std::uint32_t begin = first_begin_[table_.index_of(*name)];
    // Before the name, which then has its place.
    columns_.groups.insert(columns_.groups.begin(), CsvColumns::Group{id, column, {}});
    seen_ |= table_.bit_of(*id);
    Diagnostic& d = report(
        diagnostics_, rules::missing_key,
        Phrase(messages::names_are_ids, table_name(), name_in_file(*id, Syntax::csv), name_in_file(*name, Syntax::csv)),
        decoder_.at(begin));
    d.severity = Severity::info;
    d.help = Phrase(messages::help_names_are_ids, name_in_file(*id, Syntax::csv));
  }

  CsvColumns::Group& group_of(const Field& field) {
    for (CsvColumns::Group& group : columns_.groups)
      if (group.field == &field) return group;
    return columns_.groups.emplace_back(CsvColumns::Group{&field, CsvColumns::none, {}});
  }

  static CsvColumns::Part& part_of(CsvColumns::Group& group, std::string_view key) {
    for (CsvColumns::Part& part : group.parts)
      if (part.key == key) return part;
    const std::size_t index = index_of_part(*group.field, key);
    const auto stands_before = [&](const CsvColumns::Part& part) {
      return index_of_part(*group.field, part.key) <= index;
    };
    const auto where = std::find_if_not(group.parts.begin(), group.parts.end(), stands_before);
    return *group.parts.insert(where, CsvColumns::Part{std::string(key)});
  }

  void duplicate(const CsvCell& cell, std::uint32_t first) {
    Diagnostic& d = report(diagnostics_, rules::not_csv, Phrase(messages::duplicate_column, std::string(cell.text)),
                           decoder_.at(cell.begin));
    d.labels.push_back({decoder_.at(first), messages::label_first_here});
    d.help = messages::help_duplicate_column;
  }

  void missing(const Field& field, std::uint32_t begin) {
    Diagnostic& d = report(diagnostics_, rules::missing_key,
                           Phrase(messages::missing_column, table_name(), name_in_sheet(field)), decoder_.at(begin));
    d.help = Phrase(messages::help_missing_column, name_in_sheet(field), Phrase(field.help));
    settle(field);
  }

  // Beside headings that are mostly Chinese, by its label.
  Phrase name_in_sheet(const Field& field) const {
    const auto is_chinese = [](const CsvCell& cell) { return is_beyond_ascii(cell.text); };
    const auto chinese = std::count_if(headings_.begin(), headings_.end(), is_chinese);
    return chinese * 2 > std::ssize(headings_) ? Phrase(std::string(field.label.chinese))
                                               : name_in_file(field, Syntax::csv);
  }

  // What offices call a column, unless the table has that column, too.
  const Field* usual_field(const CsvCell& cell) {
    const Field* const field = field_usually_called(table_, word_of_heading(cell.text));
    if (field == nullptr) return nullptr;
    if (!named_) {
      named_ = 0;
      for (const CsvCell& each : headings_)
        if (const Field* const own = read_heading(table_, names_, trim_spaces(each.text)).field)
          *named_ |= table_.bit_of(*own);
    }
    return (*named_ & table_.bit_of(*field)) == 0 ? field : nullptr;
  }

  // 起止时间, with 2018.6.1-6.10 in its cells, where the first and the last day have a column each. It is read as both
  // where its first cell says both.
  void split_spans(const CsvRows& rows) {
    const Field* const start = table_.find("start");
    const Field* const end = table_.find("end");
    if (start == nullptr || end == nullptr || (seen_ & table_.bit_of(*start)) != 0) return;
    if ((seen_ & table_.bit_of(*end)) == 0 && read_spans(rows, *start, *end)) return;
    const auto span = std::find_if(strangers_.begin(), strangers_.end(), [](const CsvCell& cell) {
      return cell.text.find("起止") != std::string_view::npos;
    });
    if (span == strangers_.end()) return;
    missing(*start, span->begin);
    diagnostics_.back().help = Phrase(messages::help_span_column,
                                      list_of({name_in_file(*start, Syntax::csv), name_in_file(*end, Syntax::csv)}),
                                      std::string(trim_spaces(span->text)));
    strangers_.erase(span);
  }

  bool read_spans(const CsvRows& rows, const Field& start, const Field& end) {
    const auto has_spans = [&](const CsvCell& cell) {
      return is_usual_for_spans(table_, word_of_heading(cell.text)) && begins_with_span(rows, column_of(cell));
    };
    const auto span = std::find_if(strangers_.begin(), strangers_.end(), has_spans);
    if (span == strangers_.end()) return false;
    const std::size_t column = column_of(*span);
    std::erase(columns_.left_alone, column);
    for (const auto& [field, says] :
         {std::pair(&start, CsvColumns::Group::Says::first_day), std::pair(&end, CsvColumns::Group::Says::last_day)}) {
      seen_ |= table_.bit_of(*field);
      columns_.groups.push_back({field, column, {}, says});
      columns_.names.push_back(
          {decoder_.at(span->begin).file, std::string(field->key), in_one_line(trim_spaces(span->text))});
    }
    strangers_.erase(span);
    return true;
  }

  std::size_t column_of(const CsvCell& heading) const {
    const auto is_it = [&](const CsvCell& each) { return each.begin == heading.begin; };
    return static_cast<std::size_t>(std::find_if(headings_.begin(), headings_.end(), is_it) - headings_.begin());
  }

  // Whether the first cell below the headings that is filled has two days.
  static bool begins_with_span(const CsvRows& headings, std::size_t column) {
    constexpr std::size_t most_rows = 100;
    CsvRows rows = headings;
    for (std::size_t seen = 0; seen < most_rows && rows.next(); ++seen)
      if (column < rows.cells().size() && is_filled(rows.cells()[column]))
        return span_meant(rows.cells()[column].text).has_value();
    return false;
  }

  void settle(const Field& field) {
    seen_ |= table_.bit_of(field);
    columns_.already_reported |= table_.bit_of(field);
  }

  // `meant`: the field that has no such part; null if there is none.
  void unknown(const CsvCell& cell, const Field* meant, std::size_t index) {
    const std::string_view name = trim_spaces(cell.text), head = name.substr(0, name.find('.'));
    const Field* near = meant != nullptr ? meant : nearest_field(table_, word_of_heading(head));
    if (meant == nullptr && near == nullptr) near = usual_field(cell);
    if (near == nullptr && !binds()) {
      columns_.left_alone.push_back(index);
      strangers_.push_back(cell);
      return;
    }
    Diagnostic& d =
        report(diagnostics_, rules::unknown_key,
               Phrase(messages::unknown_column, table_name(), with_spaces_shown(name)), decoder_.at(cell.begin));
    if (meant != nullptr && has_only_parts(*meant)) {
      d.help = Phrase(messages::help_column_has_parts, std::string(head));
    } else if (meant != nullptr && !type_of(*meant).csv_form.parts.empty()) {
      d.help = Phrase(messages::help_part_columns, std::string(head), part_columns(*meant, head));
    } else if (meant != nullptr) {
      suggest_text(d, as_heading(*meant, name));
    } else if (near != nullptr) {
      suggest_text(d, as_heading(*near, name).append(has_only_parts(*near) ? name.substr(head.size()) : ""));
      d.is_sure = is_slip_for_field(*near, table_, word_of_heading(head));
      if (!d.is_sure && !has_only_parts(*near))
        d.help = Phrase(messages::help_near_column, d.suggestion, toml_key(name), std::string(near->key));
    } else {
      d.help = known_columns();
    }
    if (near != nullptr) settle(*near);
  }

  // In the language of what stands there.
  static std::string as_heading(const Field& field, std::string_view name) {
    return std::string(is_beyond_ascii(name) ? std::string_view(field.label.chinese) : field.key);
  }

  // What the plan asks for, excuses or swears to has no room for what nobody reads.
  bool binds() const {
    return table_.id == TableId::requirements || table_.id == TableId::waivers || table_.id == TableId::attestations;
  }

  void report_strangers() {
    std::vector<Phrase> shown;
    std::string entries;
    for (const CsvCell& cell : strangers_) {
      const std::string name = with_spaces_shown(trim_spaces(cell.text));
      shown.emplace_back("`" + name + "`");
      if (shown.size() <= most_shown_strangers && entries.find(toml_key(name) + " =") == std::string::npos)
        entries.append(entries.empty() ? "" : ", ").append(toml_key(name)).append(" = \"\"");
    }
    Diagnostic& d = report(diagnostics_, rules::unknown_key,
                           Phrase(messages::columns_left_alone, table_name(), list_of(shown, most_shown_strangers)),
                           decoder_.at(strangers_.front().begin));
    d.severity = Severity::warning;
    const std::string first = toml_key(with_spaces_shown(trim_spaces(strangers_.front().text)));
    d.help = Phrase(messages::help_columns_left_alone, std::move(entries));
    if (const Phrase others = columns_to_come(); !others.empty())
      d.help = Phrase(messages::help_or_rename, d.help, first, others);
  }

  // Not one column is known: the headings are missing, or the sheet is another one.
  void no_headings(const CsvRows& rows) {
    std::vector<Phrase> needed;
    for (const Field& field : table_.fields)
      if (field.required) needed.push_back(name_in_file(field, Syntax::csv));
    Diagnostic& d =
        report(diagnostics_, rules::not_csv, Phrase(messages::no_headings, table_name()), decoder_.at(rows.begin()));
    d.help = Phrase(messages::help_no_headings, Phrase(table_.label), list_of(needed, 20));
  }

  static Phrase part_columns(const Field& field, std::string_view name) {
    std::vector<Phrase> columns;
    for (const CsvPart& part : type_of(field).csv_form.parts)
      columns.emplace_back(std::string("`").append(name).append(".").append(part.key).append("`"));
    return list_of(columns);
  }

  Phrase table_name() const {
    return Phrase::in_two_languages(std::string(table_.name), std::string(table_.label.chinese));
  }

  static void suggest_text(Diagnostic& d, std::string text) {
    d.help = Phrase(messages::did_you_mean, text);
    d.suggestion = std::move(text);
  }

  // Those of the table that the sheet does not have.
  Phrase columns_to_come() const {
    std::vector<Phrase> names;
    for (const Field& field : table_.fields)
      if ((seen_ & table_.bit_of(field)) == 0 && !has_only_parts(field))
        names.push_back(name_in_file(field, Syntax::csv));
    return list_of(names, most_shown_columns);
  }

  Phrase known_columns() const {
    std::vector<Phrase> names;
    for (const Field& field : table_.fields) names.push_back(name_in_file(field, Syntax::csv));
    return Phrase(messages::help_known_keys, list_of(names, 20));
  }

  static constexpr std::size_t most_shown_strangers = 8, most_shown_columns = 12;

  const TableSchema& table_;
  const ColumnNames& names_;
  const Decoder& decoder_;
  Diagnostics& diagnostics_;
  CsvColumns columns_;
  FieldSet seen_ = 0;
  std::span<const CsvCell> headings_;
  std::optional<FieldSet> named_;   // by some heading of the row, also one behind; nothing until it is asked
  std::vector<CsvCell> strangers_;  // headings that are near none of the table's
  std::uint32_t first_begin_[most_fields] = {};  // of the column of a whole field, by index
};

}  // namespace

std::optional<CsvColumns> read_columns(const CsvRows& rows, const Headings& headings, const TableSchema& table,
                                       const ColumnNames& names, const Decoder& decoder, Diagnostics& diagnostics) {
  return Header(table, names, decoder, diagnostics).read(rows, headings.cells);
}

void keep_column_names(Plan& plan, std::vector<ColumnName> names) {
  const auto file = static_cast<FileIndex>(plan.sources.size() - 1);
  while (!plan.column_names.empty() && plan.column_names.back().file == file) plan.column_names.pop_back();
  std::move(names.begin(), names.end(), std::back_inserter(plan.column_names));
}

}  // namespace grassroots
