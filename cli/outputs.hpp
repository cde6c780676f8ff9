// SPDX-License-Identifier: MIT
// The files that a command writes because its options name them. None is written over what the run has read, over a
// plan, or through a link to a file (text/file.hpp); a report replaces an older one. A pipe or a device that is named
// is written to as it is, and `-` is standard output.
#pragma once

#include <algorithm>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/options.hpp"

namespace grassroots::cli {

inline constexpr std::string_view standard_output = "-";

// Throws UsageError if two of the paths are the same file.
void require_distinct(const CommandLine& line, const std::vector<std::string>& paths);

// What one --output asks for: a row of a table of formats, and where to.
template <class Format>
struct Output {
  const Format* format;
  std::string path;
};

// A FORMAT=FILE taken apart; both empty if it is none.
std::pair<std::string, std::string> format_and_path(const std::string& text);
UsageError bad_output(const std::string& text, const std::vector<Phrase>& formats);

// What every --output asks for. Throws UsageError where there is no such format, or two are the same file.
template <class Format>
std::vector<Output<Format>> outputs_of(const CommandLine& line, std::span<const Format* const> formats) {
  std::vector<Output<Format>> outputs;
  std::vector<std::string> paths;
  for (const std::string& text : line.value(options::output)) {
    const auto [name, path] = format_and_path(text);
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&, &wanted = name](const Format* f) { return f->name == wanted; });
    if (found == formats.end()) {
      std::vector<Phrase> names;
      for (const Format* known : formats) names.emplace_back(known->name);
      throw bad_output(text, names);
    }
    outputs.push_back({*found, path});
    paths.push_back(path);
  }
  require_distinct(line, paths);
  return outputs;
}

// Throws EnvironmentError if one of the paths must not be written to. To be asked after all reading, and before the
// first is written.
void require_writable(const CommandLine& line, const std::vector<std::string>& paths);

// What is printed besides the outputs: to standard error where one of them is standard output, so that whoever reads
// that gets nothing else.
void print_beside(const CommandLine& line, const std::string& text, const std::vector<std::string>& written);

// Throws EnvironmentError.
void write_output(const CommandLine& line, const std::string& path, std::string_view bytes);

// Makes the folders that are missing, the uppermost first. Throws EnvironmentError.
void make_folders(Files& disk, const std::filesystem::path& folder);

}  // namespace grassroots::cli
