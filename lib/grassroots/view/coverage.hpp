// SPDX-License-Identifier: MIT
// A matrix of two fields, with the holes marked and the sums at its edges.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/coverage.hpp"
#include "grassroots/view/status.hpp"

namespace grassroots {

// `rows`: where there are many, only those with the most holes, or all.
Document coverage_matrix(const Plan& plan, const CoverageAxes& axes, Date day, Rows rows);

}  // namespace grassroots
