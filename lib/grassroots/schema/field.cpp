// SPDX-License-Identifier: MIT
#include "grassroots/schema/field.hpp"

#include <algorithm>
#include <array>

#include "grassroots/schema/references.hpp"
#include "grassroots/text/bytes.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

Place place_of_value(const Plan& plan, const Record& record, std::uint32_t offset) {
  if (record.file == no_file) return {};
  return {record.file, offset, plan.sources[record.file]->value_end(offset)};
}

// Of the values of a record, the last that begins at `offset` or before.
std::uint32_t value_before(const Plan& plan, RecordRef ref, std::uint32_t offset) {
  std::uint32_t last = 0;
  const Record& record = record_at(plan, ref);
  for (std::uint32_t i = 0; i < record.place_count; ++i)
    if (const std::uint32_t place = plan.place(record, i); place <= offset) last = std::max(last, place);
  return last;
}

}  // namespace

std::string TableSchema::header() const {
  switch (form) {
    case TableForm::single: return std::string("[").append(name).append("]");
    case TableForm::list: return std::string("[[").append(name).append("]]");
    case TableForm::inner: return std::string(name);
  }
  unreachable();
}

const Field* TableSchema::find(std::string_view key) const {
  const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return same_bytes(f.key, key); });
  return found == fields.end() ? nullptr : &*found;
}

const Field* TableSchema::find_labelled(std::string_view chinese) const {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.label.chinese == chinese; });
  return found == fields.end() ? nullptr : &*found;
}

std::ptrdiff_t TableSchema::offset_of(const Field& field) const {
  using Offsets = std::array<std::ptrdiff_t, most_fields>;  // by index of the field
  static const auto by_table = [] {
    std::array<Offsets, table_count> made{};
    Plan plan;
    for (const TableSchema& table : all_tables()) {
      Record& record = table.append(plan);
      for (const Field& each : table.fields)
        made[static_cast<std::size_t>(table.id)][table.index_of(each)] =
            static_cast<char*>(each.write(record)) - reinterpret_cast<char*>(&record);
    }
    return made;
  }();
  return by_table[static_cast<std::size_t>(id)][index_of(field)];
}

const Field* TableSchema::id_field() const {
  const auto found = std::find_if(fields.begin(), fields.end(), [](const Field& f) { return f.is_id; });
  return found == fields.end() ? nullptr : &*found;
}

const Field* TableSchema::dating_field() const { return known_from.empty() ? nullptr : find(known_from); }

const TableSchema* find_table(std::string_view name) {
  for (const TableSchema& table : all_tables())
    if (same_bytes(table.name, name)) return &table;
  return nullptr;
}

const TableSchema* find_subject(std::string_view singular) {
  for (const TableSchema& table : all_tables())
    if (same_bytes(table.singular, singular)) return &table;
  return nullptr;
}

const TableSchema* table_called(std::string_view label) {
  const auto is_it = [&](const TableSchema& table) {
    const std::string_view names[] = {table.name, table.singular, table.label.chinese, table.label.english};
    return table.form != TableForm::inner && std::find(std::begin(names), std::end(names), label) != std::end(names);
  };
  const auto found = std::find_if(all_tables().begin(), all_tables().end(), is_it);
  return found == all_tables().end() ? nullptr : &*found;
}

const Field* field_of_words(std::string_view name) {
  const std::size_t dot = name.find('.');
  const TableSchema* table = dot == std::string_view::npos ? nullptr : find_table(name.substr(0, dot));
  const Field* field = table == nullptr ? nullptr : table->find(name.substr(dot + 1));
  return field != nullptr && field->is_vocabulary ? field : nullptr;
}

const Record& record_at(const Plan& plan, RecordRef ref) { return schema_of(ref.table).row(plan, ref.row); }

std::string name_of(const Plan& plan, RecordRef ref) {
  const TableSchema& table = schema_of(ref.table);
  const Record& record = record_at(plan, ref);
  const auto text_of = [&](const Field& field) { return std::string(plan.text(field.get<Symbol>(record))); };
  if (ref.table == TableId::stays) return id_of(plan, plan.stays[ref.row]);
  if (const Field* id = table.id_field()) return text_of(*id);
  if (ref.table == TableId::plan) return std::string(plan.text(plan.info().title));
  for (const std::string_view key : {"name", "of", "subject"})
    if (const Field* field = table.find(key); field != nullptr && field->type == FieldType::text)
      return text_of(*field);
  return {};
}

Place place_of(const Plan& plan, RecordRef ref) {
  const Record& record = record_at(plan, ref);
  return place_of_value(plan, record, record.offset);
}

