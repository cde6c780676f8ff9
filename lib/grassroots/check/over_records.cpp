// SPDX-License-Identifier: MIT
#include "grassroots/check/over_records.hpp"

namespace grassroots {

OverRecords::OverRecords(const Binder& binder, std::vector<RecordRef> subjects, Selection selection)
    : BoundRequirement(std::move(subjects)), requirement_(&binder.requirement), selection_(std::move(selection)) {}

std::vector<RecordRef> OverRecords::evidence(Subject subject, AsOf as_of) const {
  return selection_.records(subject.ref, as_of);
}

bool OverRecords::may_follow_from_reported_fault(Subject subject) const {
  return record_at(plan(), subject.ref).damaged || selection_.may_have_damaged_records(subject.ref);
}

bool OverRecords::has_pace() const {
  static constexpr TableSet with_due_days =
      only(TableId::deliverables) | only(TableId::tasks) | only(TableId::findings);
  return !contains(with_due_days, table().id);
}

}  // namespace grassroots
