// SPDX-License-Identifier: MIT
// Files as they are seen from another working folder.
#pragma once

#include "grassroots/text/files.hpp"

namespace grassroots {

class FilesFrom : public Files {
 public:
  // `folder`: its path, in which every relative one begins. REQUIRES: `behind` lives longer.
  FilesFrom(std::string folder, Files& behind) : folder_(std::move(folder)), behind_(behind) {}

  OpenInput open(const std::string& path, Links links) const override { return behind_.open(at(path), links); }
  FileStatus status(const std::string& path) const override { return behind_.status(at(path)); }
  FileStatus link_status(const std::string& path) const override { return behind_.link_status(at(path)); }
  std::string real_path(const std::string& path) const override { return behind_.real_path(at(path)); }
  Listing list(const std::string& folder) const override { return behind_.list(at(folder)); }

  OpenOutput create(const std::string& path, unsigned mode) override { return behind_.create(at(path), mode); }
  OpenOutput open_stream(const std::string& path) override { return behind_.open_stream(at(path)); }
  int rename(const std::string& from, const std::string& to) override { return behind_.rename(at(from), at(to)); }
  int remove(const std::string& path) override { return behind_.remove(at(path)); }
  int make_folder(const std::string& path) override { return behind_.make_folder(at(path)); }
  int sync_folder(const std::string& path) override { return behind_.sync_folder(at(path)); }

 private:
  std::string at(const std::string& path) const { return path.starts_with('/') ? path : folder_ + '/' + path; }

  std::string folder_;
  Files& behind_;
};

}  // namespace grassroots
