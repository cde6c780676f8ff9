// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {

Bound phases(Binder& binder) {
  const Plan& plan = binder.plan;
  const auto gap_max = binder.requirement.gap_max.or_else(0), overlap_max = binder.requirement.overlap_max.or_else(0);
  std::vector<RecordRef> all = binder.subjects(TableId::phases);
  // By parent and in time: each is compared with the one before it.
  std::stable_sort(all.begin(), all.end(), [&](RecordRef a, RecordRef b) {
    const Phase &x = plan.phases[a.row], &y = plan.phases[b.row];
    return std::tuple(x.parent.value, x.start, x.end) < std::tuple(y.parent.value, y.start, y.end);
  });
  Bound bound;
  std::vector<const Phase*> before;
  for (std::size_t i = 1; i < all.size(); ++i) {
    const Phase &previous = plan.phases[all[i - 1].row], &phase = plan.phases[all[i].row];
    if (previous.parent != phase.parent) continue;
    bound.subjects.push_back(all[i]);
    before.push_back(&previous);
  }
  // Days between the two; negative where they overlap.
  const auto gap = [=, &plan](Subject subject) {
    return std::int64_t{plan.phases[subject.ref.row].start.days} - before[subject.index]->end.days - 1;
  };
  bound.measure = [=](Subject subject, Date) {
    const std::int64_t days = gap(subject);
    const bool holds = days <= gap_max && -days <= overlap_max;
    return Measured{holds ? Verdict::met : Verdict::broken, static_cast<double>(std::abs(days)),
                    static_cast<double>(days > 0 ? gap_max : overlap_max)};
  };
  bound.is_doubtful = [=, &plan](Subject subject) {
    return before[subject.index]->damaged || plan.phases[subject.ref.row].damaged;
  };
  bound.evidence = [=, &plan](Subject subject, Date) {
    return std::vector{ref_to(plan, *before[subject.index]), subject.ref};
  };
  bound.describe = [=, &plan](Subject subject, Date) {
    const std::int64_t days = gap(subject);
    Detail detail = detail_of(
        plan, subject.ref,
        Phrase(days > 0 ? messages::phase_gap : messages::phase_overlap, std::to_string(std::abs(days)),
               std::string(plan.text(before[subject.index]->name)), std::to_string(days > 0 ? gap_max : overlap_max)));
    detail.place = place_of(plan, subject.ref, "start");
    detail.labels.push_back(
        {place_of(plan, ref_to(plan, *before[subject.index]), "end"), messages::label_phase_before});
    detail.help = messages::help_phases;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
