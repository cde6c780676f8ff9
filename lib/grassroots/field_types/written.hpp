// SPDX-License-Identifier: MIT
// How values are written, in TOML and in the cells of a CSV. What is written reads back as the same value.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "grassroots/field_types/csv_form.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// The shortest text that reads back as the same number.
std::string exact_number(double number);

// item(i) for all i < count, with commas between them.
template <class MakeItem>
std::string joined(std::size_t count, MakeItem item) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text.append(i == 0 ? "" : ", ").append(item(i));
  return text;
}

// In double quotes, with escapes for what TOML does not allow in them.
std::string toml_text(std::string_view text);
inline std::string toml_text(const Plan& plan, Symbol symbol) { return toml_text(plan.text(symbol)); }
// Bare where it can be.
std::string toml_key(std::string_view key);
std::string toml_scalar(const Plan& plan, const Value& value);
std::string toml_list(const Plan& plan, std::span<const Value> values);

// What takes one of these words, or something else.
Phrase one_of(std::span<const Word> words, std::vector<Phrase> others = {});

// `any_type`: nothing says that the column holds texts. Empty for the empty text.
std::string csv_text(const Plan& plan, Symbol symbol, bool any_type = false);
// Of values of any types.
std::string csv_scalar(const Plan& plan, const Value& value, Language language);
std::string csv_list(const Plan& plan, std::span<const Value> values, Language language);
// One cell for the whole field; none if there is nothing to write.
CsvCells csv_whole(std::string text);

}  // namespace grassroots
