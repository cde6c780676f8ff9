// SPDX-License-Identifier: MIT
// What somebody has to act on: a promise, a task, a report or a problem that is overdue, behind or due soon, whose job
// it is, by when, and how much is missing. Views show them; none looks for them itself.
#pragma once

#include <optional>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/check/check.hpp"

namespace grassroots {

// From best to worst. The last three call for somebody to act; each has its colour and its word.
enum class Standing : std::uint8_t { met, on_track, waived, due_soon, behind, overdue };

Standing standing_of(const Outcome& outcome);
// Whether it is broken and nobody can mend it any more. A waiver, which is settled later, goes before it.
inline bool is_closed(const Outcome& outcome) { return outcome.state == State::violated && outcome.is_closed; }
// The same as a light for those who have to act: what is closed calls for nobody.
inline Standing standing_to_act(const Outcome& outcome) {
  return is_closed(outcome) ? Standing::on_track : standing_of(outcome);
}
Phrase word_for(Standing standing);

struct Matter {
  Standing standing = Standing::due_soon;
  RecordRef about;                     // the task, report, problem or stay; of a requirement, its subject
  Symbol value;                        // where that is no record
  Period period;                       // in which it is asked for, where that is not once and for all
  std::uint32_t requirement = no_row;  // row; no_row: it is a record's own
  Date due;                            // unknown: it binds at once
  double have = 0, need = 0, expected = 0;
  std::optional<double> reach;
  Measures measures = Measures::number;  // what have and need are
  bool is_irreversible = false;          // not kept, whatever comes: it does not become later from day to day
  std::vector<std::uint32_t> teams;      // rows: where it belongs
  std::vector<RecordRef> records;        // of a requirement: the tasks and reports it asks for that are still open

  bool counts_days() const { return measures == Measures::days; }
  bool is_unconfirmed_stay() const { return about.table == TableId::stays && requirement == no_row; }
  bool is_out_of_reach() const { return reach && *reach < need; }
  // As much is done as should be by now: it is behind only because the plan is not enough.
  bool is_too_little_planned() const { return standing == Standing::behind && is_out_of_reach() && have >= expected; }
  // Days since it was due; nothing where it is not overdue, or binds at once.
  std::optional<std::int32_t> days_late(Date day) const;
  // How much less there is than should be by now; than will be needed, where all that is planned is not enough.
  double shortfall() const {
    return is_out_of_reach() ? need - *reach : standing == Standing::behind ? expected - have : need - have;
  }
};

// The worst first: by standing, then by how late or how far behind, then by day. `next`: how many days from today count
// as soon.
std::vector<Matter> matters(const Plan& plan, const Assessment& assessment, std::int32_t next = due_soon_days);

// Promises that were broken and that nobody can mend any more: what was late, or is missing in a period that is over.
// They are told, but nobody has to act on them. Those that are furthest off come first.
std::vector<Matter> closed_promises(const Plan& plan, const Assessment& assessment);

// Since when each of them has stood so: overdue from the day after it was due, behind as behind_since() says. Unknown
// for what is only due soon, and for what binds at once.
std::vector<Date> standing_since(const Plan& plan, const Assessment& assessment, const std::vector<Matter>& matters);

// Matters that are one to a reader: what one requirement asks of several subjects by the same day. Those who are behind
// and those who have planned too little are told apart.
using MatterGroup = std::vector<const Matter*>;
std::vector<MatterGroup> grouped(const std::vector<Matter>& matters);

// In words. What it is: the requirement's text, the problem's, the name of the task or report.
Phrase requirement_phrase(const Plan& plan, const Requirement& requirement, const Period& period);
Phrase what_of(const Plan& plan, const Matter& matter);
// Whether its records can be asked to act. Those of any other table belong to somebody who can.
bool can_act(TableId table);
// Whose job it is: as the record says, else its team's; of a requirement its subject's, where that can act.
Phrase owner_of(const Plan& plan, const Matter& matter);
Phrase owner_names(const Plan& plan, const MatterGroup& group);
// Whom a person means by a record: of a team its name, of a stay its team's.
Phrase called(const Plan& plan, RecordRef ref);

}  // namespace grassroots
