// SPDX-License-Identifier: MIT
// Who is where when: for a week or any other days, with everybody's load in it and in the whole campaign.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/people.hpp"
#include "grassroots/view/status.hpp"

namespace grassroots {

struct PeopleOptions {
  std::uint32_t team = no_row;  // row: only its people
  Date from, to;                // both known
  bool only_free = false;       // who is on no stay in these days
  std::size_t width = 80;
  Rows rows = Rows::worst;
};
Document people_at_work(const Plan& plan, Date day, const PeopleOptions& options);

}  // namespace grassroots
