// SPDX-License-Identifier: MIT
#include "grassroots/check/bounds.hpp"

#include <cmath>

#include "grassroots/check/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {

Measured by_bounds(const Requirement& requirement, double have) {
  const double slack = 1e-9;
  const Number min = requirement.min, max = requirement.max;
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

bool is_above_max(const Measured& measured, const Requirement& requirement) {
  return requirement.max.known() && measured.have > requirement.max.value;
}

Phrase against_bounds(const Measured& measured, const Requirement& requirement, const Phrase& unit) {
  const NumberTexts texts = number_texts(measured.have, measured.need);
  return Phrase(is_above_max(measured, requirement) ? messages::too_many : messages::too_few, texts.have, texts.need,
                unit, number_text(std::abs(measured.have - measured.need)));
}

}  // namespace grassroots
