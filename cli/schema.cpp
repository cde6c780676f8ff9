// SPDX-License-Identifier: MIT
// grassroots schema: the format for editors.
#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "grassroots/export/json_schema.hpp"

namespace grassroots::cli {
namespace {

constexpr auto draft = one_of<JsonSchemaDraft>(
    "--draft", {"DRAFT", "版本"},
    [] {
      return Choices{{"2020-12", JsonSchemaDraft::draft_2020_12}, {"7", JsonSchemaDraft::draft_7}};
    },
    {"of which JSON Schema; taplo and Even Better TOML read 7", "JSON Schema 的版本；taplo 和 Even Better TOML 用 7"});

int run_schema(CommandLine& line) {
  line.env.out(to_json_schema(line.value(draft)));
  return 0;
}

constexpr const Option* schema_options[] = {&draft};

}  // namespace

namespace commands {
constinit const Command schema{
    "schema",
    {"", ""},
    0,
    {"print the format as a JSON Schema, for editors", "输出计划格式的 JSON Schema，供编辑器使用"},
    "grassroots schema --draft 7",
    schema_options,
    &run_schema};
}  // namespace commands

}  // namespace grassroots::cli
