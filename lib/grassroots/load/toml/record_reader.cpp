// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/record_reader.hpp"

#include <algorithm>
#include <array>

#include "grassroots/load/draft.hpp"

namespace grassroots {
namespace {

using namespace scan;

constexpr std::uint32_t most_entries = 32;  // of a table in a field: more are searched for repeated keys elsewhere

// `key = `, as most lines begin.
struct Lead {
  static constexpr std::ptrdiff_t most = 16;
  std::uint64_t text[2]{}, mask[2]{};
  std::uint8_t size = 0;  // 0: the key is too long

  Lead() = default;
  explicit Lead(std::string_view key) {
    constexpr std::string_view equals = " = ";
    if (key.size() + equals.size() > most) return;
    size = static_cast<std::uint8_t>(key.size() + equals.size());
    char* bytes = reinterpret_cast<char*>(text);
    std::copy(equals.begin(), equals.end(), std::copy(key.begin(), key.end(), bytes));
    std::fill_n(reinterpret_cast<unsigned char*>(mask), size, static_cast<unsigned char>(0xFF));
  }

  // REQUIRES: `most` bytes can be read.
  bool begins(const char* at) const {
    return size != 0 && (((word_at(at) ^ text[0]) & mask[0]) | ((word_at(at + 8) ^ text[1]) & mask[1])) == 0;
  }
};

// Of a table: how the lines of its fields begin, by index, and which it must have.
struct Lines {
  std::array<Lead, most_fields> leads{};
  FieldSet required = 0;
};

const Lines& lines_of(const TableSchema& table) {
  static const auto all = [] {
    std::array<Lines, table_count> made{};
    for (const TableSchema& each : all_tables()) {
      Lines& lines = made[static_cast<std::size_t>(each.id)];
      for (const Field& field : each.fields) lines.leads[each.index_of(field)] = Lead(field.key);
      lines.required = required_of(each);
    }
    return made;
  }();
  return all[static_cast<std::size_t>(table.id)];
}

// Past a `=` and the spaces around it.
const char* skip_equals(const char* at) {
  at = skip_spaces(at);
  return *at == '=' ? skip_spaces(at + 1) : nullptr;
}

// Past a text that stands here in double quotes; nullptr if another does. REQUIRES: nothing in it needs an escape.
const char* skip_known(const char* at, const char* end, std::string_view text) {
  const char* const stop = at + text.size() + 1;
  const bool is_it = *at == '"' && end - at > static_cast<std::ptrdiff_t>(text.size()) && *stop == '"' &&
                     same_bytes(at + 1, text.data(), text.size());
  return is_it ? stop + 1 : nullptr;
}

// Whether a header names a table below the record: [stays.amounts].
bool is_below(const char* header, const char* end, const TableSchema& table) {
  header = skip_spaces(header + (header[1] == '[' ? 2 : 1));
  if (!begins_with(header, end, table.name)) return false;
  return *skip_spaces(header + table.name.size()) == '.';
}

constexpr std::size_t few_records = 64;  // of a table: room is made for so many at first

class RecordReader final : public RecordSink {
 public:
  RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics);

  TableId table_of(std::string_view name) override;
  const char* read(TableId table, std::uint32_t begin, const char* at) override;
  void take(TableId table, RawTable entries, std::uint32_t begin) override;

  void undo() override;

 private:
  // What tends to come again in the next record of a table.
  struct Habits {
    std::uint8_t first = 0;                        // its first field, by index
    std::array<std::uint8_t, most_fields> next{};  // by index: which field follows that one
    std::vector<Usual> usual{};                    // by index
    unsigned misses = 0;                           // how many in a row could not be read
  };

  // Functions that read take where a thing begins and give where it ends; nullptr: it has to be read otherwise.
  const char* fields(const TableSchema& table, Draft& draft, const char* at);
  const char* value(const Field& field, Usual& usual, Record& record, const char* at);
  const char* text(const char* at, KnownText& text);
  const char* other_text(const char* at, KnownText& text);
  const char* texts(const Field& field, TextList& usual, Record& record, const char* at);
  const char* open_table(OpenTable& usual, OpenTable& out, const char* at);
  const char* dotted(std::string_view lead, OpenTable& usual, OpenTable& out, const char* at);
  const char* entry(OpenTable usual, OpenTable& list, const char* at);
  const char* scalar(const char* at, Value& out);

  std::uint32_t offset(const char* at) const { return static_cast<std::uint32_t>(at - begin_); }

  Plan& plan_;
  Decoder& decoder_;
  Diagnostics& diagnostics_;
  const char* begin_;
  const char* end_;
  FileIndex file_;
  std::array<Habits, table_count> habits_{};  // by table
  DateReader dates_;
  RecentTexts recent_;

