// SPDX-License-Identifier: MIT
// What the checks have in common that look at each subject's records of one table.
#pragma once

#include "grassroots/check/binder.hpp"

namespace grassroots {

class OverRecords : public BoundRequirement {
 public:
  // The binder's groupings outlive this: the subjects' stays say when field work is scheduled.
  OverRecords(Binder& binder, std::vector<RecordRef> subjects, Selection selection,
              CountsIn counts_in = CountsIn::every_period_it_touches);

  std::vector<RecordRef> evidence(const Subject& subject, AsOf as_of) const override;
  bool may_follow_from_reported_fault(const Subject& subject) const override;
  TableSet tables_read() const override { return only(table().id) | selection_.matcher().tables_read() | also_read_; }
  bool is_spread() const override { return true; }
  // What depends on being in the field, by the days there; reports by when they are due.
  std::optional<double> scheduled(const Subject& subject, Date day, double need) const override;

 protected:
  // Tables that the check looks at beside its own and those of `where`.
  void also_reads(TableSet tables) { also_read_ |= tables; }
  const Plan& plan() const { return selection_.plan(); }
  const Requirement& requirement() const { return *requirement_; }
  const TableSchema& table() const { return selection_.table(); }
  const Selection& selection() const { return selection_; }
  // Of deliverables: `where` without what it says of `submitted`.
  const std::optional<Matcher>& handed_in_or_not() const { return handed_in_or_not_; }
  const Record& record(std::uint32_t row) const { return table().row(plan(), row); }
  // Of a person or a leader only their own days count, whoever else is on their stays.
  std::optional<Symbol> own_person(const Subject& subject) const {
    if (subject.ref.table == TableId::people) return plan().people[subject.ref.row].id;
    if (subject.ref.table == TableId::leaders) return plan().leaders[subject.ref.row].person;
    return std::nullopt;
  }
  // At the subject's place: "subject: what".
  Detail detail_for(const Subject& subject, Phrase what) const {
    return detail_of(plan(), requirement(), subject, std::move(what));
  }

 private:
  void divide(Binder& binder, CountsIn counts_in);
  std::optional<double> scheduled_part(const Subject& subject, Date day) const;
  // How much of the days in the field was scheduled up to the day; nothing where none are.
  std::optional<double> part_of_stays(RecordRef subject, Date day, const Period& period) const;

  const Requirement* requirement_;
  Selection selection_;
  Groupings* groupings_;
  std::optional<Matcher> handed_in_or_not_;
  TableSet also_read_ = 0;
};

}  // namespace grassroots
