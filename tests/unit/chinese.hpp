// SPDX-License-Identifier: MIT
// What is Chinese in a text, and what in a Chinese sentence is in another language.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots::test {

// Only what lies in the Basic Multilingual Plane is asked about.
inline std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
    if (byte(0) < 0x80)
      points.push_back(byte(0)), i += 1;
    else if (byte(0) < 0xE0)
      points.push_back(((byte(0) & 0x1FU) << 6U) | (byte(1) & 0x3FU)), i += 2;
    else if (byte(0) < 0xF0)
      points.push_back(((byte(0) & 0xFU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU)), i += 3;
    else
      points.push_back(0xFFFD), i += 4;
  }
  return points;
}
inline bool is_chinese(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
inline bool is_full_width(char32_t c) { return (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF); }
inline bool has_chinese(std::string_view text) {
  const auto points = code_points(text);
  return std::any_of(points.begin(), points.end(), is_chinese);
}

// Without placeholders and what is typed as it stands: `…`, "…", […], {…}.
inline std::string prose(const std::string& text) {
  static constexpr std::string_view opening = "`\"[{", closing = "`\"]}";
  std::string left;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t kind = opening.find(text[i]);
    const std::size_t end = kind == std::string_view::npos ? std::string::npos : text.find(closing[kind], i + 1);
    if (end == std::string::npos)
      left += text[i];
    else
      left += '~', i = end;
  }
  return left;
}

inline std::vector<std::string> words_in(const std::string& text) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto belongs = [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  };
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (belongs(c))
      words.back() += c;
    else if (!words.back().empty())
      words.emplace_back();
  }
  for (std::string& word : words)
    while (word.ends_with('.')) word.pop_back();
  std::erase_if(words, [&](const std::string& word) { return std::count_if(word.begin(), word.end(), is_letter) < 2; });
  return words;
}

// What Chinese sentences may say in Latin letters: what users type, and names without a Chinese form.
inline std::set<std::string> latin_words() {
  std::set<std::string> words{
      "grassroots",  "TOML",      "UTF-8",        "UTF-16",    "GBK",    "GB",     "Word",  "Excel",
      "CSV",         "MiB",       "SARIF",        "GitHub",    "bash",   "zsh",    "fish",  "man",
      "taplo",       "JSON",      "Schema",       "Even",      "Better", "GitLab", "JUnit", "XML",
      "true",        "false",     "yes",          "no",        "csv",    "toml",   "en",    "zh",
      "auto",        "always",    "never",        "plan.toml", "plan",   "PLAN",   "DIR",   "NAME",
      "plan.levels", "integrity", "requirements", "Big5",      ".xls",   ".xlsx",  "git",   "GRASSROOTS_LANG"};
  for (const TableSchema& table : all_tables()) {
    words.emplace(table.name);
    words.emplace(table.singular);
    for (const Field& field : table.fields) words.emplace(field.key);
  }
  for (const Rule* rule : all_rules()) words.emplace(rule->name);
  return words;
}

// The words of a Chinese sentence that are in another language; `given`: what users or plans say themselves.
inline std::string foreign_words(const std::string& sentence, std::string_view given) {
  static const std::set<std::string> latin = latin_words();
  std::string foreign;
  for (const std::string& word : words_in(prose(sentence)))
    if (!latin.contains(word) && !word.starts_with("--") && given.find(word) == std::string_view::npos)
      foreign += word + ' ';
  return foreign;
}

}  // namespace grassroots::test
