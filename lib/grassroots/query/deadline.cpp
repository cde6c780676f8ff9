// SPDX-License-Identifier: MIT
#include "grassroots/query/deadline.hpp"

namespace grassroots {
namespace {

Date if_known(Date fact, Date day) { return fact <= day ? fact : Date{}; }

// The end of the subject's own stay, once it is done.
Date end_of_stay(const Plan& plan, RecordRef subject, Date day) {
  const Stay* stay = nullptr;
  if (subject.table == TableId::stays) stay = &plan.stays[subject.row];
  if (subject.table == TableId::attestations) stay = plan.find(plan.attestations[subject.row].stay);
  if (stay == nullptr || stay->status != StayStatus::done) return {};
  return if_known(stay->end, day);
}

}  // namespace

Date happened(const Plan& plan, Symbol id, Date day) {
  if (const Phase* phase = plan.find(Id<Phase>{id})) return phase->end;
  if (const Task* task = plan.find(Id<Task>{id})) return if_known(task->done, day);
  if (const Deliverable* deliverable = plan.find(Id<Deliverable>{id})) return if_known(deliverable->submitted, day);
  return {};
}

DueDay due_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject, const Period& period) {
  switch (deadline.kind) {
    case Deadline::Kind::unset: return {};
    case Deadline::Kind::date: return {deadline.date};
    case Deadline::Kind::phase: {
      const Phase* phase = plan.find(Id<Phase>{deadline.anchor});
      return {phase == nullptr ? Date{} : phase->end, phase};
    }
    case Deadline::Kind::after: break;
  }
  if (period.known() && plan.text(deadline.anchor) == period_anchor) return {period.last.plus(deadline.days)};
  const bool own_stay = plan.text(deadline.anchor) == "stay" && plan.find(TableId::tasks, deadline.anchor) == no_row &&
                        plan.find(TableId::phases, deadline.anchor) == no_row;
  const Date from = own_stay ? end_of_stay(plan, subject, day) : happened(plan, deadline.anchor, day);
  return {from.plus(deadline.days)};
}

}  // namespace grassroots
