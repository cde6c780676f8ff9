// SPDX-License-Identifier: MIT
#include "grassroots/field_types/written_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/odd_date.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/full_width.hpp"
#include "grassroots/text/spaces.hpp"

namespace grassroots {
namespace {

// What a date says, whether or not there is such a day.
struct WrittenDay {
  int year;
  unsigned month, day;
};

bool take(std::string_view& text, std::string_view part) {
  if (!text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  return true;
}

void skip_spaces(std::string_view& text) {
  while (const std::size_t size = leading_space(text)) text.remove_prefix(size);
}

// The number that `text` begins with, which is taken off; at most `most` digits.
std::optional<unsigned> take_number(std::string_view& text, std::size_t most) {
  unsigned value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + std::min(text.size(), most), value);
  if (error != std::errc{} || !is_digit(text.front())) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  return value;
}

// The date that `text` begins with, which is taken off. The text is of half width.
std::optional<WrittenDay> take_day(std::string_view& text) {
  std::string_view rest = text;
  if (rest.size() < 8 || !are_digits(rest.substr(0, 4))) return std::nullopt;
  const auto year = take_number(rest, 4);
  skip_spaces(rest);
  const bool is_chinese = take(rest, "年");
  const std::string_view separator = is_chinese ? "月" : rest.substr(0, 1);
  if (!is_chinese) {
    if (separator != "-" && separator != "/" && separator != ".") return std::nullopt;
    rest.remove_prefix(1);
  }
  skip_spaces(rest);
  const auto month = take_number(rest, 2);
  skip_spaces(rest);
  if (!month || !take(rest, separator)) return std::nullopt;
  skip_spaces(rest);
  const auto day = take_number(rest, 2);
  if (!day || (!rest.empty() && is_digit(rest.front()))) return std::nullopt;
  std::string_view behind = rest;
  skip_spaces(behind);
  if (is_chinese && (take(behind, "日") || take(behind, "号"))) rest = behind;
  text = rest;
  return WrittenDay{static_cast<int>(*year), *month, *day};
}

// A time of midnight, or nothing: what spreadsheets put behind a date.
bool is_midnight(std::string_view text) {
  if (text.empty()) return true;
  if (!take(text, "T")) {
    if (!is_blank(text.front())) return false;
    skip_spaces(text);
  }
  if (!take(text, "00:00") && !take(text, "0:00")) return false;
  if (take(text, ":00") && take(text, "."))
    while (take(text, "0")) {
    }
  take(text, "Z");
  return text.empty();
}

// The day of the week that a text is, from Monday: (周五), 星期五, Fri; nothing if it is none.
std::optional<std::int32_t> weekday_in(std::string_view text) {
  static constexpr std::string_view days[] = {"一", "二", "三", "四", "五", "六", "日", "天"};
  static constexpr std::string_view english[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  skip_spaces(text);
  const bool is_in_brackets = take(text, "(") || take(text, "[");
  take(text, ",");
  skip_spaces(text);
  std::string_view said = trim_spaces(text.substr(0, text.find_first_of(")]")));
  if (is_in_brackets != (said.size() < text.size()) || (is_in_brackets && text.size() - text.find_first_of(")]") > 1))
    return std::nullopt;
  const bool is_chinese = take(said, "周") || take(said, "星期") || take(said, "礼拜");
  if (is_chinese) {
    const auto* const found = std::find(std::begin(days), std::end(days), said);
    if (found == std::end(days)) return std::nullopt;
    return std::min(static_cast<std::int32_t>(found - std::begin(days)), 6);
  }
  const std::string lower = to_lower(std::string(said));
  const auto* const found = std::find_if(std::begin(english), std::end(english), [&](std::string_view day) {
    return lower.starts_with(day) && (lower.size() == 3 || lower.ends_with("day"));
  });
  if (found == std::end(english)) return std::nullopt;
  return static_cast<std::int32_t>(found - std::begin(english));
}

// Whether the text says on which day of the week that is, and says it rightly. What is no day has none.
bool is_right_weekday(std::string_view text, const WrittenDay& day) {
  const auto said = weekday_in(text);
  const auto date = make_date(day.year, day.month, day.day);
  return said && (!date || days_since_monday(*date) == *said);
}

std::optional<WrittenDay> written_day(std::string_view plain) {
  std::string_view rest = plain;
  const auto day = take_day(rest);
  return day && (is_midnight(rest) || is_right_weekday(rest, *day)) ? day : std::nullopt;
}

// 20180601, of the years that somebody may mean.
std::optional<WrittenDay> compact_day(std::string_view plain) {
  if (plain.size() != 8 || !are_digits(plain)) return std::nullopt;
  const auto year = take_number(plain, 4), month = take_number(plain, 2), day = take_number(plain, 2);
  if (*year < 1900 || *year > 2199) return std::nullopt;
  return WrittenDay{static_cast<int>(*year), *month, *day};
}

// Without spaces around it, in half width.
std::string plain_text(std::string_view text) {
  text = trim_spaces(text);
  const bool is_ascii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
  return is_ascii ? std::string(text) : to_half_width(text);
}

std::optional<WrittenDay> day_in(std::string_view text, bool may_be_compact) {
  if (text.empty() || text.size() > 64) return std::nullopt;
  const std::string plain = plain_text(text);
  const auto day = written_day(plain);
  return day || !may_be_compact ? day : compact_day(plain);
}

// What stands between the first and the last day.
bool take_until(std::string_view& text) {
  static constexpr std::string_view words[] = {"--", "——", "-", "~", "—", "–", "至", "到", "→", "to"};
  skip_spaces(text);
  const bool is_there = std::any_of(std::begin(words), std::end(words), [&](auto word) { return take(text, word); });
  skip_spaces(text);
  return is_there;
}

// A later day of the same year, or month: 6.30, 6月30日, 30日. Or a whole date.
std::optional<WrittenDay> take_later_day(std::string_view& text, const WrittenDay& first) {
  if (const auto whole = take_day(text)) return whole;
  WrittenDay day = first;
  const auto number = take_number(text, 2);
  skip_spaces(text);
  if (take(text, "月") || take(text, ".") || take(text, "/") || take(text, "-")) {
    skip_spaces(text);
    const auto in_month = take_number(text, 2);
    if (!number || !in_month) return std::nullopt;
    day.month = *number;
    day.day = *in_month;
  } else if (number) {
    day.day = *number;
  } else {
    return std::nullopt;
  }
  skip_spaces(text);
  if (!take(text, "日")) take(text, "号");
  return day;
}

std::optional<Date> made(const std::optional<WrittenDay>& day) {
  return day ? make_date(day->year, day->month, day->day) : std::nullopt;
}

// ---- Dates that leave doubt

using Numbers = std::vector<std::string_view>;

// 1-6, 1/6/2018: the numbers of a text that is nothing else than numbers with one separator between them.
Numbers separated_numbers(std::string_view text) {
  Numbers numbers;
  const std::size_t first = text.find_first_not_of("0123456789");
  if (first == std::string_view::npos || std::string_view("-/.").find(text[first]) == std::string_view::npos) return {};
  const char separator = text[first];
  while (true) {
    const std::string_view number = text.substr(0, text.find(separator));
    if (!are_digits(number) || number.size() > 4) return {};
    numbers.push_back(number);
    if (number.size() == text.size()) return numbers;
    text.remove_prefix(number.size() + 1);
  }
}

unsigned value_of(std::string_view digits) { return take_number(digits, 4).value_or(0); }

std::string day_text(unsigned year, unsigned month, unsigned day) {
  const auto date = make_date(static_cast<int>(year), month, day);
  return date ? to_string(*date) : std::string();
}

// 43252: the days since the end of 1899, of the years from 1955 to 2118.
std::optional<UncertainDate> serial_number(std::string_view text, DateForm form) {
  const std::string_view whole = text.substr(0, text.find('.'));
  if (whole.size() != 5 || !are_digits(whole)) return std::nullopt;
  if (whole.size() < text.size() && !are_digits(text.substr(6))) return std::nullopt;
  std::int32_t days = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), days);
  if (days < 20000 || days >= 80000) return std::nullopt;
  const std::string date = to_string(make_date(1899, 12, 30)->plus(days));
  return UncertainDate{Phrase(messages::date_is_serial, date, std::string(text)),
                       Phrase(form == DateForm::sheet ? messages::help_date_is_serial : messages::help_write, date),
                       date};
}

// 01/06/2018: in which order, only a number above 12 shows.
UncertainDate year_is_last(std::string_view text, unsigned first, unsigned second, unsigned year, DateForm form) {
  const std::string day_first = day_text(year, second, first), month_first = day_text(year, first, second);
  const bool is_sure = day_first.empty() != month_first.empty() || first == second;
  const std::string date = !is_sure ? std::string() : day_first.empty() ? month_first : day_first;
  if (!date.empty())
    return {Phrase(messages::date_year_last, std::string(text)), Phrase(messages::help_write, date), date};
  if (day_first.empty()) return {Phrase(messages::no_such_day, std::string(text)), help_date_in(form), {}};
  return {Phrase(messages::date_order_unclear, std::string(text)),
          Phrase(messages::help_date_order, day_first, month_first),
          {}};
}

std::optional<UncertainDate> in_numbers(std::string_view text, DateForm form) {
  const Numbers numbers = separated_numbers(text);
  if (numbers.size() == 2 && numbers[0].size() == 4)
    return UncertainDate{Phrase(messages::date_without_day, std::string(text)), help_date_in(form), {}};
  if (numbers.size() == 2 && numbers[0].size() <= 2 && numbers[1].size() <= 2)
    return UncertainDate{Phrase(messages::date_without_year, std::string(text)), messages::help_date_year, {}};
  if (numbers.size() != 3 || numbers[0].size() > 2 || numbers[1].size() > 2) return std::nullopt;
  if (numbers[2].size() == 4)
    return year_is_last(text, value_of(numbers[0]), value_of(numbers[1]), value_of(numbers[2]), form);
  if (numbers[2].size() > 2) return std::nullopt;
  return UncertainDate{Phrase(messages::date_short_year, std::string(text)), messages::help_date_year, {}};
}

// 6月1日, 18年6月1日, 2018年6月.
std::optional<UncertainDate> in_chinese(std::string_view text, DateForm form) {
  std::string_view rest = text;
  const std::size_t size = rest.size();
  auto number = take_number(rest, 4);
  if (!number) return std::nullopt;
  const std::size_t digits = size - rest.size();
  if (take(rest, "年")) {
    if (digits == 2 && take_number(rest, 2) && take(rest, "月"))
      return UncertainDate{Phrase(messages::date_short_year, std::string(text)), messages::help_date_year, {}};
    if (digits == 4 && take_number(rest, 2) && take(rest, "月"))
      return UncertainDate{Phrase(messages::date_without_day, std::string(text)), help_date_in(form), {}};
    return std::nullopt;
  }
  if (digits > 2 || !take(rest, "月")) return std::nullopt;
  return UncertainDate{Phrase(messages::date_without_year, std::string(text)), messages::help_date_year, {}};
}

// 1-Jun-18, June 1, 2018.
std::optional<UncertainDate> with_month_name(std::string_view text, DateForm) {
  static constexpr std::array<std::string_view, 12> names = {"jan", "feb", "mar", "apr", "may", "jun",
                                                             "jul", "aug", "sep", "oct", "nov", "dec"};
  const auto first = std::find_if(text.begin(), text.end(), is_letter);
  const auto last = std::find_if_not(first, text.end(), is_letter);
  if (last - first < 3) return std::nullopt;
  const std::string word = to_lower(std::string(first, last));
  const auto found = std::find(names.begin(), names.end(), std::string_view(word).substr(0, 3));
  if (found == names.end() || word.size() > 9) return std::nullopt;
  Numbers numbers;
  for (std::size_t at = text.find_first_of("0123456789"); at != std::string_view::npos;) {
    const std::size_t stop = std::min(text.find_first_not_of("0123456789", at), text.size());
    numbers.push_back(text.substr(at, stop - at));
    at = text.find_first_of("0123456789", stop);
  }
  if (numbers.empty() || numbers.size() > 2) return std::nullopt;
  const auto month = static_cast<unsigned>(found - names.begin()) + 1;
  std::string date;
  for (const auto& [year, day] : {std::pair(numbers.front(), numbers.back()), {numbers.back(), numbers.front()}})
    if (numbers.size() == 2 && year.size() == 4 && day.size() <= 2)
      date = day_text(value_of(year), month, value_of(day));
  if (!date.empty())
    return UncertainDate{Phrase(messages::date_month_name, std::string(text)), Phrase(messages::help_write, date),
                         date};
  const Message& message = numbers.size() == 1 ? messages::date_without_year : messages::date_short_year;
  return UncertainDate{Phrase(message, std::string(text)), messages::help_date_year, {}};
}

// 2018-06-01（周四）, which was another day: the date or the day of the week is wrong.
UncertainDate wrong_weekday(std::string_view text, Date date) {
  static constexpr const Message* names[] = {&messages::is_monday,   &messages::is_tuesday, &messages::is_wednesday,
                                             &messages::is_thursday, &messages::is_friday,  &messages::is_saturday,
                                             &messages::is_sunday};
  return {Phrase(messages::date_other_weekday, std::string(text), to_string(date),
                 Phrase(*names[static_cast<std::size_t>(days_since_monday(date))])),
          messages::help_date_weekday,
          {}};
}

// What stands behind a date: 至6月8日, ~8, ; 2018-06-08.
bool has_other_day(std::string_view text) {
  skip_spaces(text);
  for (const std::string_view until : {"-", "~", "～", "—", "–", "至", "到", "、", ",", "/", ";", "及", "和"})
    if (text.starts_with(until)) return true;
  for (; !text.empty(); text.remove_prefix(1))
    if (std::string_view rest = text; take_day(rest)) return true;
  return false;
}

// 2018-06-01 09:30, 2018-06-01至2018-06-08, 2018-06-01（周五）.
std::optional<UncertainDate> with_more_behind(std::string_view text, DateForm form) {
  std::string_view rest = text;
  const auto date = made(take_day(rest));
  if (!date || rest.empty()) return std::nullopt;
  if (const auto weekday = weekday_in(rest))
    return *weekday == days_since_monday(*date) ? std::nullopt : std::optional(wrong_weekday(text, *date));
  if (has_other_day(rest))
    return UncertainDate{Phrase(messages::date_is_span, std::string(text)),
                         form == DateForm::sheet ? messages::help_date_span : messages::help_date_span_toml,
                         {}};
  return UncertainDate{Phrase(messages::date_with_more, std::string(text)),
                       Phrase(messages::help_write, to_string(*date)), to_string(*date)};
}

}  // namespace

