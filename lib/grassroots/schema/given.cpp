// SPDX-License-Identifier: MIT
#include "grassroots/schema/given.hpp"

namespace grassroots {

bool is_own(const Plan& plan, const Record& record) { return record.file < own_files(plan); }

bool is_given(const Plan& plan, RecordRef ref, const Field& field) {
  const Record& record = record_at(plan, ref);
  const std::uint32_t place = plan.place(record, schema_of(ref.table).index_of(field));
  if (place == 0) return field.key == "team" && field.get<Symbol>(record);
  if (!record.inherited || field.is_id) return true;
  // What tightens a requirement has everything else from the plan above, at the place of its id.
  const TableSchema& table = schema_of(ref.table);
  return place != plan.place(record, table.index_of(*table.id_field()));
}

bool is_given_as_empty(const Plan& plan, RecordRef ref, const Field& field) {
  const Record& record = record_at(plan, ref);
  return field.get<TextList>(record).count == 0 && !record.damaged &&
         plan.place(record, schema_of(ref.table).index_of(field)) != 0;
}

}  // namespace grassroots
