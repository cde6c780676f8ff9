// SPDX-License-Identifier: MIT
#include "grassroots/load/include_pattern.hpp"

#include <algorithm>
#include <cassert>
#include <cerrno>

#include "grassroots/load/paths.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {
namespace {

constexpr std::size_t steps_of_a_look = 1'000;  // what a call of the system counts for
constexpr std::size_t steps_of_a_name = 100;    // and a name that it lists

void spend(std::size_t& steps, std::size_t count) { steps -= std::min(steps, count); }

std::string unescaped(std::string_view part) {
  std::string name;
  for (std::size_t i = 0; i < part.size(); ++i) {
    if (part[i] == '\\' && i + 1 < part.size()) ++i;
    name += part[i];
  }
  return name;
}

}  // namespace

bool is_pattern(std::string_view named) { return named.find_first_of("*?[") != std::string_view::npos; }

PatternMatches IncludePatterns::expand(const std::string& file, std::string_view pattern) {
  PatternMatches found;
  std::vector<std::string> paths{
      resolve_against(file, "")};  // folders, with the slash behind them, or nothing for this one
  std::size_t begin = pattern.find_first_not_of('/');
  while (begin != std::string_view::npos && !paths.empty() && !found.is_cut) {
    const std::size_t end = std::min(pattern.find('/', begin), pattern.size());
    const std::string_view part = pattern.substr(begin, end - begin);
    begin = pattern.find_first_not_of('/', end);
    assert(part != "..");
    if (part != ".") go_on(paths, part, begin == std::string_view::npos, found);
  }
  found.paths = std::move(paths);
  std::sort(found.paths.begin(), found.paths.end());
  std::sort(found.links.begin(), found.links.end());
  return found;
}

void IncludePatterns::go_on(std::vector<std::string>& paths, std::string_view part, bool is_last,
                            PatternMatches& found) {
  std::vector<std::string> next;
  if (is_pattern(part)) {
    const NamePattern names(part);
    for (const std::string& folder : paths) take_matching(folder, names, is_last, found, next);
  } else {
    const std::string name = unescaped(part);
    for (const std::string& folder : paths) {
      spend(steps_, steps_of_a_look);
      const FileStatus status = files_.link_status(folder + name);
      if (status.kind == FileKind::none && status.error != ENOENT && status.error != ENOTDIR)
        found.unread.push_back({folder + name, status.error});
      take(folder + name, status.kind, is_last, found, next);
    }
  }
  found.is_cut = steps_ == 0 || next.size() > limits::pattern_matches.most;
  paths = std::move(next);
}

void IncludePatterns::take_matching(const std::string& folder, const NamePattern& pattern, bool is_last,
                                    PatternMatches& found, std::vector<std::string>& next) {
  const std::string path = folder.size() < 2 ? (folder.empty() ? "." : folder) : folder.substr(0, folder.size() - 1);
  const Listing& listing = list(path);
  if (listing.error != 0) found.unread.push_back({path, listing.error});
  for (const auto& [name, kind] : listing.entries)
    if (pattern.matches(name, steps_)) take(folder + name, kind, is_last, found, next);
}

void IncludePatterns::take(std::string path, FileKind kind, bool is_last, PatternMatches& found,
                           std::vector<std::string>& next) {
  if (kind == FileKind::none) return;
  if (kind == FileKind::link) {
    spend(steps_, steps_of_a_look);
    if (is_last || files_.status(path).kind == FileKind::folder) found.links.push_back(std::move(path));
  } else if (is_last) {
    next.push_back(std::move(path));
  } else if (kind == FileKind::folder) {
    next.push_back(std::move(path) + '/');
  }
}

const Listing& IncludePatterns::list(const std::string& folder) {
  const auto [known, is_new] = listings_.try_emplace(folder);
  if (is_new && steps_ > 0) {
    known->second = files_.list(folder);
    spend(steps_, steps_of_a_look + steps_of_a_name * known->second.entries.size());
  }
  return known->second;
}

}  // namespace grassroots