Place place_of(const Plan& plan, RecordRef ref, std::string_view key) {
  const TableSchema& table = schema_of(ref.table);
  const Record& record = record_at(plan, ref);
  if (const Field* field = table.find(key); field != nullptr && record.file != no_file)
    if (const std::uint32_t offset = plan.place(record, table.index_of(*field)); offset != 0)
      return place_of_value(plan, record, offset);
  return place_of_value(plan, record, record.offset);
}

Place place_at(const Plan& plan, RecordRef ref, std::uint32_t offset) {
  const Record& record = record_at(plan, ref);
  if (record.file == no_file) return {};
  return {record.file, offset, plan.sources[record.file]->item_end(offset, value_before(plan, ref, offset))};
}

std::uint32_t day_rule_of(const Plan& plan, const Field& field, const Record& record) {
  if (plan.rules_of_fields.empty()) return 0;
  const auto is_in = [&](const TableSchema& table) {
    return &field >= table.fields.data() && &field < table.fields.data() + table.fields.size();
  };
  const TableSchema& table = *std::find_if(all_tables().begin(), all_tables().end(), is_in);
  const std::uint32_t place = record.places + table.index_of(field);
  const auto found =
      std::lower_bound(plan.rules_of_fields.begin(), plan.rules_of_fields.end(), place,
                       [&](std::uint32_t rule, std::uint32_t at) { return plan.day_rules[rule].place < at; });
  const bool is_found = found != plan.rules_of_fields.end() && plan.day_rules[*found].place == place;
  return is_found ? *found : 0;
}

std::string_view text_at(const Plan& plan, Place place) {
  return plan.sources[place.file]->bytes().substr(place.begin, std::min<std::size_t>(place.end - place.begin, 200));
}

const Word* word_meant(std::span<const Word> words, std::string_view said) {
  static constexpr std::pair<std::string_view, std::string_view> same[] = {
      {"finished", "done"},     {"completed", "done"}, {"complete", "done"},     {"已完成", "done"},
      {"已结束", "done"},       {"结束", "done"},      {"完工", "done"},         {"canceled", "cancelled"},
      {"已取消", "cancelled"},  {"作废", "cancelled"}, {"未开始", "planned"},    {"待开展", "planned"},
      {"scheduled", "planned"}, {"进行中", "planned"}, {"正在进行", "planned"},  {"in progress", "planned"},
      {"警示", "warning"},      {"信息", "info"},      {"每日", "day"},          {"daily", "day"},
      {"weekly", "week"},       {"monthly", "month"},  {"quarterly", "quarter"}, {"yearly", "year"},
      {"annually", "year"},     {"每年度", "year"},    {"每季", "quarter"}};
  const auto named = [&](std::string_view name) {
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const Word& word) { return word.name == name || word.chinese == name; });
    return found == words.end() ? nullptr : &*found;
  };
  if (const Word* word = named(said)) return word;
  const auto* const other =
      std::find_if(std::begin(same), std::end(same), [&](const auto& pair) { return pair.first == said; });
  return other == std::end(same) ? nullptr : named(other->second);
}

Phrase name_in_file(const Field& field, Syntax syntax) {
  if (syntax != Syntax::csv) return Phrase(field.key);
  return Phrase::in_two_languages(std::string(field.key), std::string(field.label.chinese));
}

Phrase name_in_file(const Plan& plan, FileIndex file, const Field& field, std::string_view part) {
  const std::string behind = part.empty() ? std::string() : "." + std::string(part),
                    key = std::string(field.key) + behind;
  if (plan.sources[file]->syntax() != Syntax::csv) return Phrase(key);
  const auto is_before = [](const ColumnName& name, FileIndex other) { return name.file < other; };
  for (auto name = std::lower_bound(plan.column_names.begin(), plan.column_names.end(), file, is_before);
       name != plan.column_names.end() && name->file == file; ++name)
    if (name->key == key) return Phrase(name->heading);
  return Phrase::in_two_languages(key, std::string(field.label.chinese) + behind);
}

Phrase name_in_file(const Plan& plan, RecordRef ref, std::string_view key) {
  const FileIndex file = record_at(plan, ref).file;
  const Field* const field = schema_of(ref.table).find(key);
  if (field == nullptr || file == no_file) return Phrase(key);
  return name_in_file(plan, file, *field);
}

std::string_view quote_at(const Plan& plan, Place place) {
  return place.known() && plan.sources[place.file]->syntax() == Syntax::csv ? "" : "\"";
}

std::string quoted_at(const Plan& plan, std::string_view text, Place place) {
  const std::string_view quote = quote_at(plan, place);
  return std::string(quote).append(text).append(quote);
}

Place place_of_id(const Plan& plan, RecordRef ref) {
  const Field* id = schema_of(ref.table).id_field();
  return id == nullptr ? place_of(plan, ref) : place_of(plan, ref, id->key);
}

}  // namespace grassroots
