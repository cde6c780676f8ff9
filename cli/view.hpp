// SPDX-License-Identifier: MIT
// What every command that shows a plan does: load, assess, show; exit 1 only where the plan has integrity errors.
#pragma once

#include <functional>

#include "cli/plans.hpp"
#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots::cli {

using MakeDocument = std::function<Document(const Plan&, const Assessment&)>;
int view(CommandLine& line, const MakeDocument& make);

// The row of the record with this id, in whatever width it is typed. Throws UsageError with a suggestion if there is
// none.
std::uint32_t row_named(const Plan& plan, TableId table, const std::string& id);

}  // namespace grassroots::cli
