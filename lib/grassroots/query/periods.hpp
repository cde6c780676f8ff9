// SPDX-License-Identifier: MIT
// The weeks, months, phases … for each of which a requirement asks.
#pragma once

#include <string>
#include <vector>

#include "grassroots/model/plan.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// Both days belong to it. Unknown: the requirement asks once and for all.
struct Period {
  Date first, last;
  Symbol phase;  // where it is one

  bool known() const { return first.known(); }
  bool has(Date day) const { return first <= day && day <= last; }
  bool touches(Date begin, Date end) const { return begin <= last && first <= end; }
};

// A requirement has no more periods than this: ten years of days.
inline constexpr std::size_t most_periods = 3660;

// In order, from the one that holds the first day to the one that holds the last, those two cut to what lies between.
// No more than one beyond `most_periods`. None where a day is not known.
std::vector<Period> periods_between(const Plan& plan, const Recurrence& every, Date first, Date last);

// "July", "7月". REQUIRES: 1 to 12.
const Message& month_name(unsigned month);
// As a person says it: "July 2018", 2018年7月.
Phrase period_phrase(const Plan& plan, const Recurrence& every, const Period& period);
// As a waiver writes it: 2018, 2018-Q3, 2018-07, 2018-W27, a phase's id, or the first day;
// empty for no period.
std::string period_name(const Plan& plan, const Recurrence& every, const Period& period);

}  // namespace grassroots
