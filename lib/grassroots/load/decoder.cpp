// SPDX-License-Identifier: MIT
#include "grassroots/load/decoder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grassroots/text/messages.hpp"
#include "grassroots/text/rules.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

// In a set of fields seen: some key was mistyped.
constexpr std::uint64_t meant_another = std::uint64_t{1} << 63U;

const Message& name_of_kind(RawValue::Kind kind) {
  switch (kind) {
    case RawValue::Kind::text: return messages::type_text;
    case RawValue::Kind::integer: return messages::type_integer;
    case RawValue::Kind::number: return messages::type_number;
    case RawValue::Kind::flag: return messages::type_flag;
    case RawValue::Kind::date: return messages::type_date;
    case RawValue::Kind::array: return messages::type_array;
    case RawValue::Kind::table: return messages::type_table;
    default: return messages::type_time;
  }
}

const Message& name_of_type(FieldType type) {
  switch (type) {
    case FieldType::text:
    case FieldType::word: return messages::type_text;
    case FieldType::integer: return messages::type_integer;
    case FieldType::number: return messages::type_number;
    case FieldType::flag: return messages::type_flag;
    case FieldType::date: return messages::type_date;
    case FieldType::deadline: return messages::type_deadline;
    case FieldType::pair: return messages::type_pair;
    case FieldType::local_text: return messages::type_local_text;
    case FieldType::texts: return messages::type_texts;
    case FieldType::values: return messages::type_array;
    case FieldType::rows: return messages::type_tables;
    case FieldType::open_table:
    case FieldType::filter: return messages::type_table;
  }
  return messages::type_table;
}

std::vector<std::string_view> keys_of(const TableSchema& table) {
  std::vector<std::string_view> keys;
  for (const Field& field : table.fields) keys.push_back(field.key);
  return keys;
}

// In a CSV, where no value has brackets or quotes.
const Message& name_in_csv(FieldType type) {
  if (type == FieldType::pair) return messages::type_csv_pair;
  if (type == FieldType::deadline) return messages::type_csv_deadline;
  return name_of_type(type);
}

const Message& csv_help(FieldType type) {
  switch (type) {
    case FieldType::date:
    case FieldType::deadline: return messages::help_csv_date;
    case FieldType::flag: return messages::help_csv_flag;
    case FieldType::pair: return messages::help_csv_pair;
    default: return messages::help_csv_number;
  }
}

// How to write what was probably meant.
Phrase type_help(FieldType type, const RawValue& raw) {
  const bool text = raw.kind == RawValue::Kind::text;
  if (type == FieldType::date && text && parse_date(raw.text)) return messages::help_unquote;
  if ((type == FieldType::integer || type == FieldType::number || type == FieldType::flag) && text)
    return messages::help_unquote;
  if ((type == FieldType::texts || type == FieldType::values) && text) return messages::help_brackets;
  if (type == FieldType::text) return messages::help_quote;
  if (type == FieldType::date) return messages::help_date;
  return rules::wrong_type.remedy;
}

}  // namespace

Place Decoder::at(std::uint32_t begin) const {
  return {file_, begin, plan_.sources[file_]->value_end(begin)};
}

void Decoder::unknown_key(const RawEntry& entry, std::string_view where,
                          const std::vector<std::string_view>& known) {
  Diagnostic& d = report(diagnostics_, rules::unknown_key, Phrase(messages::unknown_key, std::string(entry.key), std::string(where)),
                         at(entry.key_begin));
  if (!suggest(d, entry.key, known) && known.size() <= 16) {
    std::vector<Phrase> names(known.begin(), known.end());
    d.help = Phrase(messages::help_known_keys, list_of(names, 16));
  }
}

// A key that the table does not have. If it looks like one that it has, that one was meant: its bit is returned, so
// that the slip is not reported again as a missing key.
std::uint64_t Decoder::unknown_field(const TableSchema& table, const RawEntry& entry) {
  unknown_key(entry, table.id == TableId::plan ? "[plan]" : fmt::format("[[{}]]", table.name), keys_of(table));
  Diagnostic& d = diagnostics_.back();
  for (const Field& field : table.fields)
    if (field.label.english == entry.key || field.label.chinese == entry.key) {
      d.suggestion = field.key;
      d.help = Phrase(messages::did_you_mean, std::string(field.key));
    }
  const Field* meant = d.suggestion.empty() ? nullptr : table.find(d.suggestion);
  return meant == nullptr ? 0 : std::uint64_t{1} << table.index_of(*meant) | meant_another;
}

