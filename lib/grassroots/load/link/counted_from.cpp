// SPDX-License-Identifier: MIT
#include "grassroots/load/link/counted_from.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "grassroots/text/ascii.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

constexpr std::pair<std::string_view, std::string_view> units[] = {{"个工作日", "working_days"},
                                                                   {"工作日", "working_days"},
                                                                   {"working days", "working_days"},
                                                                   {"workdays", "working_days"},
                                                                   {"个月", "months"},
                                                                   {"月", "months"},
                                                                   {"months", "months"},
                                                                   {"month", "months"},
                                                                   {"周", "weeks"},
                                                                   {"个星期", "weeks"},
                                                                   {"weeks", "weeks"},
                                                                   {"week", "weeks"},
                                                                   {"天", "days"},
                                                                   {"日", "days"},
                                                                   {"days", "days"},
                                                                   {"day", "days"},
                                                                   {"d", "days"}};

struct Sign {
  std::string_view word;
  int sign;
};
constexpr Sign signs[] = {{"+", 1},     {"＋", 1},    {"以后", 1}, {"之后", 1}, {"后", 1},
                          {"以前", -1}, {"之前", -1}, {"前", -1},  {"-", -1},   {"－", -1}};

}  // namespace

std::optional<CountedFrom> counted_from(std::string_view text) {
  constexpr std::size_t most_digits = 4;
  CountedFrom found;
  std::string_view rest = text;
  for (const auto& [unit, step] : units)
    if (found.step.empty() && rest.ends_with(unit)) {
      rest = trim_spaces(rest.substr(0, rest.size() - unit.size()));
      found.step = step;
    }
  const std::size_t begin = rest.find_last_not_of("0123456789") + 1;
  const std::string_view digits = rest.substr(begin);
  if (digits.empty() || digits.size() > most_digits || begin == 0) return std::nullopt;
  std::from_chars(digits.data(), digits.data() + digits.size(), found.count);
  rest = trim_spaces(rest.substr(0, begin));
  const auto* const sign =
      std::find_if(std::begin(signs), std::end(signs), [&](const Sign& each) { return rest.ends_with(each.word); });
  if (sign == std::end(signs)) return std::nullopt;
  const bool is_dash = sign->word == "-" || sign->word == "－";
  if (is_dash && found.step.empty()) return std::nullopt;
  found.anchor = trim_spaces(rest.substr(0, rest.size() - sign->word.size()));
  found.count *= sign->sign;
  if (found.step.empty()) found.step = "days";
  return found.anchor.empty() ? std::nullopt : std::optional(found);
}

}  // namespace grassroots
