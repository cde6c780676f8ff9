// SPDX-License-Identifier: MIT
// Which plans there are.
#include <algorithm>

#include "grassroots/load/load.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots {

namespace fs = std::filesystem;

std::optional<fs::path> find_plan(const fs::path& folder) {
  std::error_code ignored;
  const fs::path start =
      (folder.empty() ? fs::current_path(ignored) : fs::absolute(folder, ignored)).lexically_normal();
  fs::path up;
  for (fs::path here = start; !here.empty(); here = here.parent_path()) {
    if (fs::is_regular_file(here / "plan.toml", ignored)) return folder / up / "plan.toml";
    if (here == here.root_path()) break;
    up /= "..";
  }
  return std::nullopt;
}

namespace {

void find_below(const fs::path& folder, FoundPlans& found) {
  std::error_code error;
  fs::directory_iterator entries(folder, error);
  for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
    const fs::path& path = entries->path();
    const std::string name = path.filename().string();
    std::error_code ignored;
    const bool is_folder = !entries->is_symlink(ignored) && entries->is_directory(ignored);  // both are known already
    if (is_folder && !name.starts_with('.')) find_below(path, found);
    if (!is_folder && name == "plan.toml") found.plans.push_back(path.lexically_normal());  // whatever it is: reading tells
  }
  if (error) found.failures.emplace_back(messages::cannot_read, folder.lexically_normal().string(), reason_of(error.value()));
}

}  // namespace

FoundPlans find_plans_below(const fs::path& folder) {
  FoundPlans found;
  find_below(folder, found);
  std::sort(found.plans.begin(), found.plans.end());
  return found;
}

}  // namespace grassroots
