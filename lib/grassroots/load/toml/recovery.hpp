// SPDX-License-Identifier: MIT
// Finds what to pass over so that the rest of a file that is not TOML can be parsed: the statement that failed, or,
// where a header failed, everything up to the next header.
#pragma once

#include <optional>
#include <set>

#include "grassroots/load/toml/text_check.hpp"
#include "grassroots/text/source.hpp"

namespace grassroots {

class Recovery {
 public:
  // `source`: the text as it was when the parser first read it. `text` is changed.
  Recovery(const Source& source, TextCheck& text) : source_(source), text_(text) {}

  // The line on which the statement begins that this line belongs to.
  std::uint32_t statement_of(std::uint32_t line) const;

  // Blanks the statement at fault; false if nothing can be done.
  bool blank(std::uint32_t line);

  std::set<std::uint32_t> damaged;  // where records begin that lost a line
  bool lost_records = false;

 private:
  bool starts_statement(std::uint32_t line) const;
  std::string_view text_of(std::uint32_t line) const;
  bool is_header(std::uint32_t line) const;
  bool looks_like_statement(std::uint32_t line) const;
  std::uint32_t last_line(std::uint32_t first, std::uint32_t line) const;
  std::optional<std::uint32_t> record_of(std::uint32_t line) const;
  bool blank_line(std::uint32_t line);

  const Source& source_;
  TextCheck& text_;
};

}  // namespace grassroots
