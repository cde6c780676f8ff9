// SPDX-License-Identifier: MIT
#include "grassroots/load/xlsx/cell_values.hpp"

#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <utf8proc.h>

#include "grassroots/model/date.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

std::optional<double> number_in_xml(std::string_view stored) {
  double value = 0;
  const auto [stop, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (error != std::errc{} || stop != stored.data() + stored.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

}  // namespace

std::string number_text(std::string_view stored) {
  constexpr double largest = 1e15;  // a spreadsheet keeps 15 digits
  const auto value = number_in_xml(stored);
  if (!value) return std::string(stored);
  if (std::abs(*value) < largest && std::trunc(*value) == *value)
    return std::to_string(static_cast<std::int64_t>(*value));
  return std::abs(*value) < largest ? fmt::format("{:.15g}", *value) : fmt::format("{:.5E}", *value);
}

std::optional<std::string> date_text(std::string_view stored, bool counts_from_1904) {
  const auto value = number_in_xml(stored);
  if (!value || *value < 1 || *value >= 2958466) return std::nullopt;  // up to 9999
  const double whole = std::floor(*value);
  const auto days = static_cast<std::int32_t>(whole);
  // Of 1900, spreadsheets count a 29 February that never was.
  const Date eve = counts_from_1904 ? *make_date(1904, 1, 1)
                   : days < 60      ? *make_date(1899, 12, 31)
                                    : *make_date(1899, 12, 30);
  const auto minutes = static_cast<int>(std::lround((*value - whole) * 24 * 60));
  std::string text = to_string(eve.plus(days));
  if (minutes > 0) text += fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
  return text;
}

bool is_date_format(unsigned number) {
  return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36 ||
         (number >= 50 && number <= 54) || number == 57 || number == 58;
}

bool is_date_format(std::string_view code) {
  char closing = '\0';  // of what is not part of the format
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = to_lower(code[i]);
    if (closing != '\0') {
      if (c == closing) closing = '\0';
    } else if (c == '"') {
      closing = '"';
    } else if (c == '[') {
      closing = ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == 'y' || c == 'd') {
      return true;
    } else if (c == ';') {
      return false;  // what follows is for negative numbers
    }
  }
  return false;
}

std::size_t digits_of_format(std::string_view code) {
  code = code.substr(0, code.find(';'));  // what follows is for negative numbers and texts
  constexpr std::size_t most = 18;        // of a code
  const bool is_of_zeros = code.size() > 1 && code.find_first_not_of('0') == std::string_view::npos;
  return is_of_zeros && code.size() <= most ? code.size() : 0;
}

std::string unescaped_text(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    unsigned point = 0;
    const bool is_escape = rest.size() >= 7 && rest.starts_with("_x") && rest[6] == '_' &&
                           std::from_chars(rest.data() + 2, rest.data() + 6, point, 16).ptr == rest.data() + 6;
    if (!is_escape) {
      plain += rest.front();
      ++at;
      continue;
    }
    utf8proc_uint8_t encoded[4];
    const bool is_character = point != 0 && (point < 0xD800 || point > 0xDFFF);
    const auto size = is_character ? utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), encoded) : 0;
    plain.append(encoded, encoded + size);
    at += 7;
  }
  return plain;
}

std::optional<CellAddress> cell_address(std::string_view text) {
  CellAddress address;
  std::size_t letters = 0;
  for (; letters < text.size() && is_letter(text[letters]); ++letters)
    address.column = address.column * 26 + static_cast<std::uint32_t>(to_lower(text[letters]) - 'a' + 1);
  const std::string_view digits = text.substr(letters);
  if (letters == 0 || letters > 3 || !are_digits(digits) || digits.size() > 7) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), address.row);
  --address.column;
  return address.row == 0 ? std::nullopt : std::optional(address);
}

}  // namespace grassroots
