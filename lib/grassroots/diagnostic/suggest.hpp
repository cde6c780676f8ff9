// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

// Puts the nearest candidate into the finding as a help and a text to paste; `quote` goes around the latter. It is sure
// if no other is near. False if none is near.
bool suggest(Diagnostic& diagnostic, std::string_view word, const std::vector<std::string_view>& candidates,
             std::string_view quote = "");

}  // namespace grassroots
