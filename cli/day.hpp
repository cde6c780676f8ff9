// SPDX-License-Identifier: MIT
// Days as somebody types them.
#pragma once

#include <optional>
#include <string_view>

#include "grassroots/model/date.hpp"

namespace grassroots::cli {

// 2018-07-15, today, yesterday, or so many days from today: +7d, -7d.
std::optional<Date> day_in(std::string_view text, Date today);

}  // namespace grassroots::cli
