// SPDX-License-Identifier: MIT
// When all stays of a team, a site or a person were over: what `stay` means of a subject that has several.
#pragma once

#include <vector>

#include "grassroots/query/deadline.hpp"

namespace grassroots {

class StayEnds {
 public:
  // Of every row of `owners`. REQUIRES: have_stays(owners).
  StayEnds(const Plan& plan, TableId owners);
  // Whether stays belong to the table's records, or are its records.
  static bool have_stays(TableId owners);
  // Or the records are of one stay each.
  static bool mean_a_stay(TableId owners) { return is_of_one_stay(owners) || have_stays(owners); }

  // The last day of the last of its stays, once all of them are done; unknown before, and without any.
  Date end(std::uint32_t row, Date day) const {
    const Last& last = last_[row];
    return last.are_all_done && last.end <= day ? last.end : Date{};
  }

 private:
  struct Last {
    Date end;
    bool are_all_done = true;
  };
  std::vector<Last> last_;  // by row
};

}  // namespace grassroots
