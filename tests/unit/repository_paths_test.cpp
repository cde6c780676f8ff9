// SPDX-License-Identifier: MIT
// Reports that a service reads name files by their paths below the repository's root.
#include "tests/unit/validate_folder.hpp"

namespace {

using namespace grassroots::test;

// repo/plans/plan.toml, with a finding in stays.csv beside it.
struct Repository : Folder {
  Repository() {
    fs::create_directories("repo/plans");
    fs::create_directory("elsewhere");
    write_text("repo/plans/plan.toml", small_plan);
    edit("repo/plans/plan.toml", "title", "include = [\"stays.csv\"]\ntitle");
    write_text("repo/plans/stays.csv", "team,start,days\nnobody,2024-06-01,8\n");
  }
  std::string root() const { return (scratch.path() / "repo").string(); }

  // What each of the formats calls the file with the finding.
  std::set<std::string> names(const std::vector<std::string>& words) const {
    std::set<std::string> found;
    const auto written = [&](const std::string& format) {
      std::vector<std::string> all{"validate", "--as-of", day, "--select", "unknown-reference", "--format", format};
      all.insert(all.end(), words.begin(), words.end());
      return run(all).out;
    };
    for (const Told& told : told_by_github(written("github"))) found.insert(told.file);
    for (const Told& told : told_by_gitlab(written("gitlab"))) found.insert(told.file);
    for (const Told& told : told_by_sarif(written("sarif"))) found.insert(told.file);
    for (const Told& told : told_by_junit(written("junit"))) found.insert(told.file);
    return found;
  }
};

using Names = std::set<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Repository, "a path is as it was typed where there is no repository") {
  CHECK(names({"repo/plans"}) == Names{"repo/plans/stays.csv"});
  CHECK(names({"-C", "repo/plans"}) == Names{"stays.csv"});
}

TEST_CASE_FIXTURE(Repository, "the root is the nearest folder above the file with .git, be it a folder or a file") {
  const std::vector<std::vector<std::string>> ways = {{"repo/plans"},
                                                      {"-C", "repo/plans"},
                                                      {"-C", "repo/plans", "./plan.toml"},
                                                      {"-C", "elsewhere", "../repo/plans"},
                                                      {root() + "/plans"}};
  for (const bool is_folder : {true, false}) {
    if (is_folder)
      fs::create_directory("repo/.git");
    else
      write_text("repo/.git", "gitdir: /elsewhere\n");
    for (const auto& way : ways) CHECK(names(way) == Names{"plans/stays.csv"});
    fs::remove("repo/.git");
  }
  fs::create_directory(".git");
  fs::create_directory("repo/plans/.git");
  CHECK(names({"repo/plans"}) == Names{"stays.csv"});
}

TEST_CASE_FIXTURE(Repository, "the root is what the service says, for the files in it") {
  for (const char* name : {"CI_PROJECT_DIR", "GITHUB_WORKSPACE"}) {
    fs::create_directory("repo/plans/.git");
    world.variables[name] = root();
    CHECK(names({"-C", "repo/plans"}) == Names{"plans/stays.csv"});
    CHECK(names({root() + "/plans"}) == Names{"plans/stays.csv"});
    world.variables[name] = root() + '/';
    CHECK(names({"repo/plans"}) == Names{"plans/stays.csv"});
    fs::create_directory_symlink("repo", "link");
    world.variables[name] = (scratch.path() / "link").string();
    CHECK(names({"link/plans"}) == Names{"plans/stays.csv"});
    fs::remove("link");
    world.variables[name] = (scratch.path() / "elsewhere").string();
    CHECK(names({"repo/plans"}) == Names{"stays.csv"});
    world.variables[name] = "";
    CHECK(names({"repo/plans"}) == Names{"stays.csv"});
    fs::remove("repo/plans/.git");
    CHECK(names({"repo/plans"}) == Names{"repo/plans/stays.csv"});
    world.variables.erase(name);
  }
}

TEST_CASE_FIXTURE(Repository, "what people and programs of one's own read keeps the paths as they are") {
  fs::create_directory("repo/.git");
  for (const char* format : {"full", "concise", "json"})
    CHECK(written("repo/plans", format).find("repo/plans/stays.csv") != std::string::npos);
}
