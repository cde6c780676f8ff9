// SPDX-License-Identifier: MIT
#include "grassroots/load/toml/value_meant.hpp"

#include <algorithm>

#include "grassroots/field_types/csv_cell.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written.hpp"
#include "grassroots/field_types/written_number.hpp"
#include "grassroots/load/toml/messages.hpp"
#include "grassroots/text/ascii.hpp"

namespace grassroots {
namespace {

MeantValue meant(std::string text) {
  Phrase help(messages::help_write, text);
  return {std::move(text), std::move(help), {}};
}

}  // namespace

std::optional<MeantValue> value_meant(std::string_view bare) {
  constexpr std::size_t longest = 200;
  if (bare.empty() || bare.size() > longest) return std::nullopt;
  if (const auto day = day_meant(bare)) {
    MeantValue date = meant(to_string(*day));
    date.message = Phrase(messages::toml_date_form, date.text);
    return date;
  }
  if (is_no_day_meant(bare)) {
    MeantValue no_day{{}, messages::help_date, Phrase(messages::no_such_day, std::string(bare)), false};
    if (const auto last = last_day_meant(bare)) {
      no_day.text = to_string(*last);
      no_day.help = Phrase(messages::help_write, no_day.text);
    }
    return no_day;
  }
  if (auto unclear = uncertain_date(bare, DateForm::toml);
      unclear && bare.find_first_of("-/") != std::string_view::npos)
    return MeantValue{unclear->date, std::move(unclear->help), std::move(unclear->message), false};
  if (const auto flag = flag_in(bare)) return meant(*flag ? "true" : "false");
  if (are_digits(bare) && bare.front() == '0') return meant(toml_text(bare));
  if (const std::string number = number_meant(bare); !number.empty()) return meant(number);
  // The rest is a text, if nothing in it opens or closes anything.
  if (bare.find_first_of("\"'[]{}=\\") != std::string_view::npos) return std::nullopt;
  return meant(toml_text(bare));
}

std::string text_without_escapes(std::string_view quoted) {
  const std::string_view text = quoted.substr(1, quoted.size() - 2);
  const std::string lower = to_lower(std::string(text));
  const bool is_path = lower.ends_with(".toml") || lower.ends_with(".csv") || lower.ends_with(".xlsx");
  if (is_path) {
    std::string path(text);
    std::replace(path.begin(), path.end(), '\\', '/');
    path.erase(std::unique(path.begin(), path.end(), [](char a, char b) { return a == '/' && b == '/'; }), path.end());
    return toml_text(path);
  }
  if (text.find('\'') == std::string_view::npos) return std::string("'").append(text).append("'");
  return toml_text(text);
}

}  // namespace grassroots
