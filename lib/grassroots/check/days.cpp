// SPDX-License-Identifier: MIT
#include "grassroots/query/days.hpp"

#include <algorithm>

#include "grassroots/check/bounded.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/day_rules.hpp"

namespace grassroots::checks {
namespace {

constexpr Message label_span{"{0} day{0?s}, {1} to {2}", "{0} 天，{1} 至 {2}"};
constexpr Message label_and_more_stays{"{0}; {1} more stay{1?s}", "{0}；另有 {1} 次蹲点"};
constexpr Message help_no_stays{"no stay counts yet: add [[stays]], or confirm those that were made",
                                "目前没有可以计入的蹲点：请补充 [[stays]]，或把已经开展的蹲点确认为完成"};
constexpr Message help_days{"lengthen a stay or add one; days that two stays share count once",
                            "请延长蹲点时间或增加次数；重叠的天数只算一次"};
constexpr Message help_confirm{"confirm the stays that are over ({0} day{0?s}): set `status = \"done\"`",
                               "请把已经结束的蹲点确认为完成（共 {0} 天）：写上 `status = \"done\"`"};
constexpr Message help_too_late_days{"{0} more day{0?s} are planned after {1}, too late to count: plan them earlier",
                                     "另有 {0} 天排在 {1} 之后，不能计入：请提前安排"};
constexpr Message help_too_many_days{"shorten a stay or take one out", "请缩短蹲点时间或减少次数"};

class Days : public Bounded {
 public:
  Days(Binder& binder, std::vector<RecordRef> subjects, Selection stays)
      : Bounded(binder, std::move(subjects), std::move(stays)),
        stay_days_(selection()),
        whatever_status_(binder.matcher(table(), binder.requirement.where, "status")),
        by_person_(binder.requirement.unit == DayUnit::person) {
    if (has_max() && has_windows(plan(), table())) shortest_.emplace(selection(), nullptr, StayDays::Windows::shortest);
  }

  std::optional<double> scheduled(const Subject& subject, Date day, double) const override {
    return days_of(subject, scheduled_days(plan(), selection().candidates(subject), day, subject.period));
  }

  std::optional<double> reach(const Subject& subject, AsOf as_of) const override {
    return stay_days_.measures_facts() ? days_of(subject, stay_days_.reachable_spans(subject, as_of, whatever_status_))
                                       : days(subject, as_of);
  }

  std::vector<RecordRef> evidence(const Subject& subject, AsOf as_of) const override {
    std::vector<RecordRef> refs;
    for (const auto& span : stay_days_.spans(subject, as_of)) refs.push_back({TableId::stays, span.row});
    return refs;
  }

 protected:
  Measured measure_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    Measured measured = by_bounds(bounds, days(subject, as_of));
    // A maximum is kept as long as the days can still turn out few enough, a minimum as long as they can be many
    // enough.
    if (measured.verdict == Verdict::irreversible && shortest_) {
      measured.have = days_of(subject, shortest_->spans(subject, as_of));
      if (measured.have <= bounds.max.value) measured.verdict = Verdict::met;
    }
    return selection().matcher().may_let_go() ? healable(measured) : measured;
  }

  Detail describe_by(const Bounds& bounds, const Subject& subject, AsOf as_of) const override {
    const Measured measured = measure_by(bounds, subject, as_of);
    const bool is_one = measured.have == 1 && is_above_max(measured, bounds);
    const Message& unit = by_person_ ? (is_one ? messages::unit_person_day : messages::unit_person_days)
                          : is_one   ? messages::unit_day
                                     : messages::unit_days;
    Detail detail = detail_for(subject, against_bounds(measured, bounds, unit));
    const auto spans = (is_above_max(measured, bounds) && shortest_ ? *shortest_ : stay_days_).spans(subject, as_of);
    for (const auto& span : spans) {
      if (detail.labels.size() == most_labels) break;
      detail.labels.push_back({place_of(plan(), {TableId::stays, span.row}),
                               Phrase(label_span, std::to_string(days_from_to(span.first, span.last)),
                                      to_string(span.first), to_string(span.last))});
    }
    if (spans.size() > most_labels) {
      Phrase& last = detail.labels.back().text;
      last = Phrase(label_and_more_stays, std::move(last), std::to_string(spans.size() - most_labels));
    }
    detail.help = is_above_max(measured, bounds) ? Phrase(help_too_many_days) : help(subject, as_of, measured);
    return detail;
  }

 private:
  // Where there are too few.
  Phrase help(const Subject& subject, AsOf as_of, const Measured& measured) const {
    if (const double unconfirmed = unconfirmed_days(subject, as_of); unconfirmed > 0)
      return Phrase(help_confirm, number_text(unconfirmed));
    if (const double later = days(subject, {as_of.day}) - measured.have; later > 0)
      return Phrase(help_too_late_days, number_text(later), to_string(as_of.by));
    return measured.have == 0 ? help_no_stays : help_days;
  }

  // Of stays that are over and still planned, where it is asked what took place.
  double unconfirmed_days(const Subject& subject, AsOf as_of) const {
    if (!stay_days_.measures_facts()) return 0;
    auto spans = stay_days_.reachable_spans(subject, as_of, whatever_status_);
    std::erase_if(spans, [&](const StayDays::Span& span) {
      const Stay& stay = plan().stays[span.row];
      return stay.status != StayStatus::planned || stay.end >= as_of.day;
    });
    return days_of(subject, spans);
  }

  double days(const Subject& subject, AsOf as_of) const {
    if (by_person_) return days_of(subject, stay_days_.spans(subject, as_of));
    return static_cast<double>(stay_days_.days(subject, as_of));
  }
  double days_of(const Subject& subject, const std::vector<StayDays::Span>& spans) const {
    return static_cast<double>(by_person_ ? person_days(plan(), spans, own_person(subject)) : union_of_days(spans));
  }

  StayDays stay_days_;
  std::optional<StayDays> shortest_;  // where there is a maximum, and days are windows
  Matcher whatever_status_;
  bool by_person_;
};

std::unique_ptr<BoundRequirement> bind_days(Binder& binder) {
  binder.require_bounds(0, 1e12);
  Selection stays = binder.selection(schema_of(TableId::stays));
  return std::make_unique<Days>(binder, binder.subjects(), std::move(stays));
}

constexpr Parameter days_parameters[] = {{"per"},   {"every"}, {"from"}, {"to"}, {"each"},
                                         {"where"}, {"unit"},  {"min"},  {"max"}};

}  // namespace

constinit const Check days{
    "days",
    days_parameters,
    {"each subject stays so many days", "每个对象的蹲点天数达到要求"},
    {"Counts the calendar days that the subject's stays cover: first and last day included, days of overlapping "
     "stays once. `unit = \"person\"` sums the days of each person instead; of a person or a leader only their own. "
     "Without a condition on `status` it measures the plan: every stay that is not cancelled, as far as it is planned "
     "up to `by` or took place. With `status = \"done\"` it measures what has happened so far.",
     "统计对象的蹲点覆盖了多少个日历日：首尾两天都算，重叠的天数只算一次。`unit = \"person\"` "
     "则按人累计，对象为人员或领导时只计本人。"
     "不限定 `status` 时衡量的是计划：未取消的蹲点，计入排在 `by` 之前的和已经发生的天数；"
     "限定 `status = \"done\"` 时衡量截至当天已经发生的天数。"},
    "check = \"days\"\nper = \"team\"\nwhere = { status = \"done\" }\nmin = 30\n",
    &bind_days,
    {.measures = Measures::days},
};

}  // namespace grassroots::checks
