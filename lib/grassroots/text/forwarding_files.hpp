// SPDX-License-Identifier: MIT
// What a Files that stands before another begins as: everything is that one's.
#pragma once

#include "grassroots/text/files.hpp"

namespace grassroots {

class ForwardingFiles : public Files {
 public:
  // REQUIRES: `behind` lives longer.
  explicit ForwardingFiles(Files& behind) : behind_(behind) {}

  OpenInput open(const std::string& path, Links links) const override { return behind_.open(path, links); }
  FileStatus status(const std::string& path) const override { return behind_.status(path); }
  FileStatus link_status(const std::string& path) const override { return behind_.link_status(path); }
  std::string real_path(const std::string& path) const override { return behind_.real_path(path); }
  Listing list(const std::string& folder) const override { return behind_.list(folder); }

  OpenOutput create(const std::string& path, unsigned mode) override { return behind_.create(path, mode); }
  OpenOutput open_stream(const std::string& path) override { return behind_.open_stream(path); }
  int rename(const std::string& from, const std::string& to) override { return behind_.rename(from, to); }
  int remove(const std::string& path) override { return behind_.remove(path); }
  int make_folder(const std::string& path) override { return behind_.make_folder(path); }
  int sync_folder(const std::string& path) override { return behind_.sync_folder(path); }

 private:
  Files& behind_;
};

}  // namespace grassroots
