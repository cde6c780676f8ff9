// SPDX-License-Identifier: MIT
#include "grassroots/load/record_reader.hpp"

#include "grassroots/load/plain_scan.hpp"

namespace grassroots {
namespace {

using namespace scan;

constexpr unsigned most_misses = 8;  // after so many records in a row that have to be read again, it is not tried

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
    std::uint64_t found[2];
    std::memcpy(found, at, sizeof found);
    return size != 0 && (((found[0] ^ text[0]) & mask[0]) | ((found[1] ^ text[1]) & mask[1])) == 0;
  }
};

// Of a table: how the lines of its fields begin, by index, and which it must have.
struct Lines {
  std::array<Lead, 64> leads{};
  std::uint64_t required = 0;
};

const Lines& lines_of(const TableSchema& table) {
  static const auto all = [] {
    std::array<Lines, table_count> made{};
    for (const TableSchema& each : all_tables()) {
      Lines& lines = made[static_cast<std::size_t>(each.id)];
      for (const Field& field : each.fields) {
        const std::uint32_t index = each.index_of(field);
        lines.leads[index] = Lead(field.key);
        if (field.required) lines.required |= std::uint64_t{1} << index;
      }
    }
    return made;
  }();
  return all[static_cast<std::size_t>(table.id)];
}

// A key that is spaced in its own way, and the `=`; where its value begins.
const char* skip_key(const char* at, const TableSchema& table, const Field*& field) {
  const char* const begin = at;
  while (is_bare(*at)) ++at;
  field = table.find({begin, at});
  at = skip_spaces(at);
  return field != nullptr && *at == '=' ? skip_spaces(at + 1) : nullptr;
}

// Whether a header names a table below the record: [stays.amounts].
bool is_below(const char* header, const char* end, const TableSchema& table) {
  header = skip_spaces(header + (header[1] == '[' ? 2 : 1));
  if (!std::string_view(header, end).starts_with(table.name)) return false;
  return *skip_spaces(header + table.name.size()) == '.';
}

}  // namespace

RecordReader::RecordReader(Plan& plan, Decoder& decoder, Diagnostics& diagnostics)
    : plan_(plan), decoder_(decoder), diagnostics_(diagnostics), begin_(plan.sources.back()->bytes().data()),
      end_(begin_ + plan.sources.back()->bytes().size()), file_(static_cast<FileIndex>(plan.sources.size() - 1)),
      pools_before_(pools_of(plan)), faults_before_(diagnostics.size()), nameless_before_(plan.nameless_rows) {
  for (const TableSchema& table : all_tables()) rows_before_[static_cast<std::size_t>(table.id)] = table.size(plan);
}

TableId RecordReader::table_of(std::string_view name) {
  const TableSchema* table = find_table(name);
  return table == nullptr || table->id == TableId::plan || table->id == TableId::contacts ? TableId::none : table->id;
}

void RecordReader::take(TableId table, RawTable entries, std::uint32_t begin) {
  decoder_.record(schema_of(table), entries, begin);
}

void RecordReader::undo() {
  for (const TableSchema& table : all_tables()) table.truncate(plan_, rows_before_[static_cast<std::size_t>(table.id)]);
  shrink(pools_before_);
  plan_.nameless_rows = nameless_before_;
  diagnostics_.erase(diagnostics_.begin() + static_cast<std::ptrdiff_t>(faults_before_), diagnostics_.end());
}

RecordReader::Pools RecordReader::pools_of(const Plan& plan) {
  return {plan.list_items.size(), plan.values.size(), plan.entries.size(), plan.conditions.size(), plan.places.size()};
}

void RecordReader::shrink(const Pools& to) {
  plan_.list_items.resize(to.list_items);
  plan_.values.resize(to.values);
  plan_.entries.resize(to.entries);
  plan_.conditions.resize(to.conditions);
  plan_.places.resize(to.places);
}

const char* RecordReader::read(TableId id, std::uint32_t begin, const char* at) {
  Habits& habits = habits_[static_cast<std::size_t>(id)];
  if (habits.misses == most_misses) return nullptr;
  const TableSchema& table = schema_of(id);
  const Pools before = pools_of(plan_);
  const std::uint32_t row = table.size(plan_);
  plan_.places.resize(before.places + table.fields.size());
  Record& record = table.append(plan_);
  record.file = file_;
  record.offset = begin;
  record.places = static_cast<std::uint32_t>(before.places);
  at = fields(table, record, at);
  const bool is_read = at != nullptr && (at == end_ || (*at == '[' && !is_below(at, end_, table)));
  if (is_read) {
    habits.misses = 0;
    return at;
  }
  ++habits.misses;
  table.truncate(plan_, row);
  shrink(before);
  return nullptr;
}

const char* RecordReader::fields(const TableSchema& table, Record& record, const char* at) {
  const Lines& lines = lines_of(table);
  Habits& habits = habits_[static_cast<std::size_t>(table.id)];
  std::uint32_t* const places = &plan_.places[record.places];
  std::uint64_t seen = 0;
  std::uint8_t* likely = &habits.first;
  while (is_bare(*at) || is_bare(*(at = skip_blank(at, end_)))) {
    const Lead& lead = lines.leads[*likely];
    const Field* field = &table.fields[*likely];
    at = end_ - at >= Lead::most && lead.begins(at) ? at + lead.size : skip_key(at, table, field);
    if (at == nullptr) return nullptr;
    const std::uint32_t index = table.index_of(*field);
    if ((seen >> index & 1U) != 0) return nullptr;
    seen |= std::uint64_t{1} << index;
    *likely = static_cast<std::uint8_t>(index);
    likely = &habits.next[index];
    places[index] = static_cast<std::uint32_t>(at - begin_);
    at = end_line(value(table, *field, record, at), end_);
    if (at == nullptr) return nullptr;
    if (*at == '\n') ++at;
  }
  return (seen & lines.required) == lines.required ? at : nullptr;
}

