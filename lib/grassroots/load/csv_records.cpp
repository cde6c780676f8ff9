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
    Usual usual;
  };

  void make_room(std::ptrdiff_t size, std::ptrdiff_t rest);
  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  const char* row(const char* at);
  const char* value(Column& column, Draft& draft, const char* at);
  const char* text(const char* at, KnownText& text);
  const char* date(const char* at, Date& out);
  const char* word(const Field& field, Record& record, const char* at) const;
  const char* texts(Column& column, Record& record, const char* at);
  const char* entry(const Column& column, Draft& draft, const char* at);
  // A cell in which nothing is unusual.
  const char* cell(const char* at, std::string_view& out) const;
  // Past a cell, and the item of a list, of which the text is known.
  const char* skip_cell(const char* at, std::string_view text) const;
  const char* skip_item(const char* at, std::string_view text) const;
  bool begins(const char* at, std::string_view text) const {
    return *at == text.front() && static_cast<std::size_t>(end_ - at) >= text.size() && same_bytes(at, text.data(), text.size());
  }
  bool ends_cell(const char* at) const { return *at == ',' || scan::ends_line(at) || at == end_; }
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
    if (is_whole) columns_[group.column] = {group.field, index, {}, {}};
    for (std::size_t i = 0; i < group.parts.size(); ++i) {
      const CsvColumns::Part& part = group.parts[i];
      columns_[part.index] = {group.field, index, plan.symbols.intern(part.key), {}};
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
    for (Column& column : columns_) column.usual = {};  // it may name what is taken back now
    draft.take_back();
    return nullptr;
  };
  const Column* const last = &columns_.back();
  for (Column* column = columns_.data();; ++column, ++at) {
    if (!ends_cell(at)) at = value(*column, draft, at);
    if (at == nullptr || (column == last) != (at == end_ || *at != ',')) return give_up();
    if (column == last) break;
  }
  if (draft.seen() == 0 || (draft.seen() & required_) != required_) return give_up();
  if (at == end_) return at;
  return at + (*at == '\r' ? 2 : 1);
}

const char* FastRows::value(Column& column, Draft& draft, const char* at) {
  const Field& field = *column.field;
  if (field.type == FieldType::open_table) return entry(column, draft, at);
  Record& record = draft.record();
  draft.claim(column.index, static_cast<std::uint32_t>(at - begin_));
  switch (field.type) {
    case FieldType::text:
      at = text(at, column.usual.text);
      field.in<Symbol>(record) = column.usual.text.symbol;
      return at;
    case FieldType::word: return word(field, record, at);
    case FieldType::texts: return texts(column, record, at);
    case FieldType::date: return date(at, field.in<Date>(record));
    case FieldType::deadline: {
      Deadline& deadline = field.in<Deadline>(record);
      deadline.kind = Deadline::Kind::date;
      return date(at, deadline.date);
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

const char* FastRows::date(const char* at, Date& out) {
  const char* stop = dates_.read(at, end_, out);
  if (stop != nullptr && ends_cell(stop)) return stop;
  std::string_view text;
  stop = cell(at, text);
  const auto found = stop == nullptr ? std::nullopt : date_in(text);
  out = found.value_or(Date{});
  return found ? stop : nullptr;
}

const char* FastRows::cell(const char* at, std::string_view& out) const {
  const char* const stop = scan::skip_text<',', '"'>(at, end_);
  if (stop == nullptr || !ends_cell(stop)) return nullptr;
  out = {at, stop};
  return is_space(*at) || *at == '\'' || is_space(stop[-1]) ? nullptr : stop;
}

const char* FastRows::skip_cell(const char* at, std::string_view text) const {
  return begins(at, text) && ends_cell(at + text.size()) ? at + text.size() : nullptr;
}

const char* FastRows::skip_item(const char* at, std::string_view text) const {
  return begins(at, text) && ends_item(at + text.size()) ? at + text.size() : nullptr;
}

// `text`: what may stand there, and then what does.
const char* FastRows::text(const char* at, KnownText& text) {
  if (text.symbol && end_ - at >= text.size && ends_cell(at + text.size)) {
    const char* const stop = at + text.size;
    if (text.is_at(at)) return stop;
    text = recent_.like(at, text.size);
    if (text.is_at(at)) return stop;
  }
  std::string_view found;
  at = cell(at, found);
  if (at == nullptr || is_cut_number(found)) return nullptr;
  text = recent_.add(found, plan_.symbols.intern(found));
  return at;
}

const char* FastRows::word(const Field& field, Record& record, const char* at) const {
  for (std::uint8_t i = 0; i < field.words.size(); ++i) {
    const Word& word = field.words[i];
    const char* stop = skip_cell(at, word.name);
    if (stop == nullptr) stop = skip_cell(at, word.chinese);
    if (stop == nullptr) continue;
    field.in<std::uint8_t>(record) = static_cast<std::uint8_t>(i + 1);
    return stop;
  }
  return nullptr;
}

const char* FastRows::texts(Column& column, Record& record, const char* at) {
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  while (true) {
    ListItem item{{}, static_cast<std::uint32_t>(at - begin_)};
    if (const ListItem* like = usual_item(plan_.list_items, column.usual.texts, list.count)) item.symbol = like->symbol;
    const char* stop = item.symbol ? skip_item(at, plan_.text(item.symbol)) : nullptr;
    if (stop == nullptr) {
      stop = scan::skip_text<',', ';', '"', '\\'>(at, end_);
      if (stop == nullptr || !ends_item(stop)) return nullptr;
      const std::string_view text(at, stop);
      const bool is_unusual = text.empty() || is_space(text.front()) || is_space(text.back()) || text.front() == '\'' ||
                              text.find("；") != std::string_view::npos || is_cut_number(text);
      if (is_unusual) return nullptr;
      item.symbol = plan_.symbols.intern(text);
    }
    plan_.list_items.push_back(item);
    ++list.count;
    if (*stop != ';') {
      TextList& out = column.field->in<TextList>(record);
      out = list;
      column.usual.texts = list;
      return stop;
    }
    at = stop + 1;
  }
}

const char* FastRows::entry(const Column& column, Draft& draft, const char* at) {
  const auto begin = static_cast<std::uint32_t>(at - begin_);
  RawValue raw;
  const char* stop = scan::number(at, begin, raw);
  const bool is_plain = stop != nullptr && ends_cell(stop) && raw.kind == RawValue::Kind::integer;
  if (!is_plain) {
    std::string_view text;
    stop = cell(at, text);
    if (stop == nullptr || is_cut_number(text)) return nullptr;
    raw = value_in(text, begin);
  }
  OpenTable& list = column.field->in<OpenTable>(draft.record());
  if (draft.claim(column.index, begin)) list.begin = static_cast<std::uint32_t>(plan_.entries.size());
  Entry& entry = plan_.entries.emplace_back();
  entry.key = column.key;
  set_value(entry.value, raw, plan_.symbols);
  ++list.count;
  return stop;
}

}  // namespace

std::unique_ptr<CsvRecords> read_csv_records(Plan& plan, const TableSchema& table, const CsvColumns& columns) {
  return std::make_unique<FastRows>(plan, table, columns);
}

}  // namespace grassroots
