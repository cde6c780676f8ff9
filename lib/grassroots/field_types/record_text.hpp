// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grassroots/schema/field.hpp"

namespace grassroots {

// What a record says itself as TOML, `key = value` for every field but those `without`, with `between` between them.
std::string fields_as_toml(const Plan& plan, RecordRef ref, std::string_view between,
                           const std::vector<std::string_view>& without = {});

}  // namespace grassroots
