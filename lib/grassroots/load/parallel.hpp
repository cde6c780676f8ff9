// SPDX-License-Identifier: MIT
// Work on several cores.
#pragma once

#include <cstddef>
#include <functional>

namespace grassroots {

// How many threads run at once on this machine.
std::size_t core_count();

// Calls work(0) … work(count - 1), each once, on at most `threads` threads, this one among them, and on fewer where the
// machine has no more. They are begun in order. What one of them throws is thrown here, after the others have stopped;
// no more are begun then.
void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace grassroots
