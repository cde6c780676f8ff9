// SPDX-License-Identifier: MIT
// Where the campaign stands: as a whole, by team, region, leader or priority, in one phase, or for one team.
#pragma once

#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots {

enum class GroupBy : std::uint8_t { team, region, leader, priority };

Document status_overview(const Plan& plan, const Assessment& assessment, GroupBy by);
// REQUIRES: the phase or team is the plan's.
Document status_of_phase(const Plan& plan, const Assessment& assessment, const Phase& phase);
Document status_of_team(const Plan& plan, const Assessment& assessment, const Team& team);

}  // namespace grassroots
