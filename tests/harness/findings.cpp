// SPDX-License-Identifier: MIT
#include "tests/harness/findings.hpp"

#include <fmt/core.h>

namespace grassroots::test {

std::string findings_of(const LoadedPlan& loaded) {
  std::string all;
  for (const Diagnostic& d : loaded.diagnostics) {
    const Source& source = *loaded.plan.sources[d.place.file];
    const LineColumn at = source.locate(d.place.begin);
    const std::string_view marked = source.bytes().substr(d.place.begin, d.place.end - d.place.begin);
    all += fmt::format("{}:{}:{} <{}> {}: {}\n", std::filesystem::path(source.path()).filename().string(), at.line,
                       at.column, marked, d.name, render(d.message, Language::english));
  }
  return all;
}

}  // namespace grassroots::test
