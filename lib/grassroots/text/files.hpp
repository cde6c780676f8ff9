// SPDX-License-Identifier: MIT
// Files as a value: all reading, listing and writing goes through a Files that the caller hands in.
//
// There is the disk (disk_files), one in memory (memory_files.hpp) and one that lays texts over another
// (overlay_files.hpp). The operations are primitive, as the system's own: each can fail by itself and then gives the
// system's error number (an errno). What is built of them stands in file.hpp.
//
// Reading may be done by several threads at once, writing by one while nobody reads the same path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace grassroots {

enum class FileKind : std::uint8_t {
  none,  // not there, or cannot be looked at
  regular,
  folder,
  link,
  stream,  // a pipe or a character device: bytes pass through it, and nothing in it can be replaced
  other
};

struct FileStatus {
  FileKind kind = FileKind::none;
  std::uint64_t size = 0;  // bytes
  unsigned mode = 0;       // permission bits
  int error = 0;           // why nothing is known; 0 if something is
};

// Whether a path may lead over links.
enum class Links : bool { are_followed, fail };

// How many bytes an operation moved.
struct Transfer {
  std::size_t count = 0;
  int error = 0;
};

// A file that is open for reading; closed when it goes.
class InputFile {
 public:
  virtual ~InputFile() = default;
  // The next bytes, as many as there are and `room` holds; 0 at the end.
  virtual Transfer read(std::span<char> room) = 0;
};

// A file that is open for writing. Closed when it goes, but only close() says whether all went well.
class OutputFile {
 public:
  virtual ~OutputFile() = default;
  // At least one byte, unless there is an error.
  virtual Transfer write(std::string_view bytes) = 0;
  virtual int set_mode(unsigned mode) = 0;
  // Until all of it is on the disk.
  virtual int sync() = 0;
  // REQUIRES: called at most once, and last.
  virtual int close() = 0;
};

struct OpenInput {
  std::unique_ptr<InputFile> file;  // null: it could not be opened, or is not a regular file
  FileStatus status;
};

struct OpenOutput {
  std::unique_ptr<OutputFile> file;  // null: it could not be opened
  int error = 0;
};

struct Listing {
  struct Entry {
    std::string name;
    FileKind kind;  // `link` for a link, whatever it points to
  };
  std::vector<Entry> entries;  // in no order, without "." and ".."
  int error = 0;               // why there may be more
};

class Files {
 public:
  virtual ~Files() = default;

  // ---- Reading

  // A regular file. Never waits for a pipe or a device. Links::fail: no part of the path may be a link, so that one
  // that is put there meanwhile leads nowhere.
  virtual OpenInput open(const std::string& path, Links links) const = 0;
  virtual FileStatus status(const std::string& path) const = 0;
  // The same of a link itself.
  virtual FileStatus link_status(const std::string& path) const = 0;
  // Absolute, without links; also of a file that is not there. Relative paths begin in the working folder, whose own
  // path is that of ".".
  virtual std::string real_path(const std::string& path) const = 0;
  virtual Listing list(const std::string& folder) const = 0;

  // ---- Writing

  // A new file; EEXIST if anything is there. The process's umask takes its part of the mode.
  virtual OpenOutput create(const std::string& path, unsigned mode) = 0;
  // A pipe or a device that is there; waits until somebody reads the pipe.
  virtual OpenOutput open_stream(const std::string& path) = 0;
  virtual int rename(const std::string& from, const std::string& to) = 0;
  virtual int remove(const std::string& path) = 0;
  // EEXIST if anything is there.
  virtual int make_folder(const std::string& path) = 0;
  // Until the names in the folder are on the disk.
  virtual int sync_folder(const std::string& path) = 0;
};

// The system's, with the process's working folder. For any number of threads.
Files& disk_files();

}  // namespace grassroots
