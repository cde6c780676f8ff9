// SPDX-License-Identifier: MIT
// The days of one record stand in their order: nothing is resolved before it was found. The schema says which come
// after which.
#include <algorithm>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {
namespace {

Phrase name_of_field(const Field& field) {
  return Phrase::in_two_languages(std::string("`").append(field.key).append("`"), std::string(field.label.chinese));
}

// Whether all days of the record are in their order once two of them have changed places.
bool is_in_order_swapped(const TableSchema& table, const Record& record, const Field& one, const Field& other) {
  const auto day_of = [&](const Field& field) {
    return (&field == &one ? other : &field == &other ? one : field).get<Date>(record);
  };
  return std::all_of(table.fields.begin(), table.fields.end(), [&](const Field& field) {
    if (field.earliest.empty()) return true;
    const Date day = day_of(field), earliest = day_of(*table.find(field.earliest));
    return !day.known() || !earliest.known() || day >= earliest;
  });
}

void check_order(const Plan& plan, const TableSchema& table, const Field& field, const Field& before,
                 Diagnostics& diagnostics) {
  for (std::uint32_t row = 0, size = table.size(plan); row < size; ++row) {
    const Record& record = table.row(plan, row);
    const Date day = field.get<Date>(record), earliest = before.get<Date>(record);
    if (record.damaged || !day.known() || !earliest.known() || day >= earliest) continue;
    const RecordRef ref{table.id, row};
    Diagnostic& d = report(diagnostics, rules::date_order,
                           Phrase(messages::date_before, subject_phrase(plan, ref), name_of_field(field),
                                  to_string(day), name_of_field(before), to_string(earliest)),
                           plan, ref, field.key);
    const Place place = place_of(plan, ref, before.key);
    d.labels.push_back({place, name_of_field(before)});
    if (is_in_order_swapped(table, record, field, before) && is_written(plan, d.place, day) &&
        is_written(plan, place, earliest))
      suggest_swapped(d, plan, place, d.place);
    if (d.has_suggestion()) d.help = messages::help_swapped;
  }
}

}  // namespace

void integrity::date_order(const IntegrityContext& context, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if (!field.earliest.empty()) check_order(context.plan, table, field, *table.find(field.earliest), diagnostics);
}

}  // namespace grassroots
