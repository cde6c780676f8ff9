// SPDX-License-Identifier: MIT
// Every check and every rule is shown by a folder of tests, and no folder is left over from one that is gone.
#include <doctest/doctest.h>
#include <filesystem>
#include <set>
#include <string>

#include "grassroots/check/check.hpp"
#include "grassroots/diagnostic/rules.hpp"

namespace {

namespace fs = std::filesystem;
using namespace grassroots;

std::set<std::string> folders_in(const std::string& family) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::path(GRASSROOTS_PROJECT_DIR) / "tests" / family))
    names.insert(entry.path().filename().string());
  return names;
}

void compare(const std::set<std::string>& rows, const std::set<std::string>& folders) {
  for (const std::string& row : rows) CHECK_MESSAGE(folders.contains(row), "no folder shows ", row);
  for (const std::string& folder : folders) CHECK_MESSAGE(rows.contains(folder), "nothing is called ", folder);
}

}  // namespace

// A check has a folder of its name, and one for each further rule that it can say: count-every-month.
TEST_CASE("every check has its folder") {
  std::set<std::string> names, folders;
  for (const Check* check : all_checks()) names.emplace(check->name);
  for (const std::string& folder : folders_in("checks"))
    folders.insert(names.contains(folder) ? folder : folder.substr(0, folder.find('-')));
  compare(names, folders);
}

TEST_CASE("every integrity rule has its folder") {
  std::set<std::string> names;
  for (const Rule* rule : all_rules()) names.emplace(rule->name);
  compare(names, folders_in("integrity"));
}