void Decoder::misplaced(RawTable entries) {
  for (const RawEntry& entry : entries) {
    if (entry.key == "include") continue;
    if (schema_of(TableId::plan).find(entry.key) != nullptr)
      report(diagnostics_, rules::misplaced_key, Phrase(messages::misplaced_key, std::string(entry.key)), at(entry.key_begin));
    else unknown_key(entry, "[plan]", {"include"});
  }
}

// A key above all headers, where there are only tables: its header is missing, and one finding says so for all.
bool Decoder::is_stray(const RawEntry& entry, const TableSchema* table) {
  const RawValue& raw = entry.value;
  const bool is_table = raw.kind == RawValue::Kind::table ||
                        (raw.kind == RawValue::Kind::array && !raw.items.empty() && raw.items.front().kind == RawValue::Kind::table);
  if (is_table || (table != nullptr && table->id == TableId::plan)) return false;
  return std::any_of(all_tables().begin(), all_tables().end(), [&](const TableSchema& known) { return known.find(entry.key) != nullptr; });
}

void Decoder::report_stray(const RawEntry& entry) {
  Diagnostic& d = report(diagnostics_, rules::unknown_key, Phrase(messages::stray_key, std::string(entry.key)), at(entry.key_begin));
  std::vector<Phrase> headers;
  for (const TableSchema& table : all_tables())
    if (table.find(entry.key) != nullptr && table.id != TableId::contacts)
      headers.emplace_back(fmt::format(fmt::runtime(table.id == TableId::plan ? "[{}]" : "[[{}]]"), table.name));
  d.help = Phrase(messages::help_stray_key, list_of(headers, 20));
  plan_.incomplete = true;
}

void Decoder::unknown_table(const RawEntry& entry) {
  std::vector<std::string_view> names;
  for (const TableSchema& known : all_tables())
    if (known.id != TableId::contacts) names.push_back(known.name);
  unknown_key(entry, messages::top_of_file.english, names);
  Diagnostic& d = diagnostics_.back();
  d.message = Phrase(messages::unknown_table, std::string(entry.key));
  if (d.suggestion.empty()) {
    d.help = Phrase(messages::help_known_tables, list_of({names.begin(), names.end()}, names.size()));
    return;
  }
  const TableSchema* meant = find_table(d.suggestion);
  if (meant == nullptr || meant->id == TableId::plan) plan_.incomplete = true;
  else plan_.lost_rows |= only(meant->id);
}

void Decoder::root(RawTable entries, bool is_root, const std::function<bool(std::uint32_t)>& is_damaged) {
  bool has_plan = false, has_strays = false;
  for (const RawEntry& entry : entries) {
    const TableSchema* table = find_table(entry.key);
    if (is_stray(entry, table)) {
      if (!has_strays) report_stray(entry);
      has_strays = true;
      continue;
    }
    if (table == nullptr || table->id == TableId::contacts) {
      unknown_table(entry);
      continue;
    }
    if (table->id != TableId::plan) {
      table_value(*table, entry, is_damaged);
      continue;
    }
    if (entry.value.kind != RawValue::Kind::table) {
      report(diagnostics_, rules::wrong_type, messages::plan_is_a_table, at(entry.key_begin));
      continue;
    }
    has_plan = true;
    if (is_root) {
      record(*table, entry.value.entries, entry.value.begin, is_damaged(entry.value.begin));
      includes = plan_.info().include;
      continue;
    }
    misplaced(entry.value.entries);
    PlanInfo included;  // read for its `include` only
    for (const RawEntry& key : entry.value.entries)
      if (key.key == "include" && texts(*table->find("include"), included, key.value)) includes = included.include;
  }
  if (is_root && !has_plan) {
    PlanInfo& info = plan_.plan.emplace_back();
    info.file = file_;
    info.damaged = true;
    info.places = static_cast<std::uint32_t>(plan_.places.size());
    plan_.places.resize(plan_.places.size() + schema_of(TableId::plan).fields.size());
    if (!plan_.incomplete) report(diagnostics_, rules::missing_key, messages::missing_plan, {file_, 0, 0});
  }
}

