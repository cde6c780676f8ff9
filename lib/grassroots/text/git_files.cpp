// SPDX-License-Identifier: MIT
#include "grassroots/text/git_files.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <filesystem>

#include "grassroots/text/limits.hpp"
#include "grassroots/text/memory_files.hpp"

namespace grassroots {
namespace {

// Nothing is fetched, no hook or filter of the repository runs, and no object stands for another.
std::vector<std::string> git_in(const std::string& folder, std::vector<std::string> arguments) {
  std::vector<std::string> words{"--no-replace-objects", "--no-pager", "--literal-pathspecs", "-C", folder, "-c",
                                 "protocol.allow=never"};
  words.insert(words.end(), std::make_move_iterator(arguments.begin()), std::make_move_iterator(arguments.end()));
  return words;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

// A part up to the separator, which is taken off with it.
std::string_view take_until(std::string_view& text, char separator) {
  const std::size_t end = std::min(text.find(separator), text.size());
  const std::string_view part = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

ProcessResult run_git(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "git");
  return run_process(arguments, 2 * limits::file.most);
}

GitFiles::GitFiles(RunGit run, std::string folder, std::string here, std::string top)
    : run_(std::move(run)), folder_(std::move(folder)), here_(std::move(here)), top_(std::move(top)) {}

GitFiles::Opened GitFiles::open_revision(const RunGit& run, const std::string& folder, const std::string& here,
                                         const std::string& revision) {
  const ProcessResult top = run(git_in(folder, {"rev-parse", "--show-toplevel"}));
  if (top.error != 0) return {nullptr, top.error, {}};
  if (top.exit_code != 0) return {nullptr, 0, first_line(top.err)};
  const ProcessResult commit =
      run(git_in(folder, {"rev-parse", "--verify", "--end-of-options", revision + "^{commit}"}));
  // `rev-parse` repeats --end-of-options on a line of its own.
  const std::string name = commit.out.substr(0, commit.out.find_last_not_of('\n') + 1);
  const std::string object = name.substr(name.rfind('\n') + 1);
  if (commit.exit_code != 0 || object.empty()) return {nullptr, 0, first_line(commit.err)};
  const ProcessResult tree = run(git_in(first_line(top.out), {"ls-tree", "-r", "-z", "-l", object}));
  if (tree.exit_code != 0) return {nullptr, 0, first_line(tree.err)};
  std::unique_ptr<GitFiles> files(new GitFiles(run, folder, here, first_line(top.out)));
  if (!files->read_tree(tree.out)) return {nullptr, EIO, {}};
  return {std::move(files), 0, {}};
}

// "100644 blob 1a2b…      123<tab>path<nul>" for each file.
bool GitFiles::read_tree(std::string_view listing) {
  folders_.insert(top_);
  while (!listing.empty()) {
    std::string_view line = take_until(listing, '\0');
    std::string_view facts = take_until(line, '\t');
    const std::string_view mode = take_until(facts, ' '), type = take_until(facts, ' ');
    Entry entry;
    entry.object = take_until(facts, ' ');
    facts.remove_prefix(std::min(facts.find_first_not_of(' '), facts.size()));
    if (type != "blob") continue;  // another repository
    const auto [stop, error] = std::from_chars(facts.data(), facts.data() + facts.size(), entry.size);
    if (error != std::errc{} || line.empty()) return false;
    if (mode == "120000") entry.kind = FileKind::link;
    const std::string path = top_ + '/' + std::string(line);
    for (std::size_t at = path.rfind('/'); at > top_.size() && folders_.insert(path.substr(0, at)).second;
         at = path.rfind('/', at - 1))
      continue;
    entries_.emplace(path, std::move(entry));
  }
  return true;
}

std::string GitFiles::absolute(const std::string& path) const {
  return path_from_root(path.starts_with('/') ? path : here_ + '/' + path);
}

const GitFiles::Entry* GitFiles::find(const std::string& real) const {
  const auto found = entries_.find(real);
  return found == entries_.end() ? nullptr : &found->second;
}

std::string GitFiles::real_path(const std::string& path) const {
  constexpr int most_links = 16;
  std::string real = absolute(path);
  for (int i = 0; i < most_links; ++i) {
    const Entry* entry = find(real);
    if (entry == nullptr || entry->kind != FileKind::link) return real;
    const std::string target = bytes_of(*entry).value_or(std::string());
    real = path_from_root(target.starts_with('/') ? target : real.substr(0, real.rfind('/')) + '/' + target);
  }
  return real;
}

FileStatus GitFiles::status_of(const std::string& real) const {
  if (folders_.contains(real)) return {FileKind::folder, 0, 0755, 0};
  // The folders above the repository are there, and nothing else of them.
  if (top_.starts_with(real == "/" ? real : real + '/')) return {FileKind::folder, 0, 0755, 0};
  const Entry* entry = find(real);
  if (entry == nullptr) return {FileKind::none, 0, 0, ENOENT};
  return {entry->kind, entry->size, 0644, 0};
}

FileStatus GitFiles::status(const std::string& path) const { return status_of(real_path(path)); }
FileStatus GitFiles::link_status(const std::string& path) const { return status_of(absolute(path)); }

std::optional<std::string> GitFiles::bytes_of(const Entry& entry) const {
  ProcessResult blob = run_(git_in(folder_, {"cat-file", "blob", entry.object}));
  if (blob.error != 0 || blob.exit_code != 0) return std::nullopt;
  return std::move(blob.out);
}

OpenInput GitFiles::open(const std::string& path, Links links) const {
  const std::string real = links == Links::fail ? absolute(path) : real_path(path);
  OpenInput opened;
  opened.status = status_of(real);
  if (opened.status.kind == FileKind::link) opened.status.error = ELOOP;
  if (opened.status.kind != FileKind::regular) return opened;
  auto bytes = bytes_of(*find(real));
  if (bytes)
    opened.file = read_from(std::make_shared<const std::string>(std::move(*bytes)));
  else
    opened.status = {FileKind::none, 0, 0, EIO};
  return opened;
}

Listing GitFiles::list(const std::string& folder) const {
  Listing listing;
  const std::string real = real_path(folder);
  if (!folders_.contains(real)) {
    listing.error = ENOENT;
    return listing;
  }
  const std::string prefix = real + '/';
  const auto name_in = [&](const std::string& path) -> std::string {
    if (!path.starts_with(prefix) || path.find('/', prefix.size()) != std::string::npos) return {};
    return path.substr(prefix.size());
  };
  for (auto at = entries_.lower_bound(prefix); at != entries_.end() && at->first.starts_with(prefix); ++at)
    if (std::string name = name_in(at->first); !name.empty())
      listing.entries.push_back({std::move(name), at->second.kind});
  for (auto at = folders_.lower_bound(prefix); at != folders_.end() && at->starts_with(prefix); ++at)
    if (std::string name = name_in(*at); !name.empty()) listing.entries.push_back({std::move(name), FileKind::folder});
  return listing;
}

OpenOutput GitFiles::create(const std::string&, unsigned) { return {nullptr, EROFS}; }
OpenOutput GitFiles::open_stream(const std::string&) { return {nullptr, EROFS}; }
int GitFiles::rename(const std::string&, const std::string&) { return EROFS; }
int GitFiles::remove(const std::string&) { return EROFS; }
int GitFiles::make_folder(const std::string&) { return EROFS; }
int GitFiles::sync_folder(const std::string&) { return EROFS; }

}  // namespace grassroots
