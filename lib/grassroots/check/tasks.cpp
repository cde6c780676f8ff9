// SPDX-License-Identifier: MIT
#include "grassroots/check/binder.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr Message task_overdue{"was due on {0}, {1} day{1?s} ago, and is not done", "应于 {0} 完成，已逾期 {1} 天"};
constexpr Message task_open{"is not done", "尚未完成"};
constexpr Message help_task{"set `done` to the day it was done", "完成后请在 `done` 写上日期"};

class Tasks : public BoundRequirement {
 public:
  explicit Tasks(const Binder& binder) : plan_(binder.plan) {
    for (const ListItem& item : plan_.list(binder.requirement.tasks))
      if (const std::uint32_t row = plan_.find(TableId::tasks, item.symbol); row != no_row)
        add_subject({TableId::tasks, row});
  }

  Measured measure(const Subject& subject, AsOf as_of) const override {
    const Date done = task(subject).done;
    return done.known() && done <= as_of.day ? Measured{Verdict::met, 1, 1} : Measured{Verdict::unmet, 0, 1};
  }

  bool has_own_deadlines() const override { return true; }
  DueDay due(const Subject& subject, Date day) const override { return due_day_of(plan_, task(subject), day); }

  bool may_follow_from_reported_fault(const Subject& subject) const override { return task(subject).damaged; }

  Detail describe(const Subject& subject, AsOf as_of) const override {
    const Date due_on = due(subject, as_of.day).day;
    const bool is_overdue = due_on.known() && due_on < as_of.day;
    Detail detail =
        detail_of(plan_, subject.ref,
                  is_overdue ? Phrase(task_overdue, to_string(due_on), std::to_string(as_of.day.days - due_on.days))
                             : Phrase(task_open));
    detail.help = help_task;
    return detail;
  }

 private:
  const Task& task(const Subject& subject) const { return plan_.tasks[subject.ref.row]; }

  const Plan& plan_;
};

std::unique_ptr<BoundRequirement> bind_tasks(Binder& binder) { return std::make_unique<Tasks>(binder); }

constexpr Parameter tasks_parameters[] = {{"tasks", true}};

}  // namespace

constinit const Check tasks{
    "tasks",
    tasks_parameters,
    {"the tasks are done, each by its due date", "各项任务按期完成"},
    {"Each of `tasks` has a `done` date no later than its own `due` (or its phase's last day), unless the requirement "
     "has a `by` of its own.",
     "`tasks` 中每项任务都有 `done` 日期，且不晚于各自的 `due`（或所属阶段最后一天）；要求写了 `by` 时以 `by` 为准。"},
    "check = \"tasks\"\ntasks = [\"guidance-issued\"]\n",
    &bind_tasks,
};

}  // namespace grassroots::checks
