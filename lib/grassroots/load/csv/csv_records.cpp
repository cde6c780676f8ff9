// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_records.hpp"

#include "grassroots/load/csv/csv_cell.hpp"
#include "grassroots/load/draft.hpp"

namespace grassroots {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }

class FastRows final : public CsvRecords {
 public:
  FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns);

  const char* read(const char* at) override;

 private:
  struct Column;
  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  using Reader = const char* (FastRows::*)(Column& column, Record& record, const char* at);
  struct Column {
    const Field* field = nullptr;
    Reader read = nullptr;      // of its cells
    std::ptrdiff_t offset = 0;  // of its values in a record
    std::uint32_t index = 0;    // of the field
    Symbol key;                 // of an open table: what the column is of it
    KnownText cell;             // the last that was there: where it is there again, so is its value
    TextList texts;             // which that was
  };
  static Reader reader_of(FieldType type);
  template <class Value>
  static Value& in(const Column& column, Record& record) {
    return *reinterpret_cast<Value*>(reinterpret_cast<char*>(&record) + column.offset);
  }

  const char* first_row(const char* at);
  const char* row(const char* at);
  const char* text(Column& column, Record& record, const char* at);
  const char* other_text(Column& column, Record& record, const char* at);
  KnownText word_at(const char* at, std::span<const Word> words) const;
  const char* word(Column& column, Record& record, const char* at);
  const char* texts(Column& column, Record& record, const char* at);
  const char* entry(Column& column, Record& record, const char* at);
  const char* date(Column& column, Record& record, const char* at);
  const char* deadline(Column& column, Record& record, const char* at);
  const char* flag(Column& column, Record& record, const char* at);
  const char* integer(Column& column, Record& record, const char* at);
  const char* number(Column& column, Record& record, const char* at);
  template <class Stored, class Parsed>
  const char* within_bounds(Column& column, Record& record, const char* at,
                            std::optional<Parsed> (*parse)(std::string_view)) const;
  const char* day(const char* at, Date& out);
  const char* day_otherwise(const char* at, Date& out) const;
  const char* small_integer(const char* at, Value& out) const;
  // A cell in which nothing is unusual.
  const char* cell(const char* at, std::string_view& out) const;
  // What it says, if it is what `parse` takes. `at` goes to its end; nullptr: it is unusual.
  template <class Value>
  std::optional<Value> parsed(const char*& at, std::optional<Value> (*parse)(std::string_view)) const {
    std::string_view text;
    at = cell(at, text);
    return at == nullptr ? std::nullopt : parse(text);
  }
  // Whether the cell is one that was read, and whether it can be.
  bool is_cell(const char* at, const KnownText& cell) const {
    return is_as_long(at, cell) && same_bytes(at, cell.data, cell.size);
  }
  bool is_as_long(const char* at, const KnownText& cell) const {
    return cell.size != 0 && end_ - at >= cell.size && ends_cell(at + cell.size);
  }
  bool ends_cell(const char* at) const {
    if (static_cast<unsigned char>(*at) > ',') return false;
    return *at == ',' || scan::ends_line(at) || at == end_;
  }
  bool ends_item(const char* at) const { return *at == ';' || ends_cell(at); }

  Plan& plan_;
  const TableSchema& table_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  FieldSet required_;
  std::vector<Column> columns_;  // none: no row can be read so
  unsigned misses_ = 0;          // rows in a row that could not
  bool has_room_ = false;        // for as many rows as there may be
  DateReader dates_;
  RecentTexts recent_;
};

FastRows::FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns)
    : plan_(plan),
      table_(table),
      begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()),
      file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      required_(required_of(table)) {
  if (columns.settled != 0 || !columns.unnamed.empty()) return;
  columns_.resize(columns.count);
  bool can_read = true;
  for (const CsvColumns::Group& group : columns.groups) {
    const std::uint32_t index = table.index_of(*group.field);
    const bool is_whole = group.column != CsvColumns::none;
    const Reader reader = reader_of(group.field->type);
    const std::ptrdiff_t offset = table.offset_of(*group.field);
    if (is_whole) columns_[group.column] = {group.field, reader, offset, index, {}, {}, {}};
    for (std::size_t i = 0; i < group.parts.size(); ++i) {
      const CsvColumns::Part& part = group.parts[i];
      columns_[part.index] = {group.field, reader, offset, index, plan.symbols.intern(part.key), {}, {}};
      can_read = can_read && part.index == group.parts.front().index + i;  // nothing between them
    }
    can_read = can_read && reader != nullptr && is_whole == group.parts.empty() &&
               is_whole == (group.field->type != FieldType::open_table);
  }
  const bool are_known =
      std::all_of(columns_.begin(), columns_.end(), [](const Column& column) { return column.field != nullptr; });
  if (!can_read || !are_known) columns_.clear();
}

