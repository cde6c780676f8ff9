// SPDX-License-Identifier: MIT
// Which plans there are.
#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <iterator>
#include <memory>
#include <sys/stat.h>

#include "grassroots/load/load.hpp"
#include "grassroots/load/messages.hpp"
#include "grassroots/load/parallel.hpp"
#include "grassroots/load/paths.hpp"
#include "grassroots/text/file.hpp"

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
  std::vector<std::string> folders, plans;
  int error = 0;  // as errno
};

bool is_folder(const std::string& path, unsigned char type) {
  if (type != DT_UNKNOWN) return type == DT_DIR;
  struct stat status {};  // some file systems do not tell
  return ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

Listing list(const std::string& folder) {
  Listing listing;
  const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), &::closedir);
  if (entries == nullptr) return {{}, {}, errno};
  while (true) {
    errno = 0;
    const dirent* const entry = ::readdir(entries.get());
    if (entry == nullptr) break;
    const std::string_view name = entry->d_name;
    const bool is_plan = name == "plan.toml";
    if (!is_plan && (name.starts_with('.') || (entry->d_type != DT_DIR && entry->d_type != DT_UNKNOWN))) continue;
    std::string path = beside(folder.ends_with('/') ? folder : folder + '/', name);
    if (is_folder(path, entry->d_type))
      listing.folders.push_back(std::move(path));
    else if (is_plan)
      listing.plans.push_back(normal(std::move(path)));  // whatever it is: reading tells
  }
  listing.error = errno;
  return listing;
}

// That of paths as lists of names.
bool is_path_before(const std::string& a, const std::string& b) {
  const auto [left, right] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (left == a.end() || right == b.end()) return left == a.end() && right != b.end();
  if (*left == '/' || *right == '/') return *left == '/';
  return static_cast<unsigned char>(*left) < static_cast<unsigned char>(*right);
}

}  // namespace

FoundPlans find_plans_below(const fs::path& folder, std::size_t threads) {
  FoundPlans found;
  std::vector<std::string> folders{folder.string()};
  std::vector<std::pair<std::string, Phrase>> unread;
  while (!folders.empty()) {  // all of a level at once
    std::vector<Listing> listings(folders.size());
    for_each_index(folders.size(), threads, [&](std::size_t i) { listings[i] = list(folders[i]); });
    std::vector<std::string> below;
    for (std::size_t i = 0; i < folders.size(); ++i) {
      Listing& listing = listings[i];
      std::move(listing.plans.begin(), listing.plans.end(), std::back_inserter(found.plans));
      std::move(listing.folders.begin(), listing.folders.end(), std::back_inserter(below));
      if (listing.error != 0) unread.emplace_back(normal(folders[i]), reason_of_folder(listing.error));
    }
    folders = std::move(below);
  }
  std::sort(found.plans.begin(), found.plans.end(), is_path_before);
  std::sort(unread.begin(), unread.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& [path, reason] : unread) found.failures.emplace_back(messages::cannot_read, path, std::move(reason));
  return found;
}

}  // namespace grassroots
