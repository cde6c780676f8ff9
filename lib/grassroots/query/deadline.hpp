// SPDX-License-Identifier: MIT
// When something is due: a date, a phase's last day, or what is counted from something that happened.
#pragma once

#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/periods.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// Whether `stay` means one stay of such a record: itself, or the one that is signed for.
inline bool is_of_one_stay(TableId records) { return records == TableId::stays || records == TableId::attestations; }

struct DueDay {
  Date day;                      // unknown: what it counts from has not happened yet
  const Phase* phase = nullptr;  // the phase whose last day it is
};

// The due day as it is known on `day`. `subject`: whose own stay `stay` means; `period`: whose last day `period` does.
DueDay due_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject = {TableId::plan, 0},
               const Period& period = {});

DueDay due_day(const Plan& plan, const Deadline& deadline, const DayContext& context);

// Calls use(anchor) for everything that the deadline is counted from.
template <class Use>
void each_anchor(const Plan& plan, const Deadline& deadline, Use use) {
  if (deadline.kind == Deadline::Kind::rule)
    each_anchor(plan, plan.day_rules[deadline.rule()], [&](std::uint32_t i) { use(plan.day_anchors[i]); });
  else if (deadline.anchor)
    use(DayAnchor{deadline.anchor});
}
// Whether it is counted from something with that meaning.
bool counts_from(const Plan& plan, const Deadline& deadline, AnchorMeaning what);

// The same as a beginning: of a phase its first day.
Date begin_day(const Plan& plan, const Deadline& deadline, const DayContext& context);

// A task's or deliverable's due day: its own, else its phase's last day.
template <class Record>
DueDay due_day_of(const Plan& plan, const Record& record, Date day) {
  if (record.due.known()) return due_day(plan, record.due, day, ref_to(plan, record));
  const Phase* phase = plan.find(record.phase);
  return {phase == nullptr ? Date{} : phase->end, phase};
}

// The day that a field of the record comes to, as it is known on a day; of a time the last. A `due` that is left out is
// the last day of the record's phase. REQUIRES: it is a deadline.
Date day_of_deadline(const Plan& plan, const Field& field, RecordRef ref, Date known_on);

// The due day with the time of day, where the plan says one: 2018-06-01 18:00. REQUIRES: records of the table have one.
std::string due_text(const Plan& plan, RecordRef ref, Date due);

// When the subject's own stay ended, once it is done.
Date end_of_stay(const Plan& plan, RecordRef subject, Date day);

}  // namespace grassroots
