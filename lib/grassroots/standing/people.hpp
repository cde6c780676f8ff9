// SPDX-License-Identifier: MIT
// Who is where on the days of a period, how much that is, who is in two places, who is away and who is free.
#pragma once

#include <vector>

#include "grassroots/model/plan.hpp"
#include "grassroots/query/periods.hpp"

namespace grassroots {

// A stay that somebody is on, within the period.
struct PersonStay {
  std::uint32_t stay = 0;  // row
  Date first, last;
};
// Days on which somebody is on two stays at different sites; the day on which one leaves for the other is none.
struct TwoPlaces {
  std::uint32_t one = 0, other = 0;  // rows of stays
  Date first, last;
};

struct PersonDays {
  std::uint32_t person = 0;                          // row
  std::vector<std::uint32_t> teams;                  // rows
  std::vector<PersonStay> stays;                     // in the period, by day
  std::vector<TwoPlaces> clashes;                    // in the period
  std::vector<Period> absences;                      // in the period
  std::int64_t days_in_period = 0, days_in_all = 0;  // different ones, on stays that are not cancelled
  std::int64_t days_away = 0;                        // in the period, different ones
  std::int64_t days_free = 0;                        // in the period, neither on a stay nor away
};
// Those in two places first, then by the days in the period, the most first; who has the same, by the days in all.
// A stay without a last day goes on until somebody says when it ends: until then nobody on it is free, and its days are
// not counted.
std::vector<PersonDays> people_in(const Plan& plan, Date first, Date last);

}  // namespace grassroots
