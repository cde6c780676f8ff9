// SPDX-License-Identifier: MIT
// Keys beyond plain letters, which TOML has only in quotes: 序号 = "" is "序号" = "", and 标题 = "…" is title = "…".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace grassroots {

// The table whose header stands last in a text: plan.columns, stays; empty if there is none.
std::string_view header_above(std::string_view text);

// What to write instead of the text from `begin` on, and where it ends; empty if no key there needs quotes, or none
// would be known then.
struct KeysWithQuotes {
  std::string text;
  std::uint32_t end = 0;
};
// `text`: up to the end of the line in which the keys stand. `header`: of the table that they belong to.
KeysWithQuotes quote_keys(std::string_view text, std::uint32_t begin, std::string_view header);

}  // namespace grassroots
