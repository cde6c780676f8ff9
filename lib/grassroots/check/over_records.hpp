// SPDX-License-Identifier: MIT
// What the checks have in common that look at each subject's records of one table.
#pragma once

#include "grassroots/check/binder.hpp"

namespace grassroots {

class OverRecords : public BoundRequirement {
 public:
  OverRecords(const Binder& binder, std::vector<RecordRef> subjects, Selection selection);

  std::vector<RecordRef> evidence(Subject subject, AsOf as_of) const override;
  bool may_follow_from_reported_fault(Subject subject) const override;
  TableSet tables_read() const override { return only(table().id); }
  // Deliverables, tasks and findings have due days of their own.
  bool has_pace() const override;

 protected:
  const Plan& plan() const { return selection_.plan(); }
  const Requirement& requirement() const { return *requirement_; }
  const TableSchema& table() const { return selection_.table(); }
  const Selection& selection() const { return selection_; }
  const Record& record(std::uint32_t row) const { return table().row(plan(), row); }

 private:
  const Requirement* requirement_;
  Selection selection_;
};

}  // namespace grassroots
