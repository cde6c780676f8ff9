// SPDX-License-Identifier: MIT
#include "grassroots/load/csv_records.hpp"

#include "grassroots/load/csv_cell.hpp"
#include "grassroots/load/draft.hpp"

namespace grassroots {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }


bool is_readable(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::word:
    case FieldType::date:
    case FieldType::deadline:
    case FieldType::integer:
    case FieldType::number:
    case FieldType::flag:
    case FieldType::texts: return true;
    default: return false;
  }
}

class FastRows final : public CsvRecords {
 public:
  FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns);

  const char* read(const char* at) override;

 private:
  struct Column {
    const Field* field = nullptr;
    std::uint32_t index = 0;  // of the field
    Symbol key;               // of an open table: what the column is of it
    KnownText cell;           // of the row before: where it is there again, so is its value
    TextList texts;           // that was
  };

  void make_room(std::ptrdiff_t size, std::ptrdiff_t rest);
  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  const char* row(const char* at);
  const char* value(Column& column, Draft& draft, const char* at);
  const char* text(KnownText& cell, Symbol& out, const char* at);
  const char* date(Date& out, const char* at);
  const char* other_date(Date& out, const char* at);
  const char* word(Column& column, std::uint8_t& out, const char* at) const;
  const char* texts(Column& column, TextList& out, const char* at);
  const char* entry(const Column& column, Draft& draft, const char* at);
  const char* small_integer(Value& out, const char* at) const;
  // A cell in which nothing is unusual.
  const char* cell(const char* at, std::string_view& out) const;
  // Whether the cell is one that was read.
  bool is_cell(const char* at, const KnownText& cell) const {
    return cell.size != 0 && end_ - at >= cell.size && ends_cell(at + cell.size) && same_bytes(at, cell.data, cell.size);
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
  std::uint64_t required_;
  std::vector<Column> columns_;  // none: no row can be read so
  unsigned misses_ = 0;          // rows in a row that could not
  PoolSizes pools_before_;
  bool has_room_ = false;
  DateReader dates_;
  RecentTexts recent_;
};

FastRows::FastRows(Plan& plan, const TableSchema& table, const CsvColumns& columns)
    : plan_(plan), table_(table), begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()), file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      required_(required_of(table)), pools_before_(plan) {
  if (columns.settled != 0 || !columns.unnamed.empty()) return;
  columns_.resize(columns.count);
  bool can_read = true;
  for (const CsvColumns::Group& group : columns.groups) {
    const std::uint32_t index = table.index_of(*group.field);
    const bool is_whole = group.column != CsvColumns::none;
    if (is_whole) columns_[group.column] = {group.field, index, {}, {}, {}};
    for (std::size_t i = 0; i < group.parts.size(); ++i) {
      const CsvColumns::Part& part = group.parts[i];
      columns_[part.index] = {group.field, index, plan.symbols.intern(part.key), {}, {}};
      can_read = can_read && part.index == group.parts.front().index + i;  // nothing between them
    }
    can_read = can_read && (is_whole ? group.parts.empty() && is_readable(group.field->type) : group.field->type == FieldType::open_table);
  }
  const bool are_known = std::all_of(columns_.begin(), columns_.end(), [](const Column& column) { return column.field != nullptr; });
  if (!can_read || !are_known) columns_.clear();
}

const char* FastRows::read(const char* at) {
  while (at != end_ && !columns_.empty() && misses_ < most_misses) {
    const char* const next = row(at);
    if (next == nullptr) {
      ++misses_;
      return at;
    }
    misses_ = 0;
    if (!has_room_) make_room(next - at, end_ - next);
    at = next;
  }
  return at;
}

// For the rest of the file, as if all rows were like the first one. `size`: of that one; `rest`: of the file.
void FastRows::make_room(std::ptrdiff_t size, std::ptrdiff_t rest) {
  constexpr std::ptrdiff_t least = 16;  // of a row
  const auto rows = static_cast<std::size_t>(rest / std::max(size, least) * 9 / 8);
  table_.reserve(plan_, rows);
  pools_before_.expect_again(plan_, rows);
  has_room_ = true;
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
    if (!ends_cell(at) && (at = value(*column, draft, at)) == nullptr) return give_up();
    if (column == last) break;
    if (*at != ',') return give_up();
  }
  const bool is_whole = *at != ',' && draft.seen() != 0 && (draft.seen() & required_) == required_;
  if (!is_whole) return give_up();
  if (at == end_) return at;
  return at + (*at == '\r' ? 2 : 1);
}

