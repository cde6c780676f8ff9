// SPDX-License-Identifier: MIT
// What every command that shows a plan does: load, assess, show; exit 1 only where the plan has integrity errors.
#pragma once

#include <functional>

#include "cli/plans.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots::cli {

// `faults`: errors with which what is shown may be incomplete.
using MakeDocument = std::function<Document(const Plan&, const Assessment&, std::size_t faults)>;
int view(CommandLine& line, const MakeDocument& make);
// The same as a page: in a pipe as wide as in a terminal.
int view_page(CommandLine& line, const MakeDocument& make);

// The row of the record with this id, in whatever width it is typed. Throws UsageError with a suggestion if there is
// none.
std::uint32_t row_named(const Plan& plan, TableId table, const std::string& id);
// The row of the team with this id or name, in this region, or of the only one of which an id, a name or a region
// begins so. Throws UsageError if there is none, or more than one.
std::uint32_t team_named(const Plan& plan, const std::string& text);

}  // namespace grassroots::cli
