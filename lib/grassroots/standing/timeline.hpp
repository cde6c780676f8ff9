// SPDX-License-Identifier: MIT
// What happens when: phases, stays, and the days by which tasks, reports and problems are due.
#pragma once

#include <vector>

#include "grassroots/assess/assess.hpp"

namespace grassroots {

enum class EventState : std::uint8_t { planned, under_way, unconfirmed, done, open, overdue };
// planned, under_way, unconfirmed, done, open, overdue
std::string_view name_of(EventState state);

struct TimelineItem {
  RecordRef about;
  std::vector<std::uint32_t> teams;  // rows: whose it is
  Date first, last;                  // the same day for what is due once: the day it is due, or was done
  EventState state = EventState::planned;
};
// Without those whose days are not known, and without cancelled stays. A report that has no due day of its own is due
// when a requirement asks for it; of findings there are those that are still open. By table, then as the plan has them.
std::vector<TimelineItem> events_of(const Plan& plan, const Assessment& assessment);

}  // namespace grassroots
