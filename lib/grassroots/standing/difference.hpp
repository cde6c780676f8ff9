// SPDX-License-Identifier: MIT
// What makes two plans, or two states of one, different: record by record, and what that does to the promises.
#pragma once

#include <optional>
#include <vector>

#include "grassroots/assess/assess.hpp"
#include "grassroots/schema/field.hpp"
#include "grassroots/standing/matters.hpp"

namespace grassroots {

enum class Demand : std::uint8_t { same, looser, tighter };

// A field of a record that is not the same, as TOML writes it; empty where it is left out.
struct FieldChange {
  const Field* field = nullptr;
  std::string before, after;
  Demand demand = Demand::same;  // of a requirement: whether less is asked for, or more
};
// A record of which one plan has none, or whose fields differ.
struct RecordChange {
  RecordRef before, after;  // unknown: it was added, or removed
  std::vector<FieldChange> fields;
  std::optional<std::int32_t> moved;      // of a stay: by how many days its first day moved
  std::optional<std::int32_t> days_more;  // of a stay: how many days it became longer
};
// Records are the same where their ids are; those without one where all that they say is. By table, as the new plan has
// them, then what is gone. Records that are inherited from a plan above are left out.
std::vector<RecordChange> record_changes(const Plan& before, const Plan& after);

// How a subject of a requirement stands, of which one or the other is different.
struct PromiseChange {
  std::uint32_t requirement = no_row;  // row in the plan that has it, the new one if both have
  RecordRef subject;                   // likewise
  bool is_in_after = true;
  std::optional<Outcome> before, after;  // none: the plan has no such promise

  bool got_worse() const;
};
// Those that got worse first, by how bad they are now.
std::vector<PromiseChange> promise_changes(const Plan& before, const Assessment& assessed_before, const Plan& after,
                                           const Assessment& assessed_after);

}  // namespace grassroots
