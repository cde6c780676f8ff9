// SPDX-License-Identifier: MIT
#include "grassroots/text/overlay_files.hpp"

#include <algorithm>

#include "grassroots/text/memory_files.hpp"

namespace grassroots {
namespace {

FileStatus status_of(const std::string& text) { return {FileKind::regular, text.size(), 0644, 0}; }

}  // namespace

void OverlayFiles::put(const std::string& path, std::string text) {
  texts_[real_path(path)] = std::make_shared<const std::string>(std::move(text));
}

void OverlayFiles::take_away(const std::string& path) { texts_.erase(real_path(path)); }

std::shared_ptr<const std::string> OverlayFiles::text_at(const std::string& path) const {
  if (texts_.empty()) return nullptr;
  const auto found = texts_.find(real_path(path));
  return found == texts_.end() ? nullptr : found->second;
}

OpenInput OverlayFiles::open(const std::string& path, Links links) const {
  const auto text = text_at(path);
  if (text == nullptr) return ForwardingFiles::open(path, links);
  return {read_from(text), status_of(*text)};
}

FileStatus OverlayFiles::status(const std::string& path) const {
  const auto text = text_at(path);
  return text == nullptr ? ForwardingFiles::status(path) : status_of(*text);
}

FileStatus OverlayFiles::link_status(const std::string& path) const {
  FileStatus behind = ForwardingFiles::link_status(path);
  if (behind.kind == FileKind::link) return behind;
  const auto text = text_at(path);
  return text == nullptr ? behind : status_of(*text);
}

Listing OverlayFiles::list(const std::string& folder) const {
  Listing listing = ForwardingFiles::list(folder);
  const std::string real = real_path(folder);
  for (const auto& [path, text] : texts_) {
    const std::size_t slash = path.rfind('/');
    if (path.substr(0, std::max<std::size_t>(slash, 1)) != real) continue;
    const std::string name = path.substr(slash + 1);
    const bool is_listed = std::any_of(listing.entries.begin(), listing.entries.end(),
                                       [&](const Listing::Entry& entry) { return entry.name == name; });
    if (!is_listed) listing.entries.push_back({name, FileKind::regular});
  }
  return listing;
}

}  // namespace grassroots
