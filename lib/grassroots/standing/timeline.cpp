// SPDX-License-Identifier: MIT
#include "grassroots/standing/timeline.hpp"

#include <algorithm>

#include "grassroots/query/owners.hpp"
#include "grassroots/query/pieces.hpp"

namespace grassroots {
namespace {

EventState state_between(Date first, Date last, Date day) {
  if (day < first) return EventState::planned;
  return day <= last ? EventState::under_way : EventState::done;
}

EventState state_of_stay(const Stay& stay, Date day) {
  const EventState by_day = state_between(stay.start, stay.end, day);
  if (stay.status == StayStatus::done || by_day != EventState::done) return by_day;
  return EventState::unconfirmed;
}

class EventCollector {
 public:
  EventCollector(const Plan& plan, Date day) : plan_(plan), day_(day) {}

  std::vector<TimelineItem> run() {
    for (const Phase& phase : plan_.phases)
      add(ref_to(plan_, phase), phase.start, phase.end, state_between(phase.start, phase.end, day_));
    for (const Task& task : plan_.tasks) add(piece_of(plan_, task, day_));
    for (const Stay& stay : plan_.stays)
      if (stay.status != StayStatus::cancelled)
        add(ref_to(plan_, stay), stay.start, stay.end, state_of_stay(stay, day_));
    for (const Deliverable& deliverable : plan_.deliverables) add(piece_of(plan_, deliverable, day_));
    return std::move(events_);
  }

 private:
  void add(RecordRef about, Date first, Date last, EventState state) {
    if (!first.known() || !last.known() || last < first) return;
    events_.push_back({about, owners_of(plan_, about, TableId::teams), first, last, state});
  }
  void add(const Piece& piece) {
    if (piece.is_done_on(day_)) return add(piece.ref, piece.closed, piece.closed, EventState::done);
    add(piece.ref, piece.due, piece.due, piece.is_overdue_on(day_) ? EventState::overdue : EventState::open);
  }

  const Plan& plan_;
  Date day_;
  std::vector<TimelineItem> events_;
};

}  // namespace

std::string_view name_of(EventState state) {
  static constexpr std::string_view names[] = {"planned", "under_way", "unconfirmed", "done", "open", "overdue"};
  return names[static_cast<std::size_t>(state)];
}

std::vector<TimelineItem> events_of(const Plan& plan, Date day) { return EventCollector(plan, day).run(); }

}  // namespace grassroots
