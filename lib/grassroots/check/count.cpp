// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/bounded.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/days.hpp"
#include "grassroots/query/record_days.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots::checks {
namespace {

constexpr Message different_values{"different values of {0}", "种不同的 {0}"};
constexpr Message one_value{"value of {0}", "种不同的 {0}"};
constexpr Message label_not_handed_in{"registered, not handed in", "已登记，尚未提交"};
constexpr Message gap_too_long{"{0} day{0?s} between {1} and {2}, at most {3}",
                               "{1} 与 {2} 之间隔了 {0} 天，要求至多 {3} 天"};
constexpr Message gap_too_short{"{0} day{0?s} between {1} and {2}, at least {3}",
                                "{1} 与 {2} 之间只隔了 {0} 天，要求至少 {3} 天"};
constexpr Message gap_still_open{"nothing for {0} day{0?s} since {1}, at most {2}",
                                 "自 {1} 以来已有 {0} 天没有记录，要求至多 {2} 天"};
constexpr Message none_at_all{"no {0} at all, and at most {1} day{1?s} may pass without one",
                              "没有任何{0}记录，要求间隔至多 {1} 天"};
constexpr Message label_counted{"counted", "计入"};
constexpr Message help_hand_in{"set `submitted` to the day on which it was handed in",
                               "提交后请在 `submitted` 写上日期"};
constexpr Message help_count{"add the {0} that are missing, or take out those too many",
                             "请补充缺少的{0}，或删去多余的{0}"};

// Some order of values.
bool comes_before(const Value& a, const Value& b) {
  if (a.kind != b.kind) return a.kind < b.kind;
  switch (a.kind) {
    case Value::Kind::none: return false;
    case Value::Kind::text: return a.symbol.value < b.symbol.value;
    case Value::Kind::number: return a.number < b.number;
    case Value::Kind::flag: return a.flag < b.flag;
    case Value::Kind::date: return a.date < b.date;
  }
  unreachable();
}

class Count : public Bounded {
 public:
  Count(Binder& binder, std::vector<RecordRef> subjects, Selection selection, std::optional<Path> distinct)
      : Bounded(binder, std::move(subjects), std::move(selection)), distinct_(std::move(distinct)) {
    has_gaps_ = requirement().gap_min.known() || requirement().gap_max.known();
    if (has_gaps_ && date_fields(table()).first == nullptr)
      binder.fault(Phrase(messages::table_without_dates, table_phrase(table())),
                   requirement().gap_min.known() ? "gap_min" : "gap_max");
    if (distinct_) also_reads(distinct_->tables_read());
    has_windows_ = has_windows(plan(), table());
    if (table().id == TableId::stays) whatever_status_ = binder.matcher(table(), requirement().where, "status");
  }

  // Of stays: those that are planned, too, where the requirement asks for what took place.
  std::optional<double> reach(const Subject& subject, AsOf as_of) const override {
    if (!whatever_status_ || distinct_) return std::nullopt;
    if (!selection().matcher().asks_about("status")) return measure(subject, as_of).have;
    double planned = 0;
    for (const std::uint32_t row : selection().candidates(subject)) {
      const RecordRef ref{TableId::stays, row};
      const Date end = plan().stays[row].end;
      const bool counts = !is_called_off(plan(), ref) && end.known() && end <= as_of.by &&
                          whatever_status_->matches(ref, {Date::latest()}, subject.ref);
      planned += counts ? 1 : 0;
    }
    return planned;
  }

