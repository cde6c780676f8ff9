// SPDX-License-Identifier: MIT
// Where each team stands, worked out once from the assessment for every view that groups by team.
#pragma once

#include <string>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/standing/matters.hpp"

namespace grassroots {

// What was done and is owed in the field, by a team or in a region.
struct FieldWork {
  std::int64_t days_done = 0, days_planned = 0;  // of different days
  std::size_t sites = 0;
  std::size_t findings_open = 0, findings_resolved = 0;  // of those with a due day or a resolved one
  std::size_t deliverables_done = 0, deliverables = 0;

  void add(const FieldWork& other);
};
// For each row of `subjects` (teams, regions or people), by the records that belong to it.
std::vector<FieldWork> field_work_by(const Plan& plan, TableId subjects, Date day);

// The days that requirements ask of a subject: what one asks in several periods is added up, of several requirements
// the one that asks most counts.
struct RequiredDays {
  double days_required = 0;          // 0: nothing is required
  double days_expected = 0;          // by today
  std::optional<double> days_reach;  // with all that is still planned, where it is known

  bool is_short_of_days() const { return days_reach && *days_reach < days_required; }
};
// For each row of `subjects`.
std::vector<RequiredDays> required_days_by(const Plan& plan, const Assessment& assessment, TableId subjects);

struct TeamStanding : FieldWork, RequiredDays {
  std::uint32_t team = 0;              // row
  std::size_t priorities = 0;          // top-level ones its activities cover
  std::size_t open = 0;                // requirements that it does not meet yet, one for each subject
  std::size_t closed = 0;              // of those, the ones that nobody can mend any more
  bool is_judged = false;              // something is required of it, or is its job
  Standing standing = Standing::met;   // the worst of what follows
  std::vector<std::uint32_t> matters;  // indexes into the matters, the worst first
  std::uint32_t next_stay = no_row;    // the one it is on or goes on next
};
std::vector<TeamStanding> team_standings(const Plan& plan, const Assessment& assessment,
                                         const std::vector<Matter>& matters);

// A task, a deliverable or a finding that was closed after it was due.
struct ClosedLate {
  RecordRef ref;
  Date due, closed;
  std::int32_t days() const { return closed.days - due.days; }
};
// The latest first.
std::vector<ClosedLate> closed_late(const Plan& plan, Date day);

// The priorities that are part of no other.
std::size_t top_priorities(const Plan& plan);

}  // namespace grassroots
