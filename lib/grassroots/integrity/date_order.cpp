// SPDX-License-Identifier: MIT
// The days of one record stand in their order: nothing is resolved before it was found. The schema says which come
// after which.
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {
namespace {

Phrase name_of_field(const Field& field) {
  return Phrase::in_two_languages(std::string("`").append(field.key).append("`"), std::string(field.label.chinese));
}

void check_order(const Plan& plan, const TableSchema& table, const Field& field, const Field& before,
                 Diagnostics& diagnostics) {
  for (std::uint32_t row = 0, size = table.size(plan); row < size; ++row) {
    const Record& record = table.row(plan, row);
    const Date day = field.get<Date>(record), earliest = before.get<Date>(record);
    if (record.damaged || record.inherited || !day.known() || !earliest.known() || day >= earliest) continue;
    const RecordRef ref{table.id, row};
    report(diagnostics, rules::date_order,
           Phrase(messages::date_before, subject_phrase(plan, ref), name_of_field(field), to_string(day),
                  name_of_field(before), to_string(earliest)),
           plan, ref, field.key)
        .labels.push_back({place_of(plan, ref, before.key), name_of_field(before)});
  }
}

}  // namespace

void integrity::date_order(const IntegrityContext& context, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if (!field.earliest.empty()) check_order(context.plan, table, field, *table.find(field.earliest), diagnostics);
}

}  // namespace grassroots
