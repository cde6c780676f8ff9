// SPDX-License-Identifier: MIT
// The ledger of problems (台账): what, why, what to do, whose job, by when, how it stands.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/ledger.hpp"

namespace grassroots {

struct FindingsOptions {
  std::optional<LedgerBy> by;   // none: one list
  std::uint32_t team = no_row;  // row: only of this team
  Date since;                   // known: only what was found, became overdue or was resolved after that day
  bool with_resolved = false;
  std::int32_t next = due_soon_days;
};
Document findings_ledger(const Plan& plan, const Assessment& assessment, const FindingsOptions& options);

}  // namespace grassroots