const char* FastRows::read(const char* at) {
  while (at != end_ && !columns_.empty() && misses_ < most_misses) {
    const char* const next = has_room_ ? row(at) : first_row(at);
    if (next == nullptr) {
      ++misses_;
      return at;
    }
    misses_ = 0;
    at = next;
  }
  return at;
}

// The first that can be read. It makes room for the rest of the file, as if all rows were like it.
const char* FastRows::first_row(const char* at) {
  constexpr std::ptrdiff_t most_rows =
      1 << 16U;  // more than that comes by and by: no file says at once how much is taken
  const PoolSizes before(plan_);
  const char* const next = row(at);
  if (next == nullptr) return nullptr;
  const auto rows = static_cast<std::size_t>(std::min((end_ - next) / (next - at) * 9 / 8, most_rows));
  table_.reserve(plan_, rows);
  before.expect_again(plan_, rows);
  has_room_ = true;
  return next;
}

const char* FastRows::row(const char* at) {
  Draft draft(plan_, table_, file_, static_cast<std::uint32_t>(at - begin_));
  const auto give_up = [&] {
    for (Column& column : columns_) column.cell = {};  // its texts may be taken back now
    draft.take_back();
    return nullptr;
  };
  Column* const last = &columns_.back();
  for (Column* column = columns_.data();; ++column, ++at) {
    if (!ends_cell(at)) {
      draft.claim(column->index, static_cast<std::uint32_t>(at - begin_));
      at = (this->*column->read)(*column, draft.record(), at);
      if (at == nullptr) return give_up();
    }
    if (column == last) break;
    if (*at != ',') return give_up();
  }
  const bool is_whole = *at != ',' && draft.seen() != 0 && (draft.seen() & required_) == required_;
  if (!is_whole) return give_up();
  if (at == end_) return at;
  return at + (*at == '\r' ? 2 : 1);
}

FastRows::Reader FastRows::reader_of(FieldType type) {
  switch (type) {
    case FieldType::text: return &FastRows::text;
    case FieldType::word: return &FastRows::word;
    case FieldType::texts: return &FastRows::texts;
    case FieldType::open_table: return &FastRows::entry;
    case FieldType::date: return &FastRows::date;
    case FieldType::deadline: return &FastRows::deadline;
    case FieldType::flag: return &FastRows::flag;
    case FieldType::integer: return &FastRows::integer;
    case FieldType::number: return &FastRows::number;
    default: return nullptr;
  }
}

const char* FastRows::cell(const char* at, std::string_view& out) const {
  const char* const stop = scan::skip_text<',', '"'>(at, end_);
  if (stop == nullptr || !ends_cell(stop)) return nullptr;
  out = {at, stop};
  return is_space(*at) || *at == '\'' || is_space(stop[-1]) ? nullptr : stop;
}

const char* FastRows::text(Column& column, Record& record, const char* at) {
  KnownText& known = column.cell;
  const bool is_known = is_as_long(at, known) && (known.is_at(at) || (known = recent_.like(at, known.size)).is_at(at));
  if (!is_known) return other_text(column, record, at);
  in<Symbol>(column, record) = known.symbol;
  return at + known.size;
}

[[gnu::noinline]] const char* FastRows::other_text(Column& column, Record& record, const char* at) {
  std::string_view found;
  const char* const stop = cell(at, found);
  if (stop == nullptr || is_cut_number(found)) return nullptr;
  const Symbol symbol = plan_.symbols.intern(found);
  column.cell = recent_.add(found, symbol);
  in<Symbol>(column, record) = symbol;
  return stop;
}

// Of a word, the symbol stands for its number.
[[gnu::noinline]] KnownText FastRows::word_at(const char* at, std::span<const Word> words) const {
  for (std::uint32_t i = 0; i < words.size(); ++i)
    for (const std::string_view name : {words[i].name, words[i].chinese}) {
      const KnownText word{name.data(), static_cast<std::uint32_t>(name.size()), Symbol{i + 1}};
      if (is_cell(at, word)) return word;
    }
  return {};
}

const char* FastRows::word(Column& column, Record& record, const char* at) {
  KnownText& known = column.cell;
  if (!is_cell(at, known)) known = word_at(at, column.field->words);
  if (!known.symbol) return nullptr;
  in<std::uint8_t>(column, record) = static_cast<std::uint8_t>(known.symbol.value);
  return at + known.size;
}

