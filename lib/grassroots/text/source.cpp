// SPDX-License-Identifier: MIT
#include "grassroots/text/source.hpp"

#include <algorithm>

#include "grassroots/text/utf8.hpp"

namespace grassroots {
namespace {

std::uint32_t size_of(std::string_view bytes) { return static_cast<std::uint32_t>(bytes.size()); }

std::uint32_t string_end(std::string_view bytes, std::uint32_t at) {
  const char quote = bytes[at];
  const std::string_view triple = bytes.substr(at, 3);
  if (triple.size() == 3 && triple[1] == quote && triple[2] == quote) {
    for (std::uint32_t i = at + 3; i < bytes.size(); ++i) {
      if (bytes[i] == '\\' && quote == '"')
        ++i;
      else if (bytes.substr(i, 3) == triple) {
        i += 3;
        for (int extra = 0; extra < 2 && i < bytes.size() && bytes[i] == quote; ++extra) ++i;
        return i;
      }
    }
    return size_of(bytes);
  }
  for (std::uint32_t i = at + 1; i < bytes.size() && bytes[i] != '\n'; ++i) {
    if (bytes[i] == '\\' && quote == '"')
      ++i;
    else if (bytes[i] == quote)
      return i + 1;
  }
  return std::min(at + 1, size_of(bytes));
}

std::uint32_t bracket_end(std::string_view bytes, std::uint32_t at) {
  int depth = 0;
  for (std::uint32_t i = at; i < bytes.size();) {
    const char c = bytes[i];
    if (c == '"' || c == '\'') {
      i = string_end(bytes, i);
      continue;
    }
    if (c == '#') {
      while (i < bytes.size() && bytes[i] != '\n') ++i;
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && --depth == 0) return i + 1;
    ++i;
  }
  return at + 1;
}

// What ends at `stop`, without the spaces before it.
std::uint32_t trimmed_end(std::string_view bytes, std::size_t stop) {
  return static_cast<std::uint32_t>(bytes.substr(0, stop).find_last_not_of(" \t") + 1);
}

// A cell of a CSV, with its quotes.
std::uint32_t cell_end(std::string_view bytes, std::uint32_t at) {
  if (bytes[at] != '"') return trimmed_end(bytes, std::min(bytes.find_first_of(",\r\n", at), bytes.size()));
  for (std::size_t i = bytes.find('"', at + 1); i != std::string_view::npos; i = bytes.find('"', i + 2))
    if (!bytes.substr(i).starts_with("\"\"")) return static_cast<std::uint32_t>(i + 1);
  return static_cast<std::uint32_t>(std::min(bytes.find('\n', at), bytes.size()));  // never closed: it spoils its line
}

// An item of the list in a cell, which begins in it at `at`.
std::uint32_t cell_item_end(std::string_view bytes, std::uint32_t at, std::uint32_t cell) {
  const bool is_quoted = bytes[cell] == '"';
  const bool begins_cell = at == cell || (at > 0 && bytes[at - 1] == ',');
  if (bytes[at] == '"' && begins_cell) return cell_end(bytes, at);
  const std::string_view ends = is_quoted ? "\r\n;" : "\r\n;,";
  std::size_t stop = at;
  for (; stop < bytes.size() && ends.find(bytes[stop]) == std::string_view::npos; ++stop) {
    const std::string_view rest = bytes.substr(stop);
    if (rest.starts_with("；") || (is_quoted && rest.front() == '"' && !rest.starts_with("\"\""))) break;
    if (rest.starts_with("\\;") || rest.starts_with("\\\\") || rest.starts_with("\"\"")) ++stop;
  }
  return trimmed_end(bytes, stop);
}

}  // namespace

Source::Source(std::string path, std::string bytes, Syntax syntax, SheetRows sheet)
    : path_(std::move(path)), bytes_(std::move(bytes)), syntax_(syntax), sheet_(std::move(sheet)) {}

// REQUIRES: the sheet has rows.
const SheetRows::Row& Source::sheet_row(std::uint32_t offset) const {
  const auto after = std::upper_bound(sheet_.rows.begin(), sheet_.rows.end(), offset,
                                      [](std::uint32_t at, const SheetRows::Row& row) { return at < row.begin; });
  return after == sheet_.rows.begin() ? *after : *(after - 1);
}

std::uint32_t Source::row_at(std::uint32_t offset) const { return sheet_.rows.empty() ? 1 : sheet_row(offset).number; }

std::uint32_t Source::column_at(std::uint32_t offset) const {
  std::uint32_t column = 0;
  bool is_quoted = false;
  for (std::size_t at = sheet_row(offset).begin; at < std::min<std::size_t>(offset, bytes_.size()); ++at) {
    if (bytes_[at] == '"') is_quoted = !is_quoted;
    if (bytes_[at] == ',' && !is_quoted) ++column;
  }
  return column;
}

std::string Source::cell_at(std::uint32_t offset) const {
  if (!is_sheet()) return {};
  if (sheet_.rows.empty()) return sheet_.sheet + "!A1";
  std::string letters;
  for (std::uint32_t column = column_at(offset) + 1; column > 0; column = (column - 1) / 26)
    letters.insert(0, 1, static_cast<char>('A' + (column - 1) % 26));
  return sheet_.sheet + "!" + letters + std::to_string(row_at(offset));
}

bool Source::repeats_merged(std::uint32_t offset) const {
  if (sheet_.merged.empty() || sheet_.rows.empty()) return false;
  const std::uint32_t row = row_at(offset), column = column_at(offset);
  return std::any_of(sheet_.merged.begin(), sheet_.merged.end(), [&](const SheetRows::Cells& cells) {
    const bool is_first = row == cells.first_row && column == cells.first_column;
    return !is_first && row >= cells.first_row && row <= cells.last_row && column >= cells.first_column &&
           column <= cells.last_column;
  });
}

const std::vector<std::uint32_t>& Source::line_starts() const {
  std::call_once(has_lines_, [this] {
    line_starts_.push_back(0);
    for (std::size_t at = bytes_.find('\n'); at != std::string::npos; at = bytes_.find('\n', at + 1))
      line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  });
  return line_starts_;
}

LineColumn Source::locate(std::uint32_t offset) const {
  offset = std::min(offset, size_of(bytes_));
  const auto& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - starts.begin());
  std::uint32_t column = 1;
  for (std::uint32_t i = starts[line - 1]; i < offset; ++i)
    if (!continues_character(bytes_[i])) ++column;
  return {line, column};
}

