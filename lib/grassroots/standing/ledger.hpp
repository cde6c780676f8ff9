// SPDX-License-Identifier: MIT
// The ledger of problems (台账): every finding that has a due day or was resolved, whose job it is and how it stands.
#pragma once

#include "grassroots/standing/matters.hpp"

namespace grassroots {

// Whether somebody has to see to it, or has: it was found by that day, and has a day by which it is due or was
// resolved.
bool is_in_ledger(const Finding& finding, Date day);

struct LedgerEntry {
  Matter matter;         // of the finding; its standing is overdue, due_soon, on_track (open) or met (resolved)
  Date found, resolved;  // resolved: unknown while it is open

  bool is_open() const { return matter.standing != Standing::met; }
};
// Overdue first, the longest overdue before all; then what is open, by day; then what is resolved, the latest first.
// `next`: how many days from today count as soon.
std::vector<LedgerEntry> ledger_of(const Plan& plan, Date day, std::int32_t next = due_soon_days);
// Whether it was found, became overdue or was resolved after that day.
bool has_changed_since(const LedgerEntry& entry, Date since);

enum class LedgerBy : std::uint8_t { team, owner, priority };

// The entries of one team, owner or priority; one that belongs to several is in each.
struct LedgerGroup {
  Phrase name;
  RecordRef about;  // unknown: an owner that has no record
  std::vector<const LedgerEntry*> entries;
  std::size_t count(Standing standing) const;
};
// Those with the most overdue first, then with the most open. `entries` must outlive them.
std::vector<LedgerGroup> ledger_by(const Plan& plan, const std::vector<LedgerEntry>& entries, LedgerBy by);

}  // namespace grassroots
