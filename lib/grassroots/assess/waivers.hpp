// SPDX-License-Identifier: MIT
// Waivers: who need not keep which requirement, until when.
#pragma once

#include "grassroots/assess/assess.hpp"

namespace grassroots {

class Waivers {
 public:
  Waivers(const Plan& plan, Date as_of);

  // Turns violated outcomes into waived ones where a waiver is in force.
  void settle(std::uint32_t requirement, Result& result);
  // Says of an integrity finding why it is waived, if it is.
  void cover(Diagnostic& finding);
  // Why a waived outcome of the requirement is.
  Phrase reason(const Requirement& requirement, const Outcome& outcome) const;
  // Adds to the finding of a violated outcome that its waiver has expired.
  void explain(const Requirement& requirement, const Outcome& outcome, Diagnostic& finding);
  // Reports waivers that expired and are still needed, and those that waive nothing though what they name binds.
  void report(const std::vector<Result>& results, Diagnostics& diagnostics);

 private:
  struct Use {
    bool waived = false;  // something, on the day
    bool expired_and_needed = false;
    Place needed_at;
  };
  bool names(const Waiver& waiver, std::string_view what) const;
  bool is_for(const Waiver& waiver, RecordRef subject) const;
  bool in_force(const Waiver& waiver) const;
  bool is_open(const Waiver& waiver, const std::vector<Result>& results) const;

  const Plan& plan_;
  Date day_;               // the day asked about, or the plan's last day if that is earlier
  std::vector<Use> uses_;  // by row
};

}  // namespace grassroots
