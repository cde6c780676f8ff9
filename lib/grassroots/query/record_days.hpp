// SPDX-License-Identifier: MIT
// The days on which a record happens.
#pragma once

#include "grassroots/schema/field.hpp"

namespace grassroots {

// The fields that say so: the first and the last day, or one field for both; none where the table has no dates.
struct DateFields {
  const Field* first = nullptr;
  const Field* last = nullptr;
};
DateFields date_fields(const TableSchema& table);

struct DaySpan {
  Date first, last;
  bool known() const { return first.known() && last.known(); }
};
// REQUIRES (of all three): the table has dates.
inline DaySpan days_of(const DateFields& fields, const Record& record) {
  return {fields.first->get<Date>(record), fields.last->get<Date>(record)};
}
// From the first to the last of the days on which it may happen; where its day is no window, as days_of.
DaySpan longest_days(const Plan& plan, const TableSchema& table, std::uint32_t row);
// From the last day on which it may begin to the first on which it may end, which may lie before that. It touches a
// period, or lies outside of it, if the record does so for certain.
DaySpan certain_days(const Plan& plan, const TableSchema& table, std::uint32_t row);
// What a report is about: a phase, a day or a time; unknown where it does not say.
DaySpan days_covered(const Plan& plan, const Deliverable& deliverable);

}  // namespace grassroots
