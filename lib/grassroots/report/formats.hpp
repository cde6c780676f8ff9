// SPDX-License-Identifier: MIT
// The formats of findings: each one row here, in the order in which they are listed, and defined in the file that
// writes it.
#pragma once

#include "grassroots/report/report.hpp"

#define GRASSROOTS_FORMATS(format) \
  format(full) format(concise) format(json) format(sarif) format(github) format(gitlab) format(junit)

namespace grassroots::formats {

#define GRASSROOTS_FORMAT(name) extern const Format name;
GRASSROOTS_FORMATS(GRASSROOTS_FORMAT)
#undef GRASSROOTS_FORMAT

}  // namespace grassroots::formats
