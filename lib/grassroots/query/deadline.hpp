// SPDX-License-Identifier: MIT
// When something is due: a date, a phase's last day, or what is counted from something that happened.
#pragma once

#include "grassroots/query/periods.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// In `after`: the last day of the period that a subject is judged in.
inline constexpr std::string_view period_anchor = "period";

struct DueDay {
  Date day;                      // unknown: what it counts from has not happened yet
  const Phase* phase = nullptr;  // the phase whose last day it is
};

// The due day as it is known on `day`. `subject`: whose own stay `stay` means; `period`: whose last day `period` does.
DueDay due_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject = {}, const Period& period = {});

// The same as a beginning: of a phase its first day.
Date begin_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject = {});

// A task's or deliverable's due day: its own, else its phase's last day.
template <class Record>
DueDay due_day_of(const Plan& plan, const Record& record, Date day) {
  if (record.due.known()) return due_day(plan, record.due, day, ref_to(plan, record));
  const Phase* phase = plan.find(record.phase);
  return {phase == nullptr ? Date{} : phase->end, phase};
}

// The due day of a task, a deliverable or a finding, with the time of day where the plan says one: 2018-06-01 18:00.
std::string due_text(const Plan& plan, RecordRef ref, Date due);

// When the subject's own stay ended, once it is done.
Date end_of_stay(const Plan& plan, RecordRef subject, Date day);

// When a phase ended, an event is, a task was done or a deliverable was submitted, as known on `day`; unknown if not
// yet.
Date happened(const Plan& plan, Symbol id, Date day);

}  // namespace grassroots
