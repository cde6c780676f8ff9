// SPDX-License-Identifier: MIT
#include <algorithm>

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

struct DateFields {
  const Field* first = nullptr;
  const Field* last = nullptr;
};

// The fields that say when a record of the table happens; none if it has no date.
DateFields date_fields(const TableSchema& table) {
  if (const Field* start = table.find("start")) return {start, table.find("end")};
  for (const std::string_view key : {"date", "submitted", "done"})
    if (const Field* field = table.find(key)) return {field, field};
  return {};
}

}  // namespace

Bound within(Binder& binder) {
  const TableSchema* of = binder.of();
  if (of == nullptr) return {};
  const Plan& plan = binder.plan;
  const DateFields dates = date_fields(*of);
  if (dates.first == nullptr) {
    binder.fault(Phrase(messages::table_without_dates, std::string(of->name)), "of");
    return {};
  }
  const Phase* phase = plan.find(binder.requirement.phase);
  const Selection selection = binder.selection(*of);
  if (phase == nullptr || binder.failed()) {
    binder.fail();
    return {};
  }
  Bound bound;
  bound.subjects = selection.records({TableId::plan, 0}, Date::latest());
  const auto span = [=, &plan](Subject subject) {
    const Record& record = record_at(plan, subject.ref);
    return std::pair{dates.first->get<Date>(record), dates.last->get<Date>(record)};
  };
  bound.measure = [=](Subject subject, Date) {
    const auto [first, last] = span(subject);
    if (!first.known() || !last.known()) return Measured{Verdict::silent, 0, 0};
    if (!phase->start.known() || !phase->end.known()) return Measured{Verdict::broken, 0, 0};  // and doubtful
    const auto days_before = [](Date day, Date other) {
      return std::max<std::int64_t>(0, std::int64_t{other.days} - day.days);
    };
    const auto outside = static_cast<double>(days_before(first, phase->start) + days_before(phase->end, last));
    return Measured{outside > 0 ? Verdict::broken : Verdict::met, outside, 0};
  };
  bound.is_doubtful = [=, &plan](Subject subject) { return phase->damaged || record_at(plan, subject.ref).damaged; };
  bound.evidence = [](Subject subject, Date) { return std::vector{subject.ref}; };
  bound.describe = [=, &plan](Subject subject, Date) {
    const auto [first, last] = span(subject);
    const bool early = first < phase->start;
    const bool one_day = first == last;
    Detail detail = detail_of(plan, subject.ref,
                              Phrase(one_day ? (early ? messages::day_before_phase : messages::day_after_phase)
                                             : (early ? messages::before_phase : messages::after_phase),
                                     to_string(early ? first : last), std::string(plan.text(phase->name)),
                                     to_string(early ? phase->start : phase->end)));
    const Field& wrong = early ? *dates.first : *dates.last;
    detail.place = place_of(plan, subject.ref, wrong.key);
    detail.labels.push_back({place_of(plan, ref_to(plan, *phase), early ? "start" : "end"), messages::label_phase});
    detail.help = messages::help_within;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
