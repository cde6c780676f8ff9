// SPDX-License-Identifier: MIT
// The functions behind the rows of the table of formats.
#pragma once

#include "grassroots/output/report.hpp"

namespace grassroots {

std::string to_full(const Report& reports, const Style& style);
std::string to_concise(const Report& reports, const Style& style);
std::string to_json(const Report& reports, const Style& style);
std::string to_sarif(const Report& reports, const Style& style);
std::string to_github(const Report& reports, const Style& style);
std::string to_gitlab(const Report& reports, const Style& style);
std::string to_junit(const Report& reports, const Style& style);

}  // namespace grassroots
