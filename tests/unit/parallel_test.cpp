// SPDX-License-Identifier: MIT
#include "grassroots/load/parallel.hpp"

#include <atomic>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdexcept>
#include <unistd.h>
#include <vector>

#include "cli/progress.hpp"
#include "grassroots/load/load.hpp"
#include "grassroots/text/memory_files.hpp"

namespace {

using namespace grassroots;

// While it lives, no thread can be made: its stack would be larger than all there is.
class NoMoreThreads {
 public:
  NoMoreThreads() {
    ::pthread_getattr_default_np(&before_);
    pthread_attr_t huge = before_;
    ::pthread_attr_setstacksize(&huge, std::size_t{1} << 46U);
    ::pthread_setattr_default_np(&huge);
  }
  ~NoMoreThreads() { ::pthread_setattr_default_np(&before_); }
  NoMoreThreads(const NoMoreThreads&) = delete;
  NoMoreThreads& operator=(const NoMoreThreads&) = delete;

 private:
  pthread_attr_t before_{};
};

}  // namespace

TEST_CASE("work is done once for each index, and what it throws is thrown") {
  for (const std::size_t threads : {1U, 2U, 16U}) {
    std::vector<std::atomic<int>> done(100);
    for_each_index(done.size(), threads, [&](std::size_t i) { ++done[i]; });
    for (const auto& times : done) CHECK(times == 1);
    CHECK_THROWS_AS(for_each_index(100, threads, [](std::size_t) { throw std::runtime_error("no"); }),
                    std::runtime_error);
  }
}

TEST_CASE("where the machine has no more threads, those there are do the work") {
  const NoMoreThreads none;
  std::vector<std::atomic<int>> done(100);
  for_each_index(done.size(), 8, [&](std::size_t i) { ++done[i]; });
  for (const auto& times : done) CHECK(times == 1);
  std::string shown;
  cli::Progress progress([&](std::string_view text) { shown += text; }, {}, std::chrono::milliseconds(0));
  progress.end();
  CHECK(shown.empty());
}

TEST_CASE("what those who use plans open stays open") {
  MemoryFiles files;
  std::vector<std::string> paths;
  for (int i = 0; i < 20; ++i) {
    paths.push_back("p" + std::to_string(i) + "/plan.toml");
    files.add(paths.back(), "[plan]\ntitle = \"A plan\"\n");
  }
  LoadOptions options;
  options.files = &files;
  options.threads = 4;
  std::vector<int> opened(paths.size(), -1);
  load_plans(paths, options,
             [&](std::size_t i, const LoadedPlan&) { opened[i] = ::open("/dev/null", O_WRONLY | O_CLOEXEC); });
  for (const int descriptor : opened) {
    CHECK(::write(descriptor, "x", 1) == 1);
    ::close(descriptor);
  }
}
