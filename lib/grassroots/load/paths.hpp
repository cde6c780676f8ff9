// SPDX-License-Identifier: MIT
// Paths of plan files. Real paths are strings: they are compared often and never decomposed.
#pragma once

#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grassroots/text/files.hpp"

namespace grassroots {

// The folder of a real path.
std::string parent_of(const std::string& real);
// Caches real paths: each file and folder is looked up once per run. Thread-safe.
class RealPaths {
 public:
  explicit RealPaths(const Files& files) : files_(files) {}
  const std::string& of(const std::string& path) { return look_up(path).real; }
  // The same, assuming that the last component is not a link: it is not looked up.
  std::string unless_link(const std::string& path);
  // The file itself, or the plan.toml of a folder.
  std::string file_of_plan(const std::string& path);

 private:
  struct Known {
    std::string real;
    bool is_folder;
  };
  // Sharded to reduce lock contention.
  struct Shard {
    std::mutex mutex;
    std::unordered_map<std::string, Known> known;
  };
  const Known& look_up(const std::string& path);

  const Files& files_;
  std::array<Shard, 64> shards_;
};
// As std::filesystem's lexically_normal(), which is slow: most paths are normal already.
std::string lexically_normal(std::string path);
// Whether a real path lies in a folder, or in one below it.
bool is_inside(const std::string& folder, const std::string& path);
// A path that `file` names, resolved against the folder of `file`.
std::string resolve_against(const std::string& file, std::string_view named);

}  // namespace grassroots
