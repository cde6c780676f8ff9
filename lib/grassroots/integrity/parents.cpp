// SPDX-License-Identifier: MIT
#include <limits>

#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/diagnostic/rules.hpp"
#include "grassroots/integrity/integrity.hpp"
#include "grassroots/integrity/messages.hpp"
#include "grassroots/query/naming.hpp"
#include "grassroots/query/way.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

// The number of parents above each row; 0 in a cycle of parents.
std::vector<std::uint32_t> levels_above(const Plan& plan, const TableSchema& table, const Field& parent) {
  constexpr std::uint32_t unknown = std::numeric_limits<std::uint32_t>::max(), open = unknown - 1;
  std::vector<std::uint32_t> levels(table.size(plan), unknown);
  std::vector<std::uint32_t> chain;
  for (std::uint32_t row = 0; row < levels.size(); ++row) {
    std::uint32_t at = row;
    for (; at != no_row && levels[at] == unknown; at = plan.find(table.id, parent.get<Symbol>(table.row(plan, at)))) {
      levels[at] = open;
      chain.push_back(at);
    }
    const bool is_cycle = at != no_row && levels[at] == open;
    std::uint32_t level = at == no_row || is_cycle ? 0 : levels[at] + 1;
    for (; !chain.empty(); chain.pop_back()) levels[chain.back()] = is_cycle ? 0 : level++;
  }
  return levels;
}

void report_too_deep(const Plan& plan, Diagnostics& diagnostics) {
  for (const TableSchema& table : all_tables()) {
    const Field* const parent = parent_field(table.id);
    if (parent == nullptr) continue;
    const auto levels = levels_above(plan, table, *parent);
    for (std::uint32_t row = 0; row < levels.size(); ++row) {
      if (levels[row] != limits::parents.most + 1) continue;
      const RecordRef ref{table.id, row};
      report(diagnostics, rules::too_deep, Phrase(messages::parents_too_deep, std::to_string(limits::parents.most)),
             plan, ref, parent->key)
          .help = messages::help_fewer_parents;
    }
  }
}

void report_outside_parent(const Plan& plan, Diagnostics& diagnostics) {
  for (const Phase& phase : plan.phases) {
    const Phase* whole = plan.find(phase.parent);
    if (whole == nullptr || whole == &phase || whole->damaged || phase.damaged) continue;
    const bool is_early = phase.start.known() && phase.start < whole->start;
    const bool is_late = whole->end.known() && phase.end > whole->end;
    if (!is_early && !is_late) continue;
    const std::string_view key = is_early ? "start" : "end";
    report(diagnostics, rules::outside_parent,
           Phrase(is_early ? messages::begins_before_parent : messages::ends_after_parent,
                  to_string(is_early ? phase.start : phase.end), subject_phrase(plan, ref_to(plan, *whole)),
                  to_string(is_early ? whole->start : whole->end)),
           plan, ref_to(plan, phase), key)
        .labels.push_back({place_of(plan, ref_to(plan, *whole), key), messages::label_whole_phase});
  }
}

}  // namespace

void integrity::parents(const IntegrityContext& context, Diagnostics& diagnostics) {
  report_too_deep(context.plan, diagnostics);
  report_outside_parent(context.plan, diagnostics);
}

}  // namespace grassroots
