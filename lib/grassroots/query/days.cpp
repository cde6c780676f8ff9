// SPDX-License-Identifier: MIT
#include "grassroots/query/days.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <numeric>
#include <span>
#include <tuple>

#include "grassroots/query/day_rules.hpp"

namespace grassroots {
namespace {

// The days of up to some years, one bit each.
class DayBits {
 public:
  static constexpr std::int64_t most = 1024;
  explicit DayBits(Date first) : first_(first) {}
  // REQUIRES: the days are not before the first, and fewer than `most` after it.
  void add(Date first, Date last) {
    constexpr std::uint64_t all = ~std::uint64_t{0};
    auto from = static_cast<unsigned>(first.days - first_.days);
    const auto to = static_cast<unsigned>(last.days - first_.days);
    for (; from / 64 < to / 64; from = (from / 64 + 1) * 64) words_[from / 64] |= all << from % 64;
    words_[to / 64] |= (all << from % 64) & (all >> (63 - to % 64));
  }
  // REQUIRES: no day that was added is after the last.
  std::int64_t count(Date last) const {
    const auto words = std::span(words_).first(static_cast<std::size_t>(last.days - first_.days) / 64 + 1);
    return std::accumulate(words.begin(), words.end(), std::int64_t{0},
                           [](std::int64_t days, std::uint64_t word) { return days + std::popcount(word); });
  }

