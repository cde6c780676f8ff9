// SPDX-License-Identifier: MIT
// Reading and writing whole files.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/files.hpp"
#include "grassroots/text/limits.hpp"

namespace grassroots {

// Why a file cannot be used, in words for users. `error`: an errno.
Phrase reason_of(int error);
// The same for a folder.
Phrase reason_of_folder(int error);

struct FileBytes {
  std::string bytes;
  Phrase failure;  // why there are none; empty if there are
  int error = 0;   // the system's number for that, where it refused
};

// The bytes of a regular file of at most `limit` bytes.
FileBytes read_file(const Files& files, const std::string& path, std::uintmax_t limit = limits::file.most,
                    Links links = Links::are_followed);

// Whether the error says that there is no such file: the name is wrong, not the machine.
bool is_about_name(int error);

// Why the path cannot be read as a regular file; empty if it can. Does not read its bytes.
FileBytes why_unreadable(const Files& files, const std::string& path);

struct NewFile {
  std::string path;
  std::string_view bytes;
};

// Writes every file beside its path, then renames all in this order, so that each is the old one or the new one,
// whole, whatever fails, and nothing is left beside. A file that is replaced keeps its mode. Pipes and devices are
// written to as they are; links to anything else are refused. Throws EnvironmentError.
void write_files(Files& files, std::span<const NewFile> new_files);
void write_file(Files& files, const std::string& path, std::string_view bytes);

}  // namespace grassroots
