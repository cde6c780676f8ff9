// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/statement.hpp"

namespace grassroots {

std::uint32_t line_end(const Source& source, std::uint32_t line) {
  return source.offset({line, 1}) + static_cast<std::uint32_t>(source.line(line).size());
}

std::uint32_t value_of(const Source& source, std::uint32_t line) {
  const std::uint32_t begin = source.offset({line, 1});
  const std::string_view text = source.line(line);
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || text.starts_with('[')) return begin;
  const std::size_t value = text.find_first_not_of(" \t", equals + 1);
  return value == std::string_view::npos || text[value] == '#' ? line_end(source, line)
                                                               : begin + static_cast<std::uint32_t>(value);
}

bool is_closed(std::string_view bytes, std::uint32_t value) {
  if (value >= bytes.size()) return false;
  const std::uint32_t end = token_end(bytes, value);
  switch (bytes[value]) {
    case '[': return end > value + 1 && bytes[end - 1] == ']';
    case '{': return end > value + 1 && bytes[end - 1] == '}';
    case '"':
    case '\'': return end > value + 1 && bytes[end - 1] == bytes[value];
    default: return false;
  }
}

}  // namespace grassroots
