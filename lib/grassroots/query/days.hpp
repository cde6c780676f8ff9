// SPDX-License-Identifier: MIT
// Counting the days of stays.
#pragma once

#include <optional>

#include "grassroots/query/selection.hpp"

namespace grassroots {

// Which stays count, and how far. Without a condition on `status`: every stay that is not cancelled, its planned days
// up to the requirement's deadline and those that took place. Asked for done stays: the days up to the day of those
// done or in progress.
class StayDays {
 public:
  // How long a stay is whose days are windows.
  enum class Windows : bool { longest, shortest };
  // REQUIRES: the selection is of stays. Both outlive this. `among`: which stays are looked at at all.
  explicit StayDays(const Selection& stays, const Matcher* among = nullptr, Windows windows = Windows::longest);

  // None at all, where the last day is before the first.
  struct Span {
    std::uint32_t row = no_row;
    Date first = Date::latest(), last = Date::earliest();
    bool has_days() const { return first <= last; }
  };
  std::vector<Span> spans(const Subject& subject, AsOf as_of) const;
  // The same without `where`, but for what it says of `status`: the whole that a share is a part of. REQUIRES: there
  // is an `among`.
  std::vector<Span> all_spans(const Subject& subject, AsOf as_of) const;
  // What there will be if all that is planned happens: of every stay that is not cancelled and that `where` lets
  // through, whatever it says of `status`.
  std::vector<Span> reachable_spans(const Subject& subject, AsOf as_of, const Matcher& whatever_status) const;
  // The part of it that lies in the period; all of it, where none is given.
  static Span within(const Period& period, Span span) {
    if (!period.known()) return span;
    return {span.row, std::max(span.first, period.first), std::min(span.last, period.last)};
  }
  bool measures_facts() const { return measures_facts_; }
  // How many calendar days the spans cover.
  std::int64_t days(const Subject& subject, AsOf as_of) const;

 private:
  // How far the stay counts if the filters let it through.
  Span span(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    if (windows_ == Windows::shortest) return shortest_span(subject, row, as_of);
    return span_of(subject, row, stays_->plan().stays[row], as_of);
  }
  Span shortest_span(const Subject& subject, std::uint32_t row, AsOf as_of) const;
  Span span_of(const Subject& subject, std::uint32_t row, const Stay& stay, AsOf as_of) const {
    if (!stay.start.known() || !stay.end.known()) return {};
    if (!measures_facts_ && stay.status == StayStatus::cancelled) return {};
    const Date planned = std::min(stay.end, as_of.by), happened = std::min(stay.end, as_of.day);
    Date last = planned;
    if (stay.status == StayStatus::done) last = measures_facts_ ? happened : std::max(planned, happened);
    return within(subject.period, {row, stay.start, last});
  }
  // A stay in progress is done as far as it has come.
  bool counts(const Subject& subject, std::uint32_t row, AsOf as_of) const {
    as_of.in_progress = InProgress::is_done;
    const Stay& stay = stays_->plan().stays[row];
    return stays_->matcher().matches(stay, row, as_of, subject.ref) &&
           (among_ == nullptr || among_->matches(stay, row, as_of, subject.ref)) && stays_->is_of(subject, row, as_of);
  }

  const Selection* stays_;
  const Matcher* among_;
  bool measures_facts_;
  Windows windows_;
};

// At one site, or, where no site is named, in one team.
bool are_together(const Stay& a, const Stay& b);
// Whether nobody can be on both: they overlap by more than the day on which one is left for the other, and are not
// together. REQUIRES: they take place.
bool exclude_each_other(const Stay& a, const Stay& b);

// What the plan once meant to have done by the day (in the period, where one is given), cancelled stays among it.
std::vector<StayDays::Span> scheduled_days(const Plan& plan, std::span<const std::uint32_t> stays, Date day,
                                           const Period& period = {});
// How many calendar days the spans cover; days covered twice count once.
std::int64_t union_of_days(const std::vector<StayDays::Span>& spans);

// Days that many others are compared with.
class CoveredDays {
 public:
  explicit CoveredDays(std::vector<StayDays::Span> spans);
  // How many days these and the others cover together.
  std::int64_t count_with(const std::vector<StayDays::Span>& others) const;

 private:
  std::int64_t count_before(std::int64_t day) const;

  struct Run {
    std::int64_t first, last;
    std::int64_t before;  // days in the runs before it
  };
  static std::vector<Run> runs_of(std::vector<StayDays::Span> spans);
  static std::int64_t count_of(const std::vector<Run>& runs);

  std::vector<Run> runs_;  // in order, none touching another
};

// Person-days: for each person the days covered, summed. A team that names nobody counts as so many people as its size
// says. Of one person alone, where `of` names one.
std::int64_t person_days(const Plan& plan, const std::vector<StayDays::Span>& spans, std::optional<Symbol> of = {});

}  // namespace grassroots
