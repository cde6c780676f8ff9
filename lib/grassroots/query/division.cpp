// SPDX-License-Identifier: MIT
#include "grassroots/query/division.hpp"

#include <algorithm>
#include <unordered_map>

namespace grassroots {
namespace {

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // subject, row

// The first period that does not end before the day; of nested ones, the first that need be looked at.
std::size_t first_that_may_touch(std::span<const Period> periods, Date day) {
  if (!periods.empty() && periods.front().phase) return 0;  // phases can lie within one another
  const auto found =
      std::partition_point(periods.begin(), periods.end(), [&](const Period& period) { return period.last < day; });
  return static_cast<std::size_t>(found - periods.begin());
}

Date last_day_of(std::span<const Period> periods) {
  Date last;
  for (const Period& period : periods) last = std::max(last, period.last);
  return last;
}

// Those of the record; a report is of the period in which the time that it covers ends, or of the last there is.
DaySpan days_in_periods(const Plan& plan, const TableSchema& table, const DateFields& dates, std::uint32_t row,
                        Date last_of_all) {
  if (table.id == TableId::deliverables && plan.deliverables[row].covers.known()) {
    const DaySpan covered = days_covered(plan, plan.deliverables[row]);
    if (!covered.known()) return {};
    const Date last = covered.first <= last_of_all ? std::min(covered.last, last_of_all) : covered.last;
    return {last, last};
  }
  return plan.rules_of_fields.empty() ? days_of(dates, table.row(plan, row)) : longest_days(plan, table, row);
}

}  // namespace

Division::Division(const Plan& plan, const TableSchema& table, const Path& per, std::span<const Symbol> values) {
  std::unordered_map<std::uint32_t, std::uint32_t> at;  // by symbol
  for (std::uint32_t i = 0; i < values.size(); ++i) at.emplace(values[i].value, i);
  std::vector<std::vector<std::uint32_t>> rows(values.size());
  for (std::uint32_t row = 0; row < table.size(plan); ++row)
    per.any_value(plan, table.row(plan, row), {Date::latest()}, [&](const Value& value) {
      if (value.kind != Value::Kind::text) return false;
      const auto found = at.find(value.symbol.value);
      if (found == at.end()) return false;
      std::vector<std::uint32_t>& own = rows[found->second];
      if (own.empty() || own.back() != row) own.push_back(row);
      return false;
    });
  for (const auto& own : rows) {
    rows_.insert(rows_.end(), own.begin(), own.end());
    begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
  }
}

Division::Division(const Grouping& grouping, std::span<const RecordRef> subjects, bool has_all_for_each) {
  for (const RecordRef subject : subjects) {
    const auto own = has_all_for_each ? std::span<const std::uint32_t>() : grouping.rows(subject.row);
    rows_.insert(rows_.end(), own.begin(), own.end());
    begins_.push_back(static_cast<std::uint32_t>(rows_.size()));
  }
}

void Division::divide(const Plan& plan, const TableSchema& table, std::span<const Period> periods, CountsIn counts_in,
                      std::size_t most) {
  const DateFields dates = date_fields(table);
  const Date last_of_all = last_day_of(periods);
  std::vector<std::uint32_t> begins{0}, divided;
  std::size_t count = 0;
  std::vector<std::vector<std::uint32_t>> by_period(periods.size());
  for (std::size_t subject = 0; subject + 1 < begins_.size(); ++subject) {
    for (const std::uint32_t row : rows(subject)) {
      DaySpan days = days_in_periods(plan, table, dates, row, last_of_all);
      if (!days.known() || is_cut_) continue;
      if (counts_in == CountsIn::that_of_its_last_day) days.first = days.last;
      for (std::size_t i = first_that_may_touch(periods, days.first);
           i < periods.size() && periods[i].first <= days.last; ++i) {
        if (!periods[i].touches(days.first, days.last)) continue;
        by_period[i].push_back(row);
        ++count;
      }
      is_cut_ = count > most;
    }
    for (auto& own : by_period) {
      divided.insert(divided.end(), own.begin(), own.end());
      begins.push_back(static_cast<std::uint32_t>(divided.size()));
      own.clear();
    }
  }
  begins_ = std::move(begins);
  rows_ = std::move(divided);
}

}  // namespace grassroots
