// SPDX-License-Identifier: MIT
#include "grassroots/text/recording_files.hpp"

#include <algorithm>

namespace grassroots {

OpenInput RecordingFiles::open(const std::string& path, Links links) const {
  OpenInput input = ForwardingFiles::open(path, links);
  if (input.file != nullptr) {
    const std::scoped_lock lock(mutex_);
    (links == Links::fail ? without_links_ : others_).insert(path);
  }
  return input;
}

bool RecordingFiles::was_read(const std::string& path) const {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  const auto is_it = [&](const std::string& opened) { return real_path(opened) == real; };
  return without_links_.contains(real) || std::any_of(others_.begin(), others_.end(), is_it);
}

}  // namespace grassroots