const char* RecordReader::value(const TableSchema& table, const Field& field, Record& record, const char* at) {
  switch (field.type) {
    case FieldType::text: {
      std::string_view text;
      at = simple_text(at, end_, text);
      if (at == nullptr || (text.empty() && (field.required || field.refers != 0))) return nullptr;
      field.in<Symbol>(record) = decoder_.symbol_of(table, field, text);
      return at;
    }
    case FieldType::word: {
      std::string_view text;
      at = simple_text(at, end_, text);
      if (at == nullptr) return nullptr;
      std::uint8_t i = 0;
      while (i < field.words.size() && field.words[i].name != text) ++i;
      field.in<std::uint8_t>(record) = static_cast<std::uint8_t>(i + 1);
      return i < field.words.size() ? at : nullptr;
    }
    case FieldType::date: return date(at, field.in<Date>(record));
    case FieldType::texts: return texts(table, field, record, at);
    case FieldType::open_table: return open_table(field, record, at);
    case FieldType::flag: {
      Value flag;
      at = scalar(at, flag);
      if (at == nullptr || flag.kind != Value::Kind::flag) return nullptr;
      field.in<Flag>(record) = flag.flag ? Flag::yes : Flag::no;
      return at;
    }
    case FieldType::integer: {
      RawValue raw;
      at = number(at, 0, raw);
      const bool is_good = at != nullptr && raw.kind == RawValue::Kind::integer && static_cast<double>(raw.integer) >= field.least &&
                           static_cast<double>(raw.integer) <= field.most;
      if (is_good) field.in<Integer>(record).value = raw.integer;
      return is_good ? at : nullptr;
    }
    case FieldType::deadline: {
      Deadline& deadline = field.in<Deadline>(record);
      deadline.kind = Deadline::Kind::date;
      return date(at, deadline.date);
    }
    default: return nullptr;
  }
}

const char* RecordReader::texts(const TableSchema& table, const Field& field, Record& record, const char* at) {
  TextList& last = habits_[static_cast<std::size_t>(table.id)].lists[table.index_of(field)];
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  const auto add = [&] {
    std::string_view text;
    const auto begin = static_cast<std::uint32_t>(at - begin_);
    at = simple_text(at, end_, text);
    if (at == nullptr || text.empty()) return false;
    // The lists of records that follow one another are often the same.
    const std::uint32_t likely = last.begin + list.count;
    const Symbol known = list.count < last.count && likely < plan_.list_items.size() ? plan_.list_items[likely].symbol : Symbol{};
    plan_.list_items.push_back({decoder_.symbol_of(text, known), begin});
    ++list.count;
    return true;
  };
  if (*at != '[') {
    if (!field.one_or_many || !add()) return nullptr;
  } else {
    for (at = skip_spaces(at + 1); *at != ']';) {
      if (!add()) return nullptr;
      at = skip_spaces(at);
      if (*at == ',') at = skip_spaces(at + 1);
      else if (*at != ']') return nullptr;
    }
    ++at;
    if (list.count == 0 && field.required) return nullptr;
  }
  field.in<TextList>(record) = last = list;
  return at;
}

const char* RecordReader::open_table(const Field& field, Record& record, const char* at) {
  if (*at != '{') return nullptr;
  OpenTable list{static_cast<std::uint32_t>(plan_.entries.size()), 0};
  at = skip_spaces(at + 1);
  while (*at != '}') {
    const char* const key = at;
    while (is_bare(*at)) ++at;
    Entry entry;
    entry.key = plan_.symbols.intern({key, at});
    for (const Entry& other : plan_.list(list))
      if (other.key == entry.key) return nullptr;
    at = skip_spaces(at);
    if (!entry.key || *at != '=') return nullptr;
    at = scalar(skip_spaces(at + 1), entry.value);
    if (at == nullptr) return nullptr;
    plan_.entries.push_back(entry);
    ++list.count;
    at = skip_spaces(at);
    if (*at == '}') break;
    if (*at != ',') return nullptr;
    at = skip_spaces(at + 1);
    if (*at == '}') return nullptr;  // TOML has no comma after the last
  }
  field.in<OpenTable>(record) = list;
  return at + 1;
}

const char* RecordReader::scalar(const char* at, Value& out) {
  const auto begin = static_cast<std::uint32_t>(at - begin_);
  if (*at == '"') {
    std::string_view text;
    at = simple_text(at, end_, text);
    if (at != nullptr) out = Value(plan_.symbols.intern(text));
  } else if (*at == 't' || *at == 'f') {
    const std::string_view word = *at == 't' ? "true" : "false";
    out = Value(*at == 't');
    at = std::string_view(at, end_).starts_with(word) ? at + word.size() : nullptr;
  } else {
    RawValue raw;
    at = number(at, begin, raw);
    if (raw.kind == RawValue::Kind::integer) out = Value(static_cast<double>(raw.integer));
    else if (raw.kind == RawValue::Kind::number) out = Value(raw.number);
    else out = Value(raw.date);
  }
  out.offset = begin;
  return at;
}

}  // namespace grassroots
