// SPDX-License-Identifier: MIT
// Paths of the files that plans are made of. Real paths are texts: they are compared often, and never taken apart.
#pragma once

#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grassroots/text/files.hpp"

namespace grassroots {

// The real path of the folder that a file lies in.
std::string folder_of(const std::string& real);
// Real paths of many files, each of which is looked at once, as are the folders they lie in: for one run, and several
// threads.
class RealPaths {
 public:
  explicit RealPaths(const Files& files) : files_(files) {}
  const std::string& of(const std::string& path) { return look_up(path).real; }
  // The same, where the last part is taken to be no link: that is not looked at.
  std::string unless_link(const std::string& path);
  // The file itself, or the plan.toml of a folder.
  std::string file_of_plan(const std::string& path);

 private:
  struct Known {
    std::string real;
    bool is_folder;
  };
  // Many, so that threads seldom wait for one another.
  struct Shelf {
    std::mutex mutex;
    std::unordered_map<std::string, Known> known;
  };
  const Known& look_up(const std::string& path);

  const Files& files_;
  std::array<Shelf, 64> shelves_;
};
// Without needless parts: as lexically_normal(), which is slow; most paths are so already.
std::string normal(std::string path);
// Whether a real path lies in a folder, or in one below it.
bool is_inside(const std::string& folder, const std::string& path);
// The path of what a file names, relative to where it lies.
std::string beside(const std::string& file, std::string_view named);

}  // namespace grassroots
