// SPDX-License-Identifier: MIT
// What the parser says of a file that is not TOML, reported in words for those who never saw TOML, and where a person
// would look for it.
#pragma once

#include <set>
#include <string>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

class SyntaxErrors {
 public:
  // `source`: the text that the parser reads; `written`: what stands in the file, at the same offsets.
  SyntaxErrors(const Source& source, const Source& written, FileIndex file, Diagnostics& diagnostics)
      : source_(source), written_(written), file_(file), diagnostics_(diagnostics) {}

  // `description`: toml++'s. `statement`: the line that the statement at fault begins on.
  void report_error(LineColumn where, std::string_view description, std::uint32_t statement);

 private:
  void report_repeated(std::uint32_t at);
  bool has_finding(std::uint32_t line) const;
  void suggest_value(Diagnostic& diagnostic, bool is_inner) const;
  void suggest_text(Diagnostic& diagnostic, std::uint32_t at) const;
  void suggest_keys(Diagnostic& diagnostic) const;
  bool suggest_without_unseen(Diagnostic& diagnostic) const;
  static void suggest_remark(Diagnostic& diagnostic);
  static void take_out_comma(Diagnostic& diagnostic);
  void suggest_closed(Diagnostic& diagnostic, char close) const;
  void suggest_header(Diagnostic& diagnostic) const;
  void suggest_number(Diagnostic& diagnostic, std::uint32_t value) const;

  const Source& source_;
  const Source& written_;
  FileIndex file_;
  Diagnostics& diagnostics_;
  std::set<std::string> repeated_headers_;
};

}  // namespace grassroots
