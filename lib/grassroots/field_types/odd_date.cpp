// SPDX-License-Identifier: MIT
#include "grassroots/field_types/odd_date.hpp"

#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "grassroots/field_types/messages.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

std::optional<Date> made_of(const std::vector<std::string>& parts) {
  constexpr std::size_t year = 4, longest_other = 2;
  if (parts.size() != 3 || parts[0].size() != year) return std::nullopt;
  std::array<unsigned, 3> numbers{};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0 && parts[i].size() > longest_other) return std::nullopt;
    std::from_chars(parts[i].data(), parts[i].data() + parts[i].size(), numbers[i]);
  }
  return make_date(static_cast<int>(numbers[0]), numbers[1], numbers[2]);
}

// Three numbers with anything between them that separates, and quotes around them.
std::vector<std::string> numbers_between(std::string_view text) {
  static constexpr std::string_view between[] = {" ", "、", "。", ".", "-", "/", ",", "，", "\"", "'", "“", "”", "—"};
  std::vector<std::string> numbers;
  bool is_in_number = false;
  while (!text.empty()) {
    std::size_t size = 1;
    if (is_digit(text.front())) {
      if (!is_in_number) numbers.emplace_back();
      numbers.back() += text.front();
      is_in_number = true;
    } else {
      size = 0;
      for (const std::string_view each : between)
        if (text.starts_with(each)) size = each.size();
      if (size == 0) return {};
      is_in_number = false;
    }
    text.remove_prefix(size);
  }
  return numbers;
}

// 一 is 1, 十 10, 二十三 23, 〇 0; empty if it is none.
std::string small_number(const std::vector<unsigned>& digits) {
  constexpr unsigned ten = 10;
  if (digits.empty() || digits.size() > 3) return {};
  unsigned value = 0;
  bool has_ten = false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool is_ten = digits[i] == ten;
    if (is_ten && (has_ten || i > 1)) return {};
    if (!is_ten && i > 0 && digits[i - 1] != ten) return {};
    value = is_ten ? (i == 0 ? ten : value * ten) : value + digits[i];
    has_ten = has_ten || is_ten;
  }
  return std::to_string(value);
}

std::string year_of(const std::vector<unsigned>& digits) {
  std::string year;
  for (const unsigned digit : digits) year += std::to_string(digit);
  return year;
}

// 二〇一八年六月一日.
std::vector<std::string> chinese_numbers(std::string_view text) {
  static constexpr std::pair<std::string_view, unsigned> words[] = {
      {"〇", 0}, {"○", 0},  {"零", 0}, {"一", 1}, {"二", 2}, {"三", 3}, {"四", 4},
      {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {"十", 10}};
  static constexpr std::string_view ends[] = {"年", "月", "日"};
  std::vector<std::string> parts;
  std::vector<unsigned> digits;
  while (!text.empty() && parts.size() < 3) {
    if (text.starts_with(ends[parts.size()]) || (parts.size() == 2 && text.starts_with("号"))) {
      parts.push_back(parts.empty() ? year_of(digits) : small_number(digits));
      digits.clear();
      text.remove_prefix(ends[0].size());
      continue;
    }
    std::size_t size = 0;
    for (const auto& [word, value] : words)
      if (text.starts_with(word)) {
        digits.push_back(value);
        size = word.size();
      }
    if (size == 0) return {};
    text.remove_prefix(size);
  }
  return text.empty() ? parts : std::vector<std::string>{};
}

}  // namespace

std::optional<UncertainDate> date_written_oddly(std::string_view text, DateForm) {
  for (const auto& look : {numbers_between, chinese_numbers})
    if (const auto date = made_of(look(text)))
      return UncertainDate{Phrase(messages::date_is_odd, std::string(text)),
                           Phrase(messages::help_write, to_string(*date)), to_string(*date)};
  return std::nullopt;
}

}  // namespace grassroots
