// SPDX-License-Identifier: MIT
#include "grassroots/query/days.hpp"

#include "grassroots/check/messages.hpp"
#include "grassroots/check/registry.hpp"

namespace grassroots::checks {
namespace {

constexpr std::size_t most_labels = 4;

}  // namespace

Bound days(Binder& binder) {
  binder.require_bounds(0, 1e12);
  const Requirement& requirement = binder.requirement;
  const auto selection = std::make_shared<const Selection>(binder.selection(schema_of(TableId::stays)));
  const StayDays stay_days(selection);
  const bool by_person = requirement.unit == DayUnit::person;

  Bound bound = over(binder, selection);
  bound.measure = [=, &requirement](Subject subject, Date day) {
    const RecordRef ref = subject.ref;
    const auto have =
        by_person ? person_days(stay_days.stays().plan(), stay_days.spans(ref, day)) : stay_days.days(ref, day);
    return by_bounds(requirement, static_cast<double>(have));
  };
  bound.scheduled = [=](Subject subject, Date day) {
    const auto spans = stay_days.scheduled_spans(subject.ref, day);
    return static_cast<double>(by_person ? person_days(stay_days.stays().plan(), spans) : union_of_days(spans));
  };
  bound.evidence = [=](Subject subject, Date day) {
    std::vector<RecordRef> refs;
    for (const auto& span : stay_days.spans(subject.ref, day)) refs.push_back({TableId::stays, span.row});
    return refs;
  };
  bound.describe = [=, &requirement, measure = bound.measure](Subject subject, Date day) {
    const Plan& plan = stay_days.stays().plan();
    const Message& unit = by_person ? messages::unit_person_days : messages::unit_days;
    Detail detail = detail_of(plan, subject.ref, against_bounds(measure(subject, day), requirement, unit));
    const auto spans = stay_days.spans(subject.ref, day);
    for (const auto& span : spans) {
      if (detail.labels.size() == most_labels) break;
      detail.labels.push_back({place_of(plan, {TableId::stays, span.row}),
                               Phrase(messages::label_span, std::to_string(days_from_to(span.first, span.last)),
                                      to_string(span.first), to_string(span.last))});
    }
    if (spans.size() > most_labels) {
      Phrase& last = detail.labels.back().text;
      last = Phrase(messages::label_and_more_stays, std::move(last), std::to_string(spans.size() - most_labels));
    }
    const bool above = requirement.max.known() && measure(subject, day).have > requirement.max.value;
    detail.help = above ? messages::help_too_many_days : spans.empty() ? messages::help_no_stays : messages::help_days;
    return detail;
  };
  return bound;
}

}  // namespace grassroots::checks
