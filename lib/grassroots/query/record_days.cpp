// SPDX-License-Identifier: MIT
#include "grassroots/query/record_days.hpp"

#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/deadline.hpp"

namespace grassroots {

DateFields date_fields(const TableSchema& table) {
  if (const Field* start = table.find("start")) return {start, table.find("end")};
  for (const std::string_view key : {"date", "submitted", "done", "surveyed"})
    if (const Field* field = table.find(key)) return {field, field};
  return {};
}

DaySpan longest_days(const Plan& plan, const TableSchema& table, std::uint32_t row) {
  const DateFields dates = date_fields(table);
  const Record& record = table.row(plan, row);
  if (plan.rules_of_fields.empty()) return days_of(dates, record);
  return {range_of(plan, *dates.first, record).earliest, range_of(plan, *dates.last, record).latest};
}

DaySpan certain_days(const Plan& plan, const TableSchema& table, std::uint32_t row) {
  const DateFields dates = date_fields(table);
  const Record& record = table.row(plan, row);
  return {range_of(plan, *dates.first, record).latest, range_of(plan, *dates.last, record).earliest};
}

DaySpan days_covered(const Plan& plan, const Deliverable& deliverable) {
  const Deadline& covers = deliverable.covers;
  if (covers.kind == Deadline::Kind::rule) {
    const DayRange range = range_of(plan, plan.day_rules[covers.rule()], {});
    return {range.earliest, range.latest};
  }
  DayContext context;
  context.known_on = Date::latest();
  return {begin_day(plan, covers, context), due_day(plan, covers, context).day};
}

}  // namespace grassroots
