// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/bare_keys.hpp"

#include <algorithm>

#include "grassroots/field_types/plain_scan.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {
namespace {

constexpr std::string_view around_bare_keys = " \t\r\n=,[]{}#\"'.";

// The first that is no blank from `at` on.
char after_blanks(std::string_view text, std::size_t at) {
  at = text.find_first_not_of(" \t", at);
  return at == std::string_view::npos ? '\0' : text[at];
}

class KeyQuoter {
 public:
  KeyQuoter(std::string_view text, std::uint32_t begin, std::string_view header)
      : text_(text), begin_(begin), header_(header) {
    const std::size_t line = text_.rfind('\n', begin == 0 ? 0 : begin - 1);
    const std::string_view before = text_.substr(line == std::string_view::npos ? 0 : line + 1);
    const std::string_view behind_blanks = before.substr(std::min(before.find_first_not_of(" \t"), before.size()));
    is_header_ = behind_blanks.starts_with('[');
    const std::string_view left = before.substr(0, begin - static_cast<std::size_t>(before.data() - text_.data()));
    // In braces, or below the header of an open table, the plan chooses the keys.
    is_open_ = left.find('{') != std::string_view::npos || (!is_header_ && header.find('.') != std::string_view::npos);
  }

  KeysWithQuotes quote() {
    KeysWithQuotes keys;
    for (std::size_t at = begin_; at < text_.size();) {
      if (text_[at] == '#') break;
      if (text_[at] == '"' || text_[at] == '\'') {
        const std::size_t end = token_end(text_, static_cast<std::uint32_t>(at));
        pending_ += text_.substr(at, end - at);
        at = end;
        continue;
      }
      const std::size_t end = std::min(text_.find_first_of(around_bare_keys, at), text_.size());
      if (end == at) {
        pending_ += text_[at++];
        continue;
      }
      const std::string_view word = text_.substr(at, end - at);
      const char next = after_blanks(text_, end);
      const bool is_key = next == '=' || next == '.' || (is_header_ && next == ']');
      at = end;
      if (!is_key || !is_beyond_ascii(word)) {
        pending_ += word;
        continue;
      }
      const std::string meant = meant_by(word);
      if (meant.empty()) return {};
      keys.text += pending_ + meant;
      keys.end = static_cast<std::uint32_t>(end);
      pending_.clear();
    }
    return keys;
  }

 private:
  // Empty if it would be no key of the format.
  std::string meant_by(std::string_view word) const {
    if (is_open_) return toml_text(word);
    if (is_header_) {
      const TableSchema* const table = table_called(word);
      return table == nullptr ? "" : std::string(table->name);
    }
    const TableSchema* const table = find_table(header_);
    const Field* const field = table == nullptr ? nullptr : table->find_labelled(word);
    return field == nullptr ? "" : std::string(field->key);
  }

  std::string_view text_;
  std::size_t begin_;
  std::string_view header_;
  bool is_header_ = false, is_open_ = false;
  std::string pending_;
};

}  // namespace

std::string_view header_above(std::string_view text) {
  // The line itself is none.
  std::size_t end = text.rfind('\n', text.empty() ? 0 : text.size() - 1);
  while (end != std::string_view::npos && end > 0) {
    const std::size_t before = text.rfind('\n', end - 1);
    std::string_view line = text.substr(before == std::string_view::npos ? 0 : before + 1);
    line = line.substr(0, line.find('\n'));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.starts_with('[')) {
      line.remove_prefix(std::min(line.find_first_not_of('['), line.size()));
      return line.substr(0, line.find(']'));
    }
    end = before;
  }
  return {};
}

KeysWithQuotes quote_keys(std::string_view text, std::uint32_t begin, std::string_view header) {
  return KeyQuoter(text, begin, header).quote();
}

}  // namespace grassroots
