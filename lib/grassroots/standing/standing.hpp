// SPDX-License-Identifier: MIT
// Where each team stands, worked out once from the assessment for every view that groups by team.
#pragma once

#include <string>
#include <vector>

#include "grassroots/assess/assess.hpp"

namespace grassroots {

enum class Standing : std::uint8_t { good, open, waived, due_soon, attention, violated };  // from best to worst

Standing standing_of(const Outcome& outcome);

// What was done and is owed in the field, by a team or in a region.
struct FieldWork {
  std::int64_t days_done = 0, days_planned = 0;  // of different days
  std::size_t sites = 0;
  std::size_t findings_open = 0, findings_resolved = 0;  // of those with a due day or a resolved one
  std::size_t deliverables_done = 0, deliverables = 0;
};
// For each row of `subjects` (teams or regions), by the records that belong to it.
std::vector<FieldWork> field_work_by(const Plan& plan, TableId subjects, Date day);

struct TeamStanding : FieldWork {
  std::uint32_t team = 0;      // row
  double days_required = 0;    // 0: nothing is required
  std::size_t priorities = 0;  // top-level ones its activities cover
  Standing standing = Standing::good;
  std::vector<Phrase> reasons;  // why it needs attention, or what is due soon
};

// A task, a deliverable or a finding that was closed after it was due.
struct ClosedLate {
  RecordRef ref;
  Date due, closed;
  std::int32_t days() const { return closed.days - due.days; }
};
// The latest first.
std::vector<ClosedLate> closed_late(const Plan& plan, Date day);

// Something that falls due within a week and is not there yet: a task, a deliverable or a finding, or a requirement.
struct DueItem {
  Date day;
  Phrase what;
};
// The next first. What a requirement tells of all of its subjects is one item.
std::vector<DueItem> due_soon(const Plan& plan, const Assessment& assessment);

std::vector<TeamStanding> team_standings(const Plan& plan, const Assessment& assessment);

Phrase word_for(Standing standing);
// The priorities that are part of no other.
std::size_t top_priorities(const Plan& plan);

}  // namespace grassroots
