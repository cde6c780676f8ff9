// SPDX-License-Identifier: MIT
#include "grassroots/load/link/unknown_references.hpp"

#include <algorithm>
#include <fmt/core.h>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/field_type.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/link/counted_from.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/record_days.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/text/ascii.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/spaces.hpp"
#include "grassroots/text/suggest.hpp"

namespace grassroots {

namespace {

// A phase, event, task or deliverable.
Phrase any_of(TableSet tables) {
  std::vector<Phrase> nouns;
  for (const TableSchema& table : all_tables())
    if (contains(tables, table.id)) nouns.emplace_back(table.label);
  Phrase noun = std::move(nouns.front());
  for (std::size_t i = 1; i < nouns.size(); ++i)
    noun = Phrase(i + 1 < nouns.size() ? messages::listed : messages::either, std::move(noun), std::move(nouns[i]));
  return noun;
}

// Whose own days a day of the record can be counted from: of a requirement, its subjects or what it looks at.
const TableSchema& owner_of_days(const Plan& plan, RecordRef from) {
  if (from.table != TableId::requirements) return schema_of(from.table);
  const Requirement& requirement = plan.requirements[from.row];
  const TableSchema* const subjects = find_subject(plan.text(requirement.per));
  return subjects != nullptr ? *subjects : looked_at(plan, requirement);
}

const Message& out_of_place(AnchorMeaning meaning) {
  switch (meaning) {
    case AnchorMeaning::stay: return messages::stay_out_of_place;
    case AnchorMeaning::period: return messages::period_out_of_place;
    default: return messages::kind_out_of_place;
  }
}

}  // namespace

// Where it stands; of several ids in one item, all of it.
Place UnknownReferences::place_of(const UnknownReference& each) const {
  if (each.offset == 0) return grassroots::place_of(plan_, each.from, each.field.key);
  Place place = place_at(plan_, each.from, each.offset);
  const auto size = static_cast<std::uint32_t>(plan_.text(each.text).size());
  const std::string_view bytes = plan_.sources[place.file]->bytes();
  const auto last = static_cast<std::uint32_t>(bytes.size());
  if (bytes.substr(std::min(place.begin, last), size) == plan_.text(each.text))
    place.end = place.begin + size;
  else if (quote_at(plan_, place).empty())
    place.end = std::min(std::max(place.end, place.begin + size), last);
  return place;
}

void UnknownReferences::report(const UnknownReference& each) {
  schema_of(each.from.table).edit(plan_, each.from.row).damaged = true;
  if (plan_.may_lack_ids(each.refers)) return;  // the record may be in what could not be read
  const std::string_view text = plan_.text(each.text);
  const Place place = place_of(each);
  Diagnostic& d = grassroots::report(
      diagnostics_, rules::unknown_reference,
      Phrase(names_.ids_of(each.refers, text).size() > 1 ? messages::ambiguous_reference : messages::unknown_reference,
             name_in_file(plan_, each.from, each.field.key), any_of(each.refers), with_spaces_shown(text)),
      plan_, each.from, place);
  const bool is_explained = explain_everybody(d, each, text) || suggest_own_day(d, each, text) ||
                            suggest_counted(d, each, text) || explain_name(d, each, text) ||
                            explain_damage(d, each, text) || explain_said_twice(d, each, text) ||
                            explain_list(d, each, text);
  if (!is_explained) suggest_id(d, each, text);
  if (each.may_be_day && !is_explained) explain_day(d, text);
  const bool is_odd_day = each.field.type == FieldType::day && each.may_be_day && !is_explained;
  if (is_odd_day && d.suggestion.empty()) report_no_day(d, each);
}

void UnknownReferences::report_out_of_place(const UnknownReference& each) {
  schema_of(each.from.table).edit(plan_, each.from.row).damaged = true;
  const AnchorMeaning meaning = meaning_of(plan_, {each.text});
  Diagnostic& d = grassroots::report(
      diagnostics_, rules::bad_value,
      Phrase(out_of_place(meaning), name_in_file(plan_, each.from, each.field.key), std::string(plan_.text(each.text))),
      plan_, each.from, place_of(each));
  d.help = help_out_of_place(each, meaning);
}

// What is right there, or the requirement that says it.
Phrase UnknownReferences::help_out_of_place(const UnknownReference& each, AnchorMeaning meaning) const {
  if (meaning == AnchorMeaning::period) return messages::help_period_out_of_place;
  const TableSchema& table = schema_of(each.from.table);
  const Field* const fact = each.field.key == "due" ? date_fields(table).last : nullptr;
  if (!way_between(table.id, TableId::teams).exists() || fact == nullptr) return messages::help_out_of_place;
  const std::string_view done = table.closed_by.empty() ? fact->key : table.closed_by;
  return {messages::help_within_out_of_place, std::string(table.name), std::string(done),
          type_of(each.field).toml(plan_, each.field, record_at(plan_, each.from))};
}

void UnknownReferences::report_kind(const UnknownReference& each, const RecordsOfKind& named,
                                    const std::vector<std::string_view>& known) {
  if (plan_.may_lack(each.refers)) return;
  const std::string_view text = plan_.text(each.text);
  Diagnostic& d = grassroots::report(
      diagnostics_, rules::unknown_reference,
      Phrase(messages::no_record_of_kind, std::string(each.field.key), std::string(text), Phrase(named.table->label)),
      plan_, each.from, place_of(each));
  if (++suggestions_ > limits::suggestions.most) {
    d.severity = Severity::warning;
    d.help = messages::help_kind_to_come;
    return;
  }
  const bool is_slip = is_slip_for_nearest(named.kind, known);
  d.severity = is_slip ? Severity::error : Severity::warning;
  if (is_slip) schema_of(each.from.table).edit(plan_, each.from.row).damaged = true;
  if (suggest_kind(d, text, named.kind, known)) return;
  d.help = known.empty() || known.size() > 8
               ? Phrase(messages::help_kind_to_come)
               : Phrase(messages::help_known_kinds, list_of({known.begin(), known.end()}), messages::help_kind_to_come);
}

// The text with another kind in it.
bool UnknownReferences::suggest_kind(Diagnostic& d, std::string_view text, std::string_view kind,
                                     const std::vector<std::string_view>& known) const {
  const std::string_view near = nearest(kind, known);
  if (near.empty()) return false;
  const std::string meant = std::string(text.substr(0, text.size() - kind.size())).append(near);
  d.suggestion = quoted_at(plan_, meant, d.place);
  d.is_sure = is_slip_for(near, kind, known);
  d.help = Phrase(messages::did_you_mean, meant);
  return true;
}

// A record's own field stands where an id is meant: { after = "date" }.
bool UnknownReferences::suggest_own_day(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  if (each.field.type != FieldType::day && each.field.type != FieldType::deadline) return false;
  const Field* const own = owner_of_days(plan_, each.from).find(text);
  const bool is_day = own != nullptr && own != &each.field && is_of_days(*own);
  if (!is_day || plan_.sources[d.place.file]->syntax() == Syntax::csv) return false;
  d.suggestion = "{ field = " + quoted_at(plan_, text, d.place) + " }";
  d.is_sure = true;
  d.help = Phrase(messages::help_own_day, std::string(text), d.suggestion);
  return true;
}

// Of a division, in six digits.
bool UnknownReferences::is_code(std::string_view text) { return text.size() == 6 && are_digits(text); }

// The beginning of a region's code: 61 for 610000.
bool UnknownReferences::suggest_whole_code(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  constexpr std::size_t whole = 6;
  if (!contains(each.refers, TableId::regions) || !are_digits(text) || text.size() >= whole || text.size() % 2 != 0)
    return false;
  const Symbol id = plan_.symbols.find(std::string(text).append(whole - text.size(), '0'));
  if (!id || plan_.find(TableId::regions, id) == no_row) return false;
  d.suggestion = quoted_at(plan_, plan_.text(id), d.place);
  d.help = Phrase(messages::did_you_mean, names_.with_name(each.refers, id));
  return true;
}

void UnknownReferences::suggest_id(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  if (++suggestions_ > limits::suggestions.most) return;
  if (suggest_whole_code(d, each, text)) return;
  if (each.field.key == "after" && text.starts_with(kind_prefix)) {
    std::vector<std::string_view> kinds;
    for (const Task& task : plan_.tasks) kinds.push_back(plan_.text(task.kind));
    for (const Deliverable& deliverable : plan_.deliverables) kinds.push_back(plan_.text(deliverable.kind));
    if (suggest_kind(d, text, text.substr(kind_prefix.size()), kinds)) return;
  }
  std::vector<std::string_view> candidates;
  for (const TableSchema& table : all_tables()) {
    if (!contains(each.refers, table.id) || table.size(plan_) > 20000) continue;  // too many to compare with
    for (std::uint32_t row = 0; row < table.size(plan_); ++row)
      candidates.push_back(plan_.text(table.id_field()->get<Symbol>(table.row(plan_, row))));
  }
  if (each.from.table == TableId::waivers && each.field.key == "of") {
    if (find_rule(text) != nullptr) {  // one that could be waived would be known
      d.help = messages::help_never_waived;
      return;
    }
    for (const Rule* rule : all_rules())
      if (rule->is_waivable) candidates.push_back(rule->name);
  }
  // A code that is one is not to become what only looks like it: 610000省.
  std::vector<std::string_view> near = candidates;
  if (contains(each.refers, TableId::regions) && is_code(text))
    std::erase_if(near, [](std::string_view candidate) { return !is_code(candidate); });
  if (each.from.table == TableId::requirements && each.field.type == FieldType::deadline)
    near.insert(near.end(), {"stay", "period"});
  if (suggest(d, text, near, quote_at(plan_, d.place), Candidates::ids) || suggest_name(d, each, text)) return;
  if (candidates.empty() || candidates.size() > 8) return;
  std::vector<Phrase> shown;
  shown.reserve(candidates.size());
  for (const std::string_view id : candidates)
    shown.emplace_back(names_.with_name(each.refers, plan_.symbols.find(id)));
  d.help = Phrase(messages::help_known_ids, list_of(shown));
}

// What stands for a planned day, and is like no id.
void UnknownReferences::report_no_day(Diagnostic& d, const UnknownReference& each) const {
  const bool is_sheet = plan_.sources[d.place.file]->syntax() == Syntax::csv;
  d.name = rules::wrong_type.name;
  d.message = Phrase(messages::wrong_type, name_in_file(plan_, each.from, each.field.key), Phrase(messages::type_date),
                     Phrase(messages::type_text));
  d.help = help_date_in(is_sheet ? DateForm::sheet : DateForm::toml);
}

// Of a deadline that names no phase: it may be meant as a day.
void UnknownReferences::explain_day(Diagnostic& d, std::string_view text) const {
  const bool is_sheet = plan_.sources[d.place.file]->syntax() == Syntax::csv;
  if (const auto day = day_meant(text)) {
    if (is_sheet) return;  // an apostrophe says that it is a text
    d.suggestion = to_string(*day);
    d.is_sure = true;
    d.help = d.suggestion == text ? Phrase(messages::help_unquote) : Phrase(messages::help_write, d.suggestion);
  } else if (is_no_day_meant(text)) {
    if (is_sheet) return;
    d.name = rules::bad_value.name;
    d.message = Phrase(messages::no_such_day, std::string(text));
    d.help = messages::help_date;
  } else if (auto unclear = d.suggestion.empty() ? uncertain_date(text, is_sheet ? DateForm::sheet : DateForm::toml)
                                                 : std::nullopt) {
    d.name = rules::bad_value.name;
    d.message = std::move(unclear->message);
    d.help = std::move(unclear->help);
    d.suggestion = std::move(unclear->date);
    d.is_sure = false;
  }
}

// So many days after something stand in one text: el+3.
bool UnknownReferences::suggest_counted(Diagnostic& d, const UnknownReference& each, std::string_view text) {
  const auto counted = each.may_be_day ? counted_from(text) : std::nullopt;
  if (!counted) return false;
  const bool is_own = each.from.table == TableId::requirements && each.field.type == FieldType::deadline &&
                      (counted->anchor == "stay" || counted->anchor == "period");
  const Symbol id = is_own ? plan_.symbols.intern(counted->anchor) : names_.id_of(each.refers, counted->anchor);
  if (!id) return false;
  const std::string anchor(plan_.text(id)), step(counted->step), count = std::to_string(counted->count);
  if (plan_.sources[d.place.file]->syntax() == Syntax::csv) {
    d.help = Phrase(messages::help_counted_in_sheet, anchor, std::string(each.field.key), count, step);
  } else {
    d.suggestion = fmt::format("{{ after = {}, {} = {} }}", quoted_at(plan_, anchor, d.place), step, count);
    d.is_sure = true;
    d.help = Phrase(messages::help_write, d.suggestion);
  }
  return true;
}

}  // namespace grassroots
