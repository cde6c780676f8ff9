// SPDX-License-Identifier: MIT
// Files in memory: for tests, and for plans that stand nowhere else.
#pragma once

#include <map>
#include <mutex>
#include <optional>

#include "grassroots/text/files.hpp"

namespace grassroots {

// There are regular files and folders, no links. The working folder is "/", so that relative paths begin there.
class MemoryFiles : public Files {
 public:
  MemoryFiles();

  // Makes the folders above it, too; replaces what is there.
  void add(const std::string& path, std::string bytes);
  // The bytes of a file; nothing if it is not there.
  std::optional<std::string> bytes_of(const std::string& path) const;
  // Of all files that are no folders, in byte order.
  std::vector<std::string> paths() const;

  OpenInput open(const std::string& path, Links links) const override;
  FileStatus status(const std::string& path) const override;
  FileStatus link_status(const std::string& path) const override { return status(path); }
  std::string real_path(const std::string& path) const override;
  Listing list(const std::string& folder) const override;

  OpenOutput create(const std::string& path, unsigned mode) override;
  OpenOutput open_stream(const std::string& path) override;
  int rename(const std::string& from, const std::string& to) override;
  int remove(const std::string& path) override;
  int make_folder(const std::string& path) override;
  int sync_folder(const std::string& path) override;

 private:
  struct Node {
    bool is_folder = false;
    unsigned mode = 0;
    std::string bytes;
  };
  using Nodes = std::map<std::string, std::shared_ptr<Node>>;  // by their real paths
  class Input;
  class Output;

  FileStatus status_of(const std::string& real) const;
  // An errno where nothing new can be made at the path.
  int why_not_new(const std::string& real) const;

  mutable std::mutex mutex_;
  Nodes nodes_;
};

// Absolute, without "." and "..", where relative paths begin at "/" and there are no links.
std::string path_from_root(const std::string& path);

// A text that is read like a file.
std::unique_ptr<InputFile> read_from(std::shared_ptr<const std::string> text);

}  // namespace grassroots
