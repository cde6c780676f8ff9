// SPDX-License-Identifier: MIT
// Reminders (催办): for everybody who has something overdue, behind or due soon, a paragraph to paste into a message.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/campaign.hpp"

namespace grassroots {

// `team`: only what belongs to this team (row); no_row: all.
Document reminders(const Plan& plan, const Assessment& assessment, const Campaign& campaign, std::uint32_t team);

}  // namespace grassroots
