// SPDX-License-Identifier: MIT
// The ledger of problems (台账): the findings that somebody has to see to, whose job it is and how they stand.
#pragma once

#include <set>

#include "grassroots/assess/waived_lateness.hpp"
#include "grassroots/standing/matters.hpp"

namespace grassroots {

// Which findings are problems: those that are due or were resolved, and all others of the same kinds. An experience or
// an achievement is no finding that anybody resolves.
class Problems {
 public:
  explicit Problems(const Plan& plan);
  // Whether it is one, and was found by that day.
  bool has(const Finding& finding, Date day) const;

 private:
  std::set<std::uint32_t> kinds_;
};

struct LedgerEntry {
  Matter matter;         // of the finding; its standing is overdue, waived (overdue by leave),
                         // due_soon, on_track (open) or met (resolved)
  Date found, resolved;  // resolved: unknown while it is open

  bool is_open() const { return matter.standing != Standing::met; }
  // How long it has been overdue, or was when it was resolved.
  std::optional<std::int32_t> days_late(Date day) const;
};
// Overdue first, the longest overdue before all; then what is open, by day; then what is resolved, the latest first.
// `next`: how many days from today count as soon.
std::vector<LedgerEntry> ledger_of(const Plan& plan, const Assessment& assessment, std::int32_t next = due_soon_days);
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
