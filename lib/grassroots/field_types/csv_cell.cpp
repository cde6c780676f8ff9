// SPDX-License-Identifier: MIT
#include "grassroots/field_types/csv_cell.hpp"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr std::string_view wide_semicolon = "；";
constexpr std::size_t longest_kept_number = 11;  // digits: of more, spreadsheets show 1.1E+11 and save that

// A spreadsheet takes it for a formula or a command, and reading it for what the row above has.
bool is_dangerous(std::string_view text) {
  static constexpr std::string_view wide[] = {"＝", "＋", "－", "＠"};
  return std::string_view("=+-@\t\r\n'").find(text.front()) != std::string_view::npos ||
         std::any_of(std::begin(wide), std::end(wide), [&](std::string_view w) { return text.starts_with(w); }) ||
         std::find(std::begin(as_above), std::end(as_above), text) != std::end(as_above) || is_formula_error(text);
}

bool is_word(std::string_view text, std::string_view word) {
  return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                    [](char a, char b) { return to_lower(a) == b; });
}

// A number, an amount, a date in digits or a time: 3-1, 12:30, (5), $5, 3月5日.
bool looks_like_number(std::string_view text) {
  if (!is_digit(text.front()) && std::string_view(".($").find(text.front()) == std::string_view::npos) return false;
  bool has_digit = false;
  while (!text.empty()) {
    has_digit = has_digit || is_digit(text.front());
    std::size_t size = std::string_view("0123456789.,:/eE+%-()$ ").find(text.front()) == std::string_view::npos ? 0 : 1;
    for (const std::string_view unit : {"年", "月", "日", "时", "分", "秒"})
      if (text.starts_with(unit)) size = unit.size();
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return has_digit;
}

// A day of a month that has a name: MAR1, 5 Jan, sept-2.
bool looks_like_day(std::string_view text) {
  static constexpr std::string_view months[] = {"january", "february", "march",     "april",   "may",      "june",
                                                "july",    "august",   "september", "october", "november", "december"};
  const auto first = std::find_if(text.begin(), text.end(), is_letter);
  const auto last = std::find_if_not(first, text.end(), is_letter);
  const auto goes_with_it = [](char c) {
    return is_digit(c) || std::string_view("-/., ").find(c) != std::string_view::npos;
  };
  if (last - first < 3 || !std::any_of(text.begin(), text.end(), is_digit)) return false;
  if (!std::all_of(text.begin(), first, goes_with_it) || !std::all_of(last, text.end(), goes_with_it)) return false;
  const std::string_view name(first, last);
  return std::any_of(std::begin(months), std::end(months),
                     [&](std::string_view month) { return is_word(name, month.substr(0, name.size())); });
}

// A spreadsheet would save another text than this.
bool would_change(std::string_view text) {
  if (is_word(text, "true") || is_word(text, "false") || looks_like_day(text)) return true;
  if (!looks_like_number(text)) return false;
  const bool is_short_number =
      are_digits(text) && text.size() <= longest_kept_number && (text.size() == 1 || text[0] != '0');
  return !is_short_number;
}

bool has_other_type(std::string_view text) {
  return flag_in(text) || number_in(text) || date_in(text) || is_cut_number(text);
}

// Which reading takes off.
bool has_outer_space(std::string_view text) { return leading_space(text) > 0 || trailing_space(text) > 0; }

// What separates the items of a list only where each is known, and so is kept by a backslash where it does not.
constexpr std::string_view perhaps_separators[] = {"、", "，", "\n"};

std::size_t perhaps_separator(std::string_view text) {
  for (const std::string_view separator : perhaps_separators)
    if (text.starts_with(separator)) return separator.size();
  return 0;
}

// The size of what a backslash before `text` keeps as it is.
std::size_t escaped_size(std::string_view text) {
  if (!text.empty() && (text.front() == ';' || text.front() == '\\')) return 1;
  if (text.starts_with(wide_semicolon)) return wide_semicolon.size();
  const std::size_t separator = perhaps_separator(text);
  return separator > 0 ? separator : leading_space(text);
}

bool is_escaped(std::string_view text, std::size_t at) {
  std::size_t backslashes = 0;
  while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

}  // namespace

std::size_t find_perhaps_separator(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view separator : perhaps_separators) first = std::min(first, text.find(separator));
  return first;
}

CellText without_guard(std::string_view cell) {
  if (!cell.starts_with('\'')) return {cell};
  const std::string_view text = cell.substr(1);
  if (text.empty() || has_outer_space(text) || is_dangerous(text) || looks_like_number(text) || looks_like_day(text) ||
      has_other_type(text))
    return {text, true};
  return {cell};
}

std::string guarded(std::string_view text, bool any_type) {
  const bool needs = text.empty() ? any_type
                                  : has_outer_space(text) || is_dangerous(text) || would_change(text) ||
                                        (any_type && has_other_type(text));
  return std::string(needs ? "'" : "").append(text);
}

std::optional<bool> flag_in(std::string_view cell) {
  if (cell.size() > 5) return std::nullopt;
  if (cell == "是" || is_word(cell, "true") || is_word(cell, "yes")) return true;
  if (cell == "否" || is_word(cell, "false") || is_word(cell, "no")) return false;
  return std::nullopt;
}

std::optional<std::int64_t> integer_in(std::string_view cell) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || stop != cell.data() + cell.size()) return std::nullopt;
  return value;
}

