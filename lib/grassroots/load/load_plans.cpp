// SPDX-License-Identifier: MIT
// Many plans at once.
#include "grassroots/load/load.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/load/register_reader.hpp"

namespace grassroots {

namespace fs = std::filesystem;

ParentCache::Parent ParentCache::find(const Key& key) const {
  const std::scoped_lock lock(mutex_);
  const auto found = parents_.find(key);
  return found == parents_.end() ? nullptr : found->second;
}

ParentCache::Parent ParentCache::add(const Key& key, Parent parent) {
  const std::scoped_lock lock(mutex_);
  return parents_.emplace(key, std::move(parent)).first->second;
}

ParentCache::Parent ParentCache::take(const Key& key) {
  const std::scoped_lock lock(mutex_);
  const auto found = parents_.extract(key);
  return found.empty() ? nullptr : found.mapped();
}

void load_plans(const std::vector<std::string>& paths, LoadOptions options,
                const std::function<void(std::size_t, const LoadedPlan&)>& use) {
  ParentCache parents;
  RegisterCache registers;
  options.parents = &parents;
  options.registers = &registers;
  RealPaths real_paths;
  options.real_paths = &real_paths;
  for_each_index(paths.size(), options.threads, [&](std::size_t i) {
    // Where the paths are in order, those below come first: the plan above them was read, and is not needed after.
    const fs::path file = file_of_plan(paths[i]);
    const ParentCache::Parent known = parents.take({real_paths.of(file), file});
    const bool is_same = known != nullptr && known->failure.empty() && !known->plan.info().previous && !known->plan.info().plan_register;
    if (is_same) use(i, *known);
    else use(i, load_plan(paths[i], options));
  });
}

}  // namespace grassroots
