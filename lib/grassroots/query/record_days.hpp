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
// REQUIRES: the table has dates.
inline DaySpan days_of(const DateFields& fields, const Record& record) {
  return {fields.first->get<Date>(record), fields.last->get<Date>(record)};
}
// What a report is about: a phase, a day or a time; unknown where it does not say.
DaySpan days_covered(const Plan& plan, const Deliverable& deliverable);

}  // namespace grassroots
