// SPDX-License-Identifier: MIT
// Conditions against the arrow: a site whose activities include one of a kind.
#include <algorithm>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/query/matcher.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/selection.hpp"
#include "grassroots/query/verify.hpp"

namespace grassroots {

void Matcher::add_against_arrow(const Condition& condition, AgainstArrow asked, const Context& context) {
  const bool is_about_any = asked.rest.empty() && condition.any;
  if (is_about_any) asked.none = condition.asks == Condition::Asks::differs;
  Belonging* const belonging = belonging_to(asked, condition, context);
  if (belonging == nullptr) {
    ok_ = false;
    return;
  }
  if (is_about_any) return;
  // A value behind the name of the table alone is an id.
  if (asked.rest.empty() && asked.table->id_field() == nullptr) {
    const auto place = [&] { return place_at(*plan_, context.requirement, condition.offset); };
    ok_ = parse_path(*plan_, *table_, asked.table->name, place, context.diagnostics, &context.groupings).has_value();
    return;
  }
  const std::string_view rest = asked.rest.empty() ? asked.table->id_field()->key : asked.rest;
  Matcher& conditions = *belonging->conditions;
  conditions.add(condition, rest, {context.requirement, context.subjects, context.groupings, context.diagnostics, {}});
  conditions.choose_way();
  ok_ = ok_ && conditions.ok();
}

// All conditions on a table are about one record. Null, and reported, where its records belong to none of these.
Matcher::Belonging* Matcher::belonging_to(const AgainstArrow& asked, const Condition& condition,
                                          const Context& context) {
  const auto known = std::find_if(belongings_.begin(), belongings_.end(), [&](const Belonging& belonging) {
    return belonging.table == asked.table && belonging.none == asked.none;
  });
  if (known != belongings_.end()) return &*known;
  const Place place = place_at(*plan_, context.requirement, condition.offset);
  if (!way_between(asked.table->id, table_->id).exists()) {
    report(context.diagnostics, rules::bad_requirement,
           Phrase(messages::no_way, table_phrase(*asked.table), Phrase(table_->label)), place);
    return nullptr;
  }
  auto grouping = context.groupings.get(asked.table->id, table_->id);
  if (grouping->is_cut()) {
    report(context.diagnostics, rules::bad_requirement, messages::too_much_belongs, place).help = messages::help_limits;
    return nullptr;
  }
  belongings_.push_back(
      {asked.table, asked.none, std::move(grouping), std::shared_ptr<Matcher>(new Matcher(*plan_, *asked.table))});
  return &belongings_.back();
}

bool Matcher::has_belonging(const Belonging& belonging, std::uint32_t row, AsOf as_of, RecordRef subject) const {
  const auto rows = belonging.grouping->rows(row);
  return std::any_of(rows.begin(), rows.end(), [&](std::uint32_t other) {
    const RecordRef ref{belonging.table->id, other};
    if (ref.table == TableId::stays) {
      if (!is_in_time(plan_->stays[other], as_of)) return false;
      if (is_called_off(*plan_, ref) && !belonging.conditions->asks_about("status")) return false;
    }
    return belonging.conditions->matches(ref, as_of, subject);
  });
}

TableSet Matcher::tables_read() const {
  TableSet tables = 0;
  for (const Ready& ready : conditions_) {
    tables |= ready.path.tables_read();
    if (ready.operand) tables |= ready.operand->tables_read();
  }
  for (const Belonging& belonging : belongings_)
    tables |= only(belonging.table->id) | belonging.conditions->tables_read();
  return tables;
}

Phrase Matcher::describe(const Belonging& belonging) {
  Phrase conditions = belonging.conditions->describe();
  const Phrase table =
      Phrase::in_two_languages(std::string(belonging.table->name), std::string(belonging.table->label.chinese));
  if (conditions.empty()) return {belonging.none ? messages::belongs_none : messages::belongs_any, table};
  return {belonging.none ? messages::belongs_none_of : messages::belongs_one_of, table, std::move(conditions)};
}

}  // namespace grassroots
