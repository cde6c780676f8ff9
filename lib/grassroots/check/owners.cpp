// SPDX-License-Identifier: MIT
#include "grassroots/check/owners.hpp"

#include <algorithm>
#include <unordered_set>

namespace grassroots {
namespace {

using Rows = std::vector<std::uint32_t>;

constexpr int deepest_parents = 1000;  // a circle of parents is reported elsewhere

void add(Rows& rows, std::uint32_t row) {
  if (row != no_row) rows.push_back(row);
}

// Takes out of what stands from `begin` on what stands twice, or before it.
void drop_repeats(Rows& rows, std::size_t begin = 0) {
  if (rows.size() < 2) return;
  std::unordered_set<std::uint32_t> seen(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(begin));
  const auto repeats = [&](std::uint32_t row) { return !seen.insert(row).second; };
  rows.erase(std::remove_if(rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.end(), repeats), rows.end());
}

// The rows that the record's own fields name.
Rows named_by(const Plan& plan, RecordRef ref, TableId subjects) {
  Rows rows;
  const Record& record = record_at(plan, ref);
  for (const Field& field : schema_of(ref.table).fields) {
    if (field.refers != only(subjects) || field.is_aside) continue;
    if (field.type == FieldType::text) {
      add(rows, plan.find(subjects, field.get<Symbol>(record)));
    } else if (field.type == FieldType::texts) {
      for (const ListItem& item : plan.list(field.get<TextList>(record))) add(rows, plan.find(subjects, item.symbol));
    }
  }
  return rows;
}

void add_parents(const Plan& plan, TableId subjects, Rows& rows) {
  const TableSchema& table = schema_of(subjects);
  const Field* parent = table.find("parent");
  if (parent == nullptr || parent->refers != only(subjects)) return;
  std::size_t begin = 0;
  for (int depth = 0; depth < deepest_parents && begin < rows.size(); ++depth) {
    const std::size_t end = rows.size();
    for (; begin < end; ++begin) add(rows, plan.find(subjects, parent->get<Symbol>(table.row(plan, rows[begin]))));
    drop_repeats(rows, end);
  }
}

// Leaders own the stays they are on, and otherwise what their regions own.
Rows leaders_of(const Plan& plan, RecordRef ref) {
  Rows rows;
  const bool is_stay = ref.table == TableId::stays;
  const auto keys = is_stay ? people_of(plan, plan.stays[ref.row]) : std::vector<Symbol>{};
  const Rows regions = is_stay ? Rows{} : owners_of(plan, ref, TableId::regions);
  for (std::uint32_t row = 0; row < plan.leaders.size(); ++row) {
    const Leader& leader = plan.leaders[row];
    const auto covers = [&](const ListItem& item) {
      return std::find(regions.begin(), regions.end(), plan.find(TableId::regions, item.symbol)) != regions.end();
    };
    const auto anchors = plan.list(leader.anchors), guides = plan.list(leader.guides);
    const bool owns = is_stay ? leader.person && std::find(keys.begin(), keys.end(), leader.person) != keys.end()
                              : std::any_of(anchors.begin(), anchors.end(), covers) ||
                                    std::any_of(guides.begin(), guides.end(), covers);
    if (owns) rows.push_back(row);
  }
  return rows;
}

Rows people_rows(const Plan& plan, const Stay& stay) {
  Rows rows;
  for (const Symbol person : people_of(plan, stay)) add(rows, plan.find(TableId::people, person));
  return rows;
}

Rows find_owners(const Plan& plan, RecordRef ref, TableId subjects) {
  if (ref.table == subjects) return {ref.row};
  if (subjects == TableId::plan) return {0};
  if (subjects == TableId::leaders) return leaders_of(plan, ref);
  if (subjects == TableId::people && ref.table == TableId::stays) return people_rows(plan, plan.stays[ref.row]);
  Rows rows = named_by(plan, ref, subjects);
  // Over the record's site, then its stay, then its team.
  for (const TableId over : {TableId::sites, TableId::stays, TableId::teams}) {
    if (!rows.empty()) break;
    if (over == subjects || over == ref.table) continue;
    for (const std::uint32_t row : named_by(plan, ref, over)) {
      for (const std::uint32_t owner : find_owners(plan, {over, row}, subjects)) add(rows, owner);
    }
  }
  return rows;
}

}  // namespace

std::vector<std::uint32_t> owners_of(const Plan& plan, RecordRef record, TableId subjects) {
  Rows rows = find_owners(plan, record, subjects);
  drop_repeats(rows);
  add_parents(plan, subjects, rows);
  return rows;
}

std::vector<Symbol> roster_of(const Plan& plan, const Team& team) {
  std::vector<Symbol> people;
  if (team.lead) people.push_back(team.lead);
  for (const ListItem& item : plan.list(team.deputies)) people.push_back(item.symbol);
  for (const ListItem& item : plan.list(team.members)) people.push_back(item.symbol);
  return people;
}

std::vector<Symbol> people_of(const Plan& plan, const Stay& stay) {
  if (stay.people.count == 0) {
    const Team* team = plan.find(stay.team);
    return team == nullptr ? std::vector<Symbol>{} : roster_of(plan, *team);
  }
  std::vector<Symbol> people;
  for (const ListItem& item : plan.list(stay.people)) people.push_back(item.symbol);
  return people;
}

Grouping::Grouping(const Plan& plan, TableId records, TableId subjects) {
  const std::uint32_t subject_count = schema_of(subjects).size(plan);
  const TableSchema& table = schema_of(records);
  begins_.assign(subject_count + 1, 0);
  doubtful_.assign(subject_count, false);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;  // subject, row
  pairs.reserve(table.size(plan));
  for (std::uint32_t row = 0; row < table.size(plan); ++row) {
    const bool damaged = table.row(plan, row).damaged;
    const Rows owners = owners_of(plan, {records, row}, subjects);
    if (damaged && owners.empty()) all_doubtful_ = true;
    for (const std::uint32_t owner : owners) {
      pairs.emplace_back(owner, row);
      ++begins_[owner + 1];
      if (damaged) doubtful_[owner] = true;
    }
  }
  for (std::uint32_t i = 0; i < subject_count; ++i) begins_[i + 1] += begins_[i];
  rows_.resize(pairs.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end());
  for (const auto& [owner, row] : pairs) rows_[next[owner]++] = row;
}

std::shared_ptr<const Grouping> Groupings::get(TableId records, TableId subjects) {
  std::shared_ptr<const Grouping>& grouping = made_[{records, subjects}];
  if (!grouping) grouping = std::make_shared<const Grouping>(plan_, records, subjects);
  return grouping;
}

}  // namespace grassroots
