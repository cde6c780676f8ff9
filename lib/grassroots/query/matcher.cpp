// SPDX-License-Identifier: MIT
#include "grassroots/query/matcher.hpp"

#include <algorithm>
#include <cassert>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/subject.hpp"
#include "grassroots/query/verify.hpp"
#include "grassroots/query/way.hpp"

namespace grassroots {
namespace {

bool is_bound(const Condition& condition) {
  return condition.asks == Condition::Asks::at_least || condition.asks == Condition::Asks::at_most;
}

// By bit: which words of a field with a fixed choice the condition lets through. Bit 0 is for an unset field.
std::uint32_t wanted_words(const Plan& plan, const Path& path, const Condition& condition) {
  std::uint32_t wanted = 0;
  for (std::size_t i = 0; i < path.last().words.size(); ++i) {
    const auto is_it = [&](const Value& value) {
      return value.kind == Value::Kind::text && plan.text(value.symbol) == path.last().words[i].name;
    };
    const auto values = plan.list(condition.values);
    if (condition.any || std::any_of(values.begin(), values.end(), is_it)) wanted |= 2U << i;
  }
  return condition.asks == Condition::Asks::differs ? ~wanted : wanted;
}

}  // namespace

Matcher::Matcher(const Plan& plan, const TableSchema& table, const RecordRef& requirement, Filter filter,
                 Groupings& groupings, Diagnostics& diagnostics, std::string_view without, const TableSchema* subjects)
    : Matcher(plan, table) {
  const Context context{requirement, subjects, groupings, diagnostics, without};
  for (const Condition& condition : plan.list(filter)) add(condition, plan.text(condition.path), context);
  choose_way();
}

void Matcher::add(const Condition& condition, std::string_view path_text, const Context& context) {
  if (const auto asked = against_arrow(*table_, path_text)) return add_against_arrow(condition, *asked, context);
  const auto place = [&] { return place_at(*plan_, context.requirement, condition.offset); };
  auto path = parse_path(*plan_, *table_, path_text, place, context.diagnostics, &context.groupings);
  if (!path) {
    ok_ = false;
    return;
  }
  if (!context.without.empty() && path->first().key == context.without) return;
  if (condition.by_field) {
    auto ready = with_operand(std::move(*path), condition, context);
    ok_ = ready.has_value() && ok_;
    if (ready) conditions_.push_back(std::move(*ready));
    return;
  }
  if (condition.values.count == 0) {
    ok_ = false;
    if (plan_->requirements[context.requirement.row].damaged) return;  // what stood there was reported
    report(context.diagnostics, rules::bad_requirement, Phrase(messages::empty_condition, std::string(path_text)),
           place())
        .help = messages::help_empty_condition;
    return;
  }
  if (!condition.any)
    for (const Value& value : plan_->list(condition.values))
      ok_ = check_value(*plan_, *path, context.requirement, value, context.diagnostics) && ok_;
  if (is_bound(condition)) {
    ok_ = check_bound(*plan_, context.requirement, condition, context.diagnostics) && ok_;
    if (Ready* lower = other_bound_of(condition)) {
      lower->upper = &condition;
      ok_ = check_range(*plan_, context.requirement, *lower->condition, condition, context.diagnostics) && ok_;
      return;
    }
  }
  const bool is_plain = path->is_plain() && !is_bound(condition);
  const By by = !is_plain ? By::values : path->leads_to_word() ? By::word : By::text;
  const std::uint32_t words = by == By::word ? wanted_words(*plan_, *path, condition) : 0;
  conditions_.push_back({std::move(*path), &condition, nullptr, by, words});
}

void Matcher::choose_way() {
  may_let_go_ = std::any_of(conditions_.begin(), conditions_.end(),
                            [](const Ready& ready) { return ready.condition->asks == Condition::Asks::differs; }) ||
                std::any_of(belongings_.begin(), belongings_.end(), [](const Belonging& belonging) {
                  return belonging.none || belonging.conditions->may_let_go();
                });
  asks_ = Asks::anything;
  if (dated_ != nullptr || !belongings_.empty()) return;
  if (conditions_.empty()) asks_ = Asks::nothing;
  if (conditions_.size() == 1 && conditions_.front().by != By::values)
    asks_ = conditions_.front().by == By::word ? Asks::one_word : Asks::one_text;
}

std::optional<Matcher::Ready> Matcher::with_operand(Path path, const Condition& condition,
                                                    const Context& context) const {
  Diagnostics& diagnostics = context.diagnostics;
  const TableSchema* const subjects = context.subjects;
  const auto place = [&] {
    return place_at(*plan_, context.requirement, plan_->list(condition.values).front().offset);
  };
  std::string_view text = plan_->text(plan_->list(condition.values).front().symbol);
  const bool is_of_subject = text.starts_with(subject_prefix);
  if (is_of_subject) text.remove_prefix(subject_prefix.size());
  if (is_of_subject && subjects == nullptr) {
    report(diagnostics, rules::bad_requirement, messages::no_subject_record, place());
    return std::nullopt;
  }
  auto operand = parse_path(*plan_, is_of_subject ? *subjects : *table_, text, place, diagnostics, &context.groupings);
  if (!operand) return std::nullopt;
  const Value::Kind kind = path.kind(), other = operand->kind();
  if (kind != other && kind != Value::Kind::none && other != Value::Kind::none) {
    report(diagnostics, rules::bad_requirement,
           Phrase(messages::fields_of_two_types, std::string(path.last().key), std::string(operand->last().key)),
           place());
    return std::nullopt;
  }
  Ready ready{std::move(path), &condition, nullptr, By::values};
  ready.operand = std::move(operand);
  ready.is_of_subject = is_of_subject;
  return ready;
}

// One value must meet both bounds, where a record has several.
Matcher::Ready* Matcher::other_bound_of(const Condition& condition) {
  for (Ready& ready : conditions_)
    if (ready.condition->path == condition.path && is_bound(*ready.condition) && ready.upper == nullptr &&
        !ready.operand && ready.condition->asks != condition.asks)
      return &ready;
  return nullptr;
}

bool Matcher::meets_text(const Ready& ready, const Record& record) const {
  const Symbol text = ready.path.plain_text(record);
  const bool differs = ready.condition->asks == Condition::Asks::differs;
  if (!text) return differs;
  if (ready.condition->any) return Path::is_blank(*plan_, Value(text)) == differs;
  for (const Value& wanted : plan_->list(ready.condition->values))
    if (wanted.symbol == text) return !differs;  // all are texts
  return differs;
}

bool Matcher::matches_slowly(const Record& record, std::uint32_t row, AsOf as_of, RecordRef subject) const {
  if (asks_ == Asks::one_text) return meets_text(conditions_.front(), record);
  if (dated_ != nullptr && as_of.in_progress == InProgress::is_done)  // that it is a fact is known
    return meets_all(record, row, {as_of.day, as_of.by}, subject);
  return is_fact(dated_, record, as_of.day) && meets_all(record, row, as_of, subject);
}

bool Matcher::meets_all(const Record& record, std::uint32_t row, AsOf as_of, RecordRef subject) const {
  for (const Ready& ready : conditions_) {
    const bool is_met = ready.by == By::word   ? meets_word(ready, record, as_of)
                        : ready.by == By::text ? meets_text(ready, record)
                                               : meets(ready, record, as_of, subject);
    if (!is_met) return false;
  }
  return std::all_of(belongings_.begin(), belongings_.end(), [&](const Belonging& belonging) {
    return has_belonging(belonging, row, as_of, subject) != belonging.none;
  });
}

namespace {

// In a table with parents, one that lies below what is wanted is wanted, too.
bool is_or_lies_below(const Plan& plan, const Path& path, const Value& value, const Value& wanted) {
  if (value == wanted) return true;
  if (value.kind != Value::Kind::text || wanted.kind != Value::Kind::text) return false;
  return any_from_below(plan, hierarchy_of(path.last()), value.symbol,
                        [&](Symbol above) { return above == wanted.symbol; });
}

}  // namespace

bool Matcher::meets_operand(const Ready& ready, const Record& record, AsOf as_of, RecordRef subject) const {
  std::vector<Value> wanted;
  const Record& asked = ready.is_of_subject ? record_at(*plan_, subject) : record;
  ready.operand->any_value(*plan_, asked, as_of, [&](const Value& value) {
    wanted.push_back(value);
    return false;
  });
  const Condition::Asks asks = ready.condition->asks;
  const bool is_any = ready.path.any_value(*plan_, record, as_of, [&](const Value& value) {
    return std::any_of(wanted.begin(), wanted.end(), [&](const Value& one) {
      if (asks == Condition::Asks::at_least) return is_at_least(value, one);
      if (asks == Condition::Asks::at_most) return is_at_least(one, value);
      return is_or_lies_below(*plan_, ready.path, value, one);
    });
  });
  return is_any != (asks == Condition::Asks::differs);
}

bool Matcher::meets(const Ready& ready, const Record& record, AsOf as_of, RecordRef subject) const {
  assert(ready.by == By::values);
  if (ready.operand) return meets_operand(ready, record, as_of, subject);
  const Condition& condition = *ready.condition;
  if (is_bound(condition))
    return ready.path.any_value(*plan_, record, as_of, [&](const Value& value) {
      return is_within(condition, value) && (ready.upper == nullptr || is_within(*ready.upper, value));
    });
  const auto wanted = plan_->list(condition.values);
  const bool is_any = condition.any ? ready.path.is_set(*plan_, record, as_of)
                                    : ready.path.any_value(*plan_, record, as_of, [&](const Value& value) {
                                        return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
                                      });
  return is_any != (condition.asks == Condition::Asks::differs);
}

bool Matcher::is_within(const Condition& condition, const Value& value) const {
  const Value& bound = plan_->list(condition.values).front();
  return condition.asks == Condition::Asks::at_least ? is_at_least(value, bound) : is_at_least(bound, value);
}

bool Matcher::asks_about(std::string_view key) const {
  return std::any_of(conditions_.begin(), conditions_.end(),
                     [&](const Ready& ready) { return ready.path.first().key == key; });
}

Phrase Matcher::describe() const {
  std::vector<Phrase> parts;
  for (const Ready& ready : conditions_) {
    parts.push_back(describe(ready, *ready.condition));
    if (ready.upper != nullptr) parts.push_back(describe(ready, *ready.upper));
  }
  for (const Belonging& belonging : belongings_) parts.push_back(describe(belonging));
  return list_of(parts);
}

Phrase Matcher::describe(const Ready& ready, const Condition& condition) const {
  const Path& path = ready.path;
  const auto values = plan_->list(condition.values);
  const bool differs = condition.asks == Condition::Asks::differs;
  if (condition.any) return {differs ? messages::condition_none : messages::condition_any, path.name()};
  Phrase said;
  if (ready.operand)
    said = Phrase(ready.is_of_subject ? messages::field_of_subject : messages::own_field, ready.operand->name());
  for (const Value& value : values) {
    if (ready.operand) break;
    Phrase one = path.name_of(*plan_, value);
    said = said.empty() ? std::move(one) : Phrase(messages::one_of_two, std::move(said), std::move(one));
  }
  const bool is_day = ready.operand ? path.kind() == Value::Kind::date : values.front().kind == Value::Kind::date;
  const Message& form = condition.asks == Condition::Asks::equals ? messages::condition_is
                        : differs                                 ? messages::condition_is_not
                        : condition.asks == Condition::Asks::at_most
                            ? (is_day ? messages::condition_to : messages::condition_at_most)
                        : is_day ? messages::condition_from
                                 : messages::condition_at_least;
  return {form, path.name(), std::move(said)};
}

}  // namespace grassroots
