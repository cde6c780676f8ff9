// SPDX-License-Identifier: MIT
// What of a plan is known on a day. One rule for every check:
//
// What happened (done, submitted, resolved, signed, surveyed) is a fact from its own day on. What is planned (a stay,
// an amount that a report is to have) is known from the start, and can meet a requirement only if its own day is no
// later than the requirement's deadline. So a requirement that is met becomes violated only by a fact of that very
// day, or because something ends: a deadline, a phase, a waiver.
#pragma once

#include "grassroots/model/plan.hpp"

namespace grassroots {

// How a stay that has begun and is marked as done is seen before its last day.
enum class InProgress : bool { is_planned, is_done };

struct AsOf {
  Date day;                  // facts dated later are not known yet
  Date by = Date::latest();  // what is planned for later cannot meet the requirement
  InProgress in_progress = InProgress::is_planned;
};

// Whether it is to take place, or took place, on days that are known.
inline bool takes_place(const Stay& stay) {
  return stay.status != StayStatus::cancelled && stay.start.known() && stay.end >= stay.start;
}

// Whether it is over before the day; an open one never is.
inline bool is_over_before(const Stay& stay, Date day) { return stay.end.known() && stay.end < day; }

// Whether it is to take place, or takes place, on the day or later.
inline bool takes_place_from(const Stay& stay, Date day) {
  return stay.status != StayStatus::cancelled && stay.start.known() && !is_over_before(stay, day);
}

// A stay marked as done is done from its last day on, and in progress (or planned) before.
inline StayStatus status_on(const Stay& stay, AsOf as_of) {
  if (stay.status != StayStatus::done) return stay.status;
  const Date done_from = as_of.in_progress == InProgress::is_done ? stay.start : stay.end;
  return done_from.known() && done_from <= as_of.day ? StayStatus::done : StayStatus::planned;
}

// Whether a stay can count as one: as a fact, or planned to end no later than the deadline.
inline bool is_in_time(const Stay& stay, AsOf as_of) {
  const Date end = stay.end.known() ? stay.end : Date::latest();  // open: on no day that somebody gave
  return end <= as_of.by || status_on(stay, {as_of.day}) != StayStatus::planned;
}

}  // namespace grassroots
