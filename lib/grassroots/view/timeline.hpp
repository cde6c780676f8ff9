// SPDX-License-Identifier: MIT
// Phases, tasks, stays and what is due, drawn along the days; teams worst first.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/groups.hpp"
#include "grassroots/view/status.hpp"

namespace grassroots {

struct TimelineOptions {
  std::uint32_t team = no_row;  // row: what this team does, stay by stay
  Date from, to;                // unknown: from the first day of anything, to the last
  std::size_t width = 80;       // columns of the whole
  Rows rows = Rows::worst;
};
Document timeline(const Plan& plan, const Assessment& assessment, const Campaign& campaign,
                  const TimelineOptions& options);

}  // namespace grassroots