const Message& help_date_in(DateForm form) {
  return form == DateForm::sheet ? messages::help_csv_date : messages::help_date;
}

std::optional<Date> date_in(std::string_view text) { return made(day_in(text, false)); }

bool is_no_day(std::string_view text) {
  const auto day = day_in(text, false);
  return day && !made(day);
}

std::optional<Date> day_meant(std::string_view text) { return made(day_in(text, true)); }

bool is_written(const Plan& plan, Place place, Date day) { return day_meant(text_at(plan, place)) == day; }

bool is_no_day_meant(std::string_view text) {
  const auto day = day_in(text, true);
  return day && !made(day);
}

std::optional<Date> last_day_meant(std::string_view text) {
  const auto day = day_in(text, true);
  if (!day || made(day) || day->day > 31) return std::nullopt;
  const auto first = make_date(day->year, day->month, 1);
  return first ? std::optional(plus_months(*first, 1).plus(-1)) : std::nullopt;
}

std::optional<Moment> moment_meant(std::string_view text) {
  if (text.size() > 64) return std::nullopt;
  const std::string plain = plain_text(text);
  std::string_view rest = plain;
  const auto date = made(take_day(rest));
  if (!date || rest.empty() || (rest.front() != 'T' && !is_blank(rest.front()))) return std::nullopt;
  rest.remove_prefix(1);
  skip_spaces(rest);
  const auto hour = take_number(rest, 2);
  if (!hour || !take(rest, ":")) return std::nullopt;
  const auto minute = take_number(rest, 2);
  if (!minute || *hour > 23 || *minute > 59 || (!rest.empty() && rest != ":00")) return std::nullopt;
  return Moment{*date, static_cast<std::int16_t>(*hour * 60 + *minute)};
}

