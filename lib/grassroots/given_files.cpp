// SPDX-License-Identifier: MIT
#include "grassroots/given_files.hpp"

#include <cerrno>

#include "grassroots/text/memory_files.hpp"

namespace grassroots::v1 {

OpenInput GivenFiles::open(const std::string& path, Links) const {
  auto bytes = given_.read(real_path(path));
  if (!bytes) return {nullptr, status(path)};
  const FileStatus status{FileKind::regular, bytes->size(), 0444, 0};
  return {read_from(std::make_shared<const std::string>(std::move(*bytes))), status};
}

FileStatus GivenFiles::status(const std::string& path) const {
  const std::string real = real_path(path);
  if (given_.list(real)) return {FileKind::folder, 0, 0555, 0};
  if (const auto bytes = given_.read(real)) return {FileKind::regular, bytes->size(), 0444, 0};
  return {FileKind::none, 0, 0, ENOENT};
}

std::string GivenFiles::real_path(const std::string& path) const { return path_from_root(path); }

Listing GivenFiles::list(const std::string& folder) const {
  const std::string real = real_path(folder);
  const auto names = given_.list(real);
  if (!names) return {{}, ENOENT};
  Listing listing;
  for (const std::string& name : *names)
    listing.entries.push_back({name, status(real == "/" ? real + name : real + '/' + name).kind});
  return listing;
}

OpenOutput GivenFiles::create(const std::string&, unsigned) { return {nullptr, EROFS}; }
OpenOutput GivenFiles::open_stream(const std::string&) { return {nullptr, EROFS}; }
int GivenFiles::rename(const std::string&, const std::string&) { return EROFS; }
int GivenFiles::remove(const std::string&) { return EROFS; }
int GivenFiles::make_folder(const std::string&) { return EROFS; }
int GivenFiles::sync_folder(const std::string&) { return EROFS; }

}  // namespace grassroots::v1
