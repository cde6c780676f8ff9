// SPDX-License-Identifier: MIT
#include "cli/outputs.hpp"

#include <algorithm>
#include <cerrno>
#include <set>

#include "cli/messages.hpp"
#include "grassroots/diagnostic/messages.hpp"
#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/messages.hpp"

namespace grassroots::cli {
namespace {

[[noreturn]] void refuse(const std::string& path, Phrase reason) {
  throw EnvironmentError{Phrase(grassroots::messages::cannot_write, path, std::move(reason))};
}

// The header that every plan has, however it is spaced.
bool is_header_of_plan(std::string_view line) {
  std::string dense;
  for (const char c : line.substr(0, 64))
    if (c != ' ' && c != '\t') dense += c;
  return dense.starts_with("[plan]");
}

bool has_header_of_plan(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (is_header_of_plan(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

// A part of a plan has the ending; the plan itself may have any.
bool holds_a_plan(const Files& files, const std::string& path) {
  const FileStatus status = files.status(path);
  if (status.kind != FileKind::regular) return false;
  if (path.ends_with(".toml")) return true;
  if (status.size > limits::file.most) return false;
  const FileBytes file = read_file(files, path);
  if (!file.failure.empty()) refuse(path, file.failure);
  return has_header_of_plan(file.bytes);
}

}  // namespace

void require_distinct(const CommandLine& line, const std::vector<std::string>& paths) {
  std::set<std::string> real_paths;
  for (const std::string& path : paths)
    if (!real_paths.insert(path == standard_output ? path : line.files().real_path(path)).second)
      throw UsageError{Phrase(messages::same_output, path)};
}

std::pair<std::string, std::string> format_and_path(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size()) return {};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

UsageError bad_output(const std::string& text, const std::vector<Phrase>& formats) {
  return UsageError{Phrase(messages::bad_output, text, list_of(formats))};
}

void print_beside(const CommandLine& line, const std::string& text, const std::vector<std::string>& written) {
  const bool is_taken = std::find(written.begin(), written.end(), standard_output) != written.end();
  (is_taken ? line.env.err : line.env.out)(text);
}

void require_writable(const CommandLine& line, const std::vector<std::string>& paths) {
  for (const std::string& path : paths)
    if (line.files().was_read(path)) refuse(path, messages::is_read_here);
  for (const std::string& path : paths)
    if (path != standard_output && holds_a_plan(line.files(), path)) refuse(path, messages::holds_a_plan);
}

void write_output(const CommandLine& line, const std::string& path, std::string_view bytes) {
  if (path == standard_output)
    line.env.out(bytes);
  else
    write_file(line.files(), path, bytes);
}

void make_folders(Files& disk, const std::filesystem::path& folder) {
  std::filesystem::path made;
  for (const std::filesystem::path& part : folder) {
    made /= part;
    const FileKind kind = disk.status(made).kind;
    if (kind == FileKind::folder) continue;
    const int error = kind == FileKind::none ? disk.make_folder(made) : ENOTDIR;
    if (error == 0 || error == EEXIST) continue;
    const Phrase reason = error == ENOTDIR ? Phrase(grassroots::messages::not_a_folder) : reason_of(error);
    throw EnvironmentError{Phrase(grassroots::messages::cannot_write, folder.string(), reason)};
  }
}

}  // namespace grassroots::cli
