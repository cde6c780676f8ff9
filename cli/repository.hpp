// SPDX-License-Identifier: MIT
// Where a file lies in the repository that a service shows it in.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "cli/command_line.hpp"

namespace grassroots::cli {

// Services that read reports know the files of a repository by their paths below its root, wherever in it the program
// ran and however the plan was named. The root is what the service's own variable says, or else the nearest folder
// above the file that holds .git.
class RepositoryPaths {
 public:
  explicit RepositoryPaths(const CommandLine& line);
  // The path itself where the file lies in no repository.
  const std::string& of(const std::string& path);

 private:
  std::string below_root(const std::string& path) const;

  const Files& files_;
  std::vector<std::string> roots_;                      // real paths
  std::unordered_map<std::string, std::string> known_;  // by the path as it was given
};

}  // namespace grassroots::cli
