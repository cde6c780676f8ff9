// SPDX-License-Identifier: MIT
// Nobody is on a stay while they are away.
#include "grassroots/query/absences.hpp"

#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/as_of.hpp"
#include "grassroots/query/day_rules.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/owners.hpp"

namespace grassroots {
namespace {

void report_absent(const Plan& plan, const Stay& stay, const Absence& absence, Diagnostics& diagnostics) {
  const RecordRef person{TableId::people, plan.find(TableId::people, absence.person)};
  const Date first = std::max(stay.start, absence.start), last = std::min(stay.end, absence.end);
  Diagnostic& d =
      report(diagnostics, rules::absent,
             Phrase(messages::absent_on_stay, subject_phrase(plan, person), to_string(first), to_string(last)), plan,
             ref_to(plan, stay));
  d.labels.push_back({place_of(plan, ref_to(plan, absence)), messages::label_absence, ref_to(plan, absence)});
  d.people.push_back(person);
}

}  // namespace

void integrity::absences(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  if (plan.absences.empty()) return;
  const auto absences = absences_by_person(plan);
  for (const Stay& stay : plan.stays) {
    if (stay.damaged || !takes_place(stay) || !has_settled_days(plan, stay)) continue;
    each_person(plan, stay, [&](Symbol person) {
      const std::uint32_t of = plan.find(TableId::people, person);
      if (of == no_row) return;
      for (const std::uint32_t row : absences[of])
        if (const Absence& absence = plan.absences[row];
            !absence.damaged && stay.start <= absence.end && absence.start <= stay.end)
          report_absent(plan, stay, absence, diagnostics);
    });
  }
}

}  // namespace grassroots
