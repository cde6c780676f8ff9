// SPDX-License-Identifier: MIT
// Tasks, deliverables and findings: what is done once, by a day.
#pragma once

#include <string_view>

#include "grassroots/query/deadline.hpp"

namespace grassroots {

struct Piece {
  RecordRef ref;
  Date due;                // unknown: none, or nobody knows yet
  Date closed;             // done, submitted or resolved; it may be a day to come
  bool is_waived = false;  // that it is late; decided later (assess/waived_lateness.hpp)

  bool is_done_on(Date day) const { return closed.known() && closed <= day; }
  bool is_open_on(Date day) const { return !is_done_on(day); }
  bool is_overdue_on(Date day) const { return !is_waived && is_past_due_on(day); }
  bool is_past_due_on(Date day) const { return is_open_on(day) && due.known() && due < day; }
  bool is_closed_late_by(Date day) const { return is_done_on(day) && due.known() && due < closed; }
};

inline bool is_piece(TableId table) { return table != TableId::none && !schema_of(table).closed_by.empty(); }
inline Piece piece_of(const Plan& plan, const Task& task, Date day) {
  return {ref_to(plan, task), due_day_of(plan, task, day).day, task.done};
}
inline Piece piece_of(const Plan& plan, const Deliverable& deliverable, Date day) {
  return {ref_to(plan, deliverable), due_day_of(plan, deliverable, day).day, deliverable.submitted};
}
inline Piece piece_of(const Plan& plan, const Finding& finding, Date day) {
  return {ref_to(plan, finding), due_day(plan, finding.due, day, ref_to(plan, finding)).day, finding.resolved};
}
// REQUIRES: is_piece(ref.table).
inline Piece piece_of(const Plan& plan, RecordRef ref, Date day) {
  if (ref.table == TableId::tasks) return piece_of(plan, plan.tasks[ref.row], day);
  if (ref.table == TableId::deliverables) return piece_of(plan, plan.deliverables[ref.row], day);
  return piece_of(plan, plan.findings[ref.row], day);
}

// Calls use(piece) for every task and deliverable, and for every finding that is known on the day.
template <class Use>
void each_piece(const Plan& plan, Date day, Use use) {
  for (const Task& task : plan.tasks) use(piece_of(plan, task, day));
  for (const Deliverable& deliverable : plan.deliverables) use(piece_of(plan, deliverable, day));
  for (const Finding& finding : plan.findings)
    if (!finding.date.known() || finding.date <= day) use(piece_of(plan, finding, day));
}

}  // namespace grassroots
