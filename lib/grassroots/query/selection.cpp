// SPDX-License-Identifier: MIT
#include "grassroots/query/selection.hpp"

#include "grassroots/query/day_rules.hpp"

namespace grassroots {

Selection::Selection(const Plan& plan, const TableSchema& table, std::shared_ptr<const Grouping> grouping,
                     Matcher matcher)
    : plan_(&plan), table_(&table), grouping_(std::move(grouping)), matcher_(std::move(matcher)) {
  const DateFields dates = date_fields(table);
  if (dates.first != nullptr && !dates.first->known_from.empty()) dated_by_fact_ = dates.first;
  if (table.dating_field() != nullptr && has_windows(plan, table)) windows_ = table.dating_field();
  skips_cancelled_ = table.id == TableId::stays && !matcher_.asks_about("status");
}

bool Selection::leads_to(const Subject& subject, std::uint32_t row, AsOf as_of) const {
  const auto id_of = [&](RecordRef ref) {
    return schema_of(ref.table).id_field()->get<Symbol>(record_at(*plan_, ref));
  };
  const Symbol wanted = subject.value ? subject.value : id_of(subject.ref);
  return per_->any_value(*plan_, table_->row(*plan_, row), as_of,
                         [&](const Value& value) { return value.kind == Value::Kind::text && value.symbol == wanted; });
}

std::vector<std::uint32_t> Selection::rows(const Subject& subject, AsOf as_of) const {
  std::vector<std::uint32_t> rows;
  rows.reserve(candidates(subject).size());
  each(subject, as_of, [&](std::uint32_t row) { rows.push_back(row); });
  return rows;
}

std::vector<RecordRef> Selection::records(const Subject& subject, AsOf as_of) const {
  std::vector<RecordRef> refs;
  refs.reserve(candidates(subject).size());
  each(subject, as_of, [&](std::uint32_t row) { refs.push_back({table_->id, row}); });
  return refs;
}

}  // namespace grassroots
