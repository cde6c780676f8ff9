// SPDX-License-Identifier: MIT
#include "grassroots/load/paths.hpp"

#include <algorithm>
#include <cstdlib>
#include <glob.h>
#include <memory>
#include <string_view>
#include <sys/stat.h>

namespace grassroots {

namespace fs = std::filesystem;

namespace {

// A folder's own name may hold characters that mean something in a pattern.
std::string escape_pattern(const std::string& text) {
  std::string escaped;
  for (const char c : text) {
    if (std::string_view("*?[]\\").find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace

bool is_inside(const std::string& folder, const std::string& path) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

std::string real_path(const fs::path& path) {
  // A quarter of the calls that weakly_canonical makes; it is for files that are not there.
  if (const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
      real != nullptr)
    return real.get();
  std::error_code ignored;
  const fs::path real = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
  return (real.has_filename() ? real : real.parent_path()).string();
}

std::string folder_of(const std::string& real) { return real.substr(0, std::max<std::size_t>(real.rfind('/'), 1)); }

const RealPaths::Known& RealPaths::look_up(const std::string& path) {
  Shelf& shelf = shelves_[std::hash<std::string>()(path) % shelves_.size()];
  {
    const std::scoped_lock lock(shelf.mutex);
    if (const auto known = shelf.known.find(path); known != shelf.known.end()) return known->second;
  }
  const std::string_view name = std::string_view(path).substr(path.rfind('/') + 1);  // all of it without a slash
  const bool is_simple = !name.empty() && name != "." && name != "..";
  struct stat status {};
  const bool is_there = is_simple && ::lstat(path.c_str(), &status) == 0;
  std::error_code ignored;
  Known found;
  if (is_there && (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)))
    found = {unless_link(path), S_ISDIR(status.st_mode)};
  else
    found = {real_path(path), fs::is_directory(path, ignored)};
  const std::scoped_lock lock(shelf.mutex);
  return shelf.known.emplace(path, std::move(found)).first->second;
}

std::string RealPaths::unless_link(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string_view name = std::string_view(path).substr(slash + 1);
  const std::string& folder = of(slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1)));
  std::string whole;
  whole.reserve(folder.size() + 1 + name.size());
  whole.append(folder).append(folder.ends_with('/') ? "" : "/").append(name);
  return whole;
}

std::string RealPaths::file_of_plan(const std::string& path) {
  return look_up(path).is_folder ? normal(path + "/plan.toml") : path;
}

std::string normal(std::string path) {
  const bool may_differ =
      path.starts_with('.') || path.find("/.") != std::string::npos || path.find("//") != std::string::npos;
  return may_differ ? fs::path(path).lexically_normal().string() : path;
}

std::string beside(const std::string& file, std::string_view named) {
  const std::string_view folder = std::string_view(file).substr(0, file.rfind('/') + 1);  // nothing without a slash
  std::string path;
  path.reserve(folder.size() + named.size());
  path.append(folder).append(named);
  return path;
}

std::vector<std::string> expand_beside(const std::string& file, std::string_view named) {
  const std::string pattern = escape_pattern(beside(file, "")).append(named);
  ::glob_t found{};
  std::vector<std::string> paths;
  if (::glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0)
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  ::globfree(&found);
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace grassroots
