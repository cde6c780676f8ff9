// SPDX-License-Identifier: MIT
// What a day that is counted from something comes to.
#pragma once

#include <optional>
#include <string_view>

#include "grassroots/schema/field.hpp"

namespace grassroots {

class Path;

// A day, or a window of which only the ends are known. Nothing is known where nobody said it, or it has not happened.
struct DayRange {
  Date earliest, latest;
  bool known() const { return earliest.known() && latest.known(); }
};

// Which end of a phase, and of a window, is meant where only its id stands: a start begins with the first.
enum class Edge : std::uint8_t { first, last };

// What the anchors of a rule mean that are not ids, and when it is asked.
struct DayContext {
  // Whether tasks and deliverables count from the day they are planned for, where they are not done.
  enum class Counts : bool { what_happened, what_is_planned };

  Date known_on;  // what happens later is not known yet
  Counts counts = Counts::what_happened;
  Edge edge = Edge::last;
  RecordRef subject = {};       // whose own stay, and whose own records
  RecordRef record = {};        // whose field
  Date end_of_stays = {};       // of a subject that has several stays: when all of them were over
  DayRange period = {};         // the period that is judged
  bool is_of_deadline = false;  // which a path led to: one that counts from itself, which is told, comes to nothing
};

// What an anchor means. An id that the plan has goes before a word of the format.
enum class AnchorMeaning : std::uint8_t {
  unknown,
  record,   // a phase, an event, a task or a deliverable, by its id
  stay,     // the subject's own stay
  records,  // TABLE:kind, the subject's own records of that kind; kind:… is short for deliverables:…
  period,   // the period that a requirement with `every` is judged for
  path,     // a day of the record, or of one that it refers to
};
AnchorMeaning meaning_of(const Plan& plan, const DayAnchor& anchor);

// What TABLE:kind names; nothing where the text is nothing like it.
struct RecordsOfKind {
  const TableSchema* table;
  std::string_view kind;
};
std::optional<RecordsOfKind> records_of_kind(std::string_view text);

// Whether a path can lead to a day that others are counted from.
bool leads_to_day(const Path& path);

DayRange range_of(const Plan& plan, const DayRule& rule, const DayContext& context);
// Of a phase, an event, a task or a deliverable.
DayRange range_of_id(const Plan& plan, Symbol id, const DayContext& context);
// Of what one name means.
DayRange range_of_name(const Plan& plan, Symbol name, const DayContext& context);
// The days of a record's field: where it is a window, not only the one that the record has.
DayRange range_of(const Plan& plan, const Field& field, const Record& record);
// Whether it is settled on which days the stay begins and ends. Of a window it is not, and nobody is blamed for a day
// in it.
bool has_settled_days(const Plan& plan, const Stay& stay);
// Whether the days of some record of the table are not.
bool has_windows(const Plan& plan, const TableSchema& table);
// The first and the last day of a stay if it begins as late and ends as early as its windows allow; how long it is does
// not change where it says so.
std::pair<Date, Date> shortest_days(const Plan& plan, const Stay& stay);
// So many steps later; earlier, where the rule says before.
Date counted(const Plan& plan, Date from, const DayRule& rule);

// Whether the plan alone says the day: it depends on no subject, and on nothing that has to happen.
bool is_fixed(const Plan& plan, const DayRule& rule);
// Calls use(anchor) for everything that the rule is counted from, those of a window, too.
template <class Use>
void each_anchor(const Plan& plan, const DayRule& rule, Use use) {
  for (std::uint32_t i = 0; i < rule.anchors.count; ++i) use(rule.anchors.begin + i);
  if (rule.kind != DayRule::Kind::window) return;
  each_anchor(plan, plan.day_rules[rule.from], use);
  each_anchor(plan, plan.day_rules[rule.to], use);
}

}  // namespace grassroots
