// SPDX-License-Identifier: MIT
// The first screen of `status`: the verdict, who must act on what, what falls due, who is in the field, what changed.
#pragma once

#include "grassroots/document/document.hpp"
#include "grassroots/standing/campaign.hpp"

namespace grassroots {

// How much of each part is shown; of what is left out the number is said.
struct ScreenSpace {
  std::size_t acts = 0, dues = 0;
  std::size_t present = 0, next = 0;  // teams
  bool has_ends = true;               // until when each team is there
};
// From the most to the least: the first with which the screen is not too long is taken.
std::span<const ScreenSpace> screen_spaces();

Document status_screen(const Plan& plan, const Campaign& campaign, const ScreenSpace& space);

}  // namespace grassroots
