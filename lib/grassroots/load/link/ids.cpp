// SPDX-License-Identifier: MIT
#include "grassroots/load/link/ids.hpp"

#include <algorithm>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/schema/references.hpp"

namespace grassroots {
namespace {

class Index {
 public:
  Index(Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics) {}

  void index(const TableSchema& table) {
    const Field* id_field = table.id_field();
    if (id_field == nullptr) return;
    auto& ids = plan_.ids[static_cast<std::size_t>(table.id)];
    ids.clear();
    for (std::uint32_t row = 0; row < table.size(plan_); ++row) {
      const Symbol id = id_field->get<Symbol>(table.row(plan_, row));
      if (!id) continue;
      if (ids.empty()) ids.assign(plan_.symbols.size(), no_row);
      RecordRef first{table.id, row};
      if (ids[id.value] != no_row)
        first.row = ids[id.value];
      else
        ids[id.value] = row;
      if (first.row == row && contains(dated_tables, table.id)) first = other_owner(id, table.id, first);
      if (first != RecordRef{table.id, row}) duplicate(id, {table.id, row}, first, id_field->key);
    }
  }

 private:
  // The record of another table with shared ids that has the id already; `self` if there is none.
  RecordRef other_owner(Symbol id, TableId table, RecordRef self) const {
    for (const TableSchema& other : all_tables()) {
      if (other.id == table) break;
      const std::uint32_t row = contains(dated_tables, other.id) ? plan_.find(other.id, id) : no_row;
      if (row != no_row) return {other.id, row};
    }
    return self;
  }

  void duplicate(Symbol id, RecordRef second, RecordRef first, std::string_view key) {
    if (record_at(plan_, second).inherited) std::swap(first, second);  // what the plan above says was there first
    for (const RecordRef ref : {first, second}) schema_of(ref.table).edit(plan_, ref.row).damaged = true;
    plan_.tables_with_uncertain_ids |= only(second.table);  // one of them was meant to have another
    Diagnostic& d =
        report(diagnostics_, rules::duplicate_id,
               Phrase(messages::duplicate_id, Phrase(schema_of(second.table).label), std::string(plan_.text(id))),
               plan_, second, key);
    d.labels.push_back({place_of(plan_, first, schema_of(first.table).id_field()->key), messages::label_first_here});
    d.help =
        second.table == TableId::stays && plan_.place(record_at(plan_, second), 0) == 0
            ? Phrase(messages::help_stay_id, name_in_file(plan_, second, "site"), name_in_file(plan_, second, "id"))
            : Phrase(rules::duplicate_id.remedy);
    if (first.table != second.table || !say_the_same(first, second)) return;
    suggest_without_record(d, plan_, second);
    if (d.has_suggestion()) d.help = messages::help_same_record;
  }

  bool say_the_same(RecordRef first, RecordRef second) const {
    const auto text = [&](const Field& field, RecordRef ref) {
      return type_of(field).toml(plan_, field, record_at(plan_, ref));
    };
    const auto& fields = schema_of(first.table).fields;
    return std::all_of(fields.begin(), fields.end(),
                       [&](const Field& field) { return text(field, first) == text(field, second); });
  }

  Plan& plan_;
  Diagnostics& diagnostics_;
};

}  // namespace

void index_ids(Plan& plan, const TableSchema& table, Diagnostics& diagnostics) {
  Index(plan, diagnostics).index(table);
}

}  // namespace grassroots
