// SPDX-License-Identifier: MIT
// Records → TOML that reads back as the same.
#pragma once

#include <string>

#include "grassroots/model/plan.hpp"

namespace grassroots {

// A text as a TOML string.
std::string toml_text(std::string_view text);

// Everything that the record says itself but `without`, one `key = value` a line.
std::string to_toml(const Plan& plan, RecordRef ref, const std::vector<std::string_view>& without = {});

}  // namespace grassroots
