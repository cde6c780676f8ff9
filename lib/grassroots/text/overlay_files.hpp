// SPDX-License-Identifier: MIT
// Texts over the files of another Files: what an editor has open and has not saved.
#pragma once

#include <map>

#include "grassroots/text/forwarding_files.hpp"

namespace grassroots {

// Only reading sees the texts; what is written goes to the files behind. Put and take away while nobody reads.
class OverlayFiles : public ForwardingFiles {
 public:
  using ForwardingFiles::ForwardingFiles;

  // Stands at the path from now on, whether or not a file is there; its folder should be.
  void put(const std::string& path, std::string text);
  void take_away(const std::string& path);

  OpenInput open(const std::string& path, Links links) const override;
  FileStatus status(const std::string& path) const override;
  FileStatus link_status(const std::string& path) const override;
  Listing list(const std::string& folder) const override;

 private:
  // Null if the path has none.
  std::shared_ptr<const std::string> text_at(const std::string& path) const;

  std::map<std::string, std::shared_ptr<const std::string>> texts_;  // by the real paths
};

}  // namespace grassroots
