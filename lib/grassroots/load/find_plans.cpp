// SPDX-License-Identifier: MIT
// Which plans there are.
#include <algorithm>

#include "grassroots/load/load.hpp"

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

std::vector<fs::path> find_plans_below(const fs::path& folder) {
  std::vector<fs::path> plans;
  std::error_code error;
  fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
    const std::string name = walk->path().filename().string();
    if (walk->is_directory(error) && name.starts_with('.')) walk.disable_recursion_pending();
    if (name == "plan.toml" && walk->is_regular_file(error)) plans.push_back(walk->path().lexically_normal());
  }
  std::sort(plans.begin(), plans.end());
  return plans;
}

}  // namespace grassroots
