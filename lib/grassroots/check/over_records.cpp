// SPDX-License-Identifier: MIT
#include "grassroots/check/over_records.hpp"

#include "grassroots/query/days.hpp"

namespace grassroots {

OverRecords::OverRecords(Binder& binder, std::vector<RecordRef> subjects, Selection selection)
    : BoundRequirement(std::move(subjects)),
      requirement_(&binder.requirement),
      selection_(std::move(selection)),
      groupings_(&binder.groupings()) {
  if (table().id == TableId::deliverables)
    handed_in_or_not_ = binder.matcher(table(), requirement_->where, "submitted");
}

std::vector<RecordRef> OverRecords::evidence(Subject subject, AsOf as_of) const {
  return selection_.records(subject.ref, as_of);
}

bool OverRecords::may_follow_from_reported_fault(Subject subject) const {
  return record_at(plan(), subject.ref).damaged || selection_.may_have_damaged_records(subject.ref);
}

std::optional<double> OverRecords::scheduled(Subject subject, Date day, double need) const {
  const auto part = scheduled_part(subject.ref, day);
  return part ? std::optional(need * *part) : std::nullopt;
}

std::optional<double> OverRecords::scheduled_part(RecordRef subject, Date day) const {
  if (handed_in_or_not_) {
    double due = 0, all = 0;
    for (const std::uint32_t row : selection_.candidates(subject)) {
      if (!handed_in_or_not_->matches({TableId::deliverables, row}, {Date::latest()})) continue;
      ++all;
      due += due_day_of(plan(), plan().deliverables[row], day).day <= day ? 1 : 0;
    }
    return all > 0 ? std::optional(due / all) : std::nullopt;
  }
  static constexpr TableSet of_the_field =
      only(TableId::sites) | only(TableId::stays) | only(TableId::activities) | only(TableId::findings);
  if (!contains(of_the_field, table().id)) return std::nullopt;
  const auto by_subject = part_of_stays(subject, day);
  if (table().id != TableId::sites) return by_subject;
  // Of a site something can be known once somebody is there.
  double parts = 0, sites = 0;
  for (const std::uint32_t row : selection_.candidates(subject)) {
    if (!selection_.matcher().describes({TableId::sites, row}, Date::latest())) continue;
    ++sites;
    parts += part_of_stays({TableId::sites, row}, day).value_or(by_subject.value_or(1));
  }
  return sites > 0 ? std::optional(parts / sites) : by_subject;
}

std::optional<double> OverRecords::part_of_stays(RecordRef subject, Date day) const {
  if (!way_between(TableId::stays, subject.table).exists()) return std::nullopt;
  const auto grouping = groupings_->get(TableId::stays, subject.table);
  const auto stays = grouping->rows(subject.row);
  const auto all = union_of_days(scheduled_days(plan(), stays, Date::latest()));
  if (all == 0) return std::nullopt;
  return static_cast<double>(union_of_days(scheduled_days(plan(), stays, day))) / static_cast<double>(all);
}

}  // namespace grassroots
