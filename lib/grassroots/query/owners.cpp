// SPDX-License-Identifier: MIT
#include "grassroots/query/owners.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_set>

namespace grassroots {
namespace {

using Rows = std::vector<std::uint32_t>;

void add(Rows& rows, std::uint32_t row) {
  if (row != no_row) rows.push_back(row);
}

// Takes out of what stands from `begin` on what stands twice, or before it.
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

// The fields by which a record of one table can belong to one of another.
const std::vector<const Field*>& naming_fields(TableId records, TableId subjects) {
  using Fields = std::array<std::array<std::vector<const Field*>, table_count>, table_count>;
  static const Fields all = [] {
    Fields fields;
    for (const TableSchema& from : all_tables())
      for (const Field& field : from.fields)
        for (const TableSchema& to : all_tables())
          if (field.refers == only(to.id) && !field.is_aside)
            fields[static_cast<std::size_t>(from.id)][static_cast<std::size_t>(to.id)].push_back(&field);
    return fields;
  }();
  return all[static_cast<std::size_t>(records)][static_cast<std::size_t>(subjects)];
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
    else if (field->type == FieldType::texts)
      for (const ListItem& item : plan.list(field->get<TextList>(record))) look_up(item.symbol);
  }
}

// The field by which a record lies under another of its table; null if the table has none.
const Field* parent_field(TableId table) {
  static const auto all = [] {
    std::array<const Field*, table_count> fields{};
    for (const TableSchema& known : all_tables())
      if (const Field* parent = known.find("parent"); parent != nullptr && parent->refers == only(known.id))
        fields[static_cast<std::size_t>(known.id)] = parent;
    return fields;
  }();
  return all[static_cast<std::size_t>(table)];
}

void add_parents(const Plan& plan, TableId subjects, Rows& rows) {
  const Field* const parent = parent_field(subjects);
  if (parent == nullptr) return;
  const TableSchema& table = schema_of(subjects);
  std::size_t begin = 0;
  for (std::uint32_t depth = 0; depth < deepest_parents && begin < rows.size(); ++depth) {
    const std::size_t end = rows.size();
    for (; begin < end; ++begin) add(rows, plan.find(subjects, parent->get<Symbol>(table.row(plan, rows[begin]))));
    drop_repeats(rows, end);
  }
}

// Leaders own the stays they are on, and otherwise what their regions own.
void add_leaders(const Plan& plan, RecordRef ref, Rows& rows) {
  const bool is_stay = ref.table == TableId::stays;
  const Rows regions = is_stay ? Rows{} : owners_of(plan, ref, TableId::regions);
  for (std::uint32_t row = 0; row < plan.leaders.size(); ++row) {
    const Leader& leader = plan.leaders[row];
    const auto covers = [&](const ListItem& item) {
      return std::find(regions.begin(), regions.end(), plan.find(TableId::regions, item.symbol)) != regions.end();
    };
    const auto anchors = plan.list(leader.anchors), guides = plan.list(leader.guides);
    const bool owns = is_stay ? leader.person && has_person(plan, plan.stays[ref.row], leader.person)
                              : std::any_of(anchors.begin(), anchors.end(), covers) ||
                                    std::any_of(guides.begin(), guides.end(), covers);
    if (owns) rows.push_back(row);
  }
}

// Adds the owners to `rows`.
void find_owners(const Plan& plan, RecordRef ref, TableId subjects, Rows& rows) {
  if (ref.table == subjects) return rows.push_back(ref.row);
  if (subjects == TableId::plan) return rows.push_back(0);
  if (subjects == TableId::leaders) return add_leaders(plan, ref, rows);
  if (subjects == TableId::people && ref.table == TableId::stays)
    return each_person(plan, plan.stays[ref.row],
                       [&](Symbol person) { add(rows, plan.find(TableId::people, person)); });
  const std::size_t before = rows.size();
  each_named(plan, ref, subjects, [&](std::uint32_t row) { rows.push_back(row); });
  // Over the record's site, then its stay, then its team.
  for (const TableId over : {TableId::sites, TableId::stays, TableId::teams}) {
    if (rows.size() > before) break;
    if (over == subjects || over == ref.table) continue;
    each_named(plan, ref, over, [&](std::uint32_t row) { find_owners(plan, {over, row}, subjects, rows); });
  }
}

// The field by which nearly all records of one table name their one owner in another; null if there is none. Where it
// names somebody, nothing else decides.
const Field* deciding_field(TableId records, TableId subjects) {
  if (records == subjects || subjects == TableId::leaders || parent_field(subjects) != nullptr) return nullptr;
  const auto& fields = naming_fields(records, subjects);
  return fields.size() == 1 && fields.front()->type == FieldType::text ? fields.front() : nullptr;
}

// The owners in `rows`, whatever it held before.
void owners_into(const Plan& plan, RecordRef record, TableId subjects, Rows& rows) {
  rows.clear();
  find_owners(plan, record, subjects, rows);
  drop_repeats(rows);
  add_parents(plan, subjects, rows);
}

}  // namespace

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

Grouping::Grouping(const Plan& plan, TableId records, TableId subjects) {
  const TableSchema& table = schema_of(records);
  if (subjects == TableId::plan || (subjects == records && parent_field(records) == nullptr)) {
    each_by_itself(plan, table, subjects);
    return;
  }
  const std::uint32_t subject_count = schema_of(subjects).size(plan);
  begins_.assign(subject_count + 1, 0);
  has_damage_.assign(subject_count, false);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // subject, row
  pairs.reserve(table.size(plan));
  Rows owners;
  const Field* const deciding = deciding_field(records, subjects);
  for (std::uint32_t row = 0, rows = table.size(plan); row < rows; ++row) {
    const Record& record = table.row(plan, row);
    const bool damaged = record.damaged;
    const std::uint32_t named = deciding == nullptr ? no_row : plan.find(subjects, deciding->get<Symbol>(record));
    if (named != no_row)
      owners.assign(1, named);
    else
      owners_into(plan, {records, row}, subjects, owners);
    if (damaged && owners.empty()) has_unowned_damage_ = true;
    for (const std::uint32_t owner : owners) {
      pairs.emplace_back(owner, row);
      ++begins_[owner + 1];
      if (damaged) has_damage_[owner] = true;
    }
  }
  for (std::uint32_t i = 0; i < subject_count; ++i) begins_[i + 1] += begins_[i];
  rows_.resize(pairs.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end());
  for (const auto& [owner, row] : pairs) rows_[next[owner]++] = row;
}

// All records belong to the plan, or every one to itself.
void Grouping::each_by_itself(const Plan& plan, const TableSchema& table, TableId subjects) {
  const std::uint32_t size = table.size(plan), subject_count = subjects == TableId::plan ? 1 : size;
  rows_.resize(size);
  std::iota(rows_.begin(), rows_.end(), 0U);
  has_damage_.assign(subject_count, false);
  for (std::uint32_t i = 0; i <= subject_count; ++i) begins_.push_back(i < subject_count ? i : size);
  for (std::uint32_t row = 0; row < size; ++row)
    if (table.row(plan, row).damaged) has_damage_[subject_count == 1 ? 0 : row] = true;
}

std::shared_ptr<const Grouping> Groupings::get(TableId records, TableId subjects) {
  std::shared_ptr<const Grouping>& grouping = made_[{records, subjects}];
  if (!grouping) grouping = std::make_shared<const Grouping>(plan_, records, subjects);
  return grouping;
}

}  // namespace grassroots
