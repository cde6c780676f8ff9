// SPDX-License-Identifier: MIT
#include "grassroots/export/json_schema.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <set>

#include "grassroots/check/check.hpp"
#include "grassroots/document/write/json_text.hpp"
#include "grassroots/export/messages.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/schema/version.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

using Json = nlohmann::ordered_json;

// A schema is for readers of either language.
std::string in_both(const Phrase& phrase, std::string_view between) {
  const std::string english = render(phrase, Language::english), chinese = render(phrase, Language::chinese);
  return english == chinese ? english : std::string(english).append(between).append(chinese);
}
void describe(Json& schema, const Phrase& help) {
  std::string text = in_both(help, "\n");
  if (schema.contains("description")) text += "\n" + schema["description"].get<std::string>();
  schema["description"] = text;
}

Json with_help(Json schema, const Phrase& help) {
  describe(schema, help);
  return schema;
}

Json text_schema(bool may_be_empty) {
  Json schema{{"type", "string"}};
  if (!may_be_empty) schema["minLength"] = 1;
  return schema;
}

Json date_schema() { return {{"type", "string"}, {"format", "date"}, {"pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}}; }

Json number_schema(const TomlForm& form) {
  const bool is_whole = form.is == TomlForm::Is::whole_number;
  Json schema{{"type", is_whole ? "integer" : "number"}};
  const auto add = [&](const char* bound, double number) {
    if (is_whole)
      schema[bound] = static_cast<std::int64_t>(number);
    else
      schema[bound] = number;
  };
  if (form.least != -unbounded) add("minimum", form.least);
  if (form.most != unbounded) add("maximum", form.most);
  return schema;
}

Json object_schema(Json properties, Json required = Json::array()) {
  Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

template <class Items, class Make>
Json array_of(const Items& items, Make make) {
  Json array = Json::array();
  for (const auto& item : items) array.push_back(make(item));
  return array;
}

// `words` are shown with what they mean, where the editor can (taplo's extension).
Json words_schema(std::span<const Word> words) {
  Json meanings = Json::array();
  std::string text;
  for (const Word& word : words) {
    meanings.push_back(word.chinese);
    text.append(text.empty() ? "" : " · ").append(word.name).append(" ").append(word.chinese);
  }
  return {{"enum", array_of(words, [](const Word& word) { return word.name; })},
          {"description", text},
          {"x-taplo", {{"docs", {{"enumValues", meanings}}}}}};
}

class SchemaMaker {
 public:
  explicit SchemaMaker(JsonSchemaDraft draft) : is_draft_7_(draft == JsonSchemaDraft::draft_7) {}

  Json file() const {
    Json properties = Json::object();
    for (const TableSchema& table : all_tables())
      if (table.form != TableForm::inner) properties[std::string(table.name)] = table_schema(table);
    Json schema{{"$schema", is_draft_7_ ? "http://json-schema.org/draft-07/schema#"
                                        : "https://json-schema.org/draft/2020-12/schema"},
                {"$comment", "format " + std::to_string(format_version)},
                {"title", in_both(messages::schema_title, " ")}};
    schema.update(object_schema(std::move(properties)));
    schema[definitions()] = {{"scalar", {{"type", {"string", "number", "boolean"}}}}, {"filter", filter_definition()}};
    return schema;
  }

 private:
  const char* definitions() const { return is_draft_7_ ? "definitions" : "$defs"; }
  Json reference(const std::string& name) const {
    return {{"$ref", std::string("#/").append(definitions()).append("/").append(name)}};
  }

  Json filter_definition() const {
    const Json scalar = reference("scalar");
    return {
        {"type", "object"},
        {"additionalProperties", {{"anyOf", {scalar, {{"type", "array"}, {"items", scalar}}, reference("filter")}}}}};
  }

  Json table_schema(const TableSchema& table) const {
    Json record = record_schema(table);
    if (table.form == TableForm::single) return record;
    return with_help({{"type", "array"}, {"items", std::move(record)}}, table.help);
  }

  Json record_schema(const TableSchema& table) const {
    Json properties = Json::object(), required = Json::array();
    for (const Field& field : table.fields) {
      properties[std::string(field.key)] = field_schema(field);
      if (field.required && field.required_unless.empty()) required.push_back(field.key);
    }
    Json schema{{"title", in_both(table.label, " ")}};
    schema.update(object_schema(std::move(properties)));
    describe(schema, table.help);
    if (table.form == TableForm::single)
      schema["anyOf"] = {{{"propertyNames", {{"const", "include"}}}}, {{"required", std::move(required)}}};
    else
      schema["required"] = std::move(required);
    for (const Field& field : table.fields)
      if (!field.required_unless.empty())
        schema["anyOf"] = {{{"required", {field.key}}}, {{"required", {field.required_unless}}}};
    if (table.id == TableId::requirements) add_checks(schema);
    return schema;
  }

  // What a requirement may and must have depends on its check.
  static void add_checks(Json& schema) {
    Json& properties = schema["properties"];
    properties["check"]["enum"] = array_of(all_checks(), [](const Check* check) { return check->name; });
    std::vector<const TableSchema*> tables;
    for (const TableSchema& table : all_tables())
      if (table.form != TableForm::inner) tables.push_back(&table);
    // A word for a table, or a path to a value; against the arrow it begins with the name of a table.
    std::set<std::string_view> keys;
    for (const TableSchema* table : tables)
      for (const Field& field : table->fields)
        if (table->id != TableId::requirements && table->id != TableId::waivers) keys.insert(field.key);
    std::string any_key;
    for (const std::string_view key : keys) any_key.append(any_key.empty() ? "" : "|").append(key);
    std::string any_table;
    for (const TableSchema* table : tables) any_table.append(any_table.empty() ? "" : "|").append(table->name);
    properties["per"]["anyOf"] = {
        {{"enum", array_of(tables, [](const TableSchema* table) { return table->singular; })}},
        {{"pattern", fmt::format("^({})(\\..+)?$|^({})\\..+$", any_key, any_table)}}};
    properties["of"]["enum"] = array_of(tables, [](const TableSchema* table) { return table->name; });
    properties["of"]["enum"].push_back("days");  // of a share
    for (const Check* check : all_checks()) schema["allOf"].push_back(check_schema(*check));
  }

  static Json check_schema(const Check& check) {
    Json allowed = array_of(general_parameters(), [](std::string_view key) { return key; });
    Json required = Json::array();
    for (const Parameter& parameter : check.parameters) {
      allowed.push_back(parameter.key);
      if (parameter.required) required.push_back(parameter.key);
    }
    Json then{{"title", std::string(check.name)}, {"propertyNames", {{"enum", std::move(allowed)}}}};
    if (!required.empty()) then["required"] = std::move(required);
    describe(then, check.summary);
    return {{"if", {{"properties", {{"check", {{"const", check.name}}}}}, {"required", {"check"}}}},
            {"then", std::move(then)}};
  }

  Json field_schema(const Field& field) const {
    Json schema{{"title", in_both(field.label, " ")}};
    schema.update(schema_of_form(type_of(field).toml_form(field), field));
    if (field.refers != 0) {
      std::vector<Phrase> tables;
      for (const TableSchema& table : all_tables())
        if (contains(field.refers, table.id)) tables.emplace_back(table.header());
      describe(schema, Phrase(messages::schema_refers, list_of(tables)));
    }
    describe(schema, field.help);
    return schema;
  }

  Json schema_of_form(const TomlForm& form, const Field& field) const {
    Json schema = bare_schema(form, field);
    return form.help == nullptr ? schema : with_help(std::move(schema), *form.help);
  }
  Json bare_schema(const TomlForm& form, const Field& field) const {
    switch (form.is) {
      case TomlForm::Is::text: return text_schema(form.may_be_empty);
      case TomlForm::Is::date: return date_schema();
      case TomlForm::Is::whole_number:
      case TomlForm::Is::number: return number_schema(form);
      case TomlForm::Is::flag: return {{"type", "boolean"}};
      case TomlForm::Is::word: return words_schema(form.words);
      case TomlForm::Is::scalar: return reference("scalar");
      case TomlForm::Is::conditions: return is_draft_7_ ? Json{{"allOf", {reference("filter")}}} : reference("filter");
      case TomlForm::Is::records: return record_schema(schema_of(field.rows_of));
      case TomlForm::Is::list: return list_schema(form, field);
      case TomlForm::Is::table: return keys_schema(form, field);
      case TomlForm::Is::open_table:
        return {{"type", "object"}, {"additionalProperties", schema_of_form(form.forms.front(), field)}};
      case TomlForm::Is::either:
        return {{"anyOf", array_of(form.forms, [&](const TomlForm& each) { return schema_of_form(each, field); })}};
    }
    unreachable();
  }

  Json list_schema(const TomlForm& form, const Field& field) const {
    Json schema{{"type", "array"}, {"items", schema_of_form(form.forms.front(), field)}};
    if (form.items != 0)
      schema["minItems"] = schema["maxItems"] = form.items;
    else if (!form.may_be_empty)
      schema["minItems"] = 1;
    if (form.has_no_repeats) schema["uniqueItems"] = true;
    return schema;
  }

  Json keys_schema(const TomlForm& form, const Field& field) const {
    Json properties = Json::object(), required = Json::array(), leading = Json::array();
    for (const TomlForm& each : form.forms) {
      properties[std::string(each.key)] = schema_of_form(each, field);
      if (each.is_required) required.push_back(each.key);
      if (leading.size() < form.leading) leading.push_back({{"required", {each.key}}});
    }
    Json schema = object_schema(std::move(properties), std::move(required));
    if (!leading.empty()) schema["oneOf"] = std::move(leading);
    return schema;
  }

  bool is_draft_7_;
};

}  // namespace

std::string to_json_schema(JsonSchemaDraft draft) { return to_json_text(SchemaMaker(draft).file()); }

}  // namespace grassroots
