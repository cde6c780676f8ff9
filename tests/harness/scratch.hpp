// SPDX-License-Identifier: MIT
// Folders for tests: one that is there for one test and gone after it, and the one that a test works in.
#pragma once

#include <filesystem>
#include <string_view>

namespace grassroots::test {

class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  // Makes the folders above the file, too. `name` is relative.
  std::filesystem::path write(const std::filesystem::path& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// Works in `folder` until it goes out of scope.
class WorkingFolder {
 public:
  explicit WorkingFolder(const std::filesystem::path& folder);
  ~WorkingFolder();
  WorkingFolder(const WorkingFolder&) = delete;
  WorkingFolder& operator=(const WorkingFolder&) = delete;

 private:
  std::filesystem::path before_;
};

std::string read_text(const std::filesystem::path& path);  // throws if it cannot
void write_text(const std::filesystem::path& path, std::string_view bytes);

}  // namespace grassroots::test
