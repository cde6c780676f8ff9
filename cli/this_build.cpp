// SPDX-License-Identifier: MIT
// Compiled anew for every commit, and hardly anything else is: only the program itself knows of which it is.
#include "cli/this_build.hpp"

#include <CLI/Version.hpp>
#include <expat.h>
#include <fmt/core.h>
#include <nlohmann/json_fwd.hpp>
#include <toml++/impl/version.h>
#include <utf8proc.h>
#include <zlib.h>

#include "build_info.hpp"

namespace grassroots::cli {
namespace {

std::string version_of(std::string_view name, int major, int minor, int patch) {
  return fmt::format("{} {}.{}.{}", name, major, minor, patch);
}

std::vector<std::string> libraries() {
  std::vector<std::string> known{
      fmt::format("CLI11 {}", CLI11_VERSION),
      version_of("fmt", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100),
      version_of("toml++", TOML_LIB_MAJOR, TOML_LIB_MINOR, TOML_LIB_PATCH),
#ifdef NLOHMANN_JSON_VERSION_MAJOR  // newer than 3.10
      version_of("nlohmann-json", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR,
                 NLOHMANN_JSON_VERSION_PATCH),
#endif
      fmt::format("utf8proc {} (Unicode {})", ::utf8proc_version(), ::utf8proc_unicode_version()),
      version_of("expat", XML_MAJOR_VERSION, XML_MINOR_VERSION, XML_MICRO_VERSION),
      fmt::format("zlib {}", ZLIB_VERSION),
      "minizip 1.1",  // as zlib brings it; it does not tell
  };
#ifdef __GLIBC__
  known.push_back(fmt::format("glibc {}.{}", __GLIBC__, __GLIBC_MINOR__));
#endif
#ifdef _GLIBCXX_RELEASE
  known.push_back(fmt::format("libstdc++ {}", _GLIBCXX_RELEASE));
#endif
  return known;
}

}  // namespace

Build this_build() {
#ifdef __clang__
  constexpr const char* compiler = "Clang " __clang_version__;
#else
  constexpr const char* compiler = "GCC " __VERSION__;
#endif
  return {GRASSROOTS_COMMIT, GRASSROOTS_DAY, compiler, libraries()};
}

}  // namespace grassroots::cli
