// SPDX-License-Identifier: MIT
// What stands behind a key, by the type of its field.
#include <cmath>
#include <fmt/format.h>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/load/csv/csv_cell.hpp"
#include "grassroots/load/decoder.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {
namespace {

constexpr std::size_t most_wrong_items = 20;  // of a list that are told one by one

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

// What a text in quotes was probably meant to be; empty if nothing is.
std::string without_quotes(FieldType type, const RawValue& raw) {
  if (raw.kind != RawValue::Kind::text) return {};
  if (type == FieldType::integer || type == FieldType::number || type == FieldType::flag) return std::string(raw.text);
  const auto day = type == FieldType::date ? date_in(raw.text) : std::nullopt;
  return day ? to_string(*day) : std::string();
}

// How to write what was probably meant.
Phrase type_help(FieldType type, const RawValue& raw) {
  const bool text = raw.kind == RawValue::Kind::text;
  if ((type == FieldType::texts || type == FieldType::values) && text) return messages::help_brackets;
  if (type == FieldType::text) return messages::help_quote;
  if (type == FieldType::date) return messages::help_date;
  return rules::wrong_type.remedy;
}

}  // namespace

bool set_value(Value& value, const RawValue& raw, Symbols& symbols) {
  // It is made where it stays (bytes.hpp).
  switch (raw.kind) {
    case RawValue::Kind::text: std::construct_at(&value, symbols.intern(raw.text)); break;
    case RawValue::Kind::integer: std::construct_at(&value, static_cast<double>(raw.integer)); break;
    case RawValue::Kind::number: std::construct_at(&value, raw.number); break;
    case RawValue::Kind::flag: std::construct_at(&value, raw.flag); break;
    case RawValue::Kind::date: std::construct_at(&value, raw.date); break;
    default: return false;
  }
  value.offset = raw.begin;
  return true;
}

bool Decoder::wrong_type(const Field& field, const Raw& raw) { return wrong_type(field.key, field.type, raw); }

bool Decoder::wrong_type(std::string_view key, FieldType type, const Raw& raw) {
  if (type == FieldType::date && raw.kind == Raw::Kind::text && is_no_day(raw.text)) {
    report(diagnostics_, rules::bad_value, Phrase(messages::no_such_day, std::string(raw.text)), at(raw.begin)).help =
        messages::help_date;
    return false;
  }
  Diagnostic& d =
      report(diagnostics_, rules::wrong_type,
             Phrase(messages::wrong_type, std::string(key), Phrase(is_csv() ? name_in_csv(type) : name_of_type(type)),
                    Phrase(name_of_kind(raw.kind))),
             at(raw.begin));
  if (is_csv()) {
    d.help = csv_help(type);
    return false;
  }
  d.suggestion = without_quotes(type, raw);
  d.help = d.suggestion.empty() ? type_help(type, raw) : Phrase(messages::help_unquote);
  if (d.help.message == &messages::help_brackets)
    d.suggestion =
        fmt::format("[{}]", plan_.sources[file_]->bytes().substr(d.place.begin, d.place.end - d.place.begin));
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
         Phrase(messages::out_of_bounds, std::string(field.key), fmt::format("{:g}", value),
                fmt::format("{:g}", field.least), fmt::format("{:g}", field.most)),
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
    shown.push_back(is_csv() ? Phrase::in_two_languages(std::string(word.name), std::string(word.chinese))
                             : Phrase(word.name));
  }
  Diagnostic& d = report(diagnostics_, rules::bad_value,
                         Phrase(messages::not_a_choice, std::string(field.key), std::string(raw.text), list_of(shown)),
                         at(raw.begin));
  suggest(d, raw.text, names, is_csv() ? "" : "\"");
  return false;
}

// `count`: how many of the list are wrong so far. After some, nobody wants to read of each.
void Decoder::wrong_item(const Field& field, const Raw& item, std::size_t count) {
  if (count > most_wrong_items + 1) return;
  const std::string key(field.key);
  if (count > most_wrong_items) {
    report(diagnostics_, rules::wrong_type, Phrase(messages::more_wrong_items, key), at(item.begin));
  } else if (item.kind == Raw::Kind::text) {
    report(diagnostics_, rules::bad_value, Phrase(messages::empty_value, key), at(item.begin));
  } else {
    Diagnostic& d = report(diagnostics_, rules::wrong_type,
                           Phrase(messages::wrong_item, key, Phrase(name_of_kind(item.kind))), at(item.begin));
    const bool has_parts = item.kind == Raw::Kind::array || item.kind == Raw::Kind::table;
    if (!has_parts) d.help = messages::help_quote;
  }
}

bool Decoder::texts(const Field& field, Record& record, const Raw& raw) {
  TextList list{static_cast<std::uint32_t>(plan_.list_items.size()), 0};
  std::size_t wrong = 0;
  const auto add = [&](const Raw& item) {
    if (item.kind == Raw::Kind::text && !item.text.empty())
      plan_.list_items.push_back({plan_.symbols.intern(item.text), item.begin});
    else
      wrong_item(field, item, ++wrong);
  };
  if (raw.kind == Raw::Kind::array) {
    for (const Raw& item : raw.items) add(item);
  } else if (raw.kind == Raw::Kind::text && field.one_or_many) {
    add(raw);
  } else {
    return wrong_type(field, raw);
  }
  bool good = wrong == 0;
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
    if (std::abs(item.integer) > 1'000'000 || !number(field, static_cast<double>(item.integer), item))
      return wrong_type(field, raw);
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
  if (set_value(out, raw, plan_.symbols)) return true;
  report(diagnostics_, rules::wrong_type,
         Phrase(messages::not_a_scalar, std::string(field.key), Phrase(name_of_kind(raw.kind))), at(raw.begin));
  return false;
}

bool Decoder::values(const Field& field, Record& record, const Raw& raw) {
  if (raw.kind != Raw::Kind::array) return wrong_type(field, raw);
  ValueList list{static_cast<std::uint32_t>(plan_.values.size()), 0};
  std::size_t wrong = 0;
  for (const Raw& item : raw.items) {
    if (wrong == most_wrong_items) {
      report(diagnostics_, rules::wrong_type, Phrase(messages::more_wrong_items, std::string(field.key)),
             at(item.begin));
      break;
    }
    Value v;
    if (!scalar(field, item, v)) {
      ++wrong;
      continue;
    }
    plan_.values.push_back(v);
    ++list.count;
  }
  field.in<ValueList>(record) = list;
  return wrong == 0;
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
