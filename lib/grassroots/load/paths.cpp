// SPDX-License-Identifier: MIT
#include "grassroots/load/paths.hpp"

#include <algorithm>
#include <filesystem>

namespace grassroots {

bool is_inside(const std::string& folder, const std::string& path) {
  return path.starts_with(folder) &&
         (path.size() == folder.size() || folder.ends_with('/') || path[folder.size()] == '/');
}

std::string parent_of(const std::string& real) { return real.substr(0, std::max<std::size_t>(real.rfind('/'), 1)); }

const RealPaths::Known& RealPaths::look_up(const std::string& path) {
  Shard& shard = shards_[std::hash<std::string>()(path) % shards_.size()];
  {
    const std::scoped_lock lock(shard.mutex);
    if (const auto known = shard.known.find(path); known != shard.known.end()) return known->second;
  }
  const std::string_view name =
      std::string_view(path).substr(path.rfind('/') + 1);  // the whole path if it has no slash
  const bool is_simple = !name.empty() && name != "." && name != "..";
  const FileKind kind = is_simple ? files_.link_status(path).kind : FileKind::none;
  Known found;
  if (kind == FileKind::regular || kind == FileKind::folder)
    found = {unless_link(path), kind == FileKind::folder};
  else
    found = {files_.real_path(path), files_.status(path).kind == FileKind::folder};
  const std::scoped_lock lock(shard.mutex);
  return shard.known.emplace(path, std::move(found)).first->second;
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
  return look_up(path).is_folder ? lexically_normal(path + "/plan.toml") : path;
}

std::string lexically_normal(std::string path) {
  const bool may_differ =
      path.starts_with('.') || path.find("/.") != std::string::npos || path.find("//") != std::string::npos;
  return may_differ ? std::filesystem::path(path).lexically_normal().string() : path;
}

std::string resolve_against(const std::string& file, std::string_view named) {
  const std::string_view folder = std::string_view(file).substr(0, file.rfind('/') + 1);  // empty if it has no slash
  std::string path;
  path.reserve(folder.size() + named.size());
  path.append(folder).append(named);
  return path;
}

}  // namespace grassroots
