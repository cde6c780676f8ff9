// SPDX-License-Identifier: MIT
#include "grassroots/query/deadline.hpp"

#include "grassroots/text/unreachable.hpp"

namespace grassroots {

Date end_of_stay(const Plan& plan, RecordRef subject, Date day) {
  const Stay* stay = nullptr;
  if (subject.table == TableId::stays) stay = &plan.stays[subject.row];
  if (subject.table == TableId::attestations) stay = plan.find(plan.attestations[subject.row].stay);
  if (stay == nullptr || stay->status != StayStatus::done) return {};
  return stay->end <= day ? stay->end : Date{};
}

Date day_of_deadline(const Plan& plan, const Field& field, RecordRef ref, Date known_on) {
  const Record& record = record_at(plan, ref);
  const auto& deadline = field.get<Deadline>(record);
  if (!deadline.known()) {
    const Field* const phase_field = field.key == "due" ? schema_of(ref.table).find("phase") : nullptr;
    const Phase* const phase =
        phase_field == nullptr ? nullptr : plan.find(Id<Phase>{phase_field->get<Symbol>(record)});
    return phase == nullptr ? Date{} : phase->end;
  }
  DayContext context;
  context.known_on = known_on;
  context.subject = context.record = ref;
  context.is_of_deadline = true;
  return due_day(plan, deadline, context).day;
}

std::string due_text(const Plan& plan, RecordRef ref, Date due) {
  const auto& deadline = schema_of(ref.table).find("due")->get<Deadline>(record_at(plan, ref));
  if (deadline.kind != Deadline::Kind::rule) return to_string(due);
  const DayRule& rule = plan.day_rules[deadline.rule()];
  if (rule.minutes == DayRule::no_time) return to_string(due);
  return to_string(due).append(1, ' ').append(time_text(rule.minutes));
}

Date begin_day(const Plan& plan, const Deadline& deadline, const DayContext& context) {
  // Of a window, the first day.
  if (deadline.kind == Deadline::Kind::rule) {
    const DayRange range = range_of(plan, plan.day_rules[deadline.rule()], context);
    return range.known() ? range.earliest : Date{};
  }
  const DueDay end = due_day(plan, deadline, context);
  return deadline.kind == Deadline::Kind::phase && end.phase != nullptr ? Date(end.phase->start) : end.day;
}

DueDay due_day(const Plan& plan, const Deadline& deadline, const DayContext& context) {
  switch (deadline.kind) {
    case Deadline::Kind::unset: return {};
    case Deadline::Kind::date: return {deadline.date};
    case Deadline::Kind::phase:
      if (const Phase* phase = plan.find(Id<Phase>{deadline.anchor})) return {phase->end, phase};
      return {range_of_name(plan, deadline.anchor, context).latest};
    case Deadline::Kind::after: return {range_of_name(plan, deadline.anchor, context).latest.plus(deadline.days)};
    case Deadline::Kind::rule:
      if (deadline.date.known()) return {deadline.date};
      return {range_of(plan, plan.day_rules[deadline.rule()], context).latest};
  }
  unreachable();
}

bool counts_from(const Plan& plan, const Deadline& deadline, AnchorMeaning what) {
  bool is = false;
  each_anchor(plan, deadline, [&](const DayAnchor& anchor) { is = is || meaning_of(plan, anchor) == what; });
  return is;
}

DueDay due_day(const Plan& plan, const Deadline& deadline, Date day, RecordRef subject, const Period& period) {
  DayContext context;
  context.known_on = day;
  context.subject = context.record = subject;
  context.period = {period.first, period.last};
  return due_day(plan, deadline, context);
}

}  // namespace grassroots
