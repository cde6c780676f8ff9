// SPDX-License-Identifier: MIT
// Where the campaign stands: by team, region, leader, person, unit or priority, all of it, in one phase, or for one
// team. The first screen is in view/screen.hpp.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/groups.hpp"

namespace grassroots {

// A row for each; those that are on track only where there are few, or with `all`.
enum class Rows : bool { worst, all };
Document status_by(const Plan& plan, const Assessment& assessment, const Campaign& campaign, GroupBy by, Rows rows);

// Everything: the screen without limits, the phases, the teams, what was closed late.
Document status_in_full(const Plan& plan, const Assessment& assessment, const Campaign& campaign);

// REQUIRES: the phase or team is the plan's.
Document status_of_phase(const Plan& plan, const Assessment& assessment, const Phase& phase);
Document status_of_team(const Plan& plan, const Assessment& assessment, const Campaign& campaign, const Team& team);

}  // namespace grassroots
