// SPDX-License-Identifier: MIT
// JSON as text that is safe to print.
//
// What is to be an object begins as Json::object(). Where memory ends while a null becomes one, nlohmann_json before
// 3.11.3 crashes.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

namespace grassroots {

// Indented, ending in a line feed. Code points that could act on a terminal are written as \u escapes, bytes that are
// not UTF-8 as the replacement character.
std::string to_json_text(const nlohmann::ordered_json& json);

}  // namespace grassroots
