// SPDX-License-Identifier: MIT
#include "grassroots/query/day_words.hpp"

#include <cstdlib>

#include "grassroots/query/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

Phrase named(const Message& form, const Plan& plan, Symbol name) { return {form, std::string(plan.text(name))}; }

Phrase record_in_words(const Plan& plan, Symbol id, Edge edge) {
  if (const Phase* phase = plan.find(Id<Phase>{id}))
    return named(edge == Edge::first ? messages::beginning_of : messages::end_of, plan, phase->name);
  if (const Event* event = plan.find(Id<Event>{id})) return named(messages::quoted_text, plan, event->name);
  if (const Task* task = plan.find(Id<Task>{id})) return named(messages::completion_of, plan, task->name);
  const Deliverable* deliverable = plan.find(Id<Deliverable>{id});
  if (deliverable == nullptr) return named(messages::quoted_text, plan, id);
  return named(messages::submission_of, plan, deliverable->name ? deliverable->name : Symbol(deliverable->id));
}

// By the label that the first table with such a field gives it.
Phrase field_in_words(std::string_view path) {
  for (const TableSchema& table : all_tables())
    if (const Field* field = table.find(path))
      return Phrase::in_two_languages(std::string(field->key), std::string(field->label.chinese));
  return std::string(path);
}

Phrase anchor_in_words(const Plan& plan, const DayAnchor& anchor, Edge edge) {
  const std::string_view text = plan.text(anchor.text);
  switch (meaning_of(plan, anchor)) {
    case AnchorMeaning::stay: return messages::end_of_own_stay;
    case AnchorMeaning::period: return edge == Edge::first ? messages::beginning_of_period : messages::end_of_period;
    case AnchorMeaning::records: {
      const RecordsOfKind records = *records_of_kind(text);
      return {messages::last_of_own_kind, records_of(*records.table), std::string(records.kind)};
    }
    case AnchorMeaning::path: return {messages::own_day, field_in_words(text)};
    case AnchorMeaning::record:
    case AnchorMeaning::unknown: return record_in_words(plan, anchor.text, edge);
  }
  unreachable();
}

Phrase anchors_in_words(const Plan& plan, Slice<DayAnchor> anchors, Edge edge) {
  std::vector<Phrase> all;
  for (const DayAnchor& anchor : plan.list(anchors)) all.push_back(anchor_in_words(plan, anchor, edge));
  return all.size() == 1 ? std::move(all.front()) : Phrase(messages::last_of_all, list_of(all));
}

Phrase steps_in_words(const DayRule& rule) {
  static constexpr const Message* forms[] = {&messages::steps_of_days, &messages::steps_of_working_days,
                                             &messages::steps_of_weeks, &messages::steps_of_months};
  return {*forms[static_cast<std::size_t>(rule.step)], std::to_string(std::abs(rule.count))};
}

Phrase counted_in_words(const DayRule& rule, Phrase from) {
  if (rule.count == 0) return from;
  const bool is_before = rule.is_before != (rule.count < 0);
  return {is_before ? messages::so_long_before : messages::so_long_after, steps_in_words(rule), std::move(from)};
}

Phrase rule_in_words(const Plan& plan, const DayRule& rule, Edge edge) {
  switch (rule.kind) {
    case DayRule::Kind::moment: return to_string(rule.date);
    case DayRule::Kind::anchor: return anchors_in_words(plan, rule.anchors, edge);
    case DayRule::Kind::counted:
      return counted_in_words(rule, anchors_in_words(plan, rule.anchors, rule.is_before ? Edge::first : Edge::last));
    case DayRule::Kind::window:
      return rule_in_words(plan, plan.day_rules[edge == Edge::first ? rule.from : rule.to], edge);
  }
  unreachable();
}

}  // namespace

Phrase in_words(const Plan& plan, const Deadline& deadline, Edge edge) {
  switch (deadline.kind) {
    case Deadline::Kind::unset: return {};
    case Deadline::Kind::date: return to_string(deadline.date);
    case Deadline::Kind::phase: return anchor_in_words(plan, {deadline.anchor}, edge);
    case Deadline::Kind::after: {
      DayRule rule;
      rule.count = deadline.days;
      return counted_in_words(rule, anchor_in_words(plan, {deadline.anchor}, Edge::last));
    }
    case Deadline::Kind::rule: return rule_in_words(plan, plan.day_rules[deadline.rule()], edge);
  }
  unreachable();
}

Phrase in_words(const Recurrence& every) {
  switch (every.unit) {
    case Recurrence::Unit::unset: return {};
    case Recurrence::Unit::day: return messages::each_day;
    case Recurrence::Unit::week: return messages::each_week;
    case Recurrence::Unit::month: return messages::each_month;
    case Recurrence::Unit::quarter: return messages::each_quarter;
    case Recurrence::Unit::year: return messages::each_year;
    case Recurrence::Unit::phase: return messages::each_phase;
    case Recurrence::Unit::days: return {messages::each_so_many_days, std::to_string(every.days)};
  }
  unreachable();
}

}  // namespace grassroots
