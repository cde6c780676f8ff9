// SPDX-License-Identifier: MIT
#include "grassroots/query/selection.hpp"

namespace grassroots {

Selection::Selection(const Plan& plan, const TableSchema& table, std::shared_ptr<const Grouping> grouping,
                     Matcher matcher)
    : plan_(&plan), table_(&table), grouping_(std::move(grouping)), matcher_(std::move(matcher)) {
  skips_cancelled_ = table.id == TableId::stays && !matcher_.asks_about("status");
}

std::vector<std::uint32_t> Selection::rows(RecordRef subject, AsOf as_of) const {
  std::vector<std::uint32_t> rows;
  rows.reserve(candidates(subject).size());
  each(subject, as_of, [&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

std::vector<RecordRef> Selection::records(RecordRef subject, AsOf as_of) const {
  std::vector<RecordRef> refs;
  refs.reserve(candidates(subject).size());
  each(subject, as_of, [&](std::uint32_t row) { refs.push_back({table_->id, row}); });
  return refs;
}

}  // namespace grassroots
