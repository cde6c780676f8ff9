// SPDX-License-Identifier: MIT
// The functions behind the rows of the table of formats.
#pragma once

#include "grassroots/report/report.hpp"

namespace grassroots {

std::string to_full(Reports reports, const ReportStyle& style);
std::string to_concise(Reports reports, const ReportStyle& style);
std::string to_json(Reports reports, const ReportStyle& style);
std::string to_sarif(Reports reports, const ReportStyle& style);
std::string to_github(Reports reports, const ReportStyle& style);
std::string to_gitlab(Reports reports, const ReportStyle& style);
std::string to_junit(Reports reports, const ReportStyle& style);

}  // namespace grassroots