std::optional<DateWindow> span_meant(std::string_view text) {
  if (text.size() > 64) return std::nullopt;
  const std::string plain = plain_text(text);
  std::string_view rest = plain;
  if (!take(rest, "自")) take(rest, "从");
  const auto first = take_day(rest);
  if (!first || (take(rest, "起"), !take_until(rest))) return std::nullopt;
  const auto last = take_later_day(rest, *first);
  take(rest, "止");
  const auto begin = made(first), end = made(last);
  if (!begin || !end || *end < *begin || !rest.empty()) return std::nullopt;
  return DateWindow{*begin, *end};
}

std::optional<DateWindow> third_of_month_meant(std::string_view text) {
  if (text.size() > 64) return std::nullopt;
  const std::string plain = plain_text(text);
  std::string_view rest = plain;
  const auto year = take_number(rest, 4);
  if (!year || plain.size() - rest.size() != 4 || !take(rest, "年")) return std::nullopt;
  const auto month = take_number(rest, 2);
  const auto first = month ? make_date(static_cast<int>(*year), *month, 1) : std::nullopt;
  if (!first || !take(rest, "月")) return std::nullopt;
  if (rest == "上旬") return DateWindow{*first, first->plus(9)};
  if (rest == "中旬") return DateWindow{first->plus(10), first->plus(19)};
  if (rest == "下旬") return DateWindow{first->plus(20), plus_months(*first, 1).plus(-1)};
  return std::nullopt;
}

std::optional<UncertainDate> uncertain_date(std::string_view text, DateForm form) {
  if (text.empty() || text.size() > 64) return std::nullopt;
  const std::string plain = plain_text(text);
  for (const auto& look :
       {serial_number, in_numbers, with_more_behind, in_chinese, with_month_name, date_written_oddly})
    if (auto found = look(plain, form)) return found;
  return std::nullopt;
}

}  // namespace grassroots
