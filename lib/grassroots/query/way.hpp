// SPDX-License-Identifier: MIT
// How records of one table belong to records of another, declared once for every pair of tables: `explain per` prints
// it.
#pragma once

#include <vector>

#include "grassroots/schema/field.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {

// How records of one table belong to records of another: the first rule that yields an owner decides.
struct Way {
  bool is_itself = false;            // each record is its own subject
  bool is_plan = false;              // all of them are the plan's
  bool is_presence = false;          // by the people on a stay: its own, else its team's
  bool is_leadership = false;        // leaders have what their regions have
  std::vector<const Field*> own;     // fields of the record that name the subject
  std::vector<const Field*> naming;  // fields of the subject that name the record
  std::vector<TableId> through;      // over records of other tables that it belongs to: the first that leads on
  bool takes_all_through = false;    // not the first of them, but all
  // The list of `own` that, given and empty, says that it belongs to nobody: whom `through` leads to is left out then.
  const Field* says_nobody = nullptr;
  bool exists() const {
    return is_itself || is_plan || is_presence || is_leadership || !own.empty() || !naming.empty() || !through.empty();
  }
};
const Way& way_between(TableId records, TableId subjects);
// The list of people of a table's records that, left out, is all of their team; null if the table has none.
const Field* people_field(TableId table);
// In words: "by its team; else by its site's". Empty where there is none. REQUIRES: it leads to another table than the
// plan.
Phrase describe(const Way& way);

// The fields by which a record of one table can name one of another that it belongs to.
const std::vector<const Field*>& naming_fields(TableId records, TableId subjects);
// The field by which a record lies under another of its table; null if the table has none.
const Field* parent_field(TableId table);

// The table with parents that the field refers to; null: it refers to none, or to several.
const TableSchema* hierarchy_of(const Field& field);
// Calls use(id) for the id and, where there is a hierarchy, for those that its record lies below, until it returns
// true. Returns whether it did.
template <class Use>
bool any_from_below(const Plan& plan, const TableSchema* hierarchy, Symbol id, Use use) {
  if (use(id)) return true;
  if (hierarchy == nullptr) return false;
  std::uint32_t row = plan.find(hierarchy->id, id);
  for (std::uint32_t depth = 0; row != no_row && depth < limits::parents.most; ++depth) {
    const Symbol above = parent_field(hierarchy->id)->get<Symbol>(hierarchy->row(plan, row));
    if (above && use(above)) return true;
    row = plan.find(hierarchy->id, above);
  }
  return false;
}

// Calls use(row) for the rows that the record's own fields name.
template <class Use>
void each_named(const Plan& plan, RecordRef ref, TableId subjects, Use use) {
  const auto& fields = naming_fields(ref.table, subjects);
  if (fields.empty()) return;
  const Record& record = record_at(plan, ref);
  const auto look_up = [&](Symbol id) {
    if (const std::uint32_t row = plan.find(subjects, id); row != no_row) use(row);
  };
  for (const Field* field : fields) {
    if (field->type == FieldType::text)
      look_up(field->get<Symbol>(record));
    else
      for (const ListItem& item : plan.list(field->get<TextList>(record))) look_up(item.symbol);
  }
}

// Calls use(row of the subject, row of the record) for the records that the subjects' own fields name.
template <class Use>
void each_naming(const Plan& plan, TableId records, TableId subjects, Use use) {
  for (std::uint32_t subject = 0, count = schema_of(subjects).size(plan); subject < count; ++subject)
    each_named(plan, {subjects, subject}, records, [&](std::uint32_t row) { use(subject, row); });
}

}  // namespace grassroots
