// SPDX-License-Identifier: MIT
#include "grassroots/diagnostic/diagnostic.hpp"

#include <algorithm>

namespace grassroots {

std::size_t count_faults(const Diagnostics& diagnostics) {
  return static_cast<std::size_t>(std::count_if(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& d) {
    return d.severity == Severity::error && d.counts() &&
           (d.origin == Origin::loading || d.origin == Origin::integrity);
  }));
}

bool is_before(const Diagnostic& a, const Diagnostic& b) {
  return std::pair(a.place.file, a.place.begin) < std::pair(b.place.file, b.place.begin);
}

void sort_by_place(Diagnostics& diagnostics) { std::stable_sort(diagnostics.begin(), diagnostics.end(), is_before); }

}  // namespace grassroots
