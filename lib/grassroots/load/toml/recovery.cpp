// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/recovery.hpp"

#include <algorithm>

#include "grassroots/load/toml/statement.hpp"

namespace grassroots {

std::uint32_t Recovery::statement_of(std::uint32_t line) const {
  std::uint32_t first = std::clamp<std::uint32_t>(line, 1, source_.line_count());
  while (first > 1 && !starts_statement(first)) --first;
  return first;
}

bool Recovery::blank(std::uint32_t line) {
  const std::uint32_t first = statement_of(line);
  std::uint32_t last = last_line(first, line);
  const bool hid_statements = last < line;
  if (is_header(first)) {
    lost_records = true;
    while (last < source_.line_count() && !(starts_statement(last + 1) && is_header(last + 1))) ++last;
  } else if (const auto record = record_of(first)) {
    damaged.insert(*record);
  }
  bool changed = false;
  for (std::uint32_t i = first; i <= last; ++i) {
    changed = blank_line(i) || changed;
    if (i < text_.statement_lines.size()) text_.statement_lines[i] = true;  // the line after it
  }
  // A bracket that was never closed hid where the statements after it begin.
  if (hid_statements) text_.statement_lines = statement_lines_of(text_.bytes);
  return changed;
}

// The last line to blank with a statement that begins on `first` and fails on `line`. What was opened and never closed
// swallows the statements after it: where the failing line looks like one of them, it is kept.
std::uint32_t Recovery::last_line(std::uint32_t first, std::uint32_t line) const {
  const std::uint32_t value = value_of(source_, first);
  if (!is_header(first) && is_closed(text_.bytes, value))
    return std::max(line, source_.locate(token_end(text_.bytes, value) - 1).line);
  return first < line && looks_like_statement(line) ? line - 1 : std::max(first, line);
}

bool Recovery::starts_statement(std::uint32_t line) const {
  return line - 1 < text_.statement_lines.size() && text_.statement_lines[line - 1];
}

std::string_view Recovery::text_of(std::uint32_t line) const {
  return std::string_view(text_.bytes).substr(source_.offset({line, 1}), source_.line(line).size());
}

bool Recovery::is_header(std::uint32_t line) const {
  const std::string_view text = text_of(line);
  const std::size_t first = text.find_first_not_of(" \t");
  return first != std::string_view::npos && text[first] == '[';
}

bool Recovery::looks_like_statement(std::uint32_t line) const {
  return is_header(line) || text_of(line).find('=') != std::string_view::npos;
}

// Where the record begins that the line belongs to: the last header above it without a dot.
std::optional<std::uint32_t> Recovery::record_of(std::uint32_t line) const {
  for (std::uint32_t i = line; i >= 1; --i) {
    if (!starts_statement(i) || !is_header(i)) continue;
    const std::string_view text = text_of(i);
    const std::size_t end = text.find(']');
    if (text.substr(0, end).find('.') != std::string_view::npos) continue;
    return source_.offset({i, 1}) + static_cast<std::uint32_t>(text.find('['));
  }
  return std::nullopt;
}

bool Recovery::blank_line(std::uint32_t line) {
  const std::uint32_t begin = source_.offset({line, 1});
  bool changed = false;
  for (std::size_t i = begin; i < begin + source_.line(line).size(); ++i) {
    changed = changed || text_.bytes[i] != ' ';
    text_.bytes[i] = ' ';
  }
  return changed;
}

}  // namespace grassroots
