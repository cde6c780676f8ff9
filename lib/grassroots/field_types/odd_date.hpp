// SPDX-License-Identifier: MIT
// Dates of which each part can be told, though no program writes them so: 2018 6 1, 2018、6、1, 二〇一八年六月一日.
#pragma once

#include <optional>
#include <string_view>

#include "grassroots/field_types/written_date.hpp"

namespace grassroots {

// With the date that is meant. Nothing of a text that does not say year, month and day in this order. The text is of
// half width.
std::optional<UncertainDate> date_written_oddly(std::string_view text, DateForm);

}  // namespace grassroots