const char* FastRows::texts(Column& column, Record& record, const char* at) {
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  const char* const begin = at;
  if (is_cell(at, column.cell)) {
    const auto further = static_cast<std::uint32_t>(at - column.cell.data);
    for (; list.count < column.texts.count; ++list.count) {
      const ListItem item = plan_.list_items[column.texts.begin + list.count];
      plan_.list_items.push_back({item.symbol, item.offset + further});
    }
    at += column.cell.size;
  } else {
    for (bool is_more = true; is_more; ++list.count) {
      const char* const stop = scan::skip_text<',', ';', '"', '\\'>(at, end_);
      if (stop == nullptr || !ends_item(stop)) return nullptr;
      const std::string_view text(at, stop);
      const bool is_unusual = text.empty() || is_space(text.front()) || is_space(text.back()) || text.front() == '\'' ||
                              text.find("；") != std::string_view::npos || is_cut_number(text);
      if (is_unusual) return nullptr;
      plan_.list_items.push_back({plan_.symbols.intern(text), static_cast<std::uint32_t>(at - begin_)});
      is_more = *stop == ';';
      at = is_more ? stop + 1 : stop;
    }
  }
  column.cell = {begin, static_cast<std::uint32_t>(at - begin), {}};
  column.texts = list;
  in<TextList>(column, record) = list;
  return at;
}

const char* FastRows::entry(Column& column, Record& record, const char* at) {
  OpenTable& list = in<OpenTable>(column, record);
  if (list.count++ == 0) list.begin = static_cast<std::uint32_t>(plan_.entries.size());
  Entry& entry = plan_.entries.emplace_back();
  entry.key = column.key;
  if (const char* const stop = small_integer(at, entry.value)) return stop;
  std::string_view text;
  const char* const stop = cell(at, text);
  if (stop == nullptr || is_cut_number(text)) return nullptr;
  set_value(entry.value, value_in(text, static_cast<std::uint32_t>(at - begin_)), plan_.symbols);
  return stop;
}

inline const char* FastRows::day(const char* at, Date& out) {
  const char* const stop = dates_.read(at, end_, out);
  return stop != nullptr && ends_cell(stop) ? stop : day_otherwise(at, out);
}

const char* FastRows::date(Column& column, Record& record, const char* at) { return day(at, in<Date>(column, record)); }

const char* FastRows::deadline(Column& column, Record& record, const char* at) {
  Deadline& deadline = in<Deadline>(column, record);
  deadline.kind = Deadline::Kind::date;
  return day(at, deadline.date);
}

const char* FastRows::day_otherwise(const char* at, Date& out) const {
  const auto found = parsed(at, date_in);
  out = found.value_or(Date{});
  return found ? at : nullptr;
}

const char* FastRows::flag(Column& column, Record& record, const char* at) {
  const auto found = parsed(at, flag_in);
  if (!found) return nullptr;
  in<Flag>(column, record) = *found ? Flag::yes : Flag::no;
  return at;
}

template <class Stored, class Parsed>
const char* FastRows::within_bounds(Column& column, Record& record, const char* at,
                                    std::optional<Parsed> (*parse)(std::string_view)) const {
  const auto found = parsed(at, parse);
  if (!found || static_cast<double>(*found) < column.field->least || static_cast<double>(*found) > column.field->most)
    return nullptr;
  in<Stored>(column, record).value = *found;
  return at;
}

const char* FastRows::integer(Column& column, Record& record, const char* at) {
  return within_bounds<Integer>(column, record, at, integer_in);
}

const char* FastRows::number(Column& column, Record& record, const char* at) {
  return within_bounds<Number>(column, record, at, number_in);
}

// One that a double holds, as most counts are written.
const char* FastRows::small_integer(const char* at, Value& out) const {
  constexpr std::ptrdiff_t most_digits = 15;
  const char* stop = at;
  std::int64_t number = 0;
  for (; scan::is_digit(*stop) && stop - at < most_digits; ++stop) number = number * 10 + (*stop - '0');
  if (stop == at || !ends_cell(stop) || (*at == '0' && stop - at > 1)) return nullptr;
  std::construct_at(&out, static_cast<double>(number));
  out.offset = static_cast<std::uint32_t>(at - begin_);
  return stop;
}

}  // namespace

std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns) {
  return std::make_unique<FastRows>(plan, table, columns);
}

}  // namespace grassroots