  // As it was before the file.
  std::array<std::uint32_t, table_count> rows_before_{};
  PoolSizes pools_before_;
  std::size_t faults_before_;
  std::uint32_t nameless_before_;
};

RecordReader::RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics)
    : plan_(plan),
      decoder_(decoder),
      diagnostics_(diagnostics),
      begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()),
      file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      pools_before_(plan),
      faults_before_(diagnostics.size()),
      nameless_before_(plan.nameless_rows) {
  for (const TableSchema& table : all_tables()) rows_before_[static_cast<std::size_t>(table.id)] = table.size(plan);
}

TableId RecordReader::table_of(std::string_view name) {
  const TableSchema* table = find_table(name);
  if (table == nullptr || table->form != TableForm::list) return TableId::none;
  habits_[static_cast<std::size_t>(table->id)].usual.resize(table->fields.size());
  table->reserve(plan_, few_records);
  return table->id;
}

void RecordReader::take(TableId table, RawTable entries, std::uint32_t begin) {
  decoder_.record(schema_of(table), entries, begin);
}

void RecordReader::undo() {
  for (const TableSchema& table : all_tables()) table.truncate(plan_, rows_before_[static_cast<std::size_t>(table.id)]);
  pools_before_.restore(plan_);
  plan_.nameless_rows = nameless_before_;
  diagnostics_.erase(diagnostics_.begin() + static_cast<std::ptrdiff_t>(faults_before_), diagnostics_.end());
}

const char* RecordReader::read(TableId id, std::uint32_t begin, const char* at) {
  Habits& habits = habits_[static_cast<std::size_t>(id)];
  if (habits.misses == most_misses) return nullptr;
  const TableSchema& table = schema_of(id);
  Draft draft(plan_, table, file_, begin);
  at = fields(table, draft, at);
  if (at != nullptr && (at == end_ || (*at == '[' && !is_below(at, end_, table)))) {
    habits.misses = 0;
    return at;
  }
  ++habits.misses;
  habits.usual.assign(table.fields.size(), {});  // it may name what is taken back now
  draft.take_back();
  return nullptr;
}

const char* RecordReader::fields(const TableSchema& table, Draft& draft, const char* at) {
  const Lines& lines = lines_of(table);
  Habits& habits = habits_[static_cast<std::size_t>(table.id)];
  std::uint8_t* likely = &habits.first;
  while (is_bare(*at) || is_bare(*(at = skip_blank(at, end_)))) {
    std::uint8_t index = *likely;
    const Lead& lead = lines.leads[index];
    const char* begin = at;
    bool is_dotted = false;
    if (end_ - at >= Lead::most && lead.begins(at)) {
      at += lead.size;
    } else {
      at = skip_bare(at);
      const std::string_view key(begin, at);
      const Field* const field = table.fields[index].key == key ? &table.fields[index] : table.find(key);
      is_dotted = *at == '.';
      if (field == nullptr || (is_dotted && field->type != FieldType::open_table)) return nullptr;
      index = *likely = static_cast<std::uint8_t>(table.index_of(*field));
      if (!is_dotted) at = skip_equals(at);
      if (at == nullptr) return nullptr;
    }
    likely = &habits.next[index];
    const Field& field = table.fields[index];
    if (!draft.claim(index, offset(is_dotted ? begin : at))) return nullptr;
    at = is_dotted ? dotted({begin, at + 1}, habits.usual[index].entries, field.in<OpenTable>(draft.record()), at + 1)
                   : value(field, habits.usual[index], draft.record(), at);
    if (at == nullptr) return nullptr;
    if (*at != '\n' && (at = end_line(at, end_)) == nullptr) return nullptr;
    if (*at == '\n') ++at;
  }
  return (draft.seen() & lines.required) == lines.required ? at : nullptr;
}

const char* RecordReader::value(const Field& field, Usual& usual, Record& record, const char* at) {
  switch (field.type) {
    case FieldType::text:
      at = text(at, usual.text);
      field.in<Symbol>(record) = usual.text.symbol;
      return !usual.text.symbol && (field.required || field.refers != 0) ? nullptr : at;
    case FieldType::word:
      for (std::uint8_t i = 0; i < field.words.size(); ++i) {
        const char* const stop = skip_known(at, end_, field.words[i].name);
        if (stop == nullptr) continue;
        field.in<std::uint8_t>(record) = static_cast<std::uint8_t>(i + 1);
        return stop;
      }
      return nullptr;
    case FieldType::date: return dates_.read(at, end_, field.in<Date>(record));
    case FieldType::deadline: {
      Deadline& deadline = field.in<Deadline>(record);
      deadline.kind = Deadline::Kind::date;
      return dates_.read(at, end_, deadline.date);
    }
    case FieldType::texts: return texts(field, usual.texts, record, at);
    case FieldType::open_table: return open_table(usual.entries, field.in<OpenTable>(record), at);
    case FieldType::flag: {
      RawValue raw;
      at = flag(at, end_, 0, raw);
      field.in<Flag>(record) = raw.flag ? Flag::yes : Flag::no;
      return at;
    }
    case FieldType::integer: {
      RawValue raw;
      at = number(at, 0, raw);
      if (at == nullptr || raw.kind != RawValue::Kind::integer) return nullptr;
      field.in<Integer>(record).value = raw.integer;
      const auto value = static_cast<double>(raw.integer);
      return value >= field.least && value <= field.most ? at : nullptr;
    }
    default: return nullptr;
  }
}

