// SPDX-License-Identifier: MIT
// Finds plans in a folder tree.
#include <algorithm>
#include <iterator>

#include "grassroots/load/load.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots {

namespace fs = std::filesystem;

std::optional<fs::path> find_plan(const Files& files, const fs::path& folder) {
  fs::path up;
  for (fs::path here = files.real_path(folder.empty() ? "." : folder); !here.empty(); here = here.parent_path()) {
    if (files.status(here / "plan.toml").kind == FileKind::regular) return folder / up / "plan.toml";
    if (here == here.root_path()) break;
    up /= "..";
  }
  return std::nullopt;
}

namespace {

struct Level {
  std::vector<std::string> folders, plans;
  int error = 0;  // as errno
};

Level level_of(const Files& files, const std::string& folder) {
  Level level;
  const Listing listing = files.list(folder);
  for (const auto& [name, kind] : listing.entries) {
    const bool is_plan = name == "plan.toml";
    if (!is_plan && (name.starts_with('.') || kind != FileKind::folder)) continue;
    std::string path = resolve_against(folder.ends_with('/') ? folder : folder + '/', name);
    if (kind == FileKind::folder)
      level.folders.push_back(std::move(path));
    else
      level.plans.push_back(lexically_normal(std::move(path)));  // whatever it is: reading tells
  }
  level.error = listing.error;
  return level;
}

// That of paths as lists of names.
bool is_path_before(const std::string& a, const std::string& b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (left == a.end() || right == b.end()) return left == a.end() && right != b.end();
  if (*left == '/' || *right == '/') return *left == '/';
  return static_cast<unsigned char>(*left) < static_cast<unsigned char>(*right);
}

}  // namespace

FoundPlans find_plans_below(const Files& files, const fs::path& folder, std::size_t threads) {
  FoundPlans found;
  std::vector<std::string> folders{folder.string()};
  while (!folders.empty()) {  // all of a level at once
    std::vector<Level> levels(folders.size());
    for_each_index(folders.size(), threads, [&](std::size_t i) { levels[i] = level_of(files, folders[i]); });
    std::vector<std::string> below;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      Level& level = levels[i];
      std::move(level.plans.begin(), level.plans.end(), std::back_inserter(found.plans));
      std::move(level.folders.begin(), level.folders.end(), std::back_inserter(below));
      if (level.error == 0) continue;
      const std::string shown = lexically_normal(folders[i]);
      found.failures.push_back({shown, Phrase(messages::cannot_read, shown, reason_of_folder(level.error))});
    }
    folders = std::move(below);
  }
  std::sort(found.plans.begin(), found.plans.end(), is_path_before);
  std::sort(found.failures.begin(), found.failures.end(),
            [](const auto& a, const auto& b) { return a.folder < b.folder; });
  return found;
}

}  // namespace grassroots
