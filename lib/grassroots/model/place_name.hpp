// SPDX-License-Identifier: MIT
// Names of places as registers and people write them: 多福巷社区 is 多福巷社区居委会.
#pragma once

#include <string_view>

namespace grassroots {

// The name without the words that say what sort of place it is, however many it ends in: 多福巷. At least two
// characters of it are left.
std::string_view core_of(std::string_view name);

// Whether two names can be those of one place.
inline bool is_same_place_name(std::string_view a, std::string_view b) { return core_of(a) == core_of(b); }

// A name that stands in registers for a level that is not there: 市辖区, 省直辖县级行政区划.
bool is_stopgap_name(std::string_view name);

}  // namespace grassroots
