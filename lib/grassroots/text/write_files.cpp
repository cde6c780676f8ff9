// SPDX-License-Identifier: MIT
// Writing files so that none is ever half there.
#include <atomic>
#include <cerrno>
#include <chrono>
#include <optional>

#include "grassroots/text/file.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/signals.hpp"

namespace grassroots {
namespace {

constexpr int most_names = 100;  // that are tried, for a file beside another

[[noreturn]] void fail(const std::string& path, Phrase reason) {
  throw EnvironmentError{Phrase(messages::cannot_write, path, std::move(reason))};
}

void require(int error, const std::string& path) {
  if (error != 0) fail(path, reason_of_folder(error));
}

std::string folder_above(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

// Hidden, and unlike any other: several processes may write here at once.
std::string name_beside(const std::string& path) {
  static std::atomic<std::uint64_t> next =
      static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
  return folder_above(path) + "/.grassroots-" + std::to_string(next++);
}

void write_all(OutputFile& file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const Transfer moved = file.write(bytes);
    require(moved.error, path);
    bytes.remove_prefix(moved.count);
  }
}

// What becomes of a path.
struct Target {
  const NewFile* file;
  bool is_stream;
  std::optional<unsigned> mode;  // of the file that is replaced
};

Target target_of(const Files& files, const NewFile& file) {
  FileStatus status = files.link_status(file.path);
  const bool is_link = status.kind == FileKind::link;
  if (is_link) status = files.status(file.path);  // /dev/stdout leads to a pipe
  if (status.kind == FileKind::stream) return {&file, true, {}};
  if (is_link) fail(file.path, messages::is_a_link);
  if (status.kind == FileKind::regular) return {&file, false, status.mode};
  if (status.kind == FileKind::none && status.error == ENOENT) return {&file, false, {}};
  if (status.kind == FileKind::none) require(status.error, file.path);
  fail(file.path, messages::not_a_regular_file);
}

void write_stream(Files& files, const NewFile& file) {
  const OpenOutput stream = files.open_stream(file.path);
  require(stream.error, file.path);
  write_all(*stream.file, file.bytes, file.path);
  require(stream.file->close(), file.path);
}

// Files that are written and not renamed yet; what is left of them goes when this does.
class FilesBeside {
 public:
  explicit FilesBeside(Files& files) : files_(files) {}
  FilesBeside(const FilesBeside&) = delete;
  FilesBeside& operator=(const FilesBeside&) = delete;
  ~FilesBeside() {
    for (const Written& written : written_)
      if (!written.is_renamed) files_.remove(written.beside);
  }

  void write(const Target& target) {
    const std::string& path = target.file->path;
    const OpenOutput output = create_beside(path);
    write_all(*output.file, target.file->bytes, path);
    if (target.mode) require(output.file->set_mode(*target.mode), path);
    require(output.file->sync(), path);
    require(output.file->close(), path);
  }

  void rename_all() {
    for (Written& written : written_) {
      require(files_.rename(written.beside, *written.path), *written.path);
      written.is_renamed = true;
    }
    for (const Written& written : written_) require(files_.sync_folder(folder_above(*written.path)), *written.path);
  }

 private:
  struct Written {
    std::string beside;
    const std::string* path;
    bool is_renamed = false;
  };

  OpenOutput create_beside(const std::string& path) {
    for (int tried = 1;; ++tried) {
      written_.push_back({name_beside(path), &path});
      OpenOutput output = files_.create(written_.back().beside, 0666);
      if (output.file != nullptr) return output;
      written_.pop_back();
      if (output.error != EEXIST || tried == most_names) require(output.error, path);
    }
  }

  Files& files_;
  std::vector<Written> written_;
};

}  // namespace

void write_files(Files& files, std::span<const NewFile> new_files) {
  std::vector<Target> targets;
  for (const NewFile& file : new_files) targets.push_back(target_of(files, file));
  for (const Target& target : targets)  // before anything is beside: a pipe may never take it
    if (target.is_stream) write_stream(files, *target.file);
  const SignalsBlocked whole;  // Ctrl-C waits for the moment that it takes: nothing is left half-written
  FilesBeside staged(files);
  for (const Target& target : targets)
    if (!target.is_stream) staged.write(target);
  staged.rename_all();
}

void write_file(Files& files, const std::string& path, std::string_view bytes) {
  const NewFile file{path, bytes};
  write_files(files, {&file, 1});
}

}  // namespace grassroots
