// SPDX-License-Identifier: MIT
// Reading and writing files as bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/message.hpp"

namespace grassroots {

// The largest file that is read as part of a plan, in bytes.
inline constexpr std::uintmax_t largest_file = 64U << 20U;
// The same of a table, in which a whole year's records may stand.
inline constexpr std::uintmax_t largest_table = 1U << 30U;

// Why a file cannot be used, in words for users. `error`: an errno.
Phrase reason_of(int error);
// The same of a folder, which is what is not there.
Phrase reason_of_folder(int error);

struct FileBytes {
  std::string bytes;
  Phrase failure;  // why there are none; empty if there are
};

enum class Links : bool { are_followed, fail };  // where the path itself is one
// The bytes of a regular file of at most `limit` bytes. Never blocks on a pipe or a device.
FileBytes read_file(const std::string& path, std::uintmax_t limit = largest_file, Links links = Links::are_followed);

// Why the path is no regular file that is there; empty if it is one. Reads nothing of it.
Phrase why_unreadable(const std::filesystem::path& path);

// Writes the bytes beside the path and renames the result onto it, so that a failure leaves the old file as it was.
// Throws EnvironmentError.
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace grassroots
