// SPDX-License-Identifier: MIT
// Clauses that the plan names and no requirement comes from: nobody would notice a requirement that was taken out.
#include <algorithm>

#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/clause.hpp"
#include "grassroots/schema/field.hpp"

namespace grassroots {

void integrity::clauses(const IntegrityContext& context, Diagnostics& diagnostics) {
  const Plan& plan = context.plan;
  const PlanInfo& info = plan.info();
  if (plan.may_lack(only(TableId::requirements))) return;
  // Those of the plan above are told there: its requirements need not all apply below.
  const std::uint32_t inherited = plan.parent == nullptr ? 0 : plan.parent->info().clauses.count;
  for (const ListItem& item : plan.list(info.clauses).subspan(std::min(inherited, info.clauses.count))) {
    const std::string_view clause = plan.text(item.symbol);
    const bool is_bound = std::any_of(plan.requirements.begin(), plan.requirements.end(), [&](const Requirement& r) {
      return is_clause_below(plan.text(r.clause), clause);
    });
    if (is_bound) continue;
    const RecordRef ref = ref_to(plan, info);
    report(diagnostics, rules::unbound_clause, Phrase(messages::unbound_clause, std::string(clause)), plan, ref,
           place_at(plan, ref, item.offset));
  }
}

}  // namespace grassroots