 protected:
  Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    if (asks_for_gaps_alone(requirement()) && !distinct_) return measure_gaps(subject, as_of);
    const std::size_t have = number_by(bounds, subject, as_of);
    Measured measured = by_bounds(bounds, static_cast<double>(have));
    if (selection().matcher().may_let_go()) measured = healable(measured);
    if (!has_gaps_ || measured.verdict != Verdict::met) return measured;
    if (have == 0 && !requirement().min.known()) return {Verdict::no_data, 0, 0};
    const Measured gaps = measure_gaps(subject, as_of);
    return gaps.verdict == Verdict::unmet || asks_for_gaps_alone(requirement()) ? gaps : measured;
  }

  Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const auto have = static_cast<double>(number_by(bounds, subject, as_of));
    const bool is_within_bounds = by_bounds(bounds, have).verdict == Verdict::met;
    if (const auto gap =
            has_gaps_ && is_within_bounds ? wrong_gap(subject, as_of, gaps_of(subject, as_of).gaps) : std::nullopt)
      return describe_gap(subject, *gap);
    if (has_gaps_ && have == 0 && is_within_bounds) return describe_none(subject);
    const Measured measured = measure_by(bounds, subject, as_of);
    const bool is_one = have == 1 && is_above_max(measured, bounds);
    const std::string distinct(plan().text(requirement().distinct));
    const Phrase unit = distinct_ ? Phrase(is_one ? one_value : different_values, distinct)
                        : is_one  ? one_of(table())
                                  : Phrase(table().counted);
    Detail detail = detail_for(subject, against_bounds(measured, bounds, unit));
    const auto registered = not_handed_in(subject, as_of);
    for (const std::uint32_t row : registered) {
      if (detail.labels.size() == most_labels) break;
      detail.labels.push_back({place_of_id(plan(), {table().id, row}), label_not_handed_in});
    }
    // A value has no place of its own.
    if (subject.value && is_above_max(measured, bounds))
      selection().each(subject, as_of, [&](std::uint32_t row) {
        if (detail.labels.size() < most_labels)
          detail.labels.push_back({place_of_id(plan(), {table().id, row}), label_counted});
      });
    const Phrase conditions = selection().matcher().describe();
    if (!registered.empty() && !is_above_max(measured, bounds))
      detail.help = help_hand_in;
    else
      detail.help = conditions.empty() ? Phrase(help_count, records_of(table()))
                                       : Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

 private:
  // The days between two records, none where they share one; after the last one, up to today.
  struct Gap {
    Date before, after;  // the last day of the one, the first day of the other; unknown: there is none yet
    Date until;          // then up to which day it is
    std::int64_t limit;
    std::uint32_t row;  // of the later one, or of the last
    std::int64_t days() const {
      return std::max<std::int64_t>(std::int64_t{(after.known() ? after : until.plus(1)).days} - before.days - 1, 0);
    }
  };
  // Those of a subject, in order; then the one after the last.
  struct Gaps {
    std::size_t records = 0;
    std::vector<Gap> gaps;
  };

  // Records whose days are windows count in every period that they may touch; for what there must not be too much of,
  // in those that they touch for certain.
  using Windows = StayDays::Windows;

  // Of records, or of different values.
  std::size_t number_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const {
    const std::size_t longest = number_of(subject, as_of, Windows::longest);
    const bool can_be_fewer = has_windows_ && subject.period.known() && bounds.max.known();
    return can_be_fewer && static_cast<double>(longest) > bounds.max.value
               ? number_of(subject, as_of, Windows::shortest)
               : longest;
  }

  std::size_t number_of(const Subject& subject, AsOf as_of, Windows windows) const {
    if (distinct_) return distinct_values(subject, as_of, windows);
    std::size_t count = 0;
    each_counted(subject, as_of, windows, [&](std::uint32_t) { ++count; });
    return count;
  }

  template <class Use>
  void each_counted(const Subject& subject, AsOf as_of, Windows windows, Use use) const {
    const bool is_shorter = windows == Windows::shortest;
    selection().each(subject, as_of, [&](std::uint32_t row) {
      const DaySpan days = is_shorter ? days_of_record(row, windows) : DaySpan{};
      if (!is_shorter || subject.period.touches(days.first, days.last)) use(row);
    });
  }

