// SPDX-License-Identifier: MIT
// The campaign by team, region, leader, person, unit or priority: one row of values for each.
#pragma once

#include "grassroots/standing/campaign.hpp"

namespace grassroots {

enum class GroupBy : std::uint8_t { team, region, leader, priority, person, unit };

struct GroupStanding : FieldWork, RequiredDays {
  Phrase name;
  RecordRef about;                    // unknown: a unit, which has no record of its own
  Standing standing = Standing::met;  // the worst of what is required of it and of its teams
  bool is_judged = false;             // something is required of it, or of its teams
  std::vector<std::uint32_t> teams;   // rows
  std::size_t priorities = 0;         // of a team: the top-level ones that its activities cover
  std::size_t matters = 0;            // overdue or behind
  std::size_t closed = 0;             // broken promises that nobody can mend any more
  std::uint32_t next_stay = no_row;   // of a team or a person
};

// The worst first. Not for priorities.
std::vector<GroupStanding> groups_by(const Plan& plan, const Assessment& assessment, const Campaign& campaign,
                                     GroupBy by);

struct PriorityStanding {
  std::uint32_t priority = 0;  // row
  std::size_t activities = 0, findings_open = 0, findings_resolved = 0;
  std::vector<std::uint32_t> missing;  // teams without an activity for it
};
// In the plan's order.
std::vector<PriorityStanding> priority_standings(const Plan& plan, Date day);

}  // namespace grassroots
