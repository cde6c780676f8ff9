// SPDX-License-Identifier: MIT
#include "grassroots/check/over_records.hpp"

#include "grassroots/check/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/messages.hpp"

namespace grassroots {

OverRecords::OverRecords(Binder& binder, std::vector<RecordRef> subjects, Selection selection, CountsIn counts_in)
    : BoundRequirement(std::move(subjects)),
      requirement_(&binder.requirement),
      selection_(std::move(selection)),
      groupings_(&binder.groupings()) {
  if (table().id == TableId::deliverables)
    handed_in_or_not_ = binder.matcher(table(), requirement_->where, "submitted");
  if ((binder.per_path() || requirement_->every.known()) && !binder.failed()) divide(binder, counts_in);
}

void OverRecords::divide(Binder& binder, CountsIn counts_in) {
  std::shared_ptr<Division> division;
  const std::optional<Path>& per = binder.per_path();
  if (per) {
    also_reads(per->tables_read());
    division = std::make_shared<Division>(plan(), table(), *per, binder.subject_values());
    if (!binder.values_are_records()) set_values(binder.subject_values());
  } else {
    division = std::make_shared<Division>(selection_.grouping(), subjects(), selection_.has_all_for_each());
  }
  if (requirement_->every.known()) {
    if (date_fields(table()).first == nullptr) {
      binder.fault(Phrase(messages::table_without_dates, table_phrase(table())), "every");
      return;
    }
    std::vector<Period> periods = binder.periods();
    division->divide(plan(), table(), periods, counts_in, most_pairs(plan()));
    if (division->is_cut()) binder.fault(messages::too_much_belongs, "every").help = messages::help_limits;
    set_periods(std::move(periods));
  }
  const bool is_by_plan = per || selection_.has_all_for_each();
  const bool is_against_arrow = per && per->tables_read() != 0;
  selection_.divide(std::move(division), is_by_plan ? Selection::GroupedBy::plan : Selection::GroupedBy::subject,
                    is_against_arrow ? per : std::nullopt);
}

std::vector<RecordRef> OverRecords::evidence(const Subject& subject, AsOf as_of) const {
  return selection_.records(subject, as_of);
}

bool OverRecords::may_follow_from_reported_fault(const Subject& subject) const {
  return record_at(plan(), subject.ref).damaged || selection_.may_have_damaged_records(subject);
}

std::optional<double> OverRecords::scheduled(const Subject& subject, Date day, double need) const {
  if (subject.value) return std::nullopt;  // nobody's stays
  const auto part = scheduled_part(subject, day);
  return part ? std::optional(need * *part) : std::nullopt;
}

std::optional<double> OverRecords::scheduled_part(const Subject& subject, Date day) const {
  if (handed_in_or_not_) {
    double due = 0, all = 0;
    for (const std::uint32_t row : selection_.candidates(subject)) {
      if (!handed_in_or_not_->matches({TableId::deliverables, row}, {Date::latest()}, subject.ref)) continue;
      ++all;
      due += due_day_of(plan(), plan().deliverables[row], day).day <= day ? 1 : 0;
    }
    return all > 0 ? std::optional(due / all) : std::nullopt;
  }
  if (!table().is(TableTrait::in_the_field)) return std::nullopt;
  const auto by_subject = part_of_stays(subject.ref, day, subject.period);
  if (table().id != TableId::sites) return by_subject;
  // Of a site something can be known once somebody is there.
  double parts = 0, sites = 0;
  for (const std::uint32_t row : selection_.candidates(subject)) {
    if (!selection_.matcher().describes({TableId::sites, row}, Date::latest())) continue;
    ++sites;
    parts += part_of_stays({TableId::sites, row}, day, subject.period).value_or(by_subject.value_or(1));
  }
  return sites > 0 ? std::optional(parts / sites) : by_subject;
}

std::optional<double> OverRecords::part_of_stays(RecordRef subject, Date day, const Period& period) const {
  if (!way_between(TableId::stays, subject.table).exists()) return std::nullopt;
  const auto grouping = groupings_->get(TableId::stays, subject.table);
  const auto stays = grouping->rows(subject.row);
  const auto all = union_of_days(scheduled_days(plan(), stays, Date::latest(), period));
  if (all == 0) return std::nullopt;
  return static_cast<double>(union_of_days(scheduled_days(plan(), stays, day, period))) / static_cast<double>(all);
}

}  // namespace grassroots
