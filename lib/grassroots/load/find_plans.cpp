// SPDX-License-Identifier: MIT
// Which plans there are.
#include <algorithm>
#include <iterator>

#include "grassroots/load/load.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/load/paths.hpp"
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

struct Listing {
  std::vector<fs::path> folders, plans;
  std::error_code error;
};

Listing list(const fs::path& folder) {
  Listing listing;
  fs::directory_iterator entries(folder, listing.error);
  for (; !listing.error && entries != fs::directory_iterator(); entries.increment(listing.error)) {
    const fs::path& path = entries->path();
    const std::string_view name = std::string_view(path.native()).substr(path.native().rfind('/') + 1);
    std::error_code ignored;
    const bool is_folder = !entries->is_symlink(ignored) && entries->is_directory(ignored);  // both are known already
    if (is_folder && !name.starts_with('.')) listing.folders.push_back(path);
    if (!is_folder && name == "plan.toml") listing.plans.emplace_back(normal(path.native()));  // whatever it is: reading tells
  }
  return listing;
}

}  // namespace

FoundPlans find_plans_below(const fs::path& folder, std::size_t threads) {
  FoundPlans found;
  std::vector<fs::path> folders{folder};
  std::vector<std::pair<std::string, Phrase>> unread;
  while (!folders.empty()) {  // all of a level at once
    std::vector<Listing> listings(folders.size());
    for_each_index(folders.size(), threads, [&](std::size_t i) { listings[i] = list(folders[i]); });
    std::vector<fs::path> below;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      Listing& listing = listings[i];
      std::move(listing.plans.begin(), listing.plans.end(), std::back_inserter(found.plans));
      std::move(listing.folders.begin(), listing.folders.end(), std::back_inserter(below));
      if (listing.error) unread.emplace_back(folders[i].lexically_normal().string(), reason_of(listing.error.value()));
    }
    folders = std::move(below);
  }
  std::sort(found.plans.begin(), found.plans.end());
  std::sort(unread.begin(), unread.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [path, reason] : unread) found.failures.emplace_back(messages::cannot_read, path, std::move(reason));
  return found;
}

}  // namespace grassroots
