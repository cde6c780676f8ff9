// SPDX-License-Identifier: MIT
// Which subjects a record belongs to: by its own field, else by its site's or stay's, else by its team's. A region
// (priority, phase) also has the records of those below it.
#pragma once

#include <map>
#include <memory>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// How many parents of a region, priority or phase are looked at. More are a finding, as is a circle.
inline constexpr std::uint32_t deepest_parents = 32;

// The rows of `subjects` that the record belongs to, each once.
std::vector<std::uint32_t> owners_of(const Plan& plan, RecordRef record, TableId subjects);

// Calls use(person) for the team's lead, deputies and members.
template <class Use>
void each_person(const Plan& plan, const Team& team, Use use) {
  if (team.lead) use(Symbol(team.lead));
  for (const ListItem& item : plan.list(team.deputies)) use(item.symbol);
  for (const ListItem& item : plan.list(team.members)) use(item.symbol);
}

// Calls use(person) for everybody on the stay: its people, else those of its team.
template <class Use>
void each_person(const Plan& plan, const Stay& stay, Use use) {
  if (stay.people.count > 0) {
    for (const ListItem& item : plan.list(stay.people)) use(item.symbol);
  } else if (const Team* team = plan.find(stay.team)) {
    each_person(plan, *team, use);
  }
}

// Whether the person is on the team's roster, or on the stay. It is asked for every name of a plan.
inline bool has_person(const Plan& plan, const Team& team, Symbol person) {
  const auto is_in = [&](const TextList& people) {
    for (const ListItem& item : plan.list(people))
      if (item.symbol == person) return true;
    return false;
  };
  return team.lead == person || is_in(team.members) || is_in(team.deputies);
}
inline bool has_person(const Plan& plan, const Stay& stay, Symbol person) {
  bool has = false;
  each_person(plan, stay, [&](Symbol somebody) { has = has || somebody == person; });
  return has;
}

// The team's people as a list.
std::vector<Symbol> roster_of(const Plan& plan, const Team& team);

// The records of one table, by the rows of another that they belong to.
class Grouping {
 public:
  Grouping(const Plan& plan, TableId records, TableId subjects);
  std::span<const std::uint32_t> rows(std::uint32_t subject) const {
    return std::span<const std::uint32_t>(rows_).subspan(begins_[subject], begins_[subject + 1] - begins_[subject]);
  }
  // A damaged record belongs to the subject, or to nobody knows whom: what the subject lacks may follow from a
  // fault that was reported already.
  bool may_have_damaged_records(std::uint32_t subject) const { return has_unowned_damage_ || has_damage_[subject]; }

 private:
  void each_by_itself(const Plan& plan, const TableSchema& table, TableId subjects);

  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> rows_;
  std::vector<bool> has_damage_;     // by subject
  bool has_unowned_damage_ = false;  // some damaged record belongs to no subject that is known
};

// Groupings are the same for many requirements; each is made once.
class Groupings {
 public:
  explicit Groupings(const Plan& plan) : plan_(plan) {}
  std::shared_ptr<const Grouping> get(TableId records, TableId subjects);

 private:
  const Plan& plan_;
  std::map<std::pair<TableId, TableId>, std::shared_ptr<const Grouping>> made_;
};

}  // namespace grassroots
