// SPDX-License-Identifier: MIT
#include "grassroots/text/file.hpp"

#include <cerrno>
#include <system_error>

#include "grassroots/text/messages.hpp"

namespace grassroots {

Phrase reason_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return messages::no_such_file;
    case EACCES:
    case EPERM: return messages::permission_denied;
    case EISDIR: return messages::not_a_regular_file;
    case ENAMETOOLONG: return messages::name_too_long;
    case ENOSPC:
    case EDQUOT: return messages::disk_full;
    case EFBIG: return messages::file_too_big;
    case EROFS: return messages::read_only;
    case ELOOP: return messages::too_many_links;
    case EPIPE: return messages::broken_pipe;
    case EIO: return messages::device_failed;
    default: return Phrase(messages::system_says, std::generic_category().message(error));
  }
}

Phrase reason_of_folder(int error) {
  return error == ENOENT || error == ENOTDIR ? Phrase(messages::no_such_folder) : reason_of(error);
}

namespace {

FileBytes failed(int error) { return {{}, reason_of(error), error}; }

}  // namespace

FileBytes read_file(const Files& files, const std::string& path, std::uintmax_t limit, Links links) {
  const OpenInput input = files.open(path, links);
  if (input.status.kind == FileKind::none) return failed(input.status.error);
  if (input.file == nullptr) return {{}, messages::not_a_regular_file, 0};
  const auto too_large = [&] {
    return FileBytes{{}, Phrase(messages::file_too_large, std::to_string(limit >> 20U)), 0};
  };
  if (input.status.size > limit) return too_large();

  FileBytes result;
  const auto expected = static_cast<std::size_t>(input.status.size);
  result.bytes.resize(expected + 1);
  std::size_t filled = 0;
  while (true) {  // to the end, even if the file grows meanwhile
    const std::size_t room = result.bytes.size() - filled;
    const Transfer got = input.file->read({result.bytes.data() + filled, room});
    if (got.error != 0) return failed(got.error);
    if (got.count == 0) break;
    filled += got.count;
    if (filled > limit) return too_large();
    if (got.count < room && filled == expected) break;  // as long as it was, and no more came
    if (filled == result.bytes.size()) result.bytes.resize(filled * 2);
  }
  result.bytes.resize(filled);
  return result;
}

bool is_about_name(int error) { return error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENAMETOOLONG; }

FileBytes why_unreadable(const Files& files, const std::string& path) {
  const FileStatus status = files.status(path);
  if (status.kind == FileKind::none) return failed(status.error);
  return {{}, status.kind == FileKind::regular ? Phrase() : Phrase(messages::not_a_regular_file), 0};
}

}  // namespace grassroots
