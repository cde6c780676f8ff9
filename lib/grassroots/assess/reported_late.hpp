// SPDX-License-Identifier: MIT
// What need not be told twice: lateness that a requirement tells already.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/grouping.hpp"

namespace grassroots {

// The tasks, deliverables and findings that requirements ask for, done or not.
class AskedRecords {
 public:
  AskedRecords(const Plan& plan, Groupings& groupings);
  ~AskedRecords();
  // Of one outcome. Which reports are missing in a period is not known before they are handed in.
  std::vector<RecordRef> of(const Result& result, const Outcome& outcome);

 private:
  class Deliverables;

  const Plan& plan_;
  Groupings& groupings_;
  std::uint32_t requirement_ = no_row;            // whose deliverables those are
  std::unique_ptr<const Deliverables> matching_;  // of all subjects, which are of one table
};

// The tasks, deliverables and findings whose lateness some requirement reports: open ones, where it is violated or
// waived, and closed ones, where it was met late, or is about the day on which each is closed.
std::vector<RecordRef> reported_late(const Plan& plan, std::span<const Result> results, Groupings& groupings,
                                     Date as_of);

}  // namespace grassroots
