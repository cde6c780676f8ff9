// SPDX-License-Identifier: MIT
// What was read, so that it is never written to.
#pragma once

#include <mutex>
#include <string>
#include <unordered_set>

#include "grassroots/text/forwarding_files.hpp"

namespace grassroots {

// Remembers every file that was opened for reading. For any number of threads.
class RecordingFiles : public ForwardingFiles {
 public:
  using ForwardingFiles::ForwardingFiles;

  // Whether this very file was, under whatever path.
  bool was_read(const std::string& path) const;

  OpenInput open(const std::string& path, Links links) const override;

 private:
  mutable std::mutex mutex_;
  mutable std::unordered_set<std::string> without_links_;  // as they were opened
  mutable std::unordered_set<std::string> others_;         // that may lead over links
};

}  // namespace grassroots
