// SPDX-License-Identifier: MIT
#include "grassroots/export/json_schema.hpp"

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <set>

#include "grassroots/check/check.hpp"
#include "grassroots/document/write/json_text.hpp"
#include "grassroots/export/messages.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/schema/version.hpp"

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

Json number_schema(const Field& field, std::string_view type) {
  const Field unbounded;
  Json schema{{"type", type}};
  if (field.least != unbounded.least) schema["minimum"] = field.least;
  if (field.most != unbounded.most) schema["maximum"] = field.most;
  return schema;
}

Json object_schema(Json properties, Json required = Json::array()) {
  Json schema{{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
  if (!required.empty()) schema["required"] = std::move(required);
  return schema;
}

template <class Items, class Name>
Json names_of(const Items& items, Name name) {
  Json names = Json::array();
  for (const auto& item : items) names.push_back(name(item));
  return names;
}

// `words` are shown with what they mean, where the editor can (taplo's extension).
Json words_schema(std::span<const Word> words) {
  Json meanings = Json::array();
  std::string text;
  for (const Word& word : words) {
    meanings.push_back(word.chinese);
    text.append(text.empty() ? "" : " · ").append(word.name).append(" ").append(word.chinese);
  }
  return {{"enum", names_of(words, [](const Word& word) { return word.name; })},
          {"description", text},
          {"x-taplo", {{"docs", {{"enumValues", meanings}}}}}};
}

Json list_schema(Json items, bool may_be_empty, bool is_set) {
  Json schema{{"type", "array"}, {"items", std::move(items)}};
  if (!may_be_empty) schema["minItems"] = 1;
  if (is_set) schema["uniqueItems"] = true;
  return schema;
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
    properties["check"]["enum"] = names_of(all_checks(), [](const Check* check) { return check->name; });
    std::vector<const TableSchema*> tables;
    for (const TableSchema& table : all_tables())
      if (table.form != TableForm::inner) tables.push_back(&table);
    // A word for a table, or a path to a value.
    std::set<std::string_view> keys;
    for (const TableSchema* table : tables)
      for (const Field& field : table->fields)
        if (table->id != TableId::requirements && table->id != TableId::waivers) keys.insert(field.key);
    std::string any_key;
    for (const std::string_view key : keys) any_key.append(any_key.empty() ? "" : "|").append(key);
    properties["per"]["anyOf"] = {
        {{"enum", names_of(tables, [](const TableSchema* table) { return table->singular; })}},
        {{"pattern", fmt::format("^({})(\\..+)?$", any_key)}}};
    properties["of"]["enum"] = names_of(tables, [](const TableSchema* table) { return table->name; });
    properties["of"]["enum"].push_back("days");  // of a share
    for (const Check* check : all_checks()) schema["allOf"].push_back(check_schema(*check));
  }

  static Json check_schema(const Check& check) {
    Json allowed = names_of(general_parameters(), [](std::string_view key) { return key; });
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
    schema.update(typed(field));
    if (field.refers != 0) {
      std::vector<Phrase> tables;
      for (const TableSchema& table : all_tables())
        if (contains(field.refers, table.id)) tables.emplace_back(table.header());
      describe(schema, Phrase(messages::schema_refers, list_of(tables)));
    }
    describe(schema, field.help);
    return schema;
  }

  Json typed(const Field& field) const {
    const bool may_be_empty = !field.required && field.refers == 0;
    switch (field.type) {
      case FieldType::text: return text_schema(may_be_empty);
      case FieldType::integer: return number_schema(field, "integer");
      case FieldType::number: return number_schema(field, "number");
      case FieldType::bound:
        return {{"anyOf", {number_schema(field, "number"), object_schema({{"field", text_schema(false)}}, {"field"})}}};
      case FieldType::flag: return {{"type", "boolean"}};
      case FieldType::date: return with_help(date_schema(), messages::schema_date);
      case FieldType::day:
      case FieldType::deadline: return day();
      case FieldType::recurrence: return recurrence(field);
      case FieldType::pair: {
        Json schema = list_schema(number_schema(field, "integer"), false, false);
        schema["minItems"] = schema["maxItems"] = 2;
        return schema;
      }
      case FieldType::local_text:
        return {{"anyOf", {text_schema(true), object_schema({{"en", text_schema(true)}, {"zh", text_schema(true)}})}}};
      case FieldType::word: return words_schema(field.words);
      case FieldType::register_name: return register_name();
      case FieldType::texts: {
        const Json list = list_schema(text_schema(false), !field.required, field.refers != 0);
        return field.one_or_many ? Json{{"anyOf", {text_schema(false), list}}} : list;
      }
      case FieldType::values: {
        const Json list = list_schema(reference("scalar"), true, false);
        const bool may_be_of_subject = field.key == "values";
        return may_be_of_subject ? Json{{"anyOf", {list, object_schema({{"field", text_schema(false)}}, {"field"})}}}
                                 : list;
      }
      case FieldType::open_table:
        return {{"type", "object"},
                {"additionalProperties",
                 field.holds == Value::Kind::number ? Json{{"type", "number"}} : reference("scalar")}};
      case FieldType::filter:
        return with_help(is_draft_7_ ? Json{{"allOf", {reference("filter")}}} : reference("filter"),
                         messages::schema_filter);
      case FieldType::rows: return list_schema(record_schema(schema_of(field.rows_of)), true, false);
    }
    return {};
  }

  // A file, or a file and the names of its columns.
  static Json register_name() {
    const Json text = text_schema(false);
    const Json columns = object_schema({{"file", text}, {"code", text}, {"name", text}, {"revoked", text}}, {"file"});
    return {{"anyOf", {text_schema(true), columns}}};
  }

  static Json recurrence(const Field& field) {
    const Json days{{"type", "integer"}, {"minimum", 1}, {"maximum", 3660}};
    return with_help({{"anyOf", {words_schema(field.words), object_schema({{"days", days}}, {"days"})}}},
                     messages::schema_recurrence);
  }

  // A date or an id, perhaps with a time behind the date.
  static Json simple_day() { return text_schema(false); }

  static Json day() {
    const auto count = [](int most) { return Json{{"type", "integer"}, {"minimum", -most}, {"maximum", most}}; };
    const Json path = object_schema({{"field", text_schema(false)}}, {"field"});
    const Json anchor{{"anyOf", {text_schema(false), path}}};
    const Json anchors =
        with_help({{"anyOf", {text_schema(false), path, list_schema(anchor, false, false)}}}, messages::schema_after);
    Json counted = object_schema({{"after", anchors},
                                  {"before", anchors},
                                  {"days", with_help(count(36600), messages::schema_days)},
                                  {"working_days", count(3660)},
                                  {"weeks", count(36600)},
                                  {"months", count(36600)}});
    counted["oneOf"] = {{{"required", {"after"}}}, {{"required", {"before"}}}};
    Json ends{{"anyOf", {simple_day(), path, counted}}};
    const Json window = object_schema({{"from", ends}, {"to", ends}}, {"from", "to"});
    return with_help({{"anyOf", {simple_day(), path, std::move(counted), window}}}, messages::schema_deadline);
  }

  bool is_draft_7_;
};

}  // namespace

std::string to_json_schema(JsonSchemaDraft draft) { return to_json_text(SchemaMaker(draft).file()); }

}  // namespace grassroots
