// SPDX-License-Identifier: MIT
#include <doctest/doctest.h>

#include "grassroots/load/load.hpp"
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
  RealPaths paths(disk_files());
  for (int again = 0; again < 2; ++again) {
    for (const char* name : {"country",
                             "country/plan.toml",
                             "country/省/plan.toml",
                             "country/省/up.toml",
                             "link/plan.toml",
                             "link/省/plan.toml",
                             "link/省/up.toml",
                             "link",
                             "country/../country/plan.toml",
                             "country/省/../plan.toml",
                             "link/..",
                             "link/../link/plan.toml",
                             "country//plan.toml",
                             "./country/./plan.toml",
                             "country/",
                             "country/.",
                             "country/broken.toml",
                             "country/missing.toml",
                             "missing/missing.toml",
                             "country/plan.toml/below",
                             ".."}) {
      CAPTURE(name);
      CHECK(paths.of(top / name) == disk_files().real_path(top / name));
    }
    for (const char* name : {".", "..", "/", "/tmp", "//tmp", "", "no-such-file"}) {
      CAPTURE(name);
      CHECK(paths.of(name) == disk_files().real_path(name));
    }
  }
  CHECK(paths.of(top / "link" / "省" / "up.toml") == disk_files().real_path(top / "country" / "plan.toml"));
  for (const char* name : {"country", "country/", "country/.", "link", "link/省"}) {
    CAPTURE(name);
    CHECK(paths.file_of_plan(top / name) == (top / name / "plan.toml").lexically_normal().string());
  }
  for (const char* name : {"country/plan.toml", "country/省/up.toml", "country/missing.toml", "country/broken.toml"})
    CHECK(paths.file_of_plan(top / name) == (top / name).string());
}

TEST_CASE("what lies in a folder") {
  CHECK(is_inside("/a/b", "/a/b"));
  CHECK(is_inside("/a/b", "/a/b/c.toml"));
  CHECK(is_inside("/", "/a"));
  CHECK_FALSE(is_inside("/a/b", "/a/bc"));
  CHECK_FALSE(is_inside("/a/b", "/a"));
  CHECK(parent_of("/a/b.toml") == "/a");
  CHECK(parent_of("/a") == "/");
}

TEST_CASE("plans are found by the names of their folders") {
  const ScratchFolder folder;
  const fs::path top = folder.path();
  for (const char* name :
       {"2018/north/plan.toml", "2018-north/plan.toml", "2018.old/plan.toml", "2018/plan.toml", "plan.toml",
        ".hidden/plan.toml", "省/plan.toml", "empty/other.toml", "plan.toml.d/plan.toml"})
    folder.write(name, "");
  fs::create_directories(top / "north" / "plan.toml" / "deeper");
  folder.write("north/plan.toml/deeper/plan.toml", "");
  fs::create_directory_symlink(top / "2018", top / "link");
  fs::create_directories(top / "linked");
  fs::create_symlink(top / "plan.toml", top / "linked" / "plan.toml");
  for (const std::size_t threads : {1U, 4U}) {
    std::vector<std::string> found;
    for (const std::string& path : find_plans_below(disk_files(), top, threads).plans)
      found.push_back(path.substr(top.string().size() + 1));
    CHECK(found == std::vector<std::string>{"2018/north/plan.toml", "2018/plan.toml", "2018-north/plan.toml",
                                            "2018.old/plan.toml", "linked/plan.toml",
                                            "north/plan.toml/deeper/plan.toml", "plan.toml", "plan.toml.d/plan.toml",
                                            "省/plan.toml"});
  }
  const FoundPlans missing = find_plans_below(disk_files(), top / "nowhere");
  CHECK(missing.plans.empty());
  CHECK(missing.failures.size() == 1);
}

TEST_CASE("a plan above is read once, whatever the folders below it are called") {
  const ScratchFolder folder;
  const std::string above = "[plan]\ntitle = \"全国\"\n", below = above + "parent = \"../plan.toml\"\n";
  std::vector<std::string> paths{folder.write("plan.toml", above).string()};
  for (const char* name : {"beijing", "shaanxi", "北京", "陕西"}) {
    paths.push_back(folder.write(fs::path(name) / "plan.toml", below).string());
    paths.push_back(folder.write(fs::path(name) / "县" / "plan.toml", below).string());
  }
  LoadCounts counts;
  LoadOptions options;
  options.counts = &counts;
  std::vector<int> seen(paths.size());
  load_plans(paths, options, [&](std::size_t i, const LoadedPlan& loaded) {
    CHECK(loaded.plan.sources.front()->path() == paths[i]);
    ++seen[i];
  });
  CHECK(seen == std::vector<int>(paths.size(), 1));
  CHECK(counts.files == paths.size());
}

TEST_CASE("paths are joined and shown as the standard library does it") {
  for (const char* path : {"plan.toml", "./plan.toml", "a/plan.toml", "a//plan.toml", "a/./plan.toml", "a/../plan.toml",
                           "../plan.toml", "/plan.toml", "/a/plan.toml", ".hidden/plan.toml", "a/.hidden", "a/b..c",
                           "..", ".", "", "a/..", "省/计划.toml"}) {
    CAPTURE(path);
    CHECK(lexically_normal(path) == fs::path(path).lexically_normal().string());
    for (const char* named : {"b.csv", "../b.csv", "b/c.toml", ""})
      CHECK(fs::path(resolve_against(path, named)) == fs::path(path).parent_path() / named);
  }
}
