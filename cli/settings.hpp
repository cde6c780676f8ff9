// SPDX-License-Identifier: MIT
// What a user or a project sets once for all runs: `.grassroots.toml` in the working folder or in the nearest one above
// it. One beside a plan that lies elsewhere is never read: plans come by mail, and must not choose how they are judged.
// No file that is written can be set.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "cli/option.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots::cli {

inline constexpr std::string_view settings_name = ".grassroots.toml";

// One line of the file, as the command line would have it: a list is separated by commas.
struct Setting {
  std::string text;
  std::string place;  // path:line:column
};

struct Settings {
  std::string path;                                   // as it is shown; empty where there is none
  std::map<std::string, Setting, std::less<>> lines;  // by the option's name: --fail-on
  std::optional<Phrase> fault;                        // why the file cannot be understood

  // Null if the option is not set.
  const Setting* find(const Option& option) const;
  // Nothing counts of a file with a fault but the language, in which the fault is told.
  void refuse(Phrase why);
};

// What a file says, or the first of its faults. `files`: as they are seen from the working folder.
Settings read_settings(const Files& files);

}  // namespace grassroots::cli
