// SPDX-License-Identifier: MIT
#include "grassroots/text/memory_files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace grassroots {
namespace {

std::string parent_of(const std::string& real) { return real.substr(0, std::max<std::size_t>(real.rfind('/'), 1)); }

Transfer copy_to(std::span<char> room, std::string_view bytes, std::size_t& at) {
  const std::size_t count = std::min(room.size(), bytes.size() - std::min(at, bytes.size()));
  if (count > 0) std::memcpy(room.data(), bytes.data() + at, count);
  at += count;
  return {count, 0};
}

class TextInput : public InputFile {
 public:
  explicit TextInput(std::shared_ptr<const std::string> text) : text_(std::move(text)) {}
  Transfer read(std::span<char> room) override { return copy_to(room, *text_, at_); }

 private:
  std::shared_ptr<const std::string> text_;
  std::size_t at_ = 0;
};

}  // namespace

std::string path_from_root(const std::string& path) {
  const std::filesystem::path real = (std::filesystem::path("/") / path).lexically_normal();
  return (real.has_filename() || real == real.root_path() ? real : real.parent_path()).string();
}

std::unique_ptr<InputFile> read_from(std::shared_ptr<const std::string> text) {
  return std::make_unique<TextInput>(std::move(text));
}

class MemoryFiles::Input : public InputFile {
 public:
  Input(std::mutex& mutex, std::shared_ptr<const Node> node) : mutex_(mutex), node_(std::move(node)) {}
  Transfer read(std::span<char> room) override {
    const std::scoped_lock lock(mutex_);
    return copy_to(room, node_->bytes, at_);
  }

 private:
  std::mutex& mutex_;
  std::shared_ptr<const Node> node_;
  std::size_t at_ = 0;
};

class MemoryFiles::Output : public OutputFile {
 public:
  Output(std::mutex& mutex, std::shared_ptr<Node> node) : mutex_(mutex), node_(std::move(node)) {}
  Transfer write(std::string_view bytes) override {
    const std::scoped_lock lock(mutex_);
    node_->bytes += bytes;
    return {bytes.size(), 0};
  }
  int set_mode(unsigned mode) override {
    const std::scoped_lock lock(mutex_);
    node_->mode = mode;
    return 0;
  }
  int sync() override { return 0; }
  int close() override { return 0; }

 private:
  std::mutex& mutex_;
  std::shared_ptr<Node> node_;
};

MemoryFiles::MemoryFiles() { nodes_["/"] = std::make_shared<Node>(Node{true, 0755, {}}); }

void MemoryFiles::add(const std::string& path, std::string bytes) {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  for (std::string folder = parent_of(real); folder != "/"; folder = parent_of(folder))
    nodes_.try_emplace(folder, std::make_shared<Node>(Node{true, 0755, {}}));
  nodes_[real] = std::make_shared<Node>(Node{false, 0644, std::move(bytes)});
}

std::optional<std::string> MemoryFiles::bytes_of(const std::string& path) const {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  const auto found = nodes_.find(real);
  if (found == nodes_.end() || found->second->is_folder) return std::nullopt;
  return found->second->bytes;
}

std::vector<std::string> MemoryFiles::paths() const {
  const std::scoped_lock lock(mutex_);
  std::vector<std::string> paths;
  for (const auto& [path, node] : nodes_)
    if (!node->is_folder) paths.push_back(path);
  return paths;
}

FileStatus MemoryFiles::status_of(const std::string& real) const {
  const auto found = nodes_.find(real);
  if (found == nodes_.end()) return {FileKind::none, 0, 0, ENOENT};
  const Node& node = *found->second;
  return {node.is_folder ? FileKind::folder : FileKind::regular, node.bytes.size(), node.mode, 0};
}

OpenInput MemoryFiles::open(const std::string& path, Links) const {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  const FileStatus status = status_of(real);
  if (status.kind != FileKind::regular) return {nullptr, status};
  return {std::make_unique<Input>(mutex_, nodes_.at(real)), status};
}

FileStatus MemoryFiles::status(const std::string& path) const {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  return status_of(real);
}

std::string MemoryFiles::real_path(const std::string& path) const { return path_from_root(path); }

Listing MemoryFiles::list(const std::string& folder) const {
  const std::string real = real_path(folder);
  const std::scoped_lock lock(mutex_);
  const FileStatus status = status_of(real);
  if (status.kind == FileKind::none) return {{}, status.error};
  if (status.kind != FileKind::folder) return {{}, ENOTDIR};
  Listing listing;
  const std::string begin = real == "/" ? real : real + '/';
  for (auto node = nodes_.upper_bound(begin); node != nodes_.end() && node->first.starts_with(begin); ++node)
    if (node->first.find('/', begin.size()) == std::string::npos)
      listing.entries.push_back(
          {node->first.substr(begin.size()), node->second->is_folder ? FileKind::folder : FileKind::regular});
  return listing;
}

int MemoryFiles::why_not_new(const std::string& real) const {
  if (nodes_.contains(real)) return EEXIST;
  const FileStatus above = status_of(parent_of(real));
  if (above.kind == FileKind::none) return ENOENT;
  return above.kind == FileKind::folder ? 0 : ENOTDIR;
}

OpenOutput MemoryFiles::create(const std::string& path, unsigned mode) {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  if (const int error = why_not_new(real); error != 0) return {nullptr, error};
  constexpr unsigned usual_umask = 022;
  const auto node = std::make_shared<Node>(Node{false, mode & ~usual_umask, {}});
  nodes_[real] = node;
  return {std::make_unique<Output>(mutex_, node), 0};
}

OpenOutput MemoryFiles::open_stream(const std::string& path) {
  const FileStatus found = status(path);
  return {nullptr, found.kind == FileKind::none ? found.error : ENXIO};
}

int MemoryFiles::rename(const std::string& from, const std::string& to) {
  const std::string old_path = real_path(from), new_path = real_path(to);
  const std::scoped_lock lock(mutex_);
  const auto node = nodes_.find(old_path);
  if (node == nodes_.end()) return ENOENT;
  if (status_of(new_path).kind == FileKind::folder) return EISDIR;
  if (const int error = why_not_new(new_path); error != 0 && error != EEXIST) return error;
  const std::shared_ptr<Node> moved = node->second;
  nodes_.erase(node);
  nodes_[new_path] = moved;
  return 0;
}

int MemoryFiles::remove(const std::string& path) {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  if (status_of(real).kind == FileKind::folder) return EISDIR;
  return nodes_.erase(real) == 1 ? 0 : ENOENT;
}

int MemoryFiles::make_folder(const std::string& path) {
  const std::string real = real_path(path);
  const std::scoped_lock lock(mutex_);
  if (const int error = why_not_new(real); error != 0) return error;
  nodes_[real] = std::make_shared<Node>(Node{true, 0755, {}});
  return 0;
}

int MemoryFiles::sync_folder(const std::string& path) {
  const FileStatus found = status(path);
  return found.kind == FileKind::none ? found.error : 0;
}

}  // namespace grassroots
