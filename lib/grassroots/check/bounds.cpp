// SPDX-License-Identifier: MIT
#include "grassroots/check/bounds.hpp"

#include <algorithm>
#include <cmath>

#include "grassroots/check/check.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {

Measured by_bounds(const Bounds& bounds, double have) {
  const Number min = bounds.min, max = bounds.max;
  if (max.known() && have > max.value + slack) return {Verdict::irreversible, have, max.value};
  if (min.known() && have < min.value - slack) return {Verdict::unmet, have, min.value};
  return {Verdict::met, have, min.known() ? min.value : max.or_else(0)};
}

Measured healable(Measured measured) {
  if (measured.verdict == Verdict::irreversible) measured.verdict = Verdict::unmet;
  return measured;
}

Measured by_range(IntegerPair range, std::size_t have) {
  const auto count = static_cast<double>(have);
  if (!range.known()) return {Verdict::met, count, count};
  if (count > range.second) return {Verdict::irreversible, count, static_cast<double>(range.second)};
  return {count < range.first ? Verdict::unmet : Verdict::met, count, static_cast<double>(range.first)};
}

bool is_kept_by_nothing(const Requirement& requirement) {
  const bool limits = requirement.max.known() || requirement.gap_min.known();
  return limits && !requirement.min.known() && !requirement.gap_max.known();
}

bool asks_for_gaps_alone(const Requirement& requirement) {
  const bool has_gaps = requirement.gap_min.known() || requirement.gap_max.known();
  return has_gaps && requirement.of && !requirement.min.known() && !requirement.max.known() &&
         !requirement.equals.known();
}

namespace {

// 份 of 份成果: whoever has read the noun once need not read it three times. Of a unit without one, all of it.
std::string measure_word(const std::string& unit) {
  static constexpr std::string_view words[] = {"个", "次", "份", "项", "条", "位", "件"};
  const auto begins = [&](std::string_view word) { return unit.starts_with(word); };
  const auto found = std::find_if(std::begin(words), std::end(words), begins);
  return found == std::end(words) ? unit : std::string(*found);
}

}  // namespace

bool is_above_max(const Measured& measured, const Bounds& bounds) {
  return bounds.max.known() && measured.have > bounds.max.value;
}

Phrase against_bounds(const Measured& measured, const Bounds& bounds, const Phrase& unit) {
  const NumberTexts texts = number_texts(measured.have, measured.need);
  const Message& form = is_above_max(measured, bounds) ? messages::too_many : messages::too_few;
  return have_of_need(form, texts.have, texts.need, unit, number_text(std::abs(measured.have - measured.need)));
}

Phrase have_of_need(const Message& form, const std::string& have, const std::string& need, const Phrase& unit,
                    const std::string& difference) {
  const auto counted = [&](const std::string& number) {
    return Phrase::in_two_languages(number, number + ' ' + measure_word(render(unit, Language::chinese)));
  };
  return Phrase(form, counted(have), need, unit, counted(difference));
}

Phrase have_of_need(const Plan& plan, const Requirement& requirement, double have, double need) {
  const Measures measures = traits_of(plan, requirement).measures;
  if (measures == Measures::days_off) return have > 0 ? Phrase(messages::days_off, number_text(have)) : Phrase();
  const Bound &min = requirement.min, &max = requirement.max;
  // Nobody has said how many.
  if (need == 0 && (min.path || max.path || requirement.equals.path)) return number_text(have);
  const bool are_gaps = asks_for_gaps_alone(requirement);
  if (are_gaps && need == 0) return {};  // between what is one record there is none
  const bool is_longest = are_gaps && requirement.gap_max.known() && need == requirement.gap_max.value;
  const bool is_min = min.path || (min.known() && need == min.number.value);
  const bool is_max = max.path ? !is_min : max.known() && need == max.number.value;
  const bool is_share = measures == Measures::share;
  const NumberTexts texts = is_share ? percent_texts(have, need) : number_texts(have, need);
  if ((is_max || is_longest) && have > need) return Phrase(messages::have_at_most, texts.have, texts.need);
  if (is_share || measures == Measures::part || !is_max || min.known())
    return Phrase(messages::have_of_need, texts.have, texts.need);
  return Phrase(messages::left_of_most, number_text(need - have), number_text(need));
}

}  // namespace grassroots
