// SPDX-License-Identifier: MIT
// Long work shows itself on a terminal, and leaves nothing behind.
#include "cli/progress.hpp"

#include <doctest/doctest.h>
#include <string>

#include "grassroots/text/width.hpp"
#include "tests/harness/program.hpp"
#include "tests/harness/scratch.hpp"

namespace {

using namespace std::chrono_literals;
using grassroots::cli::Progress;

constexpr grassroots::Message doing{"reading {0} of {1}: {2} files, {3} records",
                                    "读取 {0}/{1}：{2} 个文件，{3} 条记录"};

// What a terminal shows after this was written: the last line, without what was written over.
std::string left_on(const std::string& written) {
  std::string line;
  std::size_t at = 0;
  for (const char c : written) {
    if (c == '\r') {
      at = 0;
      continue;
    }
    if (at == line.size()) line += ' ';
    line[at++] = c;
  }
  return line.substr(0, line.find_last_not_of(' ') + 1);
}

}  // namespace

TEST_CASE("progress: one line with the numbers, gone at the end") {
  std::string written;
  {
    Progress progress([&](std::string_view text) { written += text; }, {}, 0ms);
    progress.begin(doing, 7);
    progress.plan_done();
    progress.counts.files = 3;
    progress.counts.records = 500;
    std::this_thread::sleep_for(500ms);
    progress.end();
    CHECK(left_on(written).empty());
    const std::string at_end = written;
    std::this_thread::sleep_for(300ms);
    CHECK(written == at_end);
  }
  CHECK(written.find("reading 1 of 7: 3 files, 500 records") != std::string::npos);
  CHECK(written.find('\n') == std::string::npos);
  CHECK(written.find('\x1B') == std::string::npos);
}

TEST_CASE("progress: nothing of work that is quick, or where nobody looks") {
  std::string written;
  {
    Progress progress([&](std::string_view text) { written += text; }, {});
    progress.begin(doing, 1);
    std::this_thread::sleep_for(50ms);
  }
  CHECK(written.empty());
  Progress silent({}, {}, 0ms);
  silent.begin(doing, 1);
}

TEST_CASE("progress: Chinese on a narrow terminal stays on one line") {
  std::string written;
  grassroots::Style style;
  style.language = grassroots::Language::chinese;
  style.width = 20;
  {
    Progress progress([&](std::string_view text) { written += text; }, style, 0ms);
    progress.begin(doing, 12345);
    std::this_thread::sleep_for(250ms);
  }
  REQUIRE(written.find("读取") != std::string::npos);
  for (std::size_t at = 0; at < written.size();) {
    const std::size_t end = std::min(written.find('\r', at), written.size());
    CHECK(grassroots::display_width(std::string_view(written).substr(at, end - at)) < 20);
    at = end + 1;
  }
}
