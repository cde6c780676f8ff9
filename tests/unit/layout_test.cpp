// SPDX-License-Identifier: MIT
// The folders of the library are in the order in which data passes through them: each includes only those before it.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tests/harness/scratch.hpp"

namespace {

namespace fs = std::filesystem;
using grassroots::test::read_text;

const fs::path library = fs::path(GRASSROOTS_PROJECT_DIR) / "lib/grassroots";

const std::vector<std::string> folders = {"text",     "model",    "schema", "diagnostic", "field_types",
                                          "query",    "load",     "check",  "integrity",  "assess",
                                          "standing", "document", "view",   "report",     "export"};

std::size_t position_of(const std::string& folder) {
  return static_cast<std::size_t>(std::find(folders.begin(), folders.end(), folder) - folders.begin());
}

// The folders of the library that a file includes.
std::vector<std::string> included_folders(const std::string& text) {
  constexpr std::string_view mark = "#include \"grassroots/";
  std::vector<std::string> included;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
    at += mark.size();
    included.push_back(text.substr(at, text.find('/', at) - at));
  }
  return included;
}

}  // namespace

TEST_CASE("a folder of the library includes only those before it") {
  std::size_t files = 0;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(library)) {
    if (!entry.is_regular_file()) continue;
    const fs::path path = fs::relative(entry.path(), library);
    if (!path.has_parent_path()) continue;  // the interface to embed stands above all folders
    const std::string own = path.begin()->string();
    CHECK_MESSAGE(position_of(own) < folders.size(), "no place in the order: ", path.string());
    for (const std::string& folder : included_folders(read_text(entry.path())))
      CHECK_MESSAGE(position_of(folder) <= position_of(own), path.string(), " includes ", folder, "/");
    ++files;
  }
  CHECK(files > 100);
}
