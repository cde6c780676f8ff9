// SPDX-License-Identifier: MIT
#include "grassroots/load/csv/csv_rows.hpp"

#include <algorithm>
#include <cstring>

#include "grassroots/load/messages.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

// The first `c` from `from` on; `to` if there is none.
const char* find(const char* from, const char* to, char c) {
  for (const char* const near = to - from > 12 ? from + 12 : to; from < near; ++from)  // most cells are short
    if (*from == c) return from;
  const void* found = std::memchr(from, c, static_cast<std::size_t>(to - from));
  return found == nullptr ? to : static_cast<const char*>(found);
}

}  // namespace

CsvRows::CsvRows(std::string_view bytes) : base_(bytes.data()), at_(base_), end_(base_ + bytes.size()) {
  cells_.reserve(16);
}

bool CsvRows::next() {
  fault_ = nullptr;
  for (;;) {
    if (at_ == end_) return false;
    cells_.clear();
    count_ = 0;
    begin_ = static_cast<std::uint32_t>(at_ - base_);
    const char* const line_end = find(at_, end_, '\n');
    if (find(at_, line_end, '"') != line_end) {
      split_with_quotes();
      return true;
    }
    split(line_end);
    at_ = line_end == end_ ? end_ : line_end + 1;
    if (count_ > 1 || !cells_.front().text.empty()) return true;
  }
}

void CsvRows::add(const char* from, const char* to) {
  ++count_;
  if (cells_.size() == most_cells) return;
  if (from < to && (is_blank(*from) || is_blank(to[-1]))) {
    while (from < to && is_blank(*from)) ++from;
    while (from < to && is_blank(to[-1])) --to;
  }
  cells_.push_back({{from, to}, static_cast<std::uint32_t>(from - base_)});
}

// The line at `at_`, which has no quotes.
void CsvRows::split(const char* line_end) {
  const char* const last = line_end > at_ && line_end[-1] == '\r' ? line_end - 1 : line_end;
  for (const char* from = at_;;) {
    const char* const comma = find(from, last, ',');
    add(from, comma);
    if (comma == last) return;
    from = comma + 1;
  }
}

// The row at `at_`: cells up to a line end that no quotes enclose.
void CsvRows::split_with_quotes() {
  unquoted_.clear();
  for (const char* from = at_;;) {
    const char* stop = from;
    while (stop < end_ && is_blank(*stop)) ++stop;
    if (stop < end_ && *stop == '"') {
      stop = quoted_cell(stop);
      if (fault_ != nullptr) return;
    } else {
      while (stop < end_ && *stop != ',' && *stop != '\n') ++stop;
      const bool ends_line = stop == end_ || *stop == '\n';
      add(from, ends_line && stop > from && stop[-1] == '\r' ? stop - 1 : stop);
    }
    at_ = stop == end_ ? end_ : stop + 1;
    if (stop == end_ || *stop == '\n') return;
    from = at_;
  }
}

// The cell that opens with `quote`; gives the comma, line end or end of the file behind it.
const char* CsvRows::quoted_cell(const char* quote) {
  std::string* plain = nullptr;
  const char* from = quote + 1;
  const char* close = find(from, end_, '"');
  while (close + 1 < end_ && close[1] == '"') {
    if (plain == nullptr && cells_.size() < most_cells) plain = &unquoted_.emplace_back();
    if (plain != nullptr) plain->append(from, close + 1);
    from = close + 2;
    close = find(from, end_, '"');
  }
  if (close == end_) {
    fail(messages::quote_never_closed, quote);
    return end_;
  }
  const char* stop = close + 1;
  while (stop < end_ && is_blank(*stop)) ++stop;
  if (stop < end_ && *stop == '\r' && (stop + 1 == end_ || stop[1] == '\n')) ++stop;
  if (stop < end_ && *stop != ',' && *stop != '\n') {
    fail(messages::text_after_quote, quote);
    return end_;
  }
  ++count_;
  if (cells_.size() == most_cells) return stop;
  if (plain != nullptr) plain->append(from, close);
  cells_.push_back({plain != nullptr ? std::string_view(*plain) : std::string_view(from, close),
                    static_cast<std::uint32_t>(quote - base_)});
  return stop;
}

void CsvRows::fail(const Message& fault, const char* quote) {
  fault_ = &fault;
  fault_at_ = static_cast<std::uint32_t>(quote - base_);
  cells_.clear();
  const char* const line_end = find(quote, end_, '\n');
  at_ = line_end == end_ ? end_ : line_end + 1;
}

CsvRows::Offsets::Offsets(const CsvRows& rows, const CsvCell& cell)
    : text_(cell.text), has_doubled_quotes_(text_.data() < rows.base_ || text_.data() >= rows.end_) {
  offset_ = has_doubled_quotes_ ? cell.begin + 1 : static_cast<std::uint32_t>(text_.data() - rows.base_);
}

std::uint32_t CsvRows::Offsets::of(std::size_t index) {
  const std::string_view passed = text_.substr(index_, index - index_);
  offset_ += static_cast<std::uint32_t>(passed.size());
  if (has_doubled_quotes_) offset_ += static_cast<std::uint32_t>(std::count(passed.begin(), passed.end(), '"'));
  index_ = index;
  return offset_;
}

}  // namespace grassroots
