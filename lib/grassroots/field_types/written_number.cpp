// SPDX-License-Identifier: MIT
#include "grassroots/field_types/written_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/core.h>
#include <utility>

#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

// Characters that an input method or a spreadsheet puts where ASCII has its own.
constexpr std::pair<std::string_view, char> wide[] = {
    {"０", '0'}, {"１", '1'},     {"２", '2'},     {"３", '3'},     {"４", '4'},     {"５", '5'},
    {"６", '6'}, {"７", '7'},     {"８", '8'},     {"９", '9'},     {"，", ','},     {"．", '.'},
    {"－", '-'}, {"\u2212", '-'}, {"\u3000", ' '}, {"\u00A0", ' '}, {"\u2009", ' '}, {"\u202F", ' '}};

std::string narrowed(std::string_view text) {
  std::string narrow;
  while (!text.empty()) {
    const auto found =
        std::find_if(std::begin(wide), std::end(wide), [&](const auto& pair) { return text.starts_with(pair.first); });
    narrow += found == std::end(wide) ? text.front() : found->second;
    text.remove_prefix(found == std::end(wide) ? 1 : found->first.size());
  }
  return narrow;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// The digits without what stands between their groups; nothing if the groups are not those of a number.
std::optional<std::string> ungrouped(std::string_view text, char separator) {
  std::string digits(text.substr(0, text.find(separator)));
  if (!are_digits(digits)) return std::nullopt;
  if (digits.size() == text.size()) return digits;
  std::size_t size = 0;  // of every group but the first
  for (std::string_view rest = text.substr(digits.size()); !rest.empty();) {
    rest.remove_prefix(1);
    const std::string_view group = rest.substr(0, rest.find(separator));
    rest.remove_prefix(group.size());
    if (!are_digits(group) || (group.size() != 3 && group.size() != 4) || (size != 0 && group.size() != size))
      return std::nullopt;
    size = group.size();
    digits += group;
  }
  const std::size_t first = digits.size() % size == 0 ? size : digits.size() % size;
  return text.find(separator) == first && digits.front() != '0' ? std::optional(digits) : std::nullopt;
}

// What may stand behind a number: of days and heads only what is counted.
enum class Units : bool { any, counted };

// Whether a number stays what it is with this behind it: not so of 万, %, 余人, 个月.
bool is_unit(std::string_view text, Units units) {
  static constexpr std::string_view counted[] = {
      "",      "天",     "日",      "人",        "名",         "位",     "人次",    "人数",   "次",    "个",    "份",
      "元",    "户",     "件",      "条",        "项",         "家",     "所",      "村",     "个村",  "个县",  "场",
      "期",    "篇",     "册",      "组",        "例",         "批",     "封",      "张",     "本",    "处",    "座",
      "间",    "岁",     "页",      "day",       "days",       "person", "persons", "people", "time",  "times", "item",
      "items", "report", "reports", "household", "households", "team",   "teams",   "visit",  "visits"};
  static constexpr std::string_view measured[] = {"小时",  "分钟",   "公里",    "千米", "米", "亩",
                                                  "公顷",  "吨",     "公斤",    "千克", "斤", "hour",
                                                  "hours", "minute", "minutes", "km",   "ha", "kg"};
  const auto is_text = [&](std::string_view unit) { return unit == text; };
  return std::any_of(std::begin(counted), std::end(counted), is_text) ||
         (units == Units::any && std::any_of(std::begin(measured), std::end(measured), is_text));
}

// As TOML writes it. `text` is narrow.
std::optional<std::string> plain_number(std::string_view text, char separator) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const std::size_t point = std::min(text.find('.'), text.size());
  const auto whole = ungrouped(text.substr(0, point), separator);
  if (!whole) return std::nullopt;
  const std::string_view decimals = text.substr(point);
  if (!decimals.empty() && !are_digits(decimals.substr(1))) return std::nullopt;
  const std::size_t zeros = std::min(whole->find_first_not_of('0'), whole->size() - 1);
  return std::string(is_negative ? "-" : "").append(whole->substr(zeros)).append(decimals);
}

// The number that the text begins with, if it is still that number with what stands behind it.
std::string number_before(std::string_view text, Units units) {
  const std::string narrow = narrowed(text);
  std::string_view number = trimmed(narrow);
  // What is counted may follow it, but nothing that makes another number of it.
  const std::size_t last = number.find_last_of("0123456789");
  if (last == std::string_view::npos || !is_unit(trimmed(number.substr(last + 1)), units)) return {};
  number = number.substr(0, last + 1);
  for (const char separator : {',', ' '})
    if (const auto plain = plain_number(number, separator)) return *plain;
  return {};
}

}  // namespace

std::optional<double> written_number(std::string_view text) {
  const auto plain = plain_number(narrowed(text), ',');
  if (!plain) return std::nullopt;
  double value = 0;
  const auto [stop, error] = std::from_chars(plain->data(), plain->data() + plain->size(), value);
  return error == std::errc{} && stop == plain->data() + plain->size() ? std::optional(value) : std::nullopt;
}

std::string number_meant(std::string_view text) { return number_before(text, Units::any); }

std::string count_meant(std::string_view text) { return number_before(text, Units::counted); }

std::string part_meant(std::string_view text) {
  for (const std::string_view sign : {"%", "％"})
    if (text.ends_with(sign))
      if (const auto percent = written_number(trimmed(text.substr(0, text.size() - sign.size()))))
        return fmt::format("{:g}", *percent / 100);
  return {};
}

bool is_whole(double number) {
  constexpr double largest = 1e15;  // a double holds every whole number up to it
  return std::abs(number) < largest && std::trunc(number) == number;
}

}  // namespace grassroots
