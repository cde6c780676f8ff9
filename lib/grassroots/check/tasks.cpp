// SPDX-License-Identifier: MIT
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {

Bound tasks(Binder& binder) {
  const Plan& plan = binder.plan;
  Bound bound;
  for (const ListItem& item : plan.list(binder.requirement.tasks))
    if (const std::uint32_t row = plan.find(TableId::tasks, item.symbol); row != no_row)
      bound.subjects.push_back({TableId::tasks, row});
  const auto task = [&plan](Subject subject) -> const Task& { return plan.tasks[subject.ref.row]; };
  bound.measure = [=](Subject subject, Date day) {
    const bool done = task(subject).done.known() && task(subject).done <= day;
    return Measured{done ? Verdict::met : Verdict::unmet, done ? 1.0 : 0.0, 1};
  };
  bound.due = [=, &plan](Subject subject, Date day) { return due_day_of(plan, task(subject), day); };
  bound.is_doubtful = [=](Subject subject) { return task(subject).damaged; };
  bound.evidence = [](Subject subject, Date) { return std::vector{subject.ref}; };
  bound.describe = [=, &plan](Subject subject, Date day) {
    const Date due = due_day_of(plan, task(subject), day).day;
    Detail detail = detail_of(plan, subject.ref,
                              due.known() && due < day
                                  ? Phrase(messages::task_overdue, to_string(due), std::to_string(day.days - due.days))
                                  : Phrase(messages::task_open));
    detail.help = messages::help_task;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
