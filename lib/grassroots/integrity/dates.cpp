// SPDX-License-Identifier: MIT
// Days that were probably typed wrong: stays outside every phase, and facts that are still to come.
#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/naming.hpp"

namespace grassroots {
namespace {

// The days of the phases, each counted once; nothing if one of them has no first or last day.
std::vector<std::pair<Date, Date>> spans_of_phases(const Plan& plan) {
  std::vector<std::pair<Date, Date>> spans;
  for (const Phase& phase : plan.phases) {
    if (phase.damaged || !phase.start.known() || !phase.end.known()) return {};
    spans.emplace_back(phase.start, phase.end);
  }
  return spans;
}

// A requirement that asks of stays to lie within a phase tells them itself.
bool is_asked(const Plan& plan) {
  return std::any_of(plan.requirements.begin(), plan.requirements.end(), [&](const Requirement& requirement) {
    return plan.text(requirement.check) == "within" && plan.text(requirement.of) == "stays";
  });
}

void check_stays(const Plan& plan, Diagnostics& diagnostics) {
  const auto phases = spans_of_phases(plan);
  if (phases.empty() || plan.may_lack(only(TableId::phases))) return;
  std::int64_t campaign = 0;
  for (const auto& [first, last] : phases) campaign += std::max(0, days_from_to(first, last));
  const bool asked = is_asked(plan);
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status == StayStatus::cancelled || !stay.start.known() || !stay.end.known()) continue;
    const RecordRef ref = ref_to(plan, stay);
    const std::int64_t days = days_from_to(stay.start, stay.end);
    if (days > campaign) {
      report(diagnostics, rules::outside_phases,
             Phrase(messages::longer_than_campaign, subject_phrase(plan, ref), std::to_string(days),
                    std::to_string(campaign)),
             plan, ref);
      continue;
    }
    const auto touches = [&](const auto& phase) { return stay.start <= phase.second && phase.first <= stay.end; };
    if (!asked && std::none_of(phases.begin(), phases.end(), touches))
      report(diagnostics, rules::outside_phases,
             Phrase(messages::outside_phases, subject_phrase(plan, ref), to_string(stay.start), to_string(stay.end)),
             plan, ref);
  }
}

// A day on which something happened, as the schema says: a record or a value that is known from then on. An activity
// to come is a plan.
bool is_day_of_fact(const TableSchema& table, const Field& field) {
  if (field.type != FieldType::date) return false;
  return field.known_from == field.key ||
         (table.known_from == field.key && table.id != TableId::activities && table.id != TableId::regions);
}

void check_facts(const Plan& plan, Date today, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables())
    for (const Field& field : table.fields) {
      if (!is_day_of_fact(table, field)) continue;
      for (std::uint32_t row = 0; row < table.size(plan); ++row) {
        const Date day = field.get<Date>(table.row(plan, row));
        if (!day.known() || day <= today || table.row(plan, row).damaged) continue;
        const RecordRef ref{table.id, row};
        report(diagnostics, rules::future_fact,
               Phrase(messages::future_fact, subject_phrase(plan, ref), Phrase(field.label), to_string(day)), plan, ref,
               field.key);
      }
    }
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || stay.status != StayStatus::done || !stay.start.known() || stay.start <= today) continue;
    const RecordRef ref = ref_to(plan, stay);
    report(diagnostics, rules::future_fact,
           Phrase(messages::future_stay, subject_phrase(plan, ref), to_string(stay.start)), plan, ref, "status");
  }
}

}  // namespace

void integrity::dates(const IntegrityContext& context, Diagnostics& diagnostics) {
  check_stays(context.plan, diagnostics);
  if (context.today.known()) check_facts(context.plan, context.today, diagnostics);
}

}  // namespace grassroots
