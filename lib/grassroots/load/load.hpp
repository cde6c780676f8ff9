// SPDX-License-Identifier: MIT
// From a path to a plan.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "grassroots/model/plan.hpp"
#include "grassroots/text/diagnostic.hpp"

namespace grassroots {

// Plans above, read once for all that lie below them. For one thread.
using ParentCache = std::map<std::filesystem::path, std::shared_ptr<const struct LoadedPlan>>;

struct LoadOptions {
  // The folder that `parent`, `previous` and `register` must lie in. Empty: the folder above the plan's.
  std::filesystem::path root;
  bool with_previous = true;  // also read what `plan.previous` names
  ParentCache* parents = nullptr;
  std::vector<std::filesystem::path> below = {};  // the plans that are being read because of this one: for circles
};

struct LoadedPlan {
  Plan plan;
  Diagnostics diagnostics;  // in file and line order
  Phrase failure;           // the plan's own file cannot be read; then there is no plan
};

// Reads the plan and every file it includes. `path` is a file, or a folder that holds plan.toml.
LoadedPlan load_plan(const std::filesystem::path& path, const LoadOptions& options = {});

// plan.toml in this folder or in the nearest one above it that has one.
std::optional<std::filesystem::path> find_plan(const std::filesystem::path& folder);

// Every plan.toml in the folder and below it, in byte order; hidden folders are passed over.
std::vector<std::filesystem::path> find_plans_below(const std::filesystem::path& folder);

// By file, then by place in it.
bool is_before(const Diagnostic& a, const Diagnostic& b);
void sort_by_place(Diagnostics& diagnostics);

}  // namespace grassroots
