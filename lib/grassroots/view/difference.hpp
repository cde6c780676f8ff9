// SPDX-License-Identifier: MIT
// Two plans beside one another: which promises stand otherwise, and which records make it so.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/difference.hpp"
#include "grassroots/view/status.hpp"

namespace grassroots {

struct ComparedPlan {
  const Plan& plan;
  const Assessment& assessment;
  Phrase name;  // as it was asked for
};
// REQUIRES: both are assessed as of the same day.
Document differences(const ComparedPlan& before, const ComparedPlan& after, Rows rows);

}  // namespace grassroots
