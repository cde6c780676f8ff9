// SPDX-License-Identifier: MIT
// Counting the days of stays.
#pragma once

#include "grassroots/query/selection.hpp"

namespace grassroots {

// Which stays count, and how far: without a condition on `status`, every stay that is not cancelled, at full
// length; asked for done stays, the days up to `day` of those done or in progress.
class StayDays {
 public:
  // REQUIRES: the selection is of stays, and outlives this.
  explicit StayDays(const Selection& stays);

  struct Span {
    std::uint32_t row;
    Date first, last;
  };
  // Only those that `among` lets through, where it is given.
  std::vector<Span> spans(RecordRef subject, Date day, const Matcher* among = nullptr) const;
  // The same without `where`, but for what it says of `status`: the whole that a share is a part of.
  std::vector<Span> all_spans(RecordRef subject, Date day, const Matcher* among = nullptr) const;
  // The whole, cancelled stays among it, up to `day`: what the plan once meant to have done by then.
  std::vector<Span> scheduled_spans(RecordRef subject, Date day) const;
  // How many calendar days the spans cover.
  std::int64_t days(RecordRef subject, Date day) const;

 private:
  // How far the stay counts if the filters let it through; nothing if it cannot count at all.
  std::optional<Span> span(std::uint32_t row, Date day) const {
    const Stay& stay = stays_->plan().stays[row];
    if (!stay.start.known() || !stay.end.known() || stay.end < stay.start) return std::nullopt;
    if (!measures_facts_ && stay.status == StayStatus::cancelled) return std::nullopt;
    const bool clipped = measures_facts_ && stay.status == StayStatus::done;
    const Date last = clipped ? std::min(stay.end, day) : stay.end;
    return stay.start <= last ? std::optional(Span{row, stay.start, last}) : std::nullopt;
  }

  const Selection* stays_;
  bool measures_facts_;
};

// How many calendar days the spans cover; days covered twice count once.
std::int64_t union_of_days(const std::vector<StayDays::Span>& spans);
// Person-days: for each person the days covered, summed. A stay without names counts the team's size.
std::int64_t person_days(const Plan& plan, const std::vector<StayDays::Span>& spans);

}  // namespace grassroots
