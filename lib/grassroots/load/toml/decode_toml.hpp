// SPDX-License-Identifier: MIT
// A TOML file → records of the plan: by the plain reader where it can, else by toml++.
#pragma once

#include "grassroots/load/decoder.hpp"

namespace grassroots {

// Appends what the plan's last source says. `is_root`: it is the plan's own file.
void decode_toml(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root);

// The same by toml++ alone, which says what TOML is: the other is tested against this.
void decode_by_tomlplusplus(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root);

}  // namespace grassroots