void Decoder::table_value(const TableSchema& table, const RawEntry& entry,
                          const std::function<bool(std::uint32_t)>& is_damaged) {
  const RawValue& raw = entry.value;
  const bool tables = raw.kind == RawValue::Kind::array &&
                      std::all_of(raw.items.begin(), raw.items.end(),
                                  [](const RawValue& item) { return item.kind == RawValue::Kind::table; });
  if (!tables) {
    Diagnostic& d = report(diagnostics_, rules::wrong_type, Phrase(messages::table_is_a_list, std::string(table.name)),
                           at(raw.kind == RawValue::Kind::table ? raw.begin : entry.key_begin));
    d.suggestion = fmt::format("[[{}]]", table.name);
    d.help = Phrase(messages::help_write, d.suggestion);
    plan_.incomplete = true;
    return;
  }
  table.reserve(plan_, raw.items.size());
  grow(plan_.places, raw.items.size() * table.fields.size());
  for (const RawValue& item : raw.items) record(table, item.entries, item.begin, is_damaged(item.begin));
}

RecordRef Decoder::record(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged) {
  return decode(table, entries, begin, damaged, {});
}

RecordRef Decoder::record(const TableSchema& table, RawTable entries, std::uint32_t begin, const KnownFields& known) {
  return decode(table, entries, begin, false, known);
}

RecordRef Decoder::decode(const TableSchema& table, RawTable entries, std::uint32_t begin, bool damaged, const KnownFields& known) {
  const RecordRef ref{table.id, table.size(plan_)};
  const auto places = static_cast<std::uint32_t>(plan_.places.size());
  plan_.places.resize(places + table.fields.size());
  Record* record = &table.append(plan_);
  record->file = file_;
  record->offset = begin;
  record->places = places;
  record->damaged = damaged || known.settled != 0;
  std::uint64_t seen = known.settled;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const RawEntry& entry = entries[i];
    const Field* const field = i < known.of_entries.size() ? known.of_entries[i] : table.find(entry.key);
    if (field == nullptr) {
      seen |= unknown_field(table, entry);
      if (seen & meant_another) record->damaged = true;
      continue;
    }
    const std::uint32_t index = table.index_of(*field);
    seen |= std::uint64_t{1} << index;
    plan_.places[places + index] = entry.value.begin;
    if (value(*field, *record, entry.value)) {
      if (field->type == FieldType::rows) record = &table.edit(plan_, ref.row);
    } else {
      record = &table.edit(plan_, ref.row);
      record->damaged = true;
    }
  }
  if (!damaged) require_keys(table, seen, *record);  // else what it lacks may stand in the line that was lost
  note_losses(table, *record, seen);
  return ref;
}

void Decoder::require_keys(const TableSchema& table, std::uint64_t seen, Record& record) {
  for (const Field& field : table.fields) {
    if (!field.required || (seen >> table.index_of(field) & 1U) != 0) continue;
    Diagnostic& d = report(diagnostics_, rules::missing_key, Phrase(messages::missing_key, Phrase(table.label), std::string(field.key)), at(record.offset));
    d.help = Phrase(messages::help_missing_key, std::string(field.key), Phrase(field.help));
    record.damaged = true;
  }
}

// So that nothing is said of what a fault that was reported made missing.
void Decoder::note_losses(const TableSchema& table, const Record& record, std::uint64_t seen) {
  if (!record.damaged) return;
  if (const Field* id = table.id_field(); id != nullptr && !id->get<Symbol>(record)) plan_.nameless_rows |= only(table.id);
  if (table.id != TableId::plan) return;
  const Field& include = *table.find("include");
  const bool was_meant = (seen >> table.index_of(include) & 1U) != 0;
  if (was_meant && include.get<TextList>(record).count == 0) plan_.incomplete = true;
}

bool Decoder::wrong_type(const Field& field, const Raw& raw) { return wrong_type(field.key, field.type, raw); }

