// SPDX-License-Identifier: MIT
#include "grassroots/query/grouping.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "grassroots/query/owners.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

using Rows = std::vector<std::uint32_t>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // subject, row

// The leaders that the records of a whole table belong to, by presence or leadership as above, looked up rather than
// searched for.
class LeaderIndex {
 public:
  explicit LeaderIndex(const Plan& plan) : plan_(plan), of_region_(plan.regions.size()) {
    for (const Leader& leader : plan.leaders) {
      const std::uint32_t row = ref_to(plan, leader).row;
      if (leader.person) of_person_[Symbol(leader.person).value].push_back(row);
      for (const IdList<Region>* const regions : {&leader.anchors, &leader.guides})
        for (const ListItem& item : plan.list(*regions))
          if (const std::uint32_t region = plan.find(TableId::regions, item.symbol); region != no_row)
            of_region_[region].push_back(row);
    }
  }

  // Each once, in order.
  void find(RecordRef ref, Rows& rows) const {
    rows.clear();
    const auto add = [&](const Rows& leaders) { rows.insert(rows.end(), leaders.begin(), leaders.end()); };
    if (ref.table == TableId::stays) {
      each_person(plan_, plan_.stays[ref.row], [&](Symbol person) {
        if (const auto found = of_person_.find(person.value); found != of_person_.end()) add(found->second);
      });
    } else {
      for (const std::uint32_t region : owners_of(plan_, ref, TableId::regions)) add(of_region_[region]);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  }

 private:
  const Plan& plan_;
  std::unordered_map<std::uint32_t, Rows> of_person_;  // by symbol
  std::vector<Rows> of_region_;                        // by row
};

// The field by which nearly all records of one table name their one owner in another; null if there is none. Where it
// names somebody, nothing else decides.
const Field* deciding_field(TableId records, TableId subjects) {
  if (records == subjects || subjects == TableId::leaders || parent_field(subjects) != nullptr) return nullptr;
  const auto& fields = naming_fields(records, subjects);
  return fields.size() == 1 && fields.front()->type == FieldType::text ? fields.front() : nullptr;
}

// The pairs of subject and record, asked of the subjects: records of these tables do not say whose they are. Not many
// more than `most`.
void pairs_of_subjects(const Plan& plan, TableId records, TableId subjects, std::size_t most, Pairs& pairs) {
  const Way& way = way_between(records, subjects);
  if (!way.naming.empty())
    each_naming(plan, records, subjects,
                [&](std::uint32_t subject, std::uint32_t row) { pairs.emplace_back(subject, row); });
  if (way.is_presence)
    for (const Stay& stay : plan.stays)
      if (stay.status != StayStatus::cancelled && pairs.size() <= most)
        each_person(plan, stay, [&](Symbol person) {
          if (const std::uint32_t row = plan.find(TableId::people, person); row != no_row)
            pairs.emplace_back(ref_to(plan, stay).row, row);
        });
  for (const TableId over : way.through) {
    Pairs between;
    pairs_of_subjects(plan, records, over, most, between);
    Rows owners;
    std::uint32_t last = no_row;
    for (const auto& [row_between, row] : between) {
      if (pairs.size() > most) break;
      if (row_between != last) owners_into(plan, {over, row_between}, subjects, owners);
      last = row_between;
      for (const std::uint32_t owner : owners) pairs.emplace_back(owner, row);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

}  // namespace

std::size_t most_pairs(const Plan& plan) {
  std::size_t records = 0;
  for (const TableSchema& table : all_tables()) records += table.size(plan);
  return std::max<std::size_t>(limits::belongings.most, 20 * records);
}

Grouping::Grouping(const Plan& plan, TableId records, TableId subjects) {
  const TableSchema& table = schema_of(records);
  if (subjects == TableId::plan || (subjects == records && parent_field(records) == nullptr)) {
    each_by_itself(plan, table, subjects);
    return;
  }
  const std::uint32_t subject_count = schema_of(subjects).size(plan);
  has_damage_.assign(subject_count, false);
  const Way& way = way_between(records, subjects);
  if (way.naming.empty() && records != TableId::people) {
    fill(asked_of_records(plan, table, subjects), subject_count);
    return;
  }
  Pairs pairs;
  const std::size_t most = most_pairs(plan);
  pairs_of_subjects(plan, records, subjects, most, pairs);
  is_cut_ = pairs.size() > most;
  std::vector<bool> is_owned(table.size(plan));
  for (const auto& [subject, row] : pairs) {
    is_owned[row] = true;
    if (table.row(plan, row).damaged) has_damage_[subject] = true;
  }
  for (std::uint32_t row = 0; row < is_owned.size(); ++row)
    has_unowned_damage_ = has_unowned_damage_ || (table.row(plan, row).damaged && !is_owned[row]);
  // Whom a damaged team or stay has may not be known.
  std::vector<TableId> between = way.through;
  if (way.is_presence) between.push_back(TableId::teams);
  for (const TableId over : between)
    for (std::uint32_t row = 0; row < schema_of(over).size(plan); ++row)
      has_unowned_damage_ = has_unowned_damage_ || schema_of(over).row(plan, row).damaged;
  fill(pairs, subject_count);
}

Grouping::Pairs Grouping::asked_of_records(const Plan& plan, const TableSchema& table, TableId subjects) {
  Pairs pairs;
  pairs.reserve(table.size(plan));
  Rows owners;
  const Field* const deciding = deciding_field(table.id, subjects);
  const std::size_t most = most_pairs(plan);
  std::optional<LeaderIndex> leaders;
  if (subjects == TableId::leaders) leaders.emplace(plan);
  for (std::uint32_t row = 0, rows = table.size(plan); row < rows; ++row) {
    const Record& record = table.row(plan, row);
    const bool damaged = record.damaged;
    is_cut_ = pairs.size() > most;
    if (is_cut_) break;
    const std::uint32_t named = deciding == nullptr ? no_row : plan.find(subjects, deciding->get<Symbol>(record));
    if (named != no_row)
      owners.assign(1, named);
    else if (leaders)
      leaders->find({table.id, row}, owners);
    else
      owners_into(plan, {table.id, row}, subjects, owners);
    if (damaged && owners.empty()) has_unowned_damage_ = true;
    for (const std::uint32_t owner : owners) {
      pairs.emplace_back(owner, row);
      if (damaged) has_damage_[owner] = true;
    }
  }
  return pairs;
}

void Grouping::fill(const Pairs& pairs, std::uint32_t subject_count) {
  begins_.assign(subject_count + 1, 0);
  for (const auto& pair : pairs) ++begins_[pair.first + 1];
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
