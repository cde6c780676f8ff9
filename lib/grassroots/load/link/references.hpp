// SPDX-License-Identifier: MIT
// References from one record to another: ids, and in sheets the names that stand for them.
#pragma once

#include <span>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/load/link/days.hpp"
#include "grassroots/load/link/ids.hpp"
#include "grassroots/load/link/unknown_references.hpp"
#include "grassroots/query/known_kinds.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

// REQUIRES: the ids of the tables that are referred to are indexed.
class References {
 public:
  References(Plan& plan, Diagnostics& diagnostics) : plan_(plan), diagnostics_(diagnostics), names_(plan) {}

  // Follows every reference of a table's records. What leads nowhere is kept until everything is derived.
  void connect(const TableSchema& table);
  void connect_subjects(Waiver& waiver);  // which can be records of any table that has ids

  // Follows what planned days are counted from.
  void connect(const std::vector<CountedDay>& days);

  // A reference that was derived, and leads to no record.
  void add_unknown(const UnknownReference& reference) { unknowns_.push_back(reference); }
  void report_unknown();

 private:
  // In which list an id stood last, and where.
  struct Listed {
    std::uint32_t list = 0;
    std::uint32_t offset = 0;
  };

  bool names_known(const Field& field, const Record& record) const;
  void connect(RecordRef ref, const Record& record, const Field& field);  // REQUIRES: not names_known()
  void connect_list(RecordRef ref, const Record& record, const Field& field);
  // Whether the waiver's subject may be a value rather than a record, for `per` is a path.
  bool waives_something_of_values(const Waiver& waiver) const;
  // The tables of whose records the waived requirements are; where none says so, those that most are of.
  TableSet tables_waived(const Waiver& waiver) const;
  void connect_day(RecordRef from, const Field& field, const Record& record);
  void check_path(RecordRef from, const Field& field, const DayAnchor& anchor);
  void connect_deadline(RecordRef from, const Field& field, const Deadline& deadline);
  void connect_level(RecordRef from, const Field& field, Symbol level);
  // `meant`: what the items may be.
  void read_names(RecordRef ref, const Field& field, TableSet meant, std::span<const ListItem> items);
  void find_repeats(RecordRef ref, const Field& field, std::span<const ListItem> items);
  void repeated(RecordRef ref, const Field& field, const ListItem& item, std::uint32_t first);
  bool is_for_others(RecordRef ref) const;
  bool kind_exists(std::string_view kind);
  // Of days that are counted from records of a kind: whether the plan knows the kind.
  void check_kind(RecordRef from, const Field& field, const DayAnchor& anchor);
  bool is_known(RecordRef from, const Field& field, Symbol id) { return is_known(from, field, field.refers, id); }
  bool is_known(RecordRef from, const Field& field, TableSet meant, Symbol id) {
    return has_id(plan_, meant, id) || is_other_name(from, field, id);
  }
  bool is_other_name(RecordRef from, const Field& field, Symbol id);  // of a finding, of a kind of record
  Record& edit(RecordRef ref) { return schema_of(ref.table).edit(plan_, ref.row); }

  Plan& plan_;
  Diagnostics& diagnostics_;
  KnownNames names_;
  UnknownReferences unknown_{plan_, diagnostics_, names_};
  KnownKinds known_kinds_{plan_};
  std::vector<UnknownReference> unknowns_;      // reported when everything is derived
  std::vector<UnknownReference> out_of_place_;  // likewise: days counted from what only others can be counted from
  std::vector<Listed> listed_;                  // by symbol; empty until it is needed
  std::uint32_t list_ = 0;                      // how many lists were looked at
  std::vector<bool> kinds_;  // by symbol: whether some task or deliverable is of that kind; empty until asked
};

}  // namespace grassroots
