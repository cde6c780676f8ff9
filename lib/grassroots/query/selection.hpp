// SPDX-License-Identifier: MIT
// The records of one table that count for each subject.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "grassroots/query/matcher.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {

// Whether the record is a cancelled stay.
inline bool is_called_off(const Plan& plan, RecordRef ref) {
  return ref.table == TableId::stays && plan.stays[ref.row].status == StayStatus::cancelled;
}

class Selection {
 public:
  Selection(const Plan& plan, const TableSchema& table, std::shared_ptr<const Grouping> grouping, Matcher matcher);

  const Plan& plan() const { return *plan_; }
  const TableSchema& table() const { return *table_; }
  const Matcher& matcher() const { return matcher_; }
  // All records of the subject, counted or not.
  std::span<const std::uint32_t> candidates(RecordRef subject) const { return grouping_->rows(subject.row); }
  // A cancelled stay counts only where `where` asks about its status.
  bool counts(std::uint32_t row, AsOf as_of) const {
    const RecordRef ref{table_->id, row};
    return matcher_.matches(ref, as_of) && !(skips_cancelled_ && is_called_off(*plan_, ref)) && is_in_time(row, as_of);
  }
  // Whether it is no stay that is planned for too late a day.
  bool is_in_time(std::uint32_t row, AsOf as_of) const {
    return table_->id != TableId::stays || grassroots::is_in_time(plan_->stays[row], as_of);
  }
  // Calls use(row) for each that counts.
  template <class Use>
  void each(RecordRef subject, AsOf as_of, Use use) const {
    for (const std::uint32_t row : candidates(subject))
      if (counts(row, as_of)) use(row);
  }
  std::vector<std::uint32_t> rows(RecordRef subject, AsOf as_of) const;
  std::vector<RecordRef> records(RecordRef subject, AsOf as_of) const;
  bool may_have_damaged_records(RecordRef subject) const { return grouping_->may_have_damaged_records(subject.row); }

 private:
  const Plan* plan_;
  const TableSchema* table_;
  std::shared_ptr<const Grouping> grouping_;
  Matcher matcher_;
  bool skips_cancelled_;
};

}  // namespace grassroots
