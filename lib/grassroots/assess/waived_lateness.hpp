// SPDX-License-Identifier: MIT
// Which tasks, reports and problems may be late: a waiver allows it, of the lateness itself or of the requirement that
// asks for them. What shows that something is overdue looks here first.
#pragma once

#include "grassroots/assess/assess.hpp"
#include "grassroots/query/pieces.hpp"

namespace grassroots {

class WaivedLateness {
 public:
  WaivedLateness() = default;
  WaivedLateness(const Plan& plan, const Assessment& assessment);
  Piece seen(Piece piece) const;

 private:
  std::vector<RecordRef> waived_;  // sorted
};

}  // namespace grassroots