// `text`: what may stand there, and then what does.
inline const char* RecordReader::text(const char* at, KnownText& text) {
  const char* const begin = at + 1;
  const bool is_as_long = text.symbol && *at == '"' && end_ - begin > text.size && begin[text.size] == '"';
  if (!is_as_long) return other_text(at, text);
  const char* const stop = begin + text.size + 1;
  if (text.is_at(begin)) return stop;
  text = recent_.like(begin, text.size);
  return text.is_at(begin) ? stop : other_text(at, text);
}

const char* RecordReader::other_text(const char* at, KnownText& text) {
  std::string_view found;
  at = simple_text(at, end_, found);
  text = recent_.add(found, at == nullptr ? Symbol{} : plan_.symbols.intern(found));
  return at;
}

const char* RecordReader::texts(const Field& field, TextList& usual, Record& record, const char* at) {
  const auto begin_of_list = static_cast<std::uint32_t>(plan_.list_items.size());
  std::uint32_t count = 0;
  const auto add = [&] {
    const std::uint32_t begin = offset(at);
    KnownText known;
    if (const ListItem* item = usual_item(plan_.list_items, usual, count))
      known = {begin_ + item->offset + 1, static_cast<std::uint32_t>(plan_.text(item->symbol).size()), item->symbol};
    at = text(at, known);
    if (!known.symbol) return false;
    plan_.list_items.push_back({known.symbol, begin});
    ++count;
    return true;
  };
  if (*at != '[') {
    if (!field.one_or_many || !add()) return nullptr;
  } else {
    for (at = skip_spaces(at + 1); *at != ']';) {
      if (!add()) return nullptr;
      at = skip_spaces(at);
      if (*at == ',')
        at = skip_spaces(at + 1);
      else if (*at != ']')
        return nullptr;
    }
    ++at;
    if (count == 0 && field.required) return nullptr;
  }
  field.in<TextList>(record) = {begin_of_list, count};
  usual = {begin_of_list, count};
  return at;
}

const char* RecordReader::open_table(OpenTable& usual, OpenTable& out, const char* at) {
  if (*at != '{') return nullptr;
  OpenTable list{static_cast<std::uint32_t>(plan_.entries.size()), 0};
  at = skip_spaces(at + 1);
  while (*at != '}') {
    at = entry(usual, list, at);
    if (at == nullptr || (at = next_in_braces(at)) == nullptr) return nullptr;
  }
  out = list;
  usual = list;
  return at + 1;
}

// The same, a line for each entry: interviews.cadres = 4. `lead`: how each begins; `at`: after the first.
const char* RecordReader::dotted(std::string_view lead, OpenTable& usual, OpenTable& out, const char* at) {
  OpenTable list{static_cast<std::uint32_t>(plan_.entries.size()), 0};
  while (true) {
    at = entry(usual, list, at);
    if (at == nullptr || *at != '\n' || !std::string_view(at + 1, end_).starts_with(lead)) break;
    at += 1 + lead.size();
  }
  out = list;
  usual = list;
  return at;
}

// `key = value`, added to a list at the end of its pool.
const char* RecordReader::entry(OpenTable usual, OpenTable& list, const char* at) {
  if (list.count == most_entries) return nullptr;
  const std::string_view key(at, skip_bare(at));
  Symbol symbol;
  if (const Entry* like = usual_item(plan_.entries, usual, list.count)) symbol = like->key;
  if (!same_bytes(plan_.text(symbol), key)) symbol = plan_.symbols.intern(key);
  for (const Entry& other : plan_.list(list))
    if (other.key == symbol) return nullptr;
  at = key.empty() ? nullptr : skip_equals(at + key.size());
  if (at == nullptr) return nullptr;
  Entry& entry = plan_.entries.emplace_back();
  entry.key = symbol;
  ++list.count;
  return scalar(at, entry.value);
}

const char* RecordReader::scalar(const char* at, Value& out) {
  RawValue raw;
  const std::uint32_t begin = offset(at);
  if (*at == '"') {
    std::string_view text;
    at = simple_text(at, end_, text);
    raw = RawValue(begin, text);
  } else {
    at = *at == 't' || *at == 'f' ? flag(at, end_, begin, raw) : number(at, begin, raw);
  }
  if (at != nullptr) set_value(out, raw, plan_.symbols);
  return at;
}

}  // namespace

std::unique_ptr<RecordSink> read_records(Plan& plan, Decoder& decoder, Diagnostics& diagnostics) {
  return std::make_unique<RecordReader>(plan, decoder, diagnostics);
}

}  // namespace grassroots