bool Decoder::wrong_type(std::string_view key, FieldType type, const Raw& raw) {
  Diagnostic& d = report(diagnostics_, rules::wrong_type,
                         Phrase(messages::wrong_type, std::string(key), Phrase(is_csv() ? name_in_csv(type) : name_of_type(type)),
                                Phrase(name_of_kind(raw.kind))),
                         at(raw.begin));
  if (is_csv()) {
    d.help = csv_help(type);
    return false;
  }
  d.help = type_help(type, raw);
  if (d.help.message == &messages::help_unquote) d.suggestion = raw.text;
  if (d.help.message == &messages::help_brackets)
    d.suggestion = fmt::format("[{}]", plan_.sources[file_]->bytes().substr(d.place.begin, d.place.end - d.place.begin));
  return false;
}

bool Decoder::bad_text(const Field& field, const Raw& raw) {
  if (raw.kind != Raw::Kind::text) return !wrong_type(field, raw);
  if (!raw.text.empty() || (!field.required && field.refers == 0)) return false;
  report(diagnostics_, rules::bad_value, Phrase(messages::empty_value, std::string(field.key)), at(raw.begin));
  return true;
}

bool Decoder::number(const Field& field, double value, const Raw& raw) {
  if (std::isfinite(value) && value >= field.least && value <= field.most) return true;
  report(diagnostics_, rules::bad_value,
         Phrase(messages::out_of_bounds, std::string(field.key), fmt::format("{:g}", value), fmt::format("{:g}", field.least),
                fmt::format("{:g}", field.most)),
         at(raw.begin));
  return false;
}

bool Decoder::value(const Field& field, Record& record, const Raw& raw) {
  switch (field.type) {
    case FieldType::text:
      if (bad_text(field, raw)) return false;
      field.in<Symbol>(record) = plan_.symbols.intern(raw.text);
      return true;
    case FieldType::integer:
      if (raw.kind != Raw::Kind::integer) return wrong_type(field, raw);
      if (!number(field, static_cast<double>(raw.integer), raw)) return false;
      field.in<Integer>(record).value = raw.integer;
      return true;
    case FieldType::number: {
      if (raw.kind != Raw::Kind::integer && raw.kind != Raw::Kind::number) return wrong_type(field, raw);
      const double n = raw.kind == Raw::Kind::integer ? static_cast<double>(raw.integer) : raw.number;
      if (!number(field, n, raw)) return false;
      field.in<Number>(record).value = n;
      return true;
    }
    case FieldType::flag:
      if (raw.kind != Raw::Kind::flag) return wrong_type(field, raw);
      field.in<Flag>(record) = raw.flag ? Flag::yes : Flag::no;
      return true;
    case FieldType::date:
      if (raw.kind != Raw::Kind::date) return wrong_type(field, raw);
      field.in<Date>(record) = raw.date;
      return true;
    case FieldType::word: return word(field, record, raw);
    case FieldType::texts: return texts(field, record, raw);
    case FieldType::deadline: return deadline(field, record, raw);
    case FieldType::pair: return pair(field, record, raw);
    case FieldType::local_text: return local_text(field, record, raw);
    case FieldType::values: return values(field, record, raw);
    case FieldType::open_table: return open_table(field, record, raw);
    case FieldType::rows: return rows(field, record, raw);
    case FieldType::filter: {
      if (raw.kind != Raw::Kind::table) return wrong_type(field, raw);
      Filter filter{static_cast<std::uint32_t>(plan_.conditions.size()), 0};
      const bool good = conditions(field, {}, raw.entries);
      filter.count = static_cast<std::uint32_t>(plan_.conditions.size()) - filter.begin;
      field.in<Filter>(record) = filter;
      return good;
    }
  }
  return false;
}

