// SPDX-License-Identifier: MIT
// Work on several cores.
#pragma once

#include <signal.h>  // NOLINT: <csignal> has no sigset_t

#include <cstddef>
#include <functional>

namespace grassroots {

// While it lives, no signal interrupts this thread or ends the program in it. Threads inherit it from their maker: all
// but the program's first are made so.
class SignalsBlocked {
 public:
  SignalsBlocked();
  ~SignalsBlocked();
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

// How many threads run at once on this machine.
std::size_t core_count();

// Calls work(0) … work(count - 1), each once, on at most `threads` threads, this one among them. They are begun in
// order. What one of them throws is thrown here, after the others have stopped; no more are begun then.
void for_each_index(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace grassroots
