// SPDX-License-Identifier: MIT
#pragma once

#include <signal.h>  // NOLINT: <csignal> has no sigset_t

namespace grassroots {

// While it lives, no signal interrupts this thread or ends the program in it; one that comes is delivered after.
// Threads inherit it from their maker.
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
