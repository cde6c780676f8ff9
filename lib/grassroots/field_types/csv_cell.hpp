// SPDX-License-Identifier: MIT
// The values of CSV cells, as people and spreadsheets write them.
//
// An apostrophe before a text keeps spreadsheets from reading it as a formula, a number or a date: `'=1+1`,
// `'0571`, `'3-1`. Reading takes it off again, but only where it stands for that: `'s-Hertogenbosch` is a
// name. A backslash in a list keeps a `;` or a space at an item's end: `a\;b` is one item.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "grassroots/field_types/raw.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// Of a cell: what the row above has in the column.
inline constexpr std::string_view as_above[] = {"同上", "〃", "″", "＂", "\""};

struct CellText {
  std::string_view text;
  bool is_guarded = false;  // an apostrophe said that it is a text, whatever it looks like
};
CellText without_guard(std::string_view cell);
// The text with an apostrophe before it where it needs one. `any_type`: nothing says that the column holds
// texts.
std::string guarded(std::string_view text, bool any_type);

// true and false, yes and no, 是 and 否, in any case.
std::optional<bool> flag_in(std::string_view cell);
inline constexpr Word flag_words[] = {{"true", "是"}, {"false", "否"}};
inline std::string_view flag_text(bool flag, Language language) {
  const Word& word = flag_words[flag ? 0 : 1];
  return language == Language::chinese ? word.chinese : word.name;
}
std::optional<std::int64_t> integer_in(std::string_view cell);
std::optional<double> number_in(std::string_view cell);

// A cell whose type only its text determines. REQUIRES: no apostrophe guards it, and it is no cut number.
RawValue value_in(std::string_view cell, std::uint32_t at);

// 1.1E+11: what a spreadsheet makes of a long code. Its last digits are lost.
bool is_cut_number(std::string_view cell);
// What a spreadsheet shows where a formula fails: #REF!, Err:502.
bool is_formula_error(std::string_view cell);
// Cells that are told of wherever they stand.
inline bool is_spoilt(std::string_view cell) {
  const bool may_be_error = cell.starts_with('#') || cell.starts_with('E');
  return is_cut_number(cell) || (may_be_error && is_formula_error(cell));
}
// The code that a tool made a number of, where all its digits are there: 610000.0, 6.10102E+05. Empty if it is none.
std::string code_of_number(std::string_view text);
// Whether a code is a number with an exponent, 6.1E+11 or 6.1e5: without all its digits it says nothing.
bool has_exponent(std::string_view code);

// Removes the first item from the text of a list and returns it, trimmed. `rest` then begins after the `;` or is empty.
// REQUIRES: `rest` is not empty.
std::string_view take_item(std::string_view& rest);
// Where the first `、`, `，` or line break stands, which separate items only where each is known; npos if there is
// none.
std::size_t find_perhaps_separator(std::string_view text);
// Escapes and unescapes an item.
std::string escaped_item(std::string_view item);
std::string unescaped_item(std::string_view item);

}  // namespace grassroots
