// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "grassroots/load/paths.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace grassroots;
using grassroots::test::ScratchFolder;
namespace fs = std::filesystem;

}  // namespace

TEST_CASE("real paths are the same, whether folders were looked at before or not") {
  const ScratchFolder folder;
  const fs::path top = folder.path();
  fs::create_directories(top / "country" / "省");
  folder.write("country/plan.toml", "");
  folder.write("country/省/plan.toml", "");
  fs::create_directory_symlink(top / "country", top / "link");
  fs::create_symlink(top / "country" / "plan.toml", top / "country" / "省" / "up.toml");
  fs::create_symlink(top / "nowhere", top / "country" / "broken.toml");
  RealPaths paths;
  for (int again = 0; again < 2; ++again) {
    for (const char* name : {"country", "country/plan.toml", "country/省/plan.toml", "country/省/up.toml", "link/plan.toml", "link/省/plan.toml",
                             "link/省/up.toml", "link", "country/../country/plan.toml", "country/省/../plan.toml", "link/..", "link/../link/plan.toml",
                             "country//plan.toml", "./country/./plan.toml", "country/", "country/.", "country/broken.toml", "country/missing.toml",
                             "missing/missing.toml", "country/plan.toml/below", ".."}) {
      CAPTURE(name);
      CHECK(paths.of(top / name) == real_path(top / name));
    }
    for (const char* name : {".", "..", "/", "/tmp", "//tmp", "", "no-such-file"}) {
      CAPTURE(name);
      CHECK(paths.of(name) == real_path(name));
    }
  }
  CHECK(paths.of(top / "link" / "省" / "up.toml") == real_path(top / "country" / "plan.toml"));
}

TEST_CASE("what lies in a folder") {
  CHECK(is_inside("/a/b", "/a/b"));
  CHECK(is_inside("/a/b", "/a/b/c.toml"));
  CHECK(is_inside("/", "/a"));
  CHECK_FALSE(is_inside("/a/b", "/a/bc"));
  CHECK_FALSE(is_inside("/a/b", "/a"));
  CHECK(folder_of("/a/b.toml") == "/a");
  CHECK(folder_of("/a") == "/");
}
