// SPDX-License-Identifier: MIT
// Where the whole campaign stands on a day: what the first screen of `status` shows, as values.
#pragma once

#include "grassroots/assess/waived_lateness.hpp"
#include "grassroots/standing/standing.hpp"

namespace grassroots {

enum class Season : std::uint8_t { no_phases, before, in_phase, between, after };

struct PhaseNow {
  std::uint32_t phase = 0;         // row
  std::size_t number = 0, of = 0;  // among its siblings, in order of time
  std::int32_t day = 0, days = 0;  // today is the n-th of so many; 0 while it has no last day
  std::int32_t days_left() const { return days - day; }
};

// Requirements, by their worst outcome.
struct RequirementCounts {
  std::size_t met = 0, pending = 0, violated = 0, waived = 0;
  std::size_t all() const { return met + pending + violated + waived; }
};

// The ledger of problems.
struct LedgerCounts {
  std::size_t open = 0, overdue = 0, resolved = 0;
};

// A team on a stay, or about to go on one.
struct Presence {
  std::uint32_t team = 0, stay = 0;  // rows
  Date first, last;                  // the last is unknown while the stay is open
};

// What became different after one day and by another; from the dated facts, so that nothing was to be kept.
struct Changes {
  Date since;
  std::vector<std::uint32_t> met;           // requirements that are met now and were not
  std::vector<Matter> became_late;          // fell due since and are still open
  std::vector<RecordRef> closed;            // problems, tasks and reports
  std::size_t found = 0;                    // new problems
  std::vector<std::uint32_t> began, ended;  // stays
  std::int64_t days = 0;                    // in the field, of all teams
};

struct Campaign {
  Date as_of;
  Season season = Season::no_phases;
  Date begins, ends;             // of all phases; no end while one has no last day
  std::vector<PhaseNow> phases;  // in progress, the longest first
  RequirementCounts requirements;
  std::size_t to_come = 0;  // stays, and what is due later or on a day that is not known
  LedgerCounts ledger;
  WaivedLateness waived_lateness;
  double days_done = 0, days_required = 0, days_expected = 0;  // of the teams of which days are required
  std::size_t teams_with_days = 0;                             // so many those are
  std::int64_t days_planned = 0;
  std::vector<Matter> matters;           // the worst first
  std::vector<Matter> closed;            // promises that were broken and that nobody can mend any more
  std::vector<TeamStanding> teams;       // by row
  std::vector<Presence> in_field, next;  // by day; next: within the days asked for
  std::size_t unconfirmed = 0;           // stays that are over and not confirmed
  std::size_t faults = 0;                // errors of the plan, with which all this may be incomplete
  std::int32_t next_days = due_soon_days;
  Changes changes;

  std::size_t count(Standing standing) const;  // teams
};

// How the whole goes, in a word.
enum class Course : std::uint8_t { not_begun, over, on_course, mostly, off_course };
// On course: nothing is overdue or behind. Mostly: at most a tenth of the teams has something overdue or behind, and
// the days in the field are as many as expected.
Course course_of(const Campaign& campaign);

struct CampaignOptions {
  std::int32_t next = due_soon_days;  // days
  Date since;                         // unknown: what changed is not asked for
  std::size_t faults = 0;
};
Campaign campaign_of(const Plan& plan, const Assessment& assessment, const CampaignOptions& options);

}  // namespace grassroots
