// SPDX-License-Identifier: MIT
// The JSON Schema has everything that is declared. Whether it accepts what it should is asked in
// tests/formats/schema.sh.
#include "grassroots/export/json_schema.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>
#include <string>

#include "grassroots/check/check.hpp"
#include "grassroots/schema/field.hpp"
#include "tests/harness/program.hpp"

namespace {

using namespace grassroots;
using Json = nlohmann::json;

bool has(const Json& schema, const char* key, std::string_view part) {
  return schema.at(key).get<std::string>().find(part) != std::string::npos;
}

const Json& record_in(const Json& schema, const TableSchema& table) {
  const Json& of_plan = schema.at("properties").at("plan");
  if (table.form == TableForm::single) return of_plan;
  if (table.form == TableForm::list) return schema.at("properties").at(std::string(table.name)).at("items");
  return of_plan.at("properties").at(std::string(table.name)).at("items");
}

void check_fields(const Json& schema) {
  for (const TableSchema& table : all_tables()) {
    const Json& record = record_in(schema, table);
    CHECK(record.at("properties").size() == table.fields.size());
    CHECK(record.at("additionalProperties") == false);
    for (const Field& field : table.fields) {
      CAPTURE(field.key);
      const Json& property = record.at("properties").at(std::string(field.key));
      for (const std::string_view label : {field.label.english, field.label.chinese})
        CHECK(has(property, "title", label));
      for (const std::string_view help : {field.help.english, field.help.chinese})
        CHECK(has(property, "description", help));
      // How often is a word or a table.
      const Json& choice = field.type == FieldType::recurrence ? property.at("anyOf")[0] : property;
      for (const Word& word : field.words) {
        CHECK(std::count(choice.at("enum").begin(), choice.at("enum").end(), word.name) == 1);
        CHECK(has(choice, "description", word.chinese));
      }
      const Json& required =
          table.form == TableForm::single ? record.at("anyOf")[1].at("required") : record.at("required");
      CHECK((std::count(required.begin(), required.end(), field.key) == 1) ==
            (field.required && field.required_unless.empty()));
    }
  }
}

void check_parameters(const Json& schema) {
  const Json& rules = record_in(schema, schema_of(TableId::requirements)).at("allOf");
  REQUIRE(rules.size() == all_checks().size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Check& check = *all_checks()[i];
    CAPTURE(check.name);
    CHECK(rules[i].at("if").at("properties").at("check").at("const") == check.name);
    const Json& then = rules[i].at("then");
    const Json& allowed = then.at("propertyNames").at("enum");
    CHECK(allowed.size() == general_parameters().size() + check.parameters.size());
    for (const Parameter& parameter : check.parameters) {
      CHECK(std::count(allowed.begin(), allowed.end(), parameter.key) == 1);
      const Json required = then.value("required", Json::array());
      CHECK((std::count(required.begin(), required.end(), parameter.key) == 1) == parameter.required);
    }
  }
}

}  // namespace

TEST_CASE("the JSON Schema has every table, field, word and parameter, in both drafts") {
  for (const JsonSchemaDraft draft : {JsonSchemaDraft::draft_2020_12, JsonSchemaDraft::draft_7}) {
    const Json schema = Json::parse(to_json_schema(draft));
    check_fields(schema);
    check_parameters(schema);
  }
}

TEST_CASE("`grassroots schema` prints the draft that is asked for") {
  using test::run_program;
  CHECK(run_program({}, {"schema"}).out == to_json_schema(JsonSchemaDraft::draft_2020_12));
  CHECK(run_program({}, {"schema", "--draft", "7"}).out == to_json_schema(JsonSchemaDraft::draft_7));
}
