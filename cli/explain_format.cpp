// SPDX-License-Identifier: MIT
// What a table and a key are, from their declarations.
#include <fmt/core.h>

#include "cli/explain.hpp"
#include "cli/explain_messages.hpp"
#include "cli/messages.hpp"
#include "cli/stanzas.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots::cli {
namespace {

bool is_called(const Field& field, std::string_view name) { return field.key == name || field.label.chinese == name; }

Phrase type_phrase(const Field& field) {
  const FieldTypeRow& type = type_of(field);
  return type.described != nullptr ? type.described(field) : Phrase(type.expected.name);
}

// What the declaration says besides the type.
std::vector<Phrase> properties_of(const Field& field) {
  std::vector<Phrase> all{type_phrase(field)};
  if (field.least != -unbounded || field.most != unbounded)
    all.emplace_back(messages::key_bounds, number_text(field.least), number_text(field.most));
  std::vector<Phrase> tables;
  for (const TableSchema& table : all_tables())
    if (contains(field.refers, table.id)) tables.emplace_back(table.header());
  if (!tables.empty()) all.emplace_back(messages::key_refers, list_of(tables));
  if (field.is_level) all.emplace_back(messages::key_level);
  if (field.is_vocabulary) all.emplace_back(messages::key_vocabulary);
  all.emplace_back(field.required ? messages::key_required : messages::key_optional);
  if (!field.known_from.empty()) all.emplace_back(messages::key_since, field.known_from);
  return all;
}

Phrase how_it_is_written(const TableSchema& table) {
  switch (table.form) {
    case TableForm::single: return Phrase(messages::written_once, table.header());
    case TableForm::list:
      return Phrase(messages::written_list, table.header(), std::string(table.name) + ".csv",
                    std::string(table.label.chinese) + ".csv");
    case TableForm::inner: break;
  }
  for (const TableSchema& outer : all_tables())
    for (const Field& field : outer.fields)
      if (field.rows_of == table.id)
        return Phrase(messages::written_inner, fmt::format("{}.{}", outer.name, field.key));
  return {};
}

void add_keys(const TableSchema& table, Document& document) {
  document.heading(messages::keys_heading);
  Table& rows = document.table({{Phrase()}, {Phrase()}, {Phrase(), Align::left, true}});
  for (const Field& field : table.fields)
    rows.rows.push_back({fmt::format("  {}", field.key), Phrase::in_two_languages("", std::string(field.label.chinese)),
                         field.required ? Phrase(messages::is_required, Phrase(field.help)) : Phrase(field.help)});
}

void add_owners(const TableSchema& table, Document& document) {
  std::vector<std::vector<Cell>> rows;
  for (const TableSchema& subjects : all_tables())
    if (const Way& way = way_between(table.id, subjects.id); way.exists() && !way.is_itself && !way.is_plan)
      rows.push_back({fmt::format("  {}", subjects.singular), describe(way)});
  if (rows.empty()) return;
  document.heading(messages::belongs_heading);
  document.table({{Phrase()}, {Phrase(), Align::left, true}}).rows = std::move(rows);
}

Phrase keys_of(const TableSchema& table) {
  std::vector<Phrase> names;
  for (const bool required : {true, false})
    for (const Field& field : table.fields)
      if (field.required == required)
        names.push_back(required ? Phrase(messages::is_required, field.key) : Phrase(field.key));
  return list_of(names, names.size());
}

void add_checks_that_take(std::string_view key, Document& document) {
  std::vector<Phrase> names;
  for (const Check* check : all_checks())
    for (const Parameter& parameter : check->parameters)
      if (parameter.key == key) names.emplace_back(check->name);
  if (!names.empty()) document.line(Phrase(messages::key_checks, list_of(names, names.size())));
}

}  // namespace

std::string KeyOf::name() const { return fmt::format("{}.{}", table->name, field->key); }

const TableSchema* table_named(std::string_view name) {
  for (const TableSchema& table : all_tables())
    if (table.name == name || table.singular == name || table.label.chinese == name || table.header() == name)
      return &table;
  return nullptr;
}

std::vector<KeyOf> keys_named(std::string_view name) {
  const std::size_t dot = name.find('.');
  const TableSchema* const only = dot == std::string_view::npos ? nullptr : table_named(name.substr(0, dot));
  if (dot != std::string_view::npos && only == nullptr) return {};
  const std::string_view key = dot == std::string_view::npos ? name : name.substr(dot + 1);
  std::vector<KeyOf> found;
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if ((only == nullptr || only == &table) && is_called(field, key)) found.push_back({&table, &field});
  return found;
}

Document about(const TableSchema& table, Extent extent, Language language) {
  Document document;
  document.line({Cell(std::string(table.name), Tone::strong),
                 Phrase::in_two_languages("", fmt::format("（{}）", table.label.chinese)),
                 Cell(Phrase(messages::colon, table.help))});
  document.line(how_it_is_written(table));
  if (extent == Extent::brief) {
    document.line(Phrase(messages::keys_are, keys_of(table)));
  } else {
    add_keys(table, document);
    add_owners(table, document);
    document.heading(messages::example_heading);
  }
  add_lines(stanza_of(table.id).in(language), document);
  return document;
}

Document about(const std::vector<KeyOf>& keys) {
  Document document;
  for (const KeyOf& key : keys) document.line(Phrase(messages::key_is, key.name(), key.field->label, key.field->help));
  if (keys.size() > 1) return document;
  Phrase properties;
  for (Phrase& property : properties_of(*keys.front().field))
    properties = properties.empty() ? std::move(property)
                                    : Phrase(messages::and_also, std::move(properties), std::move(property));
  document.line(Phrase(messages::key_type, std::move(properties)));
  if (keys.front().table->id == TableId::requirements) add_checks_that_take(keys.front().field->key, document);
  return document;
}

}  // namespace grassroots::cli
