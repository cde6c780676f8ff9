// SPDX-License-Identifier: MIT
// Checks the bytes of a file before they are parsed: valid UTF-8, bounded nesting, and no full-width punctuation from
// an input method where TOML needs ASCII.
#pragma once

#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

struct TextCheck {
  bool readable = false;  // false: a diagnostic says why, and the file is not parsed
  // The bytes to parse: those of the file, with full-width characters outside texts and comments replaced by
  // plain ones and spaces, so that every offset stays what it was. What toml++ would take and TOML 1.1 does not have
  // (keys with `+` or characters beyond ASCII that are not quoted, hexadecimal numbers with a point or an exponent) is
  // replaced by `!`, which it refuses.
  std::string bytes;
  // For every line, whether a statement may begin there (not inside a multi-line text, array or table).
  std::vector<bool> statement_lines;
};

TextCheck check_text(const Source& source, FileIndex file, Diagnostics& diagnostics);

// The statement lines of bytes that were checked, and changed since.
std::vector<bool> statement_lines_of(const std::string& bytes);

}  // namespace grassroots
