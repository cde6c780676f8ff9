// SPDX-License-Identifier: MIT
// Which subjects a record belongs to, declared once for every pair of tables: `explain per` prints it. A region
// (priority, phase) also has the records of those below it.
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "grassroots/schema/field.hpp"

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
  bool exists() const {
    return is_itself || is_plan || is_presence || is_leadership || !own.empty() || !naming.empty() || !through.empty();
  }
};
const Way& way_between(TableId records, TableId subjects);
// In words: "by its team; else by its site's". Empty where there is none.
Phrase describe(const Way& way);

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
  } else if (stay.has_nobody) {
    return;
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
  // Whether a damaged record belongs to the subject, or its owner is unknown: what the subject lacks may then be a
  // consequence of a fault that was reported already.
  bool may_have_damaged_records(std::uint32_t subject) const { return has_unowned_damage_ || has_damage_[subject]; }
  // Whether more belongs to the subjects than a machine can hold (limits::belongings): not all is known then.
  bool is_cut() const { return is_cut_; }

 private:
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;  // subject, row
  void each_by_itself(const Plan& plan, const TableSchema& table, TableId subjects);
  Pairs asked_of_records(const Plan& plan, const TableSchema& table, TableId subjects);
  void fill(const Pairs& pairs, std::uint32_t subject_count);

  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> rows_;
  std::vector<bool> has_damage_;     // by subject
  bool has_unowned_damage_ = false;  // some damaged record belongs to no subject that is known
  bool is_cut_ = false;
};

// How many pairs of a record and its subject one plan may have, of one table.
std::size_t most_pairs(const Plan& plan);

// A cache: many requirements share the same groupings.
class Groupings {
 public:
  explicit Groupings(const Plan& plan) : plan_(plan) {}
  std::shared_ptr<const Grouping> get(TableId records, TableId subjects);

 private:
  const Plan& plan_;
  std::map<std::pair<TableId, TableId>, std::shared_ptr<const Grouping>> made_;
};

}  // namespace grassroots
