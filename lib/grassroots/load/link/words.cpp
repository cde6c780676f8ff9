// SPDX-License-Identifier: MIT
#include "grassroots/load/link/words.hpp"

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/diagnostic/suggest.hpp"
#include "grassroots/field_types/messages.hpp"
#include "grassroots/field_types/written_date.hpp"
#include "grassroots/load/link/messages.hpp"
#include "grassroots/load/link/sheets.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/path.hpp"
#include "grassroots/schema/references.hpp"
#include "grassroots/schema/version.hpp"

namespace grassroots {
namespace {

void check_makeup_days(Plan& plan, const Holiday& holiday, Diagnostics& diagnostics) {
  const RecordRef ref = ref_to(plan, holiday);
  for (const Value& day : plan.list(holiday.makeup)) {
    if (day.kind == Value::Kind::date) continue;
    const Message& what = day.kind == Value::Kind::text   ? messages::type_text
                          : day.kind == Value::Kind::flag ? messages::type_flag
                                                          : messages::type_number;
    report(diagnostics, rules::wrong_type, Phrase(messages::not_a_day, Phrase(what)), plan, ref,
           place_at(plan, ref, day.offset))
        .help = help_date_in(is_in_sheet(plan, holiday) ? DateForm::sheet : DateForm::toml);
    schema_of(ref.table).edit(plan, ref.row).damaged = true;
  }
}

std::vector<std::string> fields_with_words() {
  std::vector<std::string> fields;
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields)
      if (field.is_vocabulary) fields.push_back(std::string(table.name).append(1, '.').append(field.key));
  return fields;
}

void check_word(Plan& plan, const Term& term, Diagnostics& diagnostics) {
  const std::string_view name = plan.text(term.field);
  if (term.damaged || term.inherited || field_of_words(name) != nullptr) return;
  const RecordRef ref = ref_to(plan, term);
  Diagnostic& d =
      report(diagnostics, rules::bad_value, Phrase(messages::has_no_words, std::string(name)), plan, ref, "field");
  const std::vector<std::string> fields = fields_with_words();
  suggest(d, name, {fields.begin(), fields.end()}, quote_at(plan, d.place));
  schema_of(ref.table).edit(plan, ref.row).damaged = true;
}

void read_labels(Plan& plan, const TableSchema& table, Filter filter) {
  for (std::uint32_t i = 0; i < filter.count; ++i) {
    const Condition condition = plan.conditions[filter.begin + i];
    Path::Fault fault;  // is reported where the requirement is bound
    const auto path = Path::parse(plan, table, plan.text(condition.path), fault);
    if (!path || path->in_open_table()) continue;
    for (const Word& word : path->last().words)
      for (std::uint32_t at = condition.values.begin; at < condition.values.begin + condition.values.count; ++at)
        if (Value& value = plan.values[at]; value.kind == Value::Kind::text && plan.text(value.symbol) == word.chinese)
          value.symbol = plan.symbols.intern(word.name);
  }
}

}  // namespace

void check_format(const Plan& plan, Diagnostics& diagnostics) {
  const Integer format = plan.info().format;
  if (!format.known() || format.value <= format_version) return;
  Diagnostic& d = report(diagnostics, rules::bad_value,
                         Phrase(messages::newer_format, std::to_string(format.value), std::to_string(format_version)),
                         plan, ref_to(plan, plan.info()), "format");
  d.severity = Severity::warning;
  d.help = messages::help_newer_format;
}

void check_holidays(Plan& plan, Diagnostics& diagnostics) {
  for (const Holiday& holiday : plan.holidays) check_makeup_days(plan, holiday, diagnostics);
}

void read_labels_in_conditions(Plan& plan) {
  for (const Requirement& requirement : plan.requirements) {
    if (requirement.inherited || !is_in_sheet(plan, requirement)) continue;
    const TableSchema& records = looked_at(plan, requirement);
    read_labels(plan, records, requirement.where);
    read_labels(plan, records, requirement.among);
    if (const TableSchema* const subjects = find_subject(plan.text(requirement.per)))
      read_labels(plan, *subjects, requirement.each);
  }
}

void check_words(Plan& plan, Diagnostics& diagnostics) {
  for (const Term& term : plan.words) check_word(plan, term, diagnostics);
}

}  // namespace grassroots
