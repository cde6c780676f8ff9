// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/rules.hpp"

#include "grassroots/schema/field.hpp"

namespace grassroots {
namespace {

// The key whose value begins at the place, else the text that stands there; empty where the record begins.
std::string key_at(const Plan& plan, RecordRef ref, const Place& place) {
  const Record& record = record_at(plan, ref);
  if (place.known() && place.file != record.file) return std::string(text_at(plan, place));
  if (!place.known() || place.begin == record.offset) return {};
  const TableSchema& table = schema_of(ref.table);
  for (const Field& field : table.fields)
    if (plan.place(record, table.index_of(field)) == place.begin) return std::string(field.key);
  return std::string(text_at(plan, place));
}

constexpr const Rule* table[] = {
    &rules::not_text,
    &rules::not_toml,
    &rules::full_width,
    &rules::too_deep,
    &rules::unknown_key,
    &rules::missing_key,
    &rules::wrong_type,
    &rules::bad_value,
    &rules::duplicate_id,
    &rules::repeated_id,
    &rules::unknown_reference,
    &rules::end_before_start,
    &rules::outside_parent,
    &rules::double_booked,
    &rules::absent,
    &rules::date_order,
    &rules::not_in_team,
    &rules::include_not_found,
    &rules::include_outside,
    &rules::include_circular,
    &rules::misplaced_key,
    &rules::no_teams,
    &rules::no_requirements,
    &rules::no_subjects,
    &rules::bad_requirement,
    &rules::loosened,
    &rules::other_parent,
    &rules::unbound_clause,
    &rules::overdue,
    &rules::unconfirmed_stay,
    &rules::out_of_order,
    &rules::circular_order,
    &rules::expired_waiver,
    &rules::not_waivable,
    &rules::broad_waiver,
    &rules::useless_waiver,
    &rules::late,
    &rules::unfamiliar_word,
    &rules::not_csv,
    &rules::cut_code,
    &rules::unknown_place,
    &rules::ambiguous_place,
    &rules::place_mismatch,
    &rules::outside_regions,
    &rules::foreign_region,
    &rules::missing_parent,
    &rules::outside_phases,
    &rules::future_fact,
};

}  // namespace

Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, Place place) {
  Diagnostic& d = diagnostics.add({std::string(rule.name), {}, rule.origin, rule.severity});
  d.message = std::move(message);
  d.place = place;
  d.help = rule.remedy;
  return d;
}

Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, const Plan& plan, RecordRef about,
                   std::string_view key) {
  Diagnostic& d =
      report(diagnostics, rule, std::move(message), key.empty() ? place_of(plan, about) : place_of(plan, about, key));
  d.about = about;
  d.key = key;
  return d;
}

Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, const Plan& plan, RecordRef about,
                   Place place) {
  Diagnostic& d = report(diagnostics, rule, std::move(message), place);
  d.about = about;
  d.key = key_at(plan, about, d.place);
  return d;
}

void attribute(Diagnostics& diagnostics, std::size_t first, const Plan& plan, RecordRef about) {
  for (std::size_t i = first; i < diagnostics.size(); ++i) {
    Diagnostic& d = diagnostics[i];
    if (d.about.known()) continue;
    d.about = about;
    if (d.key.empty()) d.key = key_at(plan, about, d.place);
  }
}

std::span<const Rule* const> all_rules() { return table; }

const Rule* find_rule(std::string_view name) {
  for (const Rule* rule : table)
    if (rule->name == name) return rule;
  return nullptr;
}

}  // namespace grassroots
