// SPDX-License-Identifier: MIT
// Many plans at once.
#include <algorithm>
#include <numeric>

#include "grassroots/load/load.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/load/plan_register.hpp"

namespace grassroots {

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
  decltype(parents_)::node_type dropped;  // ends after the lock does
  const std::scoped_lock lock(mutex_);
  dropped = parents_.extract(key);
}

namespace {

// Tracks which indexes are finished. For several threads.
class CompletedPrefix {
 public:
  explicit CompletedPrefix(std::size_t count) : done_(count) {}

  // Returns the range of indexes, its end excluded, that just became contiguous with those finished before.
  std::pair<std::size_t, std::size_t> add(std::size_t i) {
    const std::scoped_lock lock(mutex_);
    const std::size_t before = first_;
    for (done_[i] = true; first_ < done_.size() && done_[first_];) ++first_;
    return {before, first_};
  }

 private:
  std::mutex mutex_;
  std::vector<bool> done_;
  std::size_t first_ = 0;  // the first that is not finished
};

// Indexes of the files, those in a folder after those in its subfolders. A plan usually follows all plans below it, so
// that it can be dropped from the cache once the prefix up to it is finished.
std::vector<std::size_t> order_of(const std::vector<std::string>& files) {
  std::vector<std::string> folders;
  for (const std::string& file : files) folders.push_back(resolve_against(file, "\xFF"));
  std::vector<std::size_t> order(files.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return folders[a] < folders[b]; });
  return order;
}

}  // namespace

void load_plans(const std::vector<std::string>& paths, LoadOptions options,
                const std::function<void(std::size_t, const LoadedPlan&)>& use) {
  ParentCache parents;
  RegisterCache registers;
  options.parents = &parents;
  options.registers = &registers;
  RealPaths real_paths(*options.files);
  options.real_paths = &real_paths;
  std::vector<ParentCache::Key> keys(paths.size());
  std::vector<std::string> files(paths.size());
  for_each_index(paths.size(), options.threads, [&](std::size_t i) { files[i] = real_paths.file_of_plan(paths[i]); });
  const std::vector<std::size_t> order = order_of(files);
  CompletedPrefix done(paths.size());
  for_each_index(paths.size(), options.threads, [&](std::size_t place) {
    const std::size_t i = order[place];
    keys[place] = {real_paths.of(files[i]), files[i]};
    const ParentCache::Parent known = parents.find(keys[place]);
    const bool is_same = known != nullptr && options.yardstick.empty() && known->failure.empty() &&
                         !known->plan.info().previous && !known->plan.info().plan_register.known();
    if (is_same)
      use(i, *known);
    else
      use(i, load_plan(paths[i], options));
    const auto [from, to] = done.add(place);
    for (std::size_t whole = from; whole < to; ++whole) parents.drop(keys[whole]);
  });
}

}  // namespace grassroots
