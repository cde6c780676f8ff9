// SPDX-License-Identifier: MIT
// Which subjects a record belongs to. A region (priority, phase) also has the records of those below it.
#pragma once

#include <vector>

#include "grassroots/query/way.hpp"

namespace grassroots {

// The rows of `subjects` that the record belongs to, each once.
std::vector<std::uint32_t> owners_of(const Plan& plan, RecordRef record, TableId subjects);
// The same in place of what `rows` holds.
void owners_into(const Plan& plan, RecordRef record, TableId subjects, std::vector<std::uint32_t>& rows);

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

}  // namespace grassroots
