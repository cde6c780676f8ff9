// SPDX-License-Identifier: MIT
// Texts of plain TOML on one line, in double or single quotes.
#pragma once

#include <memory_resource>
#include <string>
#include <string_view>

namespace grassroots {

class PlainTexts {
 public:
  // `memory`: for what has escapes; other texts point into the bytes. A '\0' stands at `end`.
  PlainTexts(const char* end, std::pmr::memory_resource& memory) : end_(end), memory_(memory) {}

  // Takes the begin of a text and returns its end; nullptr: it is no text, or not plain.
  const char* read(const char* at, std::string_view& out);

 private:
  const char* basic(const char* at, std::string_view& out);
  const char* literal(const char* at, std::string_view& out) const;
  const char* escaped(const char* at, const char* stop, std::string_view& out);
  const char* escape(const char* at);

  const char* end_;
  std::pmr::memory_resource& memory_;
  std::string text_;
};

}  // namespace grassroots
