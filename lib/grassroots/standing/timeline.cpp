// SPDX-License-Identifier: MIT
#include "grassroots/standing/timeline.hpp"

#include <algorithm>

#include "grassroots/assess/reported_late.hpp"
#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"
#include "grassroots/standing/ledger.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

EventState state_between(Date first, Date last, Date day) {
  if (day < first) return EventState::planned;
  return day <= last ? EventState::under_way : EventState::done;
}

EventState state_of_stay(const Stay& stay, Date day) {
  if (!stay.end.known()) return day < stay.start ? EventState::planned : EventState::under_way;
  const EventState by_day = state_between(stay.start, stay.end, day);
  if (stay.status == StayStatus::done || by_day != EventState::done) return by_day;
  return EventState::unconfirmed;
}

// By row, the first day by which a requirement asks for a report; unknown where none does.
std::vector<Date> asked_days(const Plan& plan, const Assessment& assessment) {
  std::vector<Date> days(plan.deliverables.size());
  Groupings groupings(plan);
  AskedRecords asked(plan, groupings);
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes) {
      const bool is_open = outcome.state == State::pending || outcome.state == State::violated;
      if (!is_open || !outcome.due.known()) continue;
      for (const RecordRef ref : asked.of(result, outcome))
        if (ref.table == TableId::deliverables && (!days[ref.row].known() || outcome.due < days[ref.row]))
          days[ref.row] = outcome.due;
    }
  return days;
}

class EventCollector {
 public:
  EventCollector(const Plan& plan, const Assessment& assessment)
      : plan_(plan), assessment_(assessment), day_(assessment.as_of), waived_(plan, assessment) {}

  std::vector<TimelineItem> run() {
    for (const Phase& phase : plan_.phases)
      add(ref_to(plan_, phase), phase.start, phase.end, state_between(phase.start, phase.end, day_));
    for (const Task& task : plan_.tasks) add(piece_of(plan_, task, day_));
    for (const Stay& stay : plan_.stays)
      if (stay.status != StayStatus::cancelled)
        add(ref_to(plan_, stay), stay.start, last_day_shown(stay), state_of_stay(stay, day_));
    const std::vector<Date> asked = asked_days(plan_, assessment_);
    for (const Deliverable& deliverable : plan_.deliverables) {
      Piece piece = piece_of(plan_, deliverable, day_);
      if (!piece.due.known()) piece.due = asked[piece.ref.row];
      add(piece);
    }
    const Problems problems(plan_);
    for (const Finding& finding : plan_.findings)
      if (const Piece piece = piece_of(plan_, finding, day_); problems.has(finding, day_) && piece.is_open_on(day_))
        add(piece);
    return std::move(events_);
  }

 private:
  // An open one goes on.
  Date last_day_shown(const Stay& stay) const {
    return stay.end.known() || !stay.start.known() ? Date(stay.end) : std::max(Date(stay.start), day_);
  }
  void add(RecordRef about, Date first, Date last, EventState state) {
    if (!first.known() || !last.known() || last < first) return;
    events_.push_back({about, owners_of(plan_, about, TableId::teams), first, last, state});
  }
  void add(const Piece& piece) {
    if (piece.is_done_on(day_)) return add(piece.ref, piece.closed, piece.closed, EventState::done);
    add(piece.ref, piece.due, piece.due,
        waived_.seen(piece).is_overdue_on(day_) ? EventState::overdue : EventState::open);
  }

  const Plan& plan_;
  const Assessment& assessment_;
  Date day_;
  WaivedLateness waived_;
  std::vector<TimelineItem> events_;
};

}  // namespace

std::string_view name_of(EventState state) {
  switch (state) {
    case EventState::planned: return "planned";
    case EventState::under_way: return "under_way";
    case EventState::unconfirmed: return "unconfirmed";
    case EventState::done: return "done";
    case EventState::open: return "open";
    case EventState::overdue: return "overdue";
  }
  unreachable();
}

std::vector<TimelineItem> events_of(const Plan& plan, const Assessment& assessment) {
  return EventCollector(plan, assessment).run();
}

}  // namespace grassroots
