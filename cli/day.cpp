// SPDX-License-Identifier: MIT
#include "cli/day.hpp"

#include <charconv>

#include "grassroots/text/ascii.hpp"

namespace grassroots::cli {
namespace {

constexpr std::int32_t most_days = 36525;  // a hundred years

}  // namespace

std::optional<Date> day_in(std::string_view text, Date today) {
  if (text == "today") return today;
  if (text == "yesterday") return today.plus(-1);
  if ((!text.starts_with('+') && !text.starts_with('-')) || !text.ends_with('d')) return parse_date(text);
  const std::string_view digits = text.substr(1, text.size() - 2);
  std::int32_t days = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
  if (!are_digits(digits) || error != std::errc{} || days > most_days) return std::nullopt;
  return today.plus(text.front() == '-' ? -days : days);
}

}  // namespace grassroots::cli
