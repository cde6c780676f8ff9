// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/diagnostic.hpp"

#include <algorithm>

namespace grassroots {

bool is_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.place.file, a.place.begin) < std::pair(b.place.file, b.place.begin);
}

void sort_by_place(Diagnostics& diagnostics) { std::stable_sort(diagnostics.begin(), diagnostics.end(), is_before); }

}  // namespace grassroots