std::string_view Source::line(std::uint32_t number) const {
  const auto& starts = line_starts();
  if (number == 0 || number > starts.size()) return {};
  const std::uint32_t begin = starts[number - 1];
  const std::uint32_t end = number < starts.size() ? starts[number] - 1 : size_of(bytes_);
  std::string_view text = std::string_view(bytes_).substr(begin, end - begin);
  if (text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::uint32_t Source::offset(LineColumn at) const {
  const std::uint32_t line_number = std::clamp<std::uint32_t>(at.line, 1, line_count());
  const std::string_view text = line(line_number);
  const std::uint32_t start = line_starts()[line_number - 1];
  std::uint32_t left = at.column > 0 ? at.column - 1 : 0;
  std::uint32_t i = 0;
  constexpr std::uint32_t stride = 64;
  if (left > stride) {
    if (marked_line_ != line_number) {
      marked_line_ = line_number;
      marks_.clear();
      std::uint32_t count = 0;
      for (std::uint32_t byte = 0; byte < text.size(); ++byte)
        if (!continues_character(text[byte]) && count++ % stride == 0) marks_.push_back(byte);
    }
    const std::uint32_t mark = std::min<std::uint32_t>(left / stride, static_cast<std::uint32_t>(marks_.size()) - 1);
    i = marks_.empty() ? 0 : marks_[mark];
    left -= marks_.empty() ? 0 : mark * stride;
  }
  while (left > 0 && i < text.size()) {
    ++i;
    while (i < text.size() && continues_character(text[i])) ++i;
    --left;
  }
  return start + i;
}

std::uint32_t Source::value_end(std::uint32_t begin) const {
  if (syntax_ == Syntax::toml || begin >= bytes_.size()) return token_end(bytes_, begin);
  return std::max(cell_end(bytes_, begin), begin + 1);
}

std::uint32_t Source::item_end(std::uint32_t begin, std::uint32_t cell) const {
  if (syntax_ == Syntax::toml || begin >= bytes_.size()) return token_end(bytes_, begin);
  return std::max(cell_item_end(bytes_, begin, cell), begin + 1);
}

std::uint32_t token_end(std::string_view bytes, std::uint32_t begin) {
  if (begin >= bytes.size()) return size_of(bytes);
  const char first = bytes[begin];
  if (first == '"' || first == '\'') return string_end(bytes, begin);
  if (first == '[' || first == '{') return bracket_end(bytes, begin);
  std::uint32_t end = begin;
  while (end < bytes.size() && std::string_view(" \t\r\n,]}=#").find(bytes[end]) == std::string_view::npos) ++end;
  return std::max(end, std::min(begin + 1, size_of(bytes)));
}

}  // namespace grassroots
