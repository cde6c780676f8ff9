// SPDX-License-Identifier: MIT
// Paths of the files that plans are made of. Real paths are texts: they are compared often, and never taken apart.
#pragma once

#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace grassroots {

// Absolute, without links; also of a file that is not there.
std::string real_path(const std::filesystem::path& path);
// That of the folder a file lies in.
std::string folder_of(const std::string& real);
// The same for many files that lie in the same folders, which are looked at once. For several threads.
class RealPaths {
 public:
  std::string of(const std::filesystem::path& path);

 private:
  std::mutex mutex_;
  std::map<std::string, std::string, std::less<>> folders_;
};
// Whether a real path lies in a folder, or in one below it.
bool is_inside(const std::string& folder, const std::string& path);
// The file itself, or the plan.toml of a folder.
std::filesystem::path file_of_plan(const std::filesystem::path& path);
// The paths that a pattern matches in a folder and below, in byte order. The folder's own name is taken as it stands.
std::vector<std::filesystem::path> expand(const std::filesystem::path& folder, const std::string& pattern);

}  // namespace grassroots
