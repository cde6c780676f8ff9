// SPDX-License-Identifier: MIT
// Requirements of a plan above that cannot be understood in the plan that is judged: they are errors there.
#pragma once

#include <optional>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/query/known_kinds.hpp"

namespace grassroots {

// The phase, task or deliverable that the requirement names and this plan does not have, if there is one. `kinds`: here
// and below, those of the plan.
std::optional<Phrase> unknown_name(const Plan& plan, const Requirement& requirement, KnownKinds& kinds);

// Days that the requirement counts from records of a kind of which this plan has none yet: it is told at `parent` that
// something waits for them. REQUIRES: the requirement is inherited.
void report_kinds_to_come(const Plan& plan, const Requirement& requirement, KnownKinds& kinds,
                          Diagnostics& diagnostics);

// Reports at `parent` of the plan, for whoever wrote it sees the file above least of all. What was reported of the file
// above from index `first` on gives way to it. REQUIRES: the requirement is inherited.
void report_not_understood(const Plan& plan, const Requirement& requirement, KnownKinds& kinds, std::size_t first,
                           Diagnostics& diagnostics);

}  // namespace grassroots
