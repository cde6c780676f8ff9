// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/rules.hpp"

namespace grassroots {
namespace {

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
    &rules::unknown_reference,
    &rules::end_before_start,
    &rules::double_booked,
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
    &rules::overdue,
    &rules::unconfirmed_stay,
    &rules::out_of_order,
    &rules::circular_order,
    &rules::expired_waiver,
    &rules::useless_waiver,
    &rules::late,
    &rules::unfamiliar_word,
    &rules::not_csv,
    &rules::cut_code,
    &rules::unknown_place,
    &rules::ambiguous_place,
    &rules::place_mismatch,
    &rules::outside_regions,
};

}  // namespace

Diagnostic& report(Diagnostics& diagnostics, const Rule& rule, Phrase message, Place place) {
  Diagnostic& d = diagnostics.emplace_back();
  d.name = rule.name;
  d.severity = rule.severity;
  d.message = std::move(message);
  d.place = place;
  d.help = rule.remedy;
  return d;
}

std::span<const Rule* const> all_rules() { return table; }

const Rule* find_rule(std::string_view name) {
  for (const Rule* rule : table)
    if (rule->name == name) return rule;
  return nullptr;
}

}  // namespace grassroots