  DaySpan days_of_record(std::uint32_t row, Windows windows) const {
    return windows == Windows::longest ? longest_days(plan(), table(), row) : certain_days(plan(), table(), row);
  }

  // The first one that is too long or too short. `longest`: those of gaps_of().
  std::optional<Gap> wrong_gap(const Subject& subject, AsOf as_of, const std::vector<Gap>& longest) const {
    const Integer least = requirement().gap_min, most = requirement().gap_max;
    if (!has_windows_) return wrong_gap(longest, least, most);
    const auto too_long = wrong_gap(longest, {}, most);
    return too_long ? too_long : wrong_gap(gaps_of(subject, as_of, Windows::shortest).gaps, least, {});
  }

  static std::optional<Gap> wrong_gap(const std::vector<Gap>& gaps, Integer least, Integer most) {
    for (Gap gap : gaps) {
      const bool is_too_long = most.known() && gap.days() > most.value;
      const bool is_too_short = least.known() && gap.after.known() && gap.days() < least.value;
      if (!is_too_long && !is_too_short) continue;
      gap.limit = is_too_long ? most.value : least.value;
      return gap;
    }
    return std::nullopt;
  }

  // Of the first that is wrong; where all are right, of the longest, or, where there is only a minimum, of the
  // shortest.
  Measured measure_gaps(const Subject& subject, AsOf as_of) const {
    const Gaps found = gaps_of(subject, as_of);
    if (found.records == 0) return {Verdict::no_data, 0, 0};
    if (const auto gap = wrong_gap(subject, as_of, found.gaps))
      return {Verdict::unmet, static_cast<double>(gap->days()), static_cast<double>(gap->limit)};
    const Integer least = requirement().gap_min, most = requirement().gap_max;
    std::optional<std::int64_t> days;
    for (const Gap& gap : found.gaps) {
      if (!most.known() && !gap.after.known()) continue;
      const std::int64_t own = gap.days();
      days = most.known() ? std::max(days.value_or(own), own) : std::min(days.value_or(own), own);
    }
    if (!days) return {Verdict::met, 0, 0};
    return {Verdict::met, static_cast<double>(*days), static_cast<double>((most.known() ? most : least).value)};
  }

  Gaps gaps_of(const Subject& subject, AsOf as_of, Windows windows = Windows::longest) const {
    const DateFields dates = date_fields(table());
    Gaps found;
    std::vector<std::pair<DaySpan, std::uint32_t>> records;
    selection().each(subject, as_of, [&](std::uint32_t row) {
      ++found.records;
      const DaySpan days = days_of_record(row, windows);
      const bool is_fact = dates.first->known_from.empty() || days.first <= as_of.day;
      if (days.known() && is_fact) records.emplace_back(days, row);
    });
    std::sort(records.begin(), records.end(),
              [](const auto& a, const auto& b) { return a.first.first < b.first.first; });
    Date last;
    for (const auto& [days, row] : records) {
      if (last.known()) found.gaps.push_back(Gap{last, days.first, {}, 0, row});
      last = std::max(last, days.last);
    }
    if (!last.known()) return found;
    const Date end = plan().last_day().known() ? plan().last_day() : Date::latest();
    const Date until = std::min({as_of.day, as_of.by, end, subject.period.known() ? subject.period.last : end});
    found.gaps.push_back(Gap{last, {}, until, 0, records.back().second});
    return found;
  }

