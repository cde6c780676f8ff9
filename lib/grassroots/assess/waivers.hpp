// SPDX-License-Identifier: MIT
// Waivers: who need not keep which requirement, until when.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "grassroots/assess/assess.hpp"

namespace grassroots {

// Waivers are looked up by what they name, so that the work grows with the plan and not with waivers times subjects.
class Waivers {
 public:
  Waivers(const Plan& plan, Date as_of);

  // Turns violated outcomes into waived ones where a waiver is in force.
  void settle(std::uint32_t row, Result& result);
  // Says of an integrity finding why it is waived, if it is.
  void cover(Diagnostic& finding);
  // Why a waived outcome of the requirement is.
  Phrase reason(const Requirement& requirement, const Outcome& outcome);
  // Adds to the finding of a violated outcome that its waiver has expired.
  void explain(const Requirement& requirement, const Outcome& outcome, Diagnostic& finding);
  // Reports waivers that expired and are still needed, and those that waive nothing though what they name binds.
  void report(const std::vector<Result>& results, Diagnostics& diagnostics);

 private:
  // The waivers that name the same requirement or rule and the same subject, and what became of them on the day.
  struct Group {
    std::vector<std::uint32_t> in_force, expired;  // rows, in order
    bool waived = false;                           // something, by those in force
    bool is_needed = false;                        // after they expired
    bool is_open = false;                          // something it is about is not settled yet
    Place needed_at;
  };
  struct Named {
    Group of_all;
    std::unordered_map<std::string_view, Group> by_subject;
  };
  using ByPeriod = std::unordered_map<std::string_view, Named>;  // under "" those for every period
  // What is known of one waiver by all its groups.
  struct Use {
    bool waived = false, is_needed = false, is_open = false;
    Place needed_at;
  };

  bool in_force(const Waiver& waiver) const { return !waiver.until.known() || day_ <= waiver.until; }
  // Calls use(group) for each group of waivers of `name` that are for the subject: itself, or the team it belongs to;
  // in every period or in its own.
  template <class Visit>
  void each_group(std::string_view name, const Recurrence& every, const Subject& subject, Visit visit);
  template <class Visit>
  void each_group(Named& named, const Subject& subject, Visit visit);
  template <class Visit>
  void each_group(const Requirement& requirement, const Outcome& outcome, Visit visit) {
    each_group(plan_.text(requirement.id), requirement.every, outcome.whole_subject(), visit);
  }
  std::vector<Use> uses() const;
  // Something that the waiver names cannot be judged: it may still be needed.
  bool names_unknown(const Waiver& waiver, const std::vector<std::string_view>& not_understood) const;
  void report_expired(const Waiver& waiver, const Use& use, Diagnostics& diagnostics) const;
  bool report_unwaivable(const Waiver& waiver, Diagnostics& diagnostics) const;
  void suggest_subject(Diagnostic& diagnostic, const Result& result) const;
  void report_broad(const Waiver& waiver, const std::vector<Result>& results, Diagnostics& diagnostics) const;
  void report_useless(const Waiver& waiver, const std::vector<Result>& results, Diagnostics& diagnostics);
  Phrase names_of(const Waiver& waiver) const;
  Phrase subject_of(const Waiver& waiver) const;

  const Plan& plan_;
  Date day_;  // the day asked about, or the plan's last day if that is earlier
  std::unordered_map<std::string_view, ByPeriod> named_;
  std::size_t explained_ = 0;  // waivers whose period was compared with those that there are
};

}  // namespace grassroots
