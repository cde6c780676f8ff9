// SPDX-License-Identifier: MIT
#include "grassroots/query/verify.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/diagnostic/edits.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/query/known_names.hpp"
#include "grassroots/query/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/text/unreachable.hpp"

namespace grassroots {
namespace {

std::string text_of(const Plan& plan, const Value& value) {
  switch (value.kind) {
    case Value::Kind::text: return std::string(plan.text(value.symbol));
    case Value::Kind::number: return fmt::format("{:g}", value.number);
    case Value::Kind::flag: return value.flag ? "true" : "false";
    case Value::Kind::date: return to_string(value.date);
    case Value::Kind::none: return {};
  }
  unreachable();
}

// What the field can be, where that is a closed set; empty where the plan chooses.
std::vector<std::string_view> possible_values(const Plan& plan, const Field& field) {
  std::vector<std::string_view> names;
  for (const Word& word : field.words) names.push_back(word.name);
  if (field.is_level)
    for (const ListItem& item : plan.list(plan.info().levels)) names.push_back(plan.text(item.symbol));
  if (field.refers != 0)
    for (const TableSchema& table : all_tables())
      if (contains(field.refers, table.id))
        for (std::uint32_t row = 0; row < table.size(plan); ++row)
          names.push_back(plan.text(table.id_field()->get<Symbol>(table.row(plan, row))));
  return names;
}

Diagnostic& suggest_keys(Diagnostic& d, std::string_view meant, const TableSchema& table) {
  std::vector<std::string_view> keys;
  for (const Field& field : table.fields) keys.push_back(field.key);
  if (!suggest(d, meant, keys)) d.help = Phrase(messages::help_known_keys, list_of({keys.begin(), keys.end()}, 20));
  return d;
}

void report_path(std::string_view text, const Path::Fault& fault, Place place, Diagnostics& diagnostics) {
  const auto tell = [&](Phrase message) -> Diagnostic& {
    return report(diagnostics, rules::bad_requirement, std::move(message), place);
  };
  using Kind = Path::Fault::Kind;
  switch (fault.kind) {
    case Kind::no_field:
      suggest_keys(tell(fault.table->form == TableForm::single
                            ? Phrase(messages::no_such_field_of_plan, fault.segment)
                            : Phrase(messages::no_such_field, table_phrase(*fault.table), fault.segment)),
                   fault.segment, *fault.table);
      return;
    case Kind::leads_nowhere:
      tell(Phrase(messages::path_leads_nowhere, std::string(text), fault.segment)).help = messages::help_comparisons;
      return;
    case Kind::not_against_arrow:
      tell(Phrase(messages::only_fields_here, fault.segment, table_phrase(*fault.table)));
      return;
    case Kind::belongs_to_none: {
      Diagnostic& d =
          tell(Phrase(messages::no_way, table_phrase(*find_table(fault.segment)), Phrase(fault.table->label)));
      const std::string_view field = find_table(fault.segment)->singular;  // stays have no sites, but a site
      if (fault.table->find(field) != nullptr) d.help = Phrase(messages::did_you_mean, std::string(field));
      return;
    }
    case Kind::too_much_belongs: tell(messages::too_much_belongs).help = messages::help_limits; return;
    case Kind::names_no_field:
      suggest_keys(tell(Phrase(messages::names_no_field, fault.segment)), {}, *find_table(fault.segment));
      return;
  }
  unreachable();
}

const Message& help_for(Value::Kind kind) {
  switch (kind) {
    case Value::Kind::number: return messages::help_number_asked;
    case Value::Kind::date: return messages::help_day_asked;
    case Value::Kind::flag: return messages::help_flag_asked;
    default: return messages::help_text_asked;
  }
}

}  // namespace

std::optional<Path> parse_path(const Plan& plan, const TableSchema& table, std::string_view text,
                               const std::function<Place()>& place, Diagnostics& diagnostics, Groupings* groupings) {
  Path::Fault fault;
  std::optional<Path> path = Path::parse(plan, table, text, fault, groupings);
  if (!path) report_path(text, fault, place(), diagnostics);
  return path;
}

bool check_value(const Plan& plan, const Path& path, RecordRef requirement, const Value& value,
                 Diagnostics& diagnostics) {
  const Field& field = path.last();
  const Value::Kind kind = path.kind();  // none: any
  if (kind != Value::Kind::none && value.kind != kind) {
    report(diagnostics, rules::bad_requirement,
           Phrase(messages::value_of_wrong_type, std::string(field.key), text_of(plan, value)),
           place_at(plan, requirement, value.offset))
        .help = help_for(kind);
    return false;
  }
  if (value.kind != Value::Kind::text || path.in_open_table()) return true;
  const Requirement& asking = plan.requirements[requirement.row];
  const bool is_name = field.is_level || field.refers != 0;
  if (is_name && asking.applies == Reach::below && !asking.inherited) return true;  // of the plans below
  const bool closed = !field.words.empty() || field.is_level || field.refers != 0;
  if (!closed) return true;
  const auto possible = possible_values(plan, field);
  const std::string_view text = plan.text(value.symbol);
  if (std::find(possible.begin(), possible.end(), text) != possible.end()) return true;
  const Place place = place_at(plan, requirement, value.offset);
  if (field.refers != 0 && plan.may_lack_ids(field.refers)) return true;
  Diagnostic& d = report(diagnostics, rules::bad_requirement,
                         Phrase(messages::no_such_value, std::string(field.key), std::string(text)), place);
  if (const Word* meant = word_meant(field.words, text)) {
    d.help = Phrase(messages::did_you_mean, std::string(meant->name));
    d.suggestion = quoted_at(plan, meant->name, place);
    d.is_sure = true;
    return false;
  }
  KnownNames names(plan);
  if (const Symbol id = field.refers != 0 ? names.id_of(field.refers, text) : Symbol{}) {
    d.help = Phrase(messages::help_name_for_id, std::string(plan.text(id)), std::string(text));
    d.suggestion = quoted_at(plan, plan.text(id), place);
    d.is_sure = true;
    return false;
  }
  const Candidates are = field.refers != 0 ? Candidates::ids : Candidates::names;
  if (!suggest(d, text, possible, quote_at(plan, place), are) && !possible.empty() && possible.size() <= 12)
    d.help = Phrase(messages::help_known_ids, list_of({possible.begin(), possible.end()}, 12));
  return false;
}

bool check_bound(const Plan& plan, RecordRef requirement, const Condition& condition, Diagnostics& diagnostics) {
  const auto values = plan.list(condition.values);
  const auto is_comparable = [](const Value& value) {
    return value.kind == Value::Kind::number || value.kind == Value::Kind::date;
  };
  if (values.size() == 1 && is_comparable(values.front())) return true;
  std::vector<Phrase> texts;
  for (const Value& value : values) texts.emplace_back(text_of(plan, value));
  report(diagnostics, rules::bad_requirement, Phrase(messages::not_comparable, list_of(texts)),
         place_at(plan, requirement, condition.offset));
  return false;
}

bool check_range(const Plan& plan, RecordRef requirement, const Condition& one, const Condition& other,
                 Diagnostics& diagnostics) {
  const bool is_lower = one.asks == Condition::Asks::at_least;
  const auto lower = plan.list((is_lower ? one : other).values), upper = plan.list((is_lower ? other : one).values);
  if (lower.size() != 1 || upper.size() != 1 || is_at_least(upper.front(), lower.front())) return true;
  Diagnostic& d = report(diagnostics, rules::bad_requirement,
                         Phrase(messages::nothing_between, text_of(plan, lower.front()), text_of(plan, upper.front())),
                         place_at(plan, requirement, other.offset));
  suggest_swapped(d, plan, place_at(plan, requirement, lower.front().offset),
                  place_at(plan, requirement, upper.front().offset));
  if (d.has_suggestion()) d.help = messages::help_bounds_swapped;
  return false;
}

}  // namespace grassroots