std::optional<double> number_in(std::string_view cell) {
  const std::string_view digits = cell.substr(cell.starts_with('-') ? 1 : 0);
  if (digits.empty() || !is_digit(digits.front())) return std::nullopt;  // inf and nan are texts
  double value = 0;
  const auto [stop, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc{} || stop != cell.data() + cell.size()) return std::nullopt;
  return value + 0.0;  // -0 is 0
}

RawValue value_in(std::string_view cell, std::uint32_t at) {
  assert(!is_cut_number(cell));
  if (const auto integer = integer_in(cell)) return {at, *integer};
  if (const auto number = number_in(cell)) return {at, *number};
  if (const auto flag = flag_in(cell)) return {at, *flag};
  if (const auto date = date_in(cell)) return {at, *date};
  return {at, cell};
}

bool is_cut_number(std::string_view cell) {
  if (cell.empty() || !is_digit(cell.front())) return false;
  const std::size_t exponent = cell.find("E+");
  if (exponent == std::string_view::npos) return false;
  const std::string_view digits = cell.substr(1, exponent - 1);
  return (digits.empty() || (digits.front() == '.' && are_digits(digits.substr(1)))) && cell.size() - exponent >= 4 &&
         are_digits(cell.substr(exponent + 2));
}

namespace {

// A number with one digit before its point and an exponent, as far as it is written out.
struct Exponential {
  std::string digits;
  std::size_t exponent = 0;
};
std::optional<Exponential> exponential_in(std::string_view text) {
  const std::size_t mark = text.find_first_of("eE");
  if (mark == std::string_view::npos || mark == 0 || !is_digit(text.front())) return std::nullopt;
  std::string_view decimals = text.substr(1, mark - 1), exponent = text.substr(mark + 1);
  const bool has_point = decimals.starts_with('.'), has_plus = exponent.starts_with('+');
  if (has_point) decimals.remove_prefix(1);
  if (has_plus) exponent.remove_prefix(1);
  constexpr std::size_t longest = 2;  // of an exponent
  const bool are_all_digits = (decimals.empty() ? !has_point : has_point && are_digits(decimals)) &&
                              are_digits(exponent) && exponent.size() <= longest;
  if (!are_all_digits || (!has_point && !has_plus)) return std::nullopt;
  return Exponential{std::string(1, text.front()).append(decimals), static_cast<std::size_t>(*integer_in(exponent))};
}

}  // namespace

std::string code_of_number(std::string_view text) {
  if (auto number = exponential_in(text)) {
    const std::size_t size = number->exponent + 1;
    if (number->digits.size() == size) return number->digits;
    // Where programs write them with a small e, the digits left out are zeros; a spreadsheet rounds.
    const bool has_zeros = number->digits.size() < size && text.find('e') != std::string_view::npos;
    return has_zeros ? number->digits.append(size - number->digits.size(), '0') : std::string();
  }
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || point + 1 == text.size() || !are_digits(text.substr(0, point))) return {};
  return std::string(text.find_first_not_of('0', point + 1) == std::string_view::npos ? text.substr(0, point) : "");
}

bool is_formula_error(std::string_view cell) {
  static constexpr std::string_view errors[] = {"#REF!",     "#N/A",   "#VALUE!",   "#DIV/0!",  "#NAME?",
                                                "#NULL!",    "#NUM!",  "#SPILL!",   "#CALC!",   "#FIELD!",
                                                "#BLOCKED!", "#BUSY!", "#UNKNOWN!", "#CONNECT!"};
  if (cell.starts_with("Err:")) return are_digits(cell.substr(4));
  return cell.starts_with('#') && std::find(std::begin(errors), std::end(errors), cell) != std::end(errors);
}

bool has_exponent(std::string_view code) { return exponential_in(code).has_value(); }

std::string_view take_item(std::string_view& rest) {
  assert(!rest.empty());
  std::size_t end = 0, separator = 0;
  for (; end < rest.size() && separator == 0; ++end) {
    if (rest[end] != ';' && rest[end] != '\\' && rest[end] != wide_semicolon.front()) continue;
    if (rest[end] == '\\')
      end += escaped_size(rest.substr(end + 1));
    else if (rest[end] == ';')
      separator = 1;
    else if (rest.substr(end).starts_with(wide_semicolon))
      separator = wide_semicolon.size();
  }
  std::string_view item = rest.substr(0, separator == 0 ? rest.size() : end - 1);
  rest.remove_prefix(std::min(item.size() + separator, rest.size()));
  while (!item.empty() && is_space(item.front())) item.remove_prefix(1);
  while (!item.empty() && is_space(item.back()) && !is_escaped(item, item.size() - 1)) item.remove_suffix(1);
  return item;
}

std::string escaped_item(std::string_view item) {
  std::string escaped;
  for (std::size_t i = 0; i < item.size(); ++i) {
    const std::string_view here = item.substr(i);
    const std::size_t space = leading_space(here);
    const bool is_inner_space = space > 0 && i > 0 && i + space < item.size() && perhaps_separator(here) == 0;
    if (escaped_size(here) > 0 && !is_inner_space) escaped += '\\';
    escaped += here.front();
  }
  return escaped;
}

std::string unescaped_item(std::string_view item) {
  std::string text;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (item[i] == '\\' && escaped_size(item.substr(i + 1)) > 0) ++i;
    text += item[i];
  }
  return text;
}

}  // namespace grassroots
