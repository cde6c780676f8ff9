// SPDX-License-Identifier: MIT
// A day counted from something, written as one text: el+3, 投票日后3个工作日.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace grassroots {

struct CountedFrom {
  std::string_view anchor;
  std::int64_t count = 0;  // negative: before it
  std::string_view step;   // a key of a day rule: days, working_days, weeks, months
};
// Nothing if the text is none. An id may have `-3` at its end, so that a minus sign needs a unit behind the number.
std::optional<CountedFrom> counted_from(std::string_view text);

}  // namespace grassroots
