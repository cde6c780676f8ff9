// SPDX-License-Identifier: MIT
#include "grassroots/load/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

#include "grassroots/text/signals.hpp"

namespace grassroots {
std::size_t core_count() { return std::max(1U, std::thread::hardware_concurrency()); }

void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
  std::atomic<std::size_t> next = 0;
  std::exception_ptr thrown;
  std::mutex throwing;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::scoped_lock lock(throwing);
      if (!thrown) thrown = std::current_exception();
      next = count;
    }
  };
  std::vector<std::jthread> others;
  {
    const SignalsBlocked blocked;  // signals go to the main thread
    try {
      for (std::size_t i = 1; i < std::min(threads, count); ++i) others.emplace_back(run);
    } catch (const std::system_error&) {
      // The machine has no more threads: those there are do it all.
    } catch (const std::bad_alloc&) {
    }
  }
  run();
  others.clear();  // waits for them
  if (thrown) std::rethrow_exception(thrown);
}

}  // namespace grassroots
