// SPDX-License-Identifier: MIT
#include "grassroots/field_types/written.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/core.h>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/field_types/written_number.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {

std::string exact_number(double number) {
  return is_whole(number) ? fmt::format("{}", static_cast<std::int64_t>(number)) : fmt::format("{}", number);
}

std::string toml_text(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
      quoted += c;
    else if (c == '\n')
      quoted += "\\n";
    else if (c == '\t')
      quoted += "\\t";
    else
      quoted += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
  }
  return quoted + '"';
}

std::string toml_key(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), scan::is_bare) ? std::string(key) : toml_text(key);
}

std::string toml_scalar(const Plan& plan, const Value& value) {
  switch (value.kind) {
    case Value::Kind::none: return "\"\"";
    case Value::Kind::text: return toml_text(plan, value.symbol);
    case Value::Kind::number: return exact_number(value.number);
    case Value::Kind::flag: return value.flag ? "true" : "false";
    case Value::Kind::date: return to_string(value.date);
  }
  unreachable();
}

std::string toml_list(const Plan& plan, std::span<const Value> values) {
  return fmt::format("[{}]", joined(values.size(), [&](std::size_t i) { return toml_scalar(plan, values[i]); }));
}

std::string csv_text(const Plan& plan, Symbol symbol, bool any_type) {
  return symbol ? guarded(plan.text(symbol), any_type) : "";
}

std::string csv_scalar(const Plan& plan, const Value& value, Language language) {
  switch (value.kind) {
    case Value::Kind::none: return guarded("", true);
    case Value::Kind::text: return csv_text(plan, value.symbol, true);
    case Value::Kind::number: return exact_number(value.number);
    case Value::Kind::flag: return std::string(flag_text(value.flag, language));
    case Value::Kind::date: return to_string(value.date);
  }
  unreachable();
}

Phrase one_of(std::span<const Word> words, std::vector<Phrase> others) {
  std::vector<Phrase> all;
  for (const Word& word : words)
    all.push_back(Phrase::in_two_languages(std::string(word.name), fmt::format("{}（{}）", word.name, word.chinese)));
  all.insert(all.end(), std::make_move_iterator(others.begin()), std::make_move_iterator(others.end()));
  return Phrase(messages::type_words, list_of(all, all.size()));
}

// An empty one is a separator alone, for an empty cell would be a key left out. Before a negative number there is one
// where more comes after it: a spreadsheet could take it for a formula.
std::string csv_list(const Plan& plan, std::span<const Value> values, Language language) {
  std::string all;
  for (const Value& value : values)
    all.append(all.empty() ? "" : ";").append(escaped_item(csv_scalar(plan, value, language)));
  return all.empty() || (all.front() == '-' && values.size() > 1) ? ";" + all : all;
}

CsvCells csv_whole(std::string text) {
  if (text.empty()) return {};
  return {{std::nullopt, std::move(text)}};
}

}  // namespace grassroots
