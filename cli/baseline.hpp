// SPDX-License-Identifier: MIT
// Findings that are known already: a file of fingerprints.
#pragma once

#include <set>
#include <string>

#include "grassroots/report/report.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots::cli {

// Throws EnvironmentError if the file cannot be read or is no baseline.
std::set<std::string> read_baseline(const Files& files, const std::string& path);
void write_baseline(Files& files, const std::string& path, const Report& reports);

}  // namespace grassroots::cli
