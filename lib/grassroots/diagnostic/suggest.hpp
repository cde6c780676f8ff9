// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"

namespace grassroots {

// Puts the nearest candidate into the finding as a help and a text to paste; `quote` goes around the latter. It is sure
// if it is a name and no other is near. False if none is near.
enum class Candidates : std::uint8_t {
  names,  // of what the format has, or words that are listed
  ids,    // of records: one that is like another may be meant as it is, and its record be missing
};
bool suggest(Diagnostic& diagnostic, std::string_view word, const std::vector<std::string_view>& candidates,
             std::string_view quote = "", Candidates are = Candidates::names);

}  // namespace grassroots
