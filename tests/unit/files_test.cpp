// SPDX-License-Identifier: MIT
// The disk and the memory keep the same contract; an overlay lays texts over either.
#include "grassroots/text/files.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <set>
#include <sys/stat.h>

#include "grassroots/text/file.hpp"
#include "grassroots/text/limits.hpp"
#include "grassroots/text/memory_files.hpp"
#include "grassroots/text/overlay_files.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using namespace grassroots::test;
namespace fs = std::filesystem;

std::string text_at(const Files& files, const std::string& path, Links links = Links::are_followed) {
  const FileBytes file = read_file(files, path, limits::file.most, links);
  return file.failure.empty() ? file.bytes : "(" + render(file.failure, Language::english) + ")";
}

std::set<std::string> names_in(const Files& files, const std::string& folder) {
  std::set<std::string> names;
  for (const Listing::Entry& entry : files.list(folder).entries)
    names.insert(entry.name + (entry.kind == FileKind::folder ? "/" : ""));
  return names;
}

// REQUIRES: `top` is an empty folder.
void check_contract(Files& files, const std::string& top) {
  CHECK(files.make_folder(top + "/a") == 0);
  CHECK(files.make_folder(top + "/a") == EEXIST);
  CHECK(files.make_folder(top + "/none/b") == ENOENT);
  write_file(files, top + "/a/one", "first");
  write_file(files, top + "/a/two", "");
  CHECK(text_at(files, top + "/a/one") == "first");
  CHECK(text_at(files, top + "/a/one", Links::fail) == "first");
  CHECK(text_at(files, top + "/a/../a/./two") == "");
  CHECK(text_at(files, top + "/a") == "(it is not a regular file)");
  CHECK(text_at(files, top + "/a/three") == "(there is no such file)");
  CHECK(text_at(files, top + std::string("/a/one\0.toml", 12)) == "(there is no such file)");
  CHECK(names_in(files, top) == std::set<std::string>{"a/"});
  CHECK(names_in(files, top + "/a/") == std::set<std::string>{"one", "two"});
  CHECK(files.list(top + "/none").error == ENOENT);
  CHECK(files.list(top + "/a/one").error == ENOTDIR);
  CHECK(files.status(top + "/a/one").size == 5);
  CHECK(files.status(top + "/a").kind == FileKind::folder);
  CHECK(files.link_status(top + "/none").error == ENOENT);
  CHECK(files.real_path(top + "/a/../none/b") == files.real_path(top) + "/none/b");
  CHECK(files.create(top + "/a/one", 0666).error == EEXIST);
  CHECK(files.create(top + "/none/one", 0666).error == ENOENT);
  CHECK(files.rename(top + "/a/one", top + "/a/two") == 0);
  CHECK(text_at(files, top + "/a/two") == "first");
  CHECK(files.rename(top + "/a/one", top + "/a/two") == ENOENT);
  CHECK(files.rename(top + "/a/two", top + "/none/two") == ENOENT);
  CHECK(files.remove(top + "/a/two") == 0);
  CHECK(files.remove(top + "/a/two") == ENOENT);
  CHECK(names_in(files, top + "/a").empty());
  CHECK(files.sync_folder(top + "/a") == 0);
}

}  // namespace

TEST_CASE("files are alike on the disk and in memory") {
  const ScratchFolder scratch;
  check_contract(disk_files(), scratch.path());
  MemoryFiles memory;
  REQUIRE(memory.make_folder("/top") == 0);
  check_contract(memory, "/top");
  CHECK(memory.real_path("a") == "/a");
  CHECK(memory.real_path(".") == "/");
}

TEST_CASE("a path that no link may be part of leads over none") {
  const ScratchFolder scratch;
  const std::string top = disk_files().real_path(scratch.path());
  scratch.write("folder/file", "here");
  fs::create_directory_symlink("folder", scratch.path() / "link");
  fs::create_symlink("folder/file", scratch.path() / "file");
  CHECK(text_at(disk_files(), top + "/link/file") == "here");
  for (const char* path : {"/link/file", "/file", "/folder/../file"}) {
    CAPTURE(path);
    CHECK(text_at(disk_files(), top + path, Links::fail) == "(too many levels of symbolic links)");
  }
  CHECK(text_at(disk_files(), top + "/folder/file", Links::fail) == "here");
  CHECK(disk_files().link_status(top + "/file").kind == FileKind::link);
  CHECK(disk_files().real_path(top + "/link/file") == top + "/folder/file");
}

TEST_CASE("a file that is replaced keeps its mode, and a new one has the process's") {
  const ScratchFolder scratch;
  const auto mode_of = [&](const char* name) { return disk_files().status(scratch.path() / name).mode; };
  const mode_t before = ::umask(027);
  write_file(disk_files(), scratch.path() / "new", "");
  scratch.write("old", "");
  REQUIRE(::chmod((scratch.path() / "old").c_str(), 0604) == 0);
  write_file(disk_files(), scratch.path() / "old", "more");
  CHECK(::umask(before) == 027);
  CHECK(mode_of("new") == 0640);
  CHECK(mode_of("old") == 0604);
  CHECK(text_at(disk_files(), scratch.path() / "old") == "more");
}

TEST_CASE("an overlay lays a text over a path, whether or not a file is there") {
  MemoryFiles memory;
  memory.add("plan/plan.toml", "saved");
  memory.add("plan/teams.toml", "teams");
  OverlayFiles overlay(memory);
  overlay.put("/plan/plan.toml", "not saved yet");
  overlay.put("plan/new.toml", "new");
  CHECK(text_at(overlay, "plan/../plan/plan.toml") == "not saved yet");
  CHECK(text_at(overlay, "plan/new.toml", Links::fail) == "new");
  CHECK(text_at(overlay, "plan/teams.toml") == "teams");
  CHECK(overlay.status("plan/plan.toml").size == 13);
  CHECK(overlay.link_status("plan/new.toml").kind == FileKind::regular);
  CHECK(names_in(overlay, "plan") == std::set<std::string>{"new.toml", "plan.toml", "teams.toml"});
  CHECK(text_at(memory, "plan/plan.toml") == "saved");
  overlay.take_away("plan/plan.toml");
  CHECK(text_at(overlay, "plan/plan.toml") == "saved");
}
