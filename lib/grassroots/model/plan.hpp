// SPDX-License-Identifier: MIT
// A plan: all records of all its files. It owns everything and does not change after loading.
#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "grassroots/model/day_rule.hpp"
#include "grassroots/model/records.hpp"

namespace grassroots {

// The tables of the format: the type of their records, and their name. Each has its fields in schema/tables.cpp, in the
// same order.
#define GRASSROOTS_TABLES(table)                                                                                    \
  table(PlanInfo, plan) table(Contact, contacts) table(Phase, phases) table(Event, events) table(Holiday, holidays) \
      table(Task, tasks) table(Priority, priorities) table(Region, regions) table(Leader, leaders)                  \
          table(Person, people) table(Team, teams) table(Site, sites) table(Stay, stays) table(Absence, absences)   \
              table(Activity, activities) table(Finding, findings) table(Deliverable, deliverables)                 \
                  table(Attestation, attestations) table(Requirement, requirements) table(Waiver, waivers)          \
                      table(Term, words)

enum class TableId : std::uint8_t {
#define GRASSROOTS_TABLE(Type, name) name,
  GRASSROOTS_TABLES(GRASSROOTS_TABLE)
#undef GRASSROOTS_TABLE
      none
};
inline constexpr std::size_t table_count = static_cast<std::size_t>(TableId::none);
inline constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();

// One record, named by its table and row.
struct RecordRef {
  TableId table = TableId::none;
  std::uint32_t row = no_row;
  bool known() const { return table != TableId::none; }
  friend bool operator==(RecordRef, RecordRef) = default;
};

// How a sheet calls the column of a field, or of a part of one: interviews.cadres.
struct ColumnName {
  FileIndex file = no_file;
  std::string key, heading;
};

struct Plan {
  std::vector<std::shared_ptr<const Source>> sources;  // index: FileIndex
  std::vector<ColumnName> column_names;                // by file
  Symbols symbols;

  // The records of each table; of [plan] there is one.
#define GRASSROOTS_TABLE(Type, name) std::vector<Type> name;
  GRASSROOTS_TABLES(GRASSROOTS_TABLE)
#undef GRASSROOTS_TABLE

  std::vector<ListItem> list_items;
  std::vector<Value> values;
  std::vector<Entry> entries;
  std::vector<Condition> conditions;
  std::vector<std::uint32_t> places;  // of fields; 0: the field was left out
  std::vector<DayRule> day_rules;     // the first is none
  std::vector<DayAnchor> day_anchors;
  std::vector<std::uint32_t> rules_of_fields;  // those of day_rules that are of a field, by DayRule::place
  // The holidays and the days that people work for them, in order and apart. Made by linking.
  std::vector<std::pair<Date, Date>> days_off;
  std::vector<Date> makeup_days;

  // The plan above, where plan.parent names one that could be read. What is inherited was copied from it.
  std::shared_ptr<const Plan> parent;
  // Last year's plan, where plan.previous names one that could be read.
  std::shared_ptr<const Plan> previous;
  // The register that plan.register names, where a site is to be found in it; its file is the last source.
  std::shared_ptr<const class Register> divisions;
  // A file was not TOML, so that records may be missing: nothing is concluded from their absence.
  bool incomplete = false;
  // One bit for each table: some of its records could not be read.
  std::uint32_t tables_with_lost_records = 0;
  // One bit for each table: some of its records have unknown or doubtful ids.
  std::uint32_t tables_with_uncertain_ids = 0;

  // Whether records of some of these tables may be missing.
  bool may_lack(std::uint32_t tables) const { return incomplete || (tables_with_lost_records & tables) != 0; }
  // Whether an id that was not found may belong to one of these tables.
  bool may_lack_ids(std::uint32_t tables) const {
    return may_lack(tables) || (tables_with_uncertain_ids & tables) != 0;
  }
  bool may_lack_records() const { return incomplete || tables_with_lost_records != 0; }

  std::string_view text(Symbol symbol) const { return symbols.text(symbol); }
  // Where the value of a field, by its index, begins in the record's file; 0: the field was left out.
  std::uint32_t place(const Record& record, std::uint32_t field) const {
    return field < record.place_count ? places[record.places + field] : 0;
  }
  const PlanInfo& info() const { return plan.front(); }

  std::span<const ListItem> list(TextList slice) const { return run(list_items, slice); }
  std::span<const Value> list(ValueList slice) const { return run(values, slice); }
  std::span<const Entry> list(OpenTable slice) const { return run(entries, slice); }
  std::span<const Condition> list(Filter slice) const { return run(conditions, slice); }
  std::span<const DayAnchor> list(Slice<DayAnchor> slice) const { return run(day_anchors, slice); }
  std::span<const Contact> list(Slice<Contact> slice) const { return run(contacts, slice); }

  // The row of the record with this id; no_row if there is none.
  std::uint32_t find(TableId table, Symbol id) const {
    const auto& rows = ids[static_cast<std::size_t>(table)];
    return id.value < rows.size() ? rows[id.value] : no_row;
  }
  template <class Record>
  const Record* find(Id<Record> id) const;

  // The last day of the last phase; unknown if the plan has no phases.
  Date last_day() const;

  // The row with an id, by table, then by symbol.
  std::array<std::vector<std::uint32_t>, table_count> ids;

 private:
  template <class Item>
  static std::span<const Item> run(const std::vector<Item>& pool, Slice<Item> slice) {
    return std::span<const Item>(pool).subspan(slice.begin, slice.count);
  }
};

// Reserves room for more items; at least doubles the capacity when it grows.
template <class Item>
void grow(std::vector<Item>& items, std::size_t more) {
  if (items.size() + more > items.capacity()) items.reserve(std::max(items.size() + more, items.capacity() * 2));
}

// The table of a record type, at compile time.
template <class Record>
struct TableOf;
#define GRASSROOTS_TABLE(Type, name)                                             \
  template <>                                                                    \
  struct TableOf<Type> {                                                         \
    static constexpr TableId id = TableId::name;                                 \
    static const std::vector<Type>& rows(const Plan& plan) { return plan.name; } \
    static std::vector<Type>& rows(Plan& plan) { return plan.name; }             \
  };
GRASSROOTS_TABLES(GRASSROOTS_TABLE)
#undef GRASSROOTS_TABLE

template <class Record>
const Record* Plan::find(Id<Record> id) const {
  const std::uint32_t row = find(TableOf<Record>::id, id);
  return row == no_row ? nullptr : &TableOf<Record>::rows(*this)[row];
}

// The number of a plan's own files. The files of the plan above follow them, then the register's.
std::size_t own_files(const Plan& plan);

// A stay's id: its own, or team/first day (the team may be missing); empty without either. Where a team's stays cannot
// be told apart by that, linking gives them ids of their own.
std::string id_of(const Plan& plan, const Stay& stay);
// A stay's last day: its end, or start + days - 1.
Date last_day_of(const Stay& stay);
// How many days from the first to the last, both counted.
inline std::int32_t days_from_to(Date first, Date last) { return last.days - first.days + 1; }

}  // namespace grassroots
