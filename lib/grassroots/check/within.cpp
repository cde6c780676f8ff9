// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/binder.hpp"
#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"
#include "grassroots/query/record_days.hpp"

namespace grassroots::checks {
namespace {

constexpr Message before_phase{"begins on {0}, before {1} begins on {2}", "{0} 开始，早于 {1} 的第一天 {2}"};
constexpr Message after_phase{"ends on {0}, after {1} ends on {2}", "{0} 结束，晚于 {1} 的最后一天 {2}"};
constexpr Message day_before_phase{"it is on {0}, before {1} begins on {2}", "日期 {0} 早于 {1} 的第一天 {2}"};
constexpr Message day_after_phase{"it is on {0}, after {1} ends on {2}", "日期 {0} 晚于 {1} 的最后一天 {2}"};
constexpr Message label_phase{"the phase", "该阶段"};
constexpr Message help_within{"move the dates into the phase, or correct the phase",
                              "请把日期调整到该阶段之内，或更正阶段的起止日期"};

class Within : public BoundRequirement {
 public:
  Within(const Plan& plan, TableId table, std::vector<RecordRef> records, DateFields dates, const Phase& phase)
      : BoundRequirement(std::move(records)), plan_(plan), table_(table), dates_(dates), phase_(phase) {}

  TableId about() const override { return table_; }

  Measured measure(Subject subject, AsOf as_of) const override {
    const auto [first, last] = span(subject);
    if (!first.known() || !last.known()) return {Verdict::no_data, 0, 0};
    if (last > as_of.day && !is_planned_ahead()) return {Verdict::no_data, 0, 0};
    if (!phase_.start.known() || !phase_.end.known())  // damaged, or still open
      return {phase_.damaged ? Verdict::irreversible : Verdict::no_data, 0, 0};
    const auto days_before = [](Date day, Date other) {
      return std::max<std::int64_t>(0, std::int64_t{other.days} - day.days);
    };
    const auto outside = static_cast<double>(days_before(first, phase_.start) + days_before(phase_.end, last));
    return {outside > 0 ? Verdict::irreversible : Verdict::met, outside, 0};
  }

  bool may_follow_from_reported_fault(Subject subject) const override {
    return phase_.damaged || record_at(plan_, subject.ref).damaged;
  }

  Detail describe(Subject subject, AsOf) const override {
    const auto [first, last] = span(subject);
    const bool is_early = first < phase_.start;
    const Message& form =
        first == last ? (is_early ? day_before_phase : day_after_phase) : (is_early ? before_phase : after_phase);
    Detail detail = detail_of(plan_, subject.ref,
                              Phrase(form, to_string(is_early ? first : last), std::string(plan_.text(phase_.name)),
                                     to_string(is_early ? phase_.start : phase_.end)));
    detail.place = place_of(plan_, subject.ref, (is_early ? dates_.first : dates_.last)->key);
    detail.labels.push_back({place_of(plan_, ref_to(plan_, phase_), is_early ? "start" : "end"), label_phase});
    detail.help = help_within;
    return detail;
  }

 private:
  // Of everything else the date says when it happened.
  bool is_planned_ahead() const {
    return contains(only(TableId::stays) | only(TableId::activities) | only(TableId::phases), table_);
  }
  DaySpan span(Subject subject) const { return days_of(dates_, record_at(plan_, subject.ref)); }

  const Plan& plan_;
  TableId table_;
  DateFields dates_;
  const Phase& phase_;
};

std::unique_ptr<const BoundRequirement> bind_within(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return nullptr;
  const DateFields dates = date_fields(*of);
  if (dates.first == nullptr) {
    binder.fault(Phrase(messages::table_without_dates, std::string(of->name)), "of");
    return nullptr;
  }
  const Phase* phase = binder.plan.find(binder.requirement.phase);
  std::vector<RecordRef> records = binder.let_through(*of, binder.requirement.where);
  if (phase == nullptr || binder.failed()) return nullptr;
  return std::make_unique<Within>(binder.plan, of->id, std::move(records), dates, *phase);
}

constexpr Parameter within_parameters[] = {{"of", true}, {"where"}, {"phase", true}};

}  // namespace

constinit const Check within{
    "within",
    within_parameters,
    {"the records' dates lie in a phase", "记录的日期在规定阶段之内"},
    {"Every record of the table `of` that `where` lets through begins and ends in `phase`: stays and activities from "
     "the "
     "start, as they are planned, anything else from the day on which it happened. Cancelled stays are not looked at.",
     "表 `of` 中符合 `where` 的每条记录都在 `phase` "
     "之内开始和结束：蹲点和活动按计划从一开始就看，其他记录从发生之日起看；"
     "已取消的蹲点不看。"},
    "check = \"within\"\nof = \"stays\"\nphase = \"research\"\n",
    &bind_within,
};

}  // namespace grassroots::checks
