// SPDX-License-Identifier: MIT
// The files that a command writes because its options name them. None is written over what the run has read, over a
// plan, or through a link to a file (text/file.hpp); a report replaces an older one. A pipe or a device that is named
// is written to as it is, and `-` is standard output.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_line.hpp"

namespace grassroots::cli {

inline constexpr std::string_view standard_output = "-";

// Throws UsageError if two of the paths are the same file.
void require_distinct(const CommandLine& line, const std::vector<std::string>& paths);

// Throws EnvironmentError if one of the paths must not be written to. To be asked after all reading, and before the
// first is written.
void require_writable(const CommandLine& line, const std::vector<std::string>& paths);

// Throws EnvironmentError.
void write_output(const CommandLine& line, const std::string& path, std::string_view bytes);

// Makes the folders that are missing, the uppermost first. Throws EnvironmentError.
void make_folders(Files& disk, const std::filesystem::path& folder);

}  // namespace grassroots::cli
