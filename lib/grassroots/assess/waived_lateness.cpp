// SPDX-License-Identifier: MIT
#include "grassroots/assess/waived_lateness.hpp"

#include <algorithm>

#include "grassroots/assess/reported_late.hpp"
#include "grassroots/diagnostic/rules.hpp"

namespace grassroots {
namespace {

bool comes_earlier(RecordRef a, RecordRef b) { return std::pair(a.table, a.row) < std::pair(b.table, b.row); }

}  // namespace

WaivedLateness::WaivedLateness(const Plan& plan, const Assessment& assessment) {
  for (const Diagnostic& d : assessment.diagnostics)
    if (d.name == rules::overdue.name && !d.counts()) waived_.push_back(d.about);
  Groupings groupings(plan);
  AskedRecords asked(plan, groupings);
  for (const Result& result : assessment.results)
    for (const Outcome& outcome : result.outcomes)
      if (outcome.state == State::waived)
        for (const RecordRef ref : asked.of(result, outcome)) waived_.push_back(ref);
  std::sort(waived_.begin(), waived_.end(), comes_earlier);
}

Piece WaivedLateness::seen(Piece piece) const {
  piece.is_waived = std::binary_search(waived_.begin(), waived_.end(), piece.ref, comes_earlier);
  return piece;
}

}  // namespace grassroots
