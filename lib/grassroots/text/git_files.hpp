// SPDX-License-Identifier: MIT
// The files of a git repository as they were in a revision, at the paths where they stand now. They can only be read.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>

#include "grassroots/text/files.hpp"
#include "grassroots/text/process.hpp"

namespace grassroots {

// Runs git with these arguments.
using RunGit = std::function<ProcessResult(std::vector<std::string>)>;

// The git of the system.
ProcessResult run_git(std::vector<std::string> arguments);

class GitFiles : public Files {
 public:
  // What opening gives: the files, or what git said.
  struct Opened {
    std::unique_ptr<GitFiles> files;
    int error = 0;        // an errno: git could not be run
    std::string failure;  // of git
  };
  // `folder`: one in the repository. `here`: the working folder's real path, where relative paths begin.
  static Opened open_revision(const RunGit& run, const std::string& folder, const std::string& here,
                              const std::string& revision);

  // The real path of the folder that holds the repository's files.
  const std::string& top() const { return top_; }

  OpenInput open(const std::string& path, Links links) const override;
  FileStatus status(const std::string& path) const override;
  FileStatus link_status(const std::string& path) const override;
  std::string real_path(const std::string& path) const override;
  Listing list(const std::string& folder) const override;

  OpenOutput create(const std::string& path, unsigned mode) override;
  OpenOutput open_stream(const std::string& path) override;
  int rename(const std::string& from, const std::string& to) override;
  int remove(const std::string& path) override;
  int make_folder(const std::string& path) override;
  int sync_folder(const std::string& path) override;

 private:
  struct Entry {
    FileKind kind = FileKind::regular;
    std::string object;  // git's name of its bytes
    std::uint64_t size = 0;
  };

  GitFiles(RunGit run, std::string folder, std::string here, std::string top);
  bool read_tree(std::string_view listing);
  std::string absolute(const std::string& path) const;
  const Entry* find(const std::string& real) const;
  FileStatus status_of(const std::string& real) const;
  std::optional<std::string> bytes_of(const Entry& entry) const;

  RunGit run_;
  std::string folder_, here_, top_;
  std::map<std::string, Entry> entries_;  // by their real paths
  std::set<std::string> folders_;
};

}  // namespace grassroots
