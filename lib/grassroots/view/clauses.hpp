// SPDX-License-Identifier: MIT
// The traceability matrix: clause → requirement → how its subjects stand → the records that show it.
#pragma once

#include "grassroots/assess/assess.hpp"
#include "grassroots/document/document.hpp"

namespace grassroots {

struct ClausesOptions {
  std::string clause;  // only this one and those below it; empty: all
  bool with_evidence = false;
};
Document clauses_matrix(const Plan& plan, const Assessment& assessment, const ClausesOptions& options);

// The clauses that anything in the plan names.
std::vector<std::string_view> clauses_of(const Plan& plan);

}  // namespace grassroots
