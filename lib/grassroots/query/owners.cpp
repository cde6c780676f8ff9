// SPDX-License-Identifier: MIT
#include "grassroots/query/owners.hpp"

#include <algorithm>
#include <unordered_set>

#include "grassroots/schema/given.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

using Rows = std::vector<std::uint32_t>;

void add(Rows& rows, std::uint32_t row) {
  if (row != no_row) rows.push_back(row);
}

// Removes duplicates from `begin` on, also of what stands before `begin`.
void drop_repeats(Rows& rows, std::size_t begin = 0) {
  constexpr std::size_t few = 16;
  if (rows.size() < 2) return;
  if (rows.size() <= few) {
    auto end = rows.begin() + static_cast<std::ptrdiff_t>(begin);
    for (auto at = end; at != rows.end(); ++at)
      if (std::find(rows.begin(), end, *at) == end) *end++ = *at;
    rows.erase(end, rows.end());
    return;
  }
  std::unordered_set<std::uint32_t> seen(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(begin));
  const auto repeats = [&](std::uint32_t row) { return !seen.insert(row).second; };
  rows.erase(std::remove_if(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.end(), repeats), rows.end());
}

void add_parents(const Plan& plan, TableId subjects, Rows& rows) {
  const Field* const parent = parent_field(subjects);
  if (parent == nullptr) return;
  const TableSchema& table = schema_of(subjects);
  std::size_t begin = 0;
  for (std::uint32_t depth = 0; depth < limits::parents.most && begin < rows.size(); ++depth) {
    const std::size_t end = rows.size();
    for (; begin < end; ++begin) add(rows, plan.find(subjects, parent->get<Symbol>(table.row(plan, rows[begin]))));
    drop_repeats(rows, end);
  }
}

// By the stay's people or, of a leader, by the leader's person.
void add_by_presence(const Plan& plan, RecordRef ref, TableId subjects, Rows& rows) {
  if (ref.table == TableId::people) {
    for (const Stay& stay : plan.stays)
      if (stay.status != StayStatus::cancelled && has_person(plan, stay, plan.people[ref.row].id))
        rows.push_back(ref_to(plan, stay).row);
    return;
  }
  const Stay& stay = plan.stays[ref.row];
  if (subjects == TableId::people)
    return each_person(plan, stay, [&](Symbol person) { add(rows, plan.find(TableId::people, person)); });
  for (const Leader& leader : plan.leaders)
    if (leader.person && has_person(plan, stay, leader.person)) rows.push_back(ref_to(plan, leader).row);
}

void add_by_leadership(const Plan& plan, RecordRef ref, Rows& rows) {
  const Rows regions = owners_of(plan, ref, TableId::regions);
  for (const Leader& leader : plan.leaders) {
    const auto covers = [&](const ListItem& item) {
      return std::find(regions.begin(), regions.end(), plan.find(TableId::regions, item.symbol)) != regions.end();
    };
    const auto anchors = plan.list(leader.anchors), guides = plan.list(leader.guides);
    if (std::any_of(anchors.begin(), anchors.end(), covers) || std::any_of(guides.begin(), guides.end(), covers))
      rows.push_back(ref_to(plan, leader).row);
  }
}

// Whether the record itself names an owner that the plan does not have: until that is mended it is nobody's, whatever
// else it names.
bool names_unknown_owner(const Plan& plan, RecordRef ref, TableId subjects) {
  const Record& record = record_at(plan, ref);
  if (!record.damaged) return false;
  const auto& fields = naming_fields(ref.table, subjects);
  return std::any_of(fields.begin(), fields.end(), [&](const Field* field) {
    if (field->type == FieldType::text) return bool(field->get<Symbol>(record));
    return field->get<TextList>(record).count > 0;
  });
}

// Adds the owners to `rows`.
void find_owners(const Plan& plan, RecordRef ref, TableId subjects, Rows& rows) {
  const Way& way = way_between(ref.table, subjects);
  if (way.is_itself) return rows.push_back(ref.row);
  if (way.is_plan) return rows.push_back(0);
  if (way.is_presence) return add_by_presence(plan, ref, subjects, rows);
  if (way.is_leadership) return add_by_leadership(plan, ref, rows);
  if (!way.naming.empty())
    return each_naming(plan, ref.table, subjects, [&](std::uint32_t subject, std::uint32_t row) {
      if (row == ref.row) rows.push_back(subject);
    });
  const std::size_t before = rows.size();
  each_named(plan, ref, subjects, [&](std::uint32_t row) { rows.push_back(row); });
  if (rows.size() == before && way.says_nobody != nullptr && is_given_as_empty(plan, ref, *way.says_nobody)) return;
  if (rows.size() == before && names_unknown_owner(plan, ref, subjects)) return;
  for (const TableId over : way.through) {
    if (rows.size() > before && !way.takes_all_through) break;
    const auto lead_on = [&](std::uint32_t row) { find_owners(plan, {over, row}, subjects, rows); };
    if (!way.takes_all_through) {
      each_named(plan, ref, over, lead_on);
      continue;
    }
    Rows between;
    find_owners(plan, ref, over, between);
    std::for_each(between.begin(), between.end(), lead_on);
  }
}

}  // namespace

void owners_into(const Plan& plan, RecordRef record, TableId subjects, Rows& rows) {
  rows.clear();
  find_owners(plan, record, subjects, rows);
  drop_repeats(rows);
  add_parents(plan, subjects, rows);
}

std::vector<std::uint32_t> owners_of(const Plan& plan, RecordRef record, TableId subjects) {
  Rows rows;
  owners_into(plan, record, subjects, rows);
  return rows;
}

std::vector<Symbol> roster_of(const Plan& plan, const Team& team) {
  std::vector<Symbol> people;
  each_person(plan, team, [&](Symbol person) { people.push_back(person); });
  return people;
}

}  // namespace grassroots
