// SPDX-License-Identifier: MIT
// The format as a JSON Schema, by which editors complete, explain and check a plan while it is typed. All of it is made
// of the field declarations and the checks' parameters.
//
// It says what a single file can show: keys, types, words, bounds, the parameters of each check. What follows from
// several records or files, such as references and promises, only `validate` knows. JSON has no dates: a date between
// quotes is the same to it as one without.
#pragma once

#include <cstdint>
#include <string>

namespace grassroots {

enum class JsonSchemaDraft : std::uint8_t { draft_2020_12, draft_7 };

// The plan's own file and those that it includes, in one schema: a file that has [plan] with more than `include` is
// the plan's own.
std::string to_json_schema(JsonSchemaDraft draft);

}  // namespace grassroots
