// SPDX-License-Identifier: MIT
// Runs after all files are read: fills in what records may leave out, and resolves references.
#pragma once

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"

namespace grassroots {

// The first row of each table that a file added. In a file with exactly one team, records may leave out `team`.
struct FileRows {
  std::array<std::uint32_t, table_count> first{};
};
FileRows rows_before(const Plan& plan);
void derive_teams(Plan& plan, const FileRows& from);

// Derives ids and ends of stays, builds the id index, and reports duplicate ids, unknown references, levels the
// plan does not have, and what is missing because it could not be derived.
void link(Plan& plan, Diagnostics& diagnostics);

}  // namespace grassroots