bool Decoder::word(const Field& field, Record& record, const Raw& raw) {
  if (raw.kind != Raw::Kind::text) return wrong_type(field, raw);
  for (std::size_t i = 0; i < field.words.size(); ++i) {
    if (field.words[i].name != raw.text && (field.words[i].chinese != raw.text || !is_csv())) continue;
    field.in<std::uint8_t>(record) = static_cast<std::uint8_t>(i + 1);
    return true;
  }
  std::vector<std::string_view> names;
  std::vector<Phrase> shown;
  for (const Word& word : field.words) {
    names.push_back(word.name);
    if (is_csv()) names.push_back(word.chinese);
    shown.push_back(is_csv() ? Phrase::in_two_languages(std::string(word.name), std::string(word.chinese)) : Phrase(word.name));
  }
  Diagnostic& d = report(diagnostics_, rules::bad_value,
                         Phrase(messages::not_a_choice, std::string(field.key), std::string(raw.text), list_of(shown)),
                         at(raw.begin));
  suggest(d, raw.text, names, is_csv() ? "" : "\"");
  return false;
}

bool Decoder::texts(const Field& field, Record& record, const Raw& raw) {
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  bool good = true;
  const auto add = [&](const Raw& item) {
    if (item.kind != Raw::Kind::text) {
      good = wrong_type(field, raw);
    } else if (item.text.empty()) {
      report(diagnostics_, rules::bad_value, Phrase(messages::empty_value, std::string(field.key)), at(item.begin));
      good = false;
    } else {
      plan_.list_items.push_back({plan_.symbols.intern(item.text), item.begin});
    }
    return good;
  };
  if (raw.kind == Raw::Kind::array) {
    for (const Raw& item : raw.items)
      if (!add(item)) break;
  } else if (raw.kind == Raw::Kind::text && field.one_or_many) {
    add(raw);
  } else {
    return wrong_type(field, raw);
  }
  if (good && raw.kind == Raw::Kind::array && raw.items.empty() && field.required) {
    report(diagnostics_, rules::bad_value, Phrase(messages::empty_value, std::string(field.key)), at(raw.begin));
    good = false;
  }
  list.count = static_cast<std::uint32_t>(plan_.list_items.size()) - list.begin;
  field.in<TextList>(record) = list;
  return good;
}

bool Decoder::deadline(const Field& field, Record& record, const Raw& raw) {
  Deadline deadline;
  if (raw.kind == Raw::Kind::date) {
    deadline.kind = Deadline::Kind::date;
    deadline.date = raw.date;
  } else if (raw.kind == Raw::Kind::text && !raw.text.empty()) {
    deadline.kind = Deadline::Kind::phase;
    deadline.anchor = plan_.symbols.intern(raw.text);
  } else if (raw.kind == Raw::Kind::table) {
    deadline.kind = Deadline::Kind::after;
    for (const RawEntry& entry : raw.entries) {
      const Raw& v = entry.value;
      if (entry.key == "after" && v.kind == Raw::Kind::text) {
        deadline.anchor = plan_.symbols.intern(v.text);
      } else if (entry.key == "days" && v.kind == Raw::Kind::integer && v.integer >= -36600 && v.integer <= 36600) {
        deadline.days = static_cast<std::int32_t>(v.integer);
      } else if (entry.key == "after" || entry.key == "days") {
        return wrong_type(entry.key, entry.key == "days" ? FieldType::integer : FieldType::text, v);
      } else {
        unknown_key(entry, field.key, {"after", "days"});
        return false;
      }
    }
    if (!deadline.anchor) return wrong_type(field, raw);
  } else {
    return wrong_type(field, raw);
  }
  field.in<Deadline>(record) = deadline;
  return true;
}

bool Decoder::pair(const Field& field, Record& record, const Raw& raw) {
  const bool shaped = raw.kind == Raw::Kind::array && raw.items.size() == 2 &&
                      raw.items[0].kind == Raw::Kind::integer && raw.items[1].kind == Raw::Kind::integer;
  if (!shaped) return wrong_type(field, raw);
  for (const Raw& item : raw.items)
    if (std::abs(item.integer) > 1'000'000 || !number(field, static_cast<double>(item.integer), item)) return wrong_type(field, raw);
  field.in<IntegerPair>(record) = {static_cast<std::int32_t>(raw.items[0].integer),
                                   static_cast<std::int32_t>(raw.items[1].integer)};
  return true;
}

