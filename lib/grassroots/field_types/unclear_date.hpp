// SPDX-License-Identifier: MIT
// Values that look like a date and are none.
#pragma once

#include <string>

#include "grassroots/field_types/decoding.hpp"

namespace grassroots {

// Whether it is reported, with what was meant, that the value looks like a date and leaves doubt.
bool is_unclear_date(Decoding& in, const Field& field, const RawValue& raw);
// As a file writes the date that a text means; empty if it means none.
std::string date_meant_by(std::string_view text);

}  // namespace grassroots
