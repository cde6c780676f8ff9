// SPDX-License-Identifier: MIT
#include "grassroots/query/owners.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "grassroots/query/messages.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

using Rows = std::vector<std::uint32_t>;
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // subject, row

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
  for (std::uint32_t depth = 0; depth < limits::parents.most && begin < rows.size(); ++depth) {
    const std::size_t end = rows.size();
    for (; begin < end; ++begin) add(rows, plan.find(subjects, parent->get<Symbol>(table.row(plan, rows[begin]))));
    drop_repeats(rows, end);
  }
}

bool names_record(TableId records, TableId subjects) {
  static constexpr std::pair<TableId, TableId> pairs[] = {
      {TableId::people, TableId::teams}, {TableId::people, TableId::leaders}, {TableId::regions, TableId::teams}};
  return std::find(std::begin(pairs), std::end(pairs), std::pair(records, subjects)) != std::end(pairs);
}

bool is_way(TableId records, TableId subjects);

// The tables over which records of one belong to another: a record's site, then its stay, then its team; people have
// no fields that say so, but teams and stays have people.
std::vector<TableId> tables_between(TableId records, TableId subjects) {
  if (records == TableId::people) {
    if (subjects == TableId::regions) return {TableId::teams, TableId::stays};
    return subjects == TableId::sites ? std::vector{TableId::stays} : std::vector<TableId>();
  }
  std::vector<TableId> tables;
  for (const TableId over : {TableId::sites, TableId::stays, TableId::teams})
    if (over != subjects && over != records && !naming_fields(records, over).empty() && is_way(over, subjects))
      tables.push_back(over);
  return tables;
}

Way make_way(TableId records, TableId subjects) {
  Way way;
  const auto is_pair = [&](TableId a, TableId b) { return records == a && subjects == b; };
  way.is_itself = records == subjects;
  way.is_plan = !way.is_itself && subjects == TableId::plan;
  way.is_presence = is_pair(TableId::stays, TableId::people) || is_pair(TableId::people, TableId::stays) ||
                    is_pair(TableId::stays, TableId::leaders);
  if (way.exists() || records == TableId::contacts || subjects == TableId::contacts) return way;
  if (names_record(records, subjects)) {
    way.naming = naming_fields(subjects, records);
    return way;
  }
  if (subjects == TableId::leaders) {
    way.is_leadership = is_way(records, TableId::regions);
    return way;
  }
  way.own = naming_fields(records, subjects);
  way.through = tables_between(records, subjects);
  way.takes_all_through = records == TableId::people;
  return way;
}

bool is_way(TableId records, TableId subjects) { return make_way(records, subjects).exists(); }

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

// Calls use(row of the subject, row of the record) for the records that the subjects' own fields name.
template <class Use>
void each_naming(const Plan& plan, TableId records, TableId subjects, Use use) {
  for (std::uint32_t subject = 0, count = schema_of(subjects).size(plan); subject < count; ++subject)
    each_named(plan, {subjects, subject}, records, [&](std::uint32_t row) { use(subject, row); });
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

// The owners in `rows`, whatever it held before.
void owners_into(const Plan& plan, RecordRef record, TableId subjects, Rows& rows) {
  rows.clear();
  find_owners(plan, record, subjects, rows);
  drop_repeats(rows);
  add_parents(plan, subjects, rows);
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

const Way& way_between(TableId records, TableId subjects) {
  using Ways = std::array<std::array<Way, table_count>, table_count>;
  static const Ways ways = [] {
    Ways made;
    for (std::size_t i = 0; i < table_count; ++i)
      for (std::size_t j = 0; j < table_count; ++j)
        made[i][j] = make_way(static_cast<TableId>(i), static_cast<TableId>(j));
    return made;
  }();
  return ways[static_cast<std::size_t>(records)][static_cast<std::size_t>(subjects)];
}

std::vector<std::uint32_t> owners_of(const Plan& plan, RecordRef record, TableId subjects) {
  Rows rows;
  owners_into(plan, record, subjects, rows);
  return rows;
}

Phrase describe(const Way& way) {
  if (way.is_itself) return messages::way_itself;
  if (way.is_plan) return messages::way_plan;
  if (way.is_presence) return messages::way_presence;
  if (way.is_leadership) return messages::way_leadership;
  const auto keys_of = [](const std::vector<const Field*>& fields) {
    std::vector<Phrase> keys;
    for (const Field* field : fields) keys.emplace_back("`" + std::string(field->key) + "`");
    return list_of(keys);
  };
  Phrase said;
  if (!way.own.empty()) said = Phrase(messages::way_own, keys_of(way.own));
  if (!way.naming.empty()) said = Phrase(messages::way_naming, keys_of(way.naming));
  for (const TableId over : way.through) {
    Phrase step(messages::way_through, Phrase(schema_of(over).label));
    const Message& join = way.takes_all_through ? messages::way_and : messages::way_else;
    said = said.empty() ? std::move(step) : Phrase(join, std::move(said), std::move(step));
  }
  return said;
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
  if (subjects == TableId::leaders && table.id != TableId::leaders) leaders.emplace(plan);
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