bool Decoder::local_text(const Field& field, Record& record, const Raw& raw) {
  LocalText& text = field.in<LocalText>(record);
  if (raw.kind == Raw::Kind::text) {
    text.english = text.chinese = plan_.symbols.intern(raw.text);
    return true;
  }
  if (raw.kind != Raw::Kind::table) return wrong_type(field, raw);
  for (const RawEntry& entry : raw.entries) {
    if (entry.key != "en" && entry.key != "zh") {
      unknown_key(entry, field.key, {"en", "zh"});
      continue;
    }
    if (entry.value.kind != Raw::Kind::text) return wrong_type(field, raw);
    (entry.key == "en" ? text.english : text.chinese) = plan_.symbols.intern(entry.value.text);
  }
  if (!text.english) text.english = text.chinese;
  if (!text.chinese) text.chinese = text.english;
  return true;
}

bool Decoder::scalar(const Field& field, const Raw& raw, Value& out) {
  switch (raw.kind) {
    case Raw::Kind::text: out = Value(plan_.symbols.intern(raw.text)); break;
    case Raw::Kind::integer: out = Value(static_cast<double>(raw.integer)); break;
    case Raw::Kind::number: out = Value(raw.number); break;
    case Raw::Kind::flag: out = Value(raw.flag); break;
    case Raw::Kind::date: out = Value(raw.date); break;
    default:
      report(diagnostics_, rules::wrong_type, Phrase(messages::not_a_scalar, std::string(field.key), Phrase(name_of_kind(raw.kind))),
             at(raw.begin));
      return false;
  }
  out.offset = raw.begin;
  return true;
}

bool Decoder::values(const Field& field, Record& record, const Raw& raw) {
  if (raw.kind != Raw::Kind::array) return wrong_type(field, raw);
  ValueList list{static_cast<std::uint32_t>(plan_.values.size()), 0};
  for (const Raw& item : raw.items) {
    Value v;
    if (!scalar(field, item, v)) return false;
    plan_.values.push_back(v);
    ++list.count;
  }
  field.in<ValueList>(record) = list;
  return true;
}

bool Decoder::open_table(const Field& field, Record& record, const Raw& raw) {
  if (raw.kind != Raw::Kind::table) return wrong_type(field, raw);
  OpenTable list{static_cast<std::uint32_t>(plan_.entries.size()), 0};
  bool good = true;
  for (const RawEntry& entry : raw.entries) {
    Entry e;
    e.key = plan_.symbols.intern(entry.key);
    if (!scalar(field, entry.value, e.value)) {
      good = false;
      continue;
    }
    plan_.entries.push_back(e);
    ++list.count;
  }
  field.in<OpenTable>(record) = list;
  return good;
}

bool Decoder::rows(const Field& field, Record& record, const Raw& raw) {
  if (raw.kind != Raw::Kind::array) return wrong_type(field, raw);
  const TableSchema& table = schema_of(field.rows_of);
  Slice<Record> list{table.size(plan_), 0};
  for (const Raw& item : raw.items) {
    if (item.kind != Raw::Kind::table) return wrong_type(field, raw);
    this->record(table, item.entries, item.begin);
    ++list.count;
  }
  field.in<Slice<Record>>(record) = list;
  return true;
}

bool Decoder::conditions(const Field& field, std::string prefix, RawTable entries) {
  bool good = true;
  for (const RawEntry& entry : entries) {
    const std::string path = prefix + std::string(entry.key);
    if (entry.value.kind == Raw::Kind::table) {
      good = conditions(field, path + ".", entry.value.entries) && good;
      continue;
    }
    Condition condition;
    condition.path = plan_.symbols.intern(path);
    condition.offset = entry.key_begin;
    condition.values.begin = static_cast<std::uint32_t>(plan_.values.size());
    const std::span<const Raw> items =
        entry.value.kind == Raw::Kind::array ? entry.value.items : std::span<const Raw>(&entry.value, 1);
    for (const Raw& item : items) {
      Value v;
      if (!scalar(field, item, v)) {
        good = false;
        continue;
      }
      if (item.kind == Raw::Kind::text && item.text == "*") condition.any = true;
      plan_.values.push_back(v);
      ++condition.values.count;
    }
    plan_.conditions.push_back(condition);
  }
  return good;
}

}  // namespace grassroots
