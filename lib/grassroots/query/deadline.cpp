// SPDX-License-Identifier: MIT
#include "grassroots/query/deadline.hpp"

#include "grassroots/query/day_rules.hpp"

namespace grassroots {
namespace {

Date if_known(Date fact, Date day) { return fact <= day ? fact : Date{}; }

}  // namespace

Date end_of_stay(const Plan& plan, RecordRef subject, Date day) {
  const Stay* stay = nullptr;
  if (subject.table == TableId::stays) stay = &plan.stays[subject.row];
  if (subject.table == TableId::attestations) stay = plan.find(plan.attestations[subject.row].stay);
  if (stay == nullptr || stay->status != StayStatus::done) return {};
  return if_known(stay->end, day);
}

std::string due_text(const Plan& plan, RecordRef ref, Date due) {
  const Field* field = schema_of(ref.table).find("due");
  const Deadline deadline = field == nullptr ? Deadline() : field->get<Deadline>(record_at(plan, ref));
  if (deadline.kind != Deadline::Kind::rule) return to_string(due);
  const DayRule& rule = plan.day_rules[deadline.rule()];
  if (rule.minutes == DayRule::no_time) return to_string(due);
  return to_string(due).append(1, ' ').append(time_text(rule.minutes));
}

Date happened(const Plan& plan, Symbol id, Date day) {
  if (const Phase* phase = plan.find(Id<Phase>{id})) return phase->end;
  if (const Event* event = plan.find(Id<Event>{id})) return event->date;
  if (const Task* task = plan.find(Id<Task>{id})) return if_known(task->done, day);
  if (const Deliverable* deliverable = plan.find(Id<Deliverable>{id})) return if_known(deliverable->submitted, day);
  return {};
}

Date begin_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject) {
  const DueDay end = due_day(plan, deadline, day, subject);
  return deadline.kind == Deadline::Kind::phase && end.phase != nullptr ? Date(end.phase->start) : end.day;
}

DueDay due_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject, const Period& period) {
  switch (deadline.kind) {
    case Deadline::Kind::unset: return {};
    case Deadline::Kind::date: return {deadline.date};
    case Deadline::Kind::phase: {
      const Phase* phase = plan.find(Id<Phase>{deadline.anchor});
      return {phase == nullptr ? happened(plan, deadline.anchor, day) : phase->end, phase};
    }
    case Deadline::Kind::rule: {
      if (deadline.date.known()) return {deadline.date};
      DayContext context;
      context.known_on = day;
      context.subject = context.record = subject;
      context.period = {period.first, period.last};
      return {range_of(plan, plan.day_rules[deadline.rule()], context).latest};
    }
    case Deadline::Kind::after: break;
  }
  if (period.known() && plan.text(deadline.anchor) == period_anchor) return {period.last.plus(deadline.days)};
  const bool own_stay = plan.text(deadline.anchor) == "stay" && plan.find(TableId::tasks, deadline.anchor) == no_row &&
                        plan.find(TableId::phases, deadline.anchor) == no_row &&
                        plan.find(TableId::events, deadline.anchor) == no_row;
  const Date from = own_stay ? end_of_stay(plan, subject, day) : happened(plan, deadline.anchor, day);
  return {from.plus(deadline.days)};
}

}  // namespace grassroots
