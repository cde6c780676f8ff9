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

void ParentCache::drop(const Key& key) {
  const std::scoped_lock lock(mutex_);
  parents_.erase(key);
}

namespace {

// Where the paths are in order, plans come before the plan above them: once all up to one are done, nobody needs it.
class Done {
 public:
  Done(std::size_t count, std::function<void(std::size_t)> let_go) : done_(count), let_go_(std::move(let_go)) {}

  void add(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    for (done_[i] = true; first_ < done_.size() && done_[first_]; ++first_) let_go_(first_);
  }

 private:
  std::mutex mutex_;
  std::vector<bool> done_;
  std::size_t first_ = 0;  // that is not
  std::function<void(std::size_t)> let_go_;
};

}  // namespace

void load_plans(const std::vector<std::string>& paths, LoadOptions options,
                const std::function<void(std::size_t, const LoadedPlan&)>& use) {
  ParentCache parents;
  RegisterCache registers;
  options.parents = &parents;
  options.registers = &registers;
  RealPaths real_paths;
  options.real_paths = &real_paths;
  std::vector<ParentCache::Key> keys(paths.size());
  Done done(paths.size(), [&](std::size_t i) { parents.drop(keys[i]); });
  for_each_index(paths.size(), options.threads, [&](std::size_t i) {
    const fs::path file = file_of_plan(paths[i]);
    keys[i] = {real_paths.of(file), file.string()};
    const ParentCache::Parent known = parents.find(keys[i]);
    const bool is_same = known != nullptr && known->failure.empty() && !known->plan.info().previous && !known->plan.info().plan_register;
    if (is_same) use(i, *known);
    else use(i, load_plan(paths[i], options));
    done.add(i);
  });
}

}  // namespace grassroots
