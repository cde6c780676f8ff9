// SPDX-License-Identifier: MIT
// What somebody meant who wrote a value without quotes that TOML does not know: 2018/6/1, 15天, 方案, 010000.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grassroots/text/message.hpp"

namespace grassroots {

struct MeantValue {
  std::string text;  // to write instead; empty where nobody can tell
  Phrase help;
  Phrase message;       // what is wrong, where more can be said than that it is no value
  bool is_sure = true;  // nothing else can be meant
};
std::optional<MeantValue> value_meant(std::string_view bare);

// A text with backslashes that TOML takes for escapes, as it was meant: a path with slashes, or a text in single
// quotes. `quoted`: with its quotes.
std::string text_without_escapes(std::string_view quoted);

}  // namespace grassroots
