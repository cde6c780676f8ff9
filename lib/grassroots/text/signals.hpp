// SPDX-License-Identifier: MIT
#pragma once

#include <signal.h>  // NOLINT: <csignal> has no sigset_t

namespace grassroots {

// Blocks all signals in this thread for its lifetime; pending ones are delivered afterwards. Threads started meanwhile
// inherit the block.
class SignalsBlocked {
 public:
  SignalsBlocked();
  ~SignalsBlocked();
  SignalsBlocked(const SignalsBlocked&) = delete;
  SignalsBlocked& operator=(const SignalsBlocked&) = delete;

 private:
  sigset_t before_{};
};

}  // namespace grassroots