const char* FastRows::value(Column& column, Draft& draft, const char* at) {
  const Field& field = *column.field;
  Record& record = draft.record();
  if (field.type != FieldType::open_table) draft.claim(column.index, static_cast<std::uint32_t>(at - begin_));
  switch (field.type) {
    case FieldType::text: return text(column.cell, field.in<Symbol>(record), at);
    case FieldType::word: return word(column, field.in<std::uint8_t>(record), at);
    case FieldType::texts: return texts(column, field.in<TextList>(record), at);
    case FieldType::open_table: return entry(column, draft, at);
    case FieldType::date: return date(field.in<Date>(record), at);
    case FieldType::deadline: {
      Deadline& deadline = field.in<Deadline>(record);
      deadline.kind = Deadline::Kind::date;
      return date(deadline.date, at);
    }
    case FieldType::flag: {
      std::string_view text;
      at = cell(at, text);
      const auto flag = flag_in(text);
      field.in<Flag>(record) = flag && *flag ? Flag::yes : Flag::no;
      return flag ? at : nullptr;
    }
    default: {
      std::string_view text;
      at = cell(at, text);
      const auto number = at == nullptr ? std::nullopt : number_in(text);
      if (!number || *number < field.least || *number > field.most) return nullptr;
      if (field.type == FieldType::number) {
        field.in<Number>(record).value = *number;
        return at;
      }
      const auto integer = integer_in(text);
      field.in<Integer>(record).value = integer.value_or(0);
      return integer ? at : nullptr;
    }
  }
}

const char* FastRows::cell(const char* at, std::string_view& out) const {
  const char* const stop = scan::skip_text<',', '"'>(at, end_);
  if (stop == nullptr || !ends_cell(stop)) return nullptr;
  out = {at, stop};
  return is_space(*at) || *at == '\'' || is_space(stop[-1]) ? nullptr : stop;
}

const char* FastRows::text(KnownText& cell, Symbol& out, const char* at) {
  const bool is_as_long = cell.size != 0 && end_ - at >= cell.size && ends_cell(at + cell.size);
  const bool is_known = is_as_long && (cell.is_at(at) || (cell = recent_.like(at, cell.size)).is_at(at));
  if (!is_known) {
    std::string_view found;
    const char* const stop = this->cell(at, found);
    if (stop == nullptr || is_cut_number(found)) return nullptr;
    cell = recent_.add(found, plan_.symbols.intern(found));
  }
  out = cell.symbol;
  return at + cell.size;
}

inline const char* FastRows::date(Date& out, const char* at) {
  const char* const stop = dates_.read(at, end_, out);
  return stop != nullptr && ends_cell(stop) ? stop : other_date(out, at);
}

// In one of the other forms.
const char* FastRows::other_date(Date& out, const char* at) {
  std::string_view text;
  const char* const stop = cell(at, text);
  const auto found = stop == nullptr ? std::nullopt : date_in(text);
  out = found.value_or(Date{});
  return found ? stop : nullptr;
}

// Of a word, the symbol stands for its number.
const char* FastRows::word(Column& column, std::uint8_t& out, const char* at) const {
  const std::span<const Word> words = column.field->words;
  for (std::uint32_t i = 0; i < words.size() && !is_cell(at, column.cell); ++i)
    for (const std::string_view name : {words[i].name, words[i].chinese}) {
      const KnownText known{name.data(), static_cast<std::uint32_t>(name.size()), Symbol{i + 1}};
      if (is_cell(at, known)) column.cell = known;
    }
  if (!is_cell(at, column.cell)) return nullptr;
  out = static_cast<std::uint8_t>(column.cell.symbol.value);
  return at + column.cell.size;
}

const char* FastRows::texts(Column& column, TextList& out, const char* at) {
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  const auto begin = static_cast<std::uint32_t>(at - begin_);
  if (is_cell(at, column.cell)) {
    const std::uint32_t further = begin - static_cast<std::uint32_t>(column.cell.data - begin_);
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
  column.cell = {begin_ + begin, static_cast<std::uint32_t>(at - begin_) - begin, {}};
  column.texts = list;
  out = list;
  return at;
}

const char* FastRows::entry(const Column& column, Draft& draft, const char* at) {
  const auto begin = static_cast<std::uint32_t>(at - begin_);
  OpenTable& list = column.field->in<OpenTable>(draft.record());
  if (draft.claim(column.index, begin)) list.begin = static_cast<std::uint32_t>(plan_.entries.size());
  ++list.count;
  Entry& entry = plan_.entries.emplace_back();
  entry.key = column.key;
  if (const char* const stop = small_integer(entry.value, at)) {
    entry.value.offset = begin;
    return stop;
  }
  std::string_view text;
  const char* const stop = cell(at, text);
  if (stop == nullptr || is_cut_number(text)) return nullptr;
  set_value(entry.value, value_in(text, begin), plan_.symbols);
  return stop;
}

// One that a double holds, as most counts are written.
const char* FastRows::small_integer(Value& out, const char* at) const {
  constexpr std::ptrdiff_t most_digits = 15;
  const char* stop = at;
  std::int64_t number = 0;
  for (; scan::is_digit(*stop) && stop - at < most_digits; ++stop) number = number * 10 + (*stop - '0');
  if (stop == at || !ends_cell(stop) || (*at == '0' && stop - at > 1)) return nullptr;
  std::construct_at(&out, static_cast<double>(number));
  return stop;
}

}  // namespace

std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns) {
  return std::make_unique<FastRows>(plan, table, columns);
}

}  // namespace grassroots
