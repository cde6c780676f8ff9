// SPDX-License-Identifier: MIT
// Decodes a TOML file into records of the plan: by the plain reader where it can, else by toml++.
#pragma once

#include "grassroots/load/decoder.hpp"

namespace grassroots {

// Appends the records of the plan's last source. `is_root`: it is the plan's own file.
void decode_toml(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root);

// The same by toml++ alone, which the plain reader is tested against.
void decode_by_tomlplusplus(Plan& plan, Decoder& decoder, Diagnostics& diagnostics, bool is_root);

}  // namespace grassroots
