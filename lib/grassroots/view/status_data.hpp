// SPDX-License-Identifier: MIT
// What a status says, as tables of values for programs and spreadsheets; who must act on what comes first.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/groups.hpp"

namespace grassroots {

Document status_data(const Plan& plan, const Assessment& assessment, const Campaign& campaign);

}  // namespace grassroots
