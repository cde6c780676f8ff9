// SPDX-License-Identifier: MIT
// What `validate` prints for people: the findings, or how many there are of each name, and a last line for each plan.
#pragma once

#include "grassroots/document/style.hpp"
#include "grassroots/report/report.hpp"

namespace grassroots::cli {

// At most `limit` findings of each plan, then how many more there are.
std::string findings_text(const Report& reports, const Format& format, std::size_t limit, const Style& style);
// How often each name was found, the most frequent first.
std::string statistics_text(const Report& reports, const Style& style);

}  // namespace grassroots::cli
