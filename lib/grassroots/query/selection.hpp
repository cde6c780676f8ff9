// SPDX-License-Identifier: MIT
// The records of one table that count for each subject.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "grassroots/query/division.hpp"
#include "grassroots/query/grouping.hpp"
#include "grassroots/query/matcher.hpp"

namespace grassroots {

// Whether the record is a cancelled stay.
inline bool is_called_off(const Plan& plan, RecordRef ref) {
  return ref.table == TableId::stays && plan.stays[ref.row].status == StayStatus::cancelled;
}

// A stay that goes on after a period is over in it on the period's last day. REQUIRES: the period is known.
inline AsOf seen_in(const Stay& stay, const Period& period, AsOf as_of) {
  if (stay.end > period.last && period.last <= as_of.day) as_of.in_progress = InProgress::is_done;
  return as_of;
}

class Selection {
 public:
  Selection(const Plan& plan, const TableSchema& table, std::shared_ptr<const Grouping> grouping, Matcher matcher);
  // The subjects are more than records of a table: from now on they are looked up by index. `grouped_by`: whose records
  // those of the grouping are. `per`: the path to the values that are subjects, where what it leads to depends on the
  // day; the division has what there will be.
  enum class GroupedBy : bool { subject, plan };
  void divide(std::shared_ptr<const Division> division, GroupedBy grouped_by, std::optional<Path> per) {
    division_ = std::move(division);
    grouped_by_ = grouped_by;
    per_ = std::move(per);
  }
  // Every subject has all records of the grouping.
  void group_by_plan() { grouped_by_ = GroupedBy::plan; }

  const Plan& plan() const { return *plan_; }
  const TableSchema& table() const { return *table_; }
  const Matcher& matcher() const { return matcher_; }
  // All records of the subject, counted or not, and those that will be the subject's.
  std::span<const std::uint32_t> candidates(const Subject& subject) const {
    return division_ ? division_->rows(subject.index) : grouping_->rows(row_in_grouping(subject));
  }
  // Whether a candidate is the subject's as it is known.
  bool is_of(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    return !per_ || leads_to(subject, row, as_of);
  }
  // A cancelled stay counts only where `where` asks about its status.
  bool counts(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    as_of = seen_in_period(subject, row, as_of);
    const RecordRef ref{table_->id, row};
    return matcher_.matches(ref, as_of, subject.ref) && !(skips_cancelled_ && is_called_off(*plan_, ref)) &&
           is_in_time(subject, row, as_of) && is_of(subject, row, as_of);
  }
  // A stay that goes on after a period is over in it on the period's last day; so is a record whose day is a window
  // that goes on.
  AsOf seen_in_period(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    if (!subject.period.known()) return as_of;
    if (table_->id == TableId::stays) return seen_in(plan_->stays[row], subject.period, as_of);
    if (windows_ != nullptr && windows_->get<Date>(table_->row(*plan_, row)) > subject.period.last &&
        subject.period.last <= as_of.day)
      as_of.in_progress = InProgress::is_done;
    return as_of;
  }
  // Whether it is no stay that is planned for too late a day; and what a fact puts into a period, once it is one.
  bool is_in_time(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    if (table_->id != TableId::stays) {
      if (!subject.period.known() || dated_by_fact_ == nullptr) return true;
      const Date since = dated_by_fact_->get<Date>(table_->row(*plan_, row));
      return since.known() && since <= as_of.day;
    }
    const Stay& stay = plan_->stays[row];
    if (!subject.period.known()) return grassroots::is_in_time(stay, as_of);
    return std::min(stay.end, subject.period.last) <= as_of.by ||
           status_on(stay, seen_in(stay, subject.period, {as_of.day})) != StayStatus::planned;
  }
  // Calls use(row) for each that counts.
  template <class Use>
  void each(const Subject& subject, AsOf as_of, Use use) const {
    for (const std::uint32_t row : candidates(subject))
      if (counts(subject, row, as_of)) use(row);
  }
  std::vector<std::uint32_t> rows(const Subject& subject, AsOf as_of) const;
  std::vector<RecordRef> records(const Subject& subject, AsOf as_of) const;
  bool may_have_damaged_records(const Subject& subject) const {
    return grouping_->may_have_damaged_records(row_in_grouping(subject));
  }
  const Grouping& grouping() const { return *grouping_; }
  bool has_all_for_each() const { return grouped_by_ == GroupedBy::plan; }

 private:
  std::uint32_t row_in_grouping(const Subject& subject) const {
    return grouped_by_ == GroupedBy::plan ? 0 : subject.ref.row;
  }
  bool leads_to(const Subject& subject, std::uint32_t row, AsOf as_of) const;

  const Plan* plan_;
  const TableSchema* table_;
  std::shared_ptr<const Grouping> grouping_;
  std::shared_ptr<const Division> division_;  // null: the subjects are the grouping's
  std::optional<Path> per_;
  Matcher matcher_;
  const Field* dated_by_fact_ = nullptr;  // the date by which records stand in a period: submitted, done
  const Field* windows_ = nullptr;        // the date of records that are facts from then on, where some are windows
  GroupedBy grouped_by_ = GroupedBy::subject;
  bool skips_cancelled_;
};

}  // namespace grassroots