  Detail describe_none(const Subject& subject) const {
    Detail detail =
        detail_for(subject, Phrase(none_at_all, records_of(table()), std::to_string(requirement().gap_max.or_else(0))));
    const Phrase conditions = selection().matcher().describe();
    if (!conditions.empty()) detail.help = Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

  Detail describe_gap(const Subject& subject, const Gap& gap) const {
    const std::string days = std::to_string(gap.days()), limit = std::to_string(gap.limit);
    Phrase what = !gap.after.known() ? Phrase(gap_still_open, days, to_string(gap.before), limit)
                                     : Phrase(gap.days() > gap.limit ? gap_too_long : gap_too_short, days,
                                              to_string(gap.before), to_string(gap.after), limit);
    Detail detail = detail_for(subject, std::move(what));
    detail.labels.push_back({place_of_id(plan(), {table().id, gap.row}), label_counted});
    const Phrase conditions = selection().matcher().describe();
    if (!conditions.empty()) detail.help = Phrase(messages::help_counts, records_of(table()), conditions);
    return detail;
  }

  // The reports that would count if they were handed in.
  std::vector<std::uint32_t> not_handed_in(const Subject& subject, AsOf as_of) const {
    std::vector<std::uint32_t> rows;
    if (!handed_in_or_not() || !selection().matcher().asks_about("submitted")) return rows;
    for (const std::uint32_t row : selection().candidates(subject))
      if (!selection().counts(subject, row, as_of) &&
          handed_in_or_not()->matches({table().id, row}, as_of, subject.ref))
        rows.push_back(row);
    return rows;
  }

  // How many different values the path leads to in the subject's records.
  std::size_t distinct_values(const Subject& subject, AsOf as_of, Windows windows) const {
    constexpr std::ptrdiff_t few = 8;
    std::vector<Value> seen;
    each_counted(subject, as_of, windows, [&](std::uint32_t row) {
      distinct_->any_value(plan(), record(row), as_of, [&](const Value& value) {
        if (value.kind == Value::Kind::none) return false;  // a deadline that is not known yet
        // Records that follow one another mostly repeat values: those seen lately need not be sorted out.
        const auto lately = seen.rbegin() + std::min<std::ptrdiff_t>(few, std::ssize(seen));
        if (std::find(seen.rbegin(), lately, value) == lately) seen.push_back(value);
        return false;
      });
    });
    std::sort(seen.begin(), seen.end(), comes_before);
    return static_cast<std::size_t>(std::unique(seen.begin(), seen.end()) - seen.begin());
  }

  std::optional<Path> distinct_;
  bool has_gaps_ = false;
  bool has_windows_ = false;                // some days of the records
  std::optional<Matcher> whatever_status_;  // of stays
};

std::unique_ptr<BoundRequirement> bind_count(Binder& binder) {
  const TableSchema* of = binder.of();
  binder.require_bounds(0, 1e12);
  if (of == nullptr) return nullptr;
  Selection selection = binder.selection(*of);
  std::optional<Path> distinct;
  if (binder.requirement.distinct)
    distinct = binder.path(*of, binder.plan.text(binder.requirement.distinct), "distinct");
  return std::make_unique<Count>(binder, binder.subjects(), std::move(selection), std::move(distinct));
}

constexpr Parameter count_parameters[] = {{"of", true}, {"per"},      {"every"},   {"from"},    {"to"},  {"each"},
                                          {"where"},    {"distinct"}, {"gap_min"}, {"gap_max"}, {"min"}, {"max"}};

}  // namespace

constinit const Check count{
    "count",
    count_parameters,
    {"each subject has so many matching records", "每个对象符合条件的记录数量达到规定"},
    {"Counts the records of the table `of` that `where` lets through, or, with `distinct`, the different values of "
     "one of their fields. `gap_min` and `gap_max` bound the days between one record and the next; after the last one "
     "they run up to today. Facts dated later than the day do not count.",
     "统计表 `of` 中符合 `where` 的记录；若写了 `distinct`，则统计该字段有多少种不同取值。`gap_min`、`gap_max` "
     "限定相邻两条记录之间相隔的天数，最后一条之后算到当天。日期晚于当天的事实不计。"},
    "check = \"count\"\nof = \"sites\"\nper = \"team\"\nwhere = { village = \"*\" }\nmin = 1\n",
    &bind_count,
};

}  // namespace grassroots::checks
