// SPDX-License-Identifier: MIT
// Which files a pattern among a plan's includes means.
//
// Patterns come by mail: they stay in their folder and those below it, follow no links, and all of one plan's
// together look at so many names and no more.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "grassroots/load/name_pattern.hpp"
#include "grassroots/text/files.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {

bool is_pattern(std::string_view named);

struct PatternMatches {
  struct Unread {
    std::string folder;
    int error;  // an errno
  };
  std::vector<std::string> paths;  // whatever they are but links, in byte order
  std::vector<std::string> links;  // would match, or lead on
  std::vector<Unread> unread;      // could not be listed, so that there may be more
  bool is_cut = false;             // there are too many names
};

class IncludePatterns {
 public:
  // `steps`: how many characters all patterns together may compare; a name that is listed counts for some.
  explicit IncludePatterns(const Files& files, std::size_t steps = limits::pattern_steps.most)
      : files_(files), steps_(steps) {}

  // `file`: in which the pattern stands, as its path is shown. REQUIRES: no part of the pattern is "..".
  PatternMatches expand(const std::string& file, std::string_view pattern);

 private:
  // One level of folders on.
  void go_on(std::vector<std::string>& paths, std::string_view part, bool is_last, PatternMatches& found);
  void take_matching(const std::string& folder, const NamePattern& pattern, bool is_last, PatternMatches& found,
                     std::vector<std::string>& next);
  void take(std::string path, FileKind kind, bool is_last, PatternMatches& found, std::vector<std::string>& next);
  const Listing& list(const std::string& folder);

  const Files& files_;
  std::map<std::string, Listing> listings_;
  std::size_t steps_;  // that are left
};

}  // namespace grassroots