 private:
  Date first_;
  std::array<std::uint64_t, most / 64> words_{};
};

}  // namespace

StayDays::StayDays(const Selection& stays, const Matcher* among, Windows windows)
    : stays_(&stays),
      among_(among),
      measures_facts_(stays.matcher().asks_about("status") || (among != nullptr && among->asks_about("status"))),
      windows_(windows) {}

StayDays::Span StayDays::shortest_span(const Subject& subject, std::uint32_t row, AsOf as_of) const {
  Stay stay = stays_->plan().stays[row];
  std::tie(stay.start, stay.end) = shortest_days(stays_->plan(), stays_->plan().stays[row]);
  return span_of(subject, row, stay, as_of);
}

std::vector<StayDays::Span> StayDays::spans(const Subject& subject, AsOf as_of) const {
  const auto rows = stays_->candidates(subject);
  std::vector<Span> spans;
  spans.reserve(rows.size());
  for (const std::uint32_t row : rows)
    if (const Span found = span(subject, row, as_of); found.has_days() && counts(subject, row, as_of))
      spans.push_back(found);
  return spans;
}

std::int64_t StayDays::days(const Subject& subject, AsOf as_of) const {
  const auto rows = stays_->candidates(subject);
  if (rows.size() != 1) return union_of_days(spans(subject, as_of));
  const Span only = span(subject, rows.front(), as_of);
  return only.has_days() && counts(subject, rows.front(), as_of) ? days_from_to(only.first, only.last) : 0;
}

std::vector<StayDays::Span> StayDays::all_spans(const Subject& subject, AsOf as_of) const {
  const auto rows = stays_->candidates(subject);
  std::vector<Span> spans;
  spans.reserve(rows.size());
  for (const std::uint32_t row : rows) {
    const Stay& stay = stays_->plan().stays[row];
    if (measures_facts_ && stay.status != StayStatus::done) continue;
    const AsOf seen{as_of.day, as_of.by, InProgress::is_done};
    if (!among_->matches(stay, row, seen, subject.ref) || !stays_->is_of(subject, row, seen)) continue;
    if (const Span found = span(subject, row, as_of); found.has_days()) spans.push_back(found);
  }
  return spans;
}

std::vector<StayDays::Span> StayDays::reachable_spans(const Subject& subject, AsOf as_of,
                                                      const Matcher& whatever_status) const {
  std::vector<Span> spans;
  for (const std::uint32_t row : stays_->candidates(subject)) {
    const Stay& stay = stays_->plan().stays[row];
    const RecordRef ref{TableId::stays, row};
    if (is_called_off(stays_->plan(), ref) || !whatever_status.matches(ref, {Date::latest()}, subject.ref)) continue;
    if (!stay.start.known()) continue;
    const Span found = within(subject.period, {row, stay.start, std::min(stay.end, as_of.by)});
    if (found.has_days()) spans.push_back(found);
  }
  return spans;
}

bool are_together(const Stay& a, const Stay& b) { return a.site == b.site && (a.site || a.team == b.team); }

bool exclude_each_other(const Stay& a, const Stay& b) {
  if (b.start < a.start) return exclude_each_other(b, a);
  const bool is_hand_over = b.start == a.end && (a.start < a.end || b.start < b.end);
  return b.start <= a.end && !is_hand_over && !are_together(a, b);
}

std::vector<StayDays::Span> scheduled_days(const Plan& plan, std::span<const std::uint32_t> stays, Date day,
                                           const Period& period) {
  std::vector<StayDays::Span> spans;
  spans.reserve(stays.size());
  for (const std::uint32_t row : stays) {
    const Stay& stay = plan.stays[row];
    if (!stay.start.known()) continue;
    const StayDays::Span found = StayDays::within(period, {row, stay.start, std::min(stay.end, day)});
    if (found.has_days()) spans.push_back(found);
  }
  return spans;
}

std::int64_t union_of_days(const std::vector<StayDays::Span>& spans) {
  Date first = Date::latest(), last = Date::earliest();
  for (const auto& span : spans) {
    first = std::min(first, span.first);
    last = std::max(last, span.last);
  }
  if (spans.empty()) return 0;
  if (std::int64_t{last.days} - first.days >= DayBits::most) return CoveredDays(spans).count_with({});
  DayBits days(first);
  for (const auto& span : spans) days.add(span.first, span.last);
  return days.count(last);
}

CoveredDays::CoveredDays(std::vector<StayDays::Span> spans) : runs_(runs_of(std::move(spans))) {}

std::vector<CoveredDays::Run> CoveredDays::runs_of(std::vector<StayDays::Span> spans) {
  std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Run> runs;
  for (const auto& span : spans) {
    if (runs.empty() || span.first.days > runs.back().last + 1)
      runs.push_back({span.first.days, span.last.days, count_of(runs)});
    else
      runs.back().last = std::max<std::int64_t>(runs.back().last, span.last.days);
  }
  return runs;
}

std::int64_t CoveredDays::count_of(const std::vector<Run>& runs) {
  return runs.empty() ? 0 : runs.back().before + runs.back().last - runs.back().first + 1;
}

std::int64_t CoveredDays::count_before(std::int64_t day) const {
  const auto after = std::partition_point(runs_.begin(), runs_.end(), [&](const Run& run) { return run.first < day; });
  if (after == runs_.begin()) return 0;
  const Run& run = *(after - 1);
  return run.before + std::min(day - 1, run.last) - run.first + 1;
}

std::int64_t CoveredDays::count_with(const std::vector<StayDays::Span>& others) const {
  std::int64_t days = count_of(runs_);
  for (const Run& run : runs_of(others))
    days += run.last - run.first + 1 - (count_before(run.last + 1) - count_before(run.first));
  return days;
}

std::int64_t person_days(const Plan& plan, const std::vector<StayDays::Span>& spans, std::optional<Symbol> of) {
  using Spans = std::vector<StayDays::Span>;
  std::map<std::uint32_t, Spans> by_person;
  std::map<std::uint32_t, Spans> by_nameless_team;  // by row
  for (const auto& span : spans) {
    const Stay& stay = plan.stays[span.row];
    bool has_people = false;
    each_person(plan, stay, [&](Symbol person) {
      has_people = true;
      by_person[person.value].push_back(span);
    });
    const std::uint32_t team = plan.find(TableId::teams, stay.team);
    if (!has_people && !stay.has_nobody && team != no_row) by_nameless_team[team].push_back(span);
  }
  if (of) return union_of_days(by_person[of->value]);
  std::int64_t days = 0;
  for (const auto& [person, theirs] : by_person) days += union_of_days(theirs);
  for (const auto& [team, theirs] : by_nameless_team) days += plan.teams[team].size.or_else(0) * union_of_days(theirs);
  return days;
}

}  // namespace grassroots
