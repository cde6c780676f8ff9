// SPDX-License-Identifier: MIT
#include "cli/repository.hpp"

#include "grassroots/load/paths.hpp"

namespace grassroots::cli {
namespace {

std::string below(const std::string& folder, const std::string& real) {
  return real.substr(folder.ends_with('/') ? folder.size() : folder.size() + 1);
}

}  // namespace

RepositoryPaths::RepositoryPaths(const CommandLine& line) : files_(line.files()) {
  for (const char* name : {"CI_PROJECT_DIR", "GITHUB_WORKSPACE"})
    if (const auto folder = line.env.variable(name); folder && folder->starts_with('/'))
      roots_.push_back(files_.real_path(*folder));
}

const std::string& RepositoryPaths::of(const std::string& path) {
  const auto [known, is_new] = known_.try_emplace(path);
  if (is_new) known->second = below_root(path);
  return known->second;
}

std::string RepositoryPaths::below_root(const std::string& path) const {
  const std::string real = files_.real_path(path);
  for (const std::string& root : roots_)
    if (is_inside(root, real) && real != root) return below(root, real);
  for (std::string folder = parent_of(real); folder.size() > 1; folder = parent_of(folder))
    if (files_.status(folder + "/.git").kind != FileKind::none) return below(folder, real);
  return path;
}

}  // namespace grassroots::cli
