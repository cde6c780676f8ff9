// SPDX-License-Identifier: MIT
// From a path to a plan.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "grassroots/diagnostic/diagnostic.hpp"
#include "grassroots/load/csv/encoding.hpp"
#include "grassroots/model/plan.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots {

struct LoadedPlan;

// Caches plans above, so that each is read once for all plans below it. Thread-safe.
class ParentCache {
 public:
  using Parent = std::shared_ptr<const LoadedPlan>;
  // The real path, and the path as shown: what is printed must not depend on which plan was loaded first.
  using Key = std::pair<std::string, std::string>;
  // Null if it is not there.
  Parent find(const Key& key) const;
  // Returns the cached plan: the first that was added under this key.
  Parent add(const Key& key, Parent parent);
  void drop(const Key& key);

 private:
  mutable std::mutex mutex_;
  std::map<Key, Parent> parents_;
};

// Progress counters.
struct LoadCounts {
  std::atomic<std::size_t> files = 0, records = 0;
};

struct LoadOptions {
  const Files* files = &disk_files();
  // The folder that `parent`, `previous` and `register` must lie in. Empty: the folder above the plan's.
  std::filesystem::path root;
  // A plan that every plan is judged by, unless it is that plan itself or stands above it: where no plan above leads
  // there, it takes the place of plan.parent. Empty: none. It may lie anywhere.
  std::string yardstick = {};
  CsvEncoding csv_encoding = CsvEncoding::automatic;
  bool with_previous = true;  // also read what `plan.previous` and `plan.register` name
  ParentCache* parents = nullptr;
  class RegisterCache* registers = nullptr;  // load/plan_register.hpp
  LoadCounts* counts = nullptr;
  class RealPaths* real_paths = nullptr;  // load/paths.hpp
  std::size_t threads = 1;                // of load_plans: how many plans are loaded at once
  bool is_named_by_plan = false;        // then its path was looked at, and leads over no link that was put there since
  std::vector<std::string> below = {};  // real paths of the plans that are being read because of this one: for cycles
};

struct LoadedPlan {
  Plan plan;
  Diagnostics diagnostics;         // in file and line order
  bool all_read = true;            // false: the system refused a file or folder, which a diagnostic says
  Phrase failure;                  // the plan's own file cannot be read; then there is no plan
  std::string real_path;           // of the plan's own file
  std::vector<std::string> above;  // real paths of the plans above it, the nearest first
  bool above_is_cut = false;       // they form a cycle, or are too many to be read
};

// What may be the plan of a folder under another name: plan.toml.txt, 计划.toml.
std::vector<std::string> files_like_plan(const Files& files, const std::filesystem::path& folder);

// Reads the plan and every file it includes. `path` is a file, or a folder that holds plan.toml.
LoadedPlan load_plan(const std::filesystem::path& path, const LoadOptions& options = {});

// Loads each of the plans and calls use(its index, the plan), on several threads and in no order. Plans above and
// registers are read once.
void load_plans(const std::vector<std::string>& paths, LoadOptions options,
                const std::function<void(std::size_t, const LoadedPlan&)>& use);

// plan.toml in this folder or in the nearest one above it that has one. Of no folder: the working folder.
std::optional<std::filesystem::path> find_plan(const Files& files, const std::filesystem::path& folder);

// Every plan.toml in the folder and below it, by the names of the folders, in byte order; hidden folders are passed
// over.
struct FoundPlans {
  struct Unread {
    std::string folder;
    Phrase failure;
  };
  std::vector<std::string> plans;  // their paths
  std::vector<Unread> failures;    // folders that could not be read
};
FoundPlans find_plans_below(const Files& files, const std::filesystem::path& folder, std::size_t threads = 1);

}  // namespace grassroots
